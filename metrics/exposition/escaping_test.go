package exposition_test

import (
	"net/http/httptest"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/prometheus/common/model"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
)

// What client_golang gives to whom is a claim of the lesson utf8-names: names are
// as they are only where both sides say so, for a format that both have.
func TestWhoIsGivenNamesAsTheyAre(t *testing.T) {
	registry := prometheus.NewRegistry()
	gauge := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "http.server.active_requests", Help: "Requests being served."}, []string{"http.method"})
	gauge.WithLabelValues("GET").Set(3)
	registry.MustRegister(gauge)
	families, err := registry.Gather()
	require.NoError(t, err)
	require.True(t, exposition.Escapable(families))

	// Prometheus 3.15's, with its default configuration.
	const ofPrometheus = "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6," +
		"application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4," +
		"text/plain;version=0.0.4;q=0.3,*/*;q=0.2"
	cases := map[string]struct {
		accept      string
		openMetrics bool
		format      exposition.Format
		scheme      model.EscapingScheme
	}{
		"curl":                            {"*/*", false, exposition.Text, model.UnderscoreEscaping},
		"nothing asked":                   {"", true, exposition.Text, model.UnderscoreEscaping},
		"Prometheus":                      {ofPrometheus, true, exposition.OpenMetrics1, model.NoEscaping},
		"Prometheus, without OpenMetrics": {ofPrometheus, false, exposition.Text, model.UnderscoreEscaping},
		"as they are":                     {"text/plain;escaping=allow-utf-8", false, exposition.Text, model.NoEscaping},
		"dots":                            {"text/plain;escaping=dots", false, exposition.Text, model.DotsEscaping},
		"values":                          {"text/plain;escaping=values", false, exposition.Text, model.ValueEncodingEscaping},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			request := httptest.NewRequest("GET", "/metrics", nil)
			request.Header.Set("Accept", c.accept)
			answer := httptest.NewRecorder()
			promhttp.HandlerFor(registry, promhttp.HandlerOpts{EnableOpenMetrics: c.openMetrics}).ServeHTTP(answer, request)
			require.Contains(t, answer.Header().Get("Content-Type"), "escaping="+c.scheme.String())
			ours, err := exposition.EncodeWith(families, c.format, exposition.Options{Escaping: c.scheme})
			require.NoError(t, err)
			require.Equal(t, answer.Body.String(), ours)
		})
	}
}

func TestEscapableLooksAtMetricsAndLabels(t *testing.T) {
	registry := prometheus.NewRegistry()
	plain := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "requests:now"}, []string{"method"})
	registry.MustRegister(plain)
	plain.WithLabelValues("get").Set(1)
	families, err := registry.Gather()
	require.NoError(t, err)
	require.False(t, exposition.Escapable(families))
	require.False(t, exposition.Escapable(nil))
	labelled := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "plain"}, []string{"with.dot"})
	registry.MustRegister(labelled)
	labelled.WithLabelValues("get").Set(1)
	families, err = registry.Gather()
	require.NoError(t, err)
	require.True(t, exposition.Escapable(families))
}

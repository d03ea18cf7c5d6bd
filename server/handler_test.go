package server

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/prometheus/client_golang/prometheus/testutil/promlint"
	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
	"github.com/stretchr/testify/require"

	"metricplayground/site"
)

// handler serves a small site at a base path.
func handler(t *testing.T, base string) http.Handler {
	t.Helper()
	s, err := site.Build(site.Input{
		Pages:    []site.Page{{Path: "/", Body: []byte("<main></main>")}, {Path: "/playground", Body: []byte("<main></main>")}},
		Wasm:     []site.Wasm{{Raw: []byte("wasm")}},
		WasmExec: []byte("class Go {}"),
		Web: fstest.MapFS{
			"boot.js": {Data: []byte("boot")}, "program.js": {Data: []byte("program")}, "theme.js": {Data: []byte("theme")}, "worker.js": {Data: []byte("worker")},
		},
		BasePath: base,
		Effort:   site.Quick,
	})
	require.NoError(t, err)
	h, err := Handler(s, slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	return h
}

func do(h http.Handler, method, target string, headers ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, target, strings.NewReader(""))
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, request)
	return answer
}

// families returns what /metrics says.
func families(t *testing.T, h http.Handler, target string) map[string]*dto.MetricFamily {
	t.Helper()
	answer := do(h, http.MethodGet, target)
	require.Equal(t, http.StatusOK, answer.Code)
	parser := expfmt.NewTextParser(model.UTF8Validation)
	all, err := parser.TextToMetricFamilies(answer.Body)
	require.NoError(t, err)
	return all
}

// requests returns the counter's values as "handler code" -> value.
func requests(t *testing.T, h http.Handler, target string) map[string]float64 {
	t.Helper()
	found := map[string]float64{}
	for _, series := range families(t, h, target)["playground_http_requests_total"].GetMetric() {
		var labels []string
		for _, name := range []string{"handler", "code"} {
			for _, pair := range series.Label {
				if pair.GetName() == name {
					labels = append(labels, pair.GetValue())
				}
			}
		}
		found[strings.Join(labels, " ")] = series.GetCounter().GetValue()
	}
	return found
}

func TestRoutes(t *testing.T) {
	cases := []struct {
		base, method, target string
		code                 int
		body                 string
	}{
		{"/", "GET", "/", 200, "<!DOCTYPE html>"},
		{"/", "HEAD", "/", 200, ""},
		{"/", "GET", "/metrics", 200, "playground_build_info"},
		{"/", "GET", "/-/healthy", 200, "healthy"},
		{"/", "GET", "/-/ready", 200, "ready"},
		{"/", "GET", "/nothing", 404, "<!DOCTYPE html>"},
		{"/", "GET", "/-/reload", 404, "<!DOCTYPE html>"},
		{"/", "POST", "/", 405, ""},
		{"/", "PUT", "/metrics", 405, ""},
		{"/", "DELETE", "/nothing", 405, ""},
		{"/", "OPTIONS", "/playground", 405, ""},
		{"/sub/", "GET", "/", 302, ""},
		{"/sub/", "GET", "/sub/", 200, "<!DOCTYPE html>"},
		{"/sub/", "GET", "/sub/metrics", 200, "playground_build_info"},
		{"/sub/", "GET", "/sub/-/healthy", 200, "healthy"},
		{"/sub/", "GET", "/metrics", 404, "<!DOCTYPE html>"},
	}
	for _, c := range cases {
		t.Run(c.base+" "+c.method+" "+c.target, func(t *testing.T) {
			answer := do(handler(t, c.base), c.method, c.target)
			require.Equal(t, c.code, answer.Code)
			require.Contains(t, answer.Body.String(), c.body)
			if c.code == http.StatusMethodNotAllowed {
				require.Equal(t, "GET, HEAD", answer.Header().Get("Allow"))
			}
			require.Contains(t, answer.Header().Get("Content-Security-Policy"), "script-src 'self' 'wasm-unsafe-eval';")
			require.NotContains(t, answer.Header().Get("Content-Security-Policy"), "unsafe-inline")
			require.Equal(t, "nosniff", answer.Header().Get("X-Content-Type-Options"))
			require.NotEmpty(t, answer.Header().Get("Referrer-Policy"))
			require.NotEmpty(t, answer.Header().Get("Permissions-Policy"))
			require.Equal(t, "same-origin", answer.Header().Get("Cross-Origin-Opener-Policy"))
		})
	}
}

func TestMetricsAreClean(t *testing.T) {
	h := handler(t, "/")
	do(h, http.MethodGet, "/")
	answer := do(h, http.MethodGet, "/metrics")
	problems, err := promlint.New(answer.Body).Lint() // what promtool check metrics runs
	require.NoError(t, err)
	require.Empty(t, problems)
}

func TestMetricsCount(t *testing.T) {
	h := handler(t, "/sub/")
	for _, target := range []string{"/sub/", "/sub/playground", "/sub/playground?x=1", "/sub/web/boot.js", "/sub/nothing", "/sub/playground/", "/sub/-/ready", "/"} {
		do(h, http.MethodGet, target)
	}
	do(h, http.MethodPost, "/sub/")
	do(h, http.MethodGet, "/sub/metrics")
	require.Equal(t, map[string]float64{
		"page 200": 3, "page 308": 1, "page 405": 1, "asset 200": 1, "not_found 404": 1, "not_found 302": 1, "/-/ready 200": 1, "/metrics 200": 1,
	}, requests(t, h, "/sub/metrics"))

	all := families(t, h, "/sub/metrics")
	for _, name := range []string{"playground_http_request_duration_seconds", "playground_http_response_size_bytes"} {
		for _, series := range all[name].GetMetric() {
			if series.Label[0].GetValue() == "page" {
				require.EqualValues(t, 5, series.GetHistogram().GetSampleCount(), name)
			}
		}
	}
	require.EqualValues(t, 1, all["playground_http_requests_in_flight"].Metric[0].GetGauge().GetValue(), "this very request")
	require.Contains(t, all, "go_goroutines")
}

func TestMetricsHaveFewSeriesWhateverIsAsked(t *testing.T) {
	h := handler(t, "/")
	for _, path := range []string{"/a", "/b", "/c?d", "/%00", "/metrics/", "/metrics/x", "/-/", "/-/healthy/x", "/web/nothing.js", "/zh", "//", "/\u6307"} {
		do(h, http.MethodGet, path)
		do(h, "BREW", path)
	}
	for series := range requests(t, h, "/metrics") {
		name, _, _ := strings.Cut(series, " ")
		require.Contains(t, []string{"/metrics", "/-/healthy", "/-/ready", "page", "asset", "not_found"}, name)
	}
}

func TestMetricsNegotiate(t *testing.T) {
	h := handler(t, "/")
	do(h, http.MethodGet, "/")
	open := do(h, http.MethodGet, "/metrics", "Accept", "application/openmetrics-text; version=1.0.0")
	require.Contains(t, open.Header().Get("Content-Type"), "application/openmetrics-text")
	require.True(t, strings.HasSuffix(open.Body.String(), "# EOF\n"))

	proto := do(h, http.MethodGet, "/metrics", "Accept", "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited")
	decoder := expfmt.NewDecoder(proto.Body, expfmt.NewFormat(expfmt.TypeProtoDelim))
	native := false
	for {
		var family dto.MetricFamily
		if err := decoder.Decode(&family); err == io.EOF {
			break
		} else {
			require.NoError(t, err)
		}
		if family.GetName() == "playground_http_request_duration_seconds" {
			native = family.Metric[0].GetHistogram().Schema != nil
		}
	}
	require.True(t, native, "protobuf carries the native buckets")

	zipped := do(h, http.MethodGet, "/metrics", "Accept-Encoding", "gzip")
	require.Equal(t, "gzip", zipped.Header().Get("Content-Encoding"))
}

package e2e

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// prometheusProgram returns a real Prometheus, built from the module in
// e2e/prometheus and kept in .cache for the next run.
func prometheusProgram(t testing.TB) string {
	t.Helper()
	module, err := os.ReadFile(filepath.Join("prometheus", "go.mod"))
	require.NoError(t, err)
	sum := sha256.Sum256(module)
	binary, err := filepath.Abs(filepath.Join(projectDir, ".cache", "prometheus-"+hex.EncodeToString(sum[:6])))
	require.NoError(t, err)
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	if _, err := os.Stat(binary); err == nil {
		return binary
	}
	t.Log("building Prometheus; this takes a few minutes once")
	build := exec.Command("go", "build", "-trimpath", "-tags", "remove_all_sd", "-ldflags", "-s -w", "-o", binary, "github.com/prometheus/prometheus/cmd/prometheus")
	build.Dir = "prometheus"
	said, err := build.CombinedOutput()
	require.NoError(t, err, string(said))
	return binary
}

// prometheus is a real Prometheus, scraping.
type prometheus struct {
	t   testing.TB
	url string
	log *logBuffer
}

// startPrometheus lets a real Prometheus scrape a server every second.
func startPrometheus(t testing.TB, target string) *prometheus {
	t.Helper()
	return runPrometheus(t, fmt.Sprintf(`
global:
  scrape_interval: 1s
  scrape_timeout: 1s
  scrape_native_histograms: true
  always_scrape_classic_histograms: true
scrape_configs:
  - job_name: playground
    static_configs:
      - targets: [%q]
`, strings.TrimPrefix(target, "http://")))
}

// runPrometheus runs a real Prometheus with a configuration and flags.
func runPrometheus(t testing.TB, configuration string, flags ...string) *prometheus {
	t.Helper()
	program := prometheusProgram(t)
	dir := t.TempDir()
	config := filepath.Join(dir, "prometheus.yml")
	require.NoError(t, os.WriteFile(config, []byte(configuration), 0o644))
	s := &server{log: &logBuffer{}, command: exec.Command(program, append(flags,
		"--config.file="+config, "--storage.tsdb.path="+filepath.Join(dir, "data"), "--web.listen-address=127.0.0.1:0")...)}
	require.NoError(t, s.start())
	t.Cleanup(func() {
		if err := s.Stop(); err != nil || t.Failed() {
			t.Logf("Prometheus ended with %v:\n%s", err, s.Log())
		}
	})
	return &prometheus{t: t, url: s.URL, log: s.log}
}

// get asks the HTTP API and fills in the data of its answer.
func (p *prometheus) get(path string, data any) error {
	answer, err := http.Get(p.url + path)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	var body struct {
		Status, Error string
		Data          json.RawMessage
	}
	if err := json.NewDecoder(answer.Body).Decode(&body); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if body.Status != "success" {
		return fmt.Errorf("%s: %s", path, body.Error)
	}
	return json.Unmarshal(body.Data, data)
}

// value returns what a query that gives one number gives.
func (p *prometheus) value(query string) (float64, error) {
	var data struct {
		Result []struct{ Value [2]any }
	}
	if err := p.get("/api/v1/query?query="+url.QueryEscape(query), &data); err != nil {
		return 0, err
	}
	if len(data.Result) != 1 {
		return 0, fmt.Errorf("%s has %d results", query, len(data.Result))
	}
	return strconv.ParseFloat(data.Result[0].Value[1].(string), 64)
}

// waitValue waits until a query gives a number.
func (p *prometheus) waitValue(query string, holds func(float64) bool) {
	p.t.Helper()
	waitUntil(p.t, query+" is right", func() (bool, error) {
		value, err := p.value(query)
		if err == nil && !holds(value) {
			err = fmt.Errorf("it is %v", value)
		}
		return err == nil, err
	})
}

func is(want float64) func(float64) bool { return func(got float64) bool { return got == want } }

func TestPrometheusScrapesTheServer(t *testing.T) {
	s := startServer(t)
	visit := func(path string, times int) {
		for range times {
			answer, err := http.Get(s.URL + path)
			require.NoError(t, err)
			answer.Body.Close()
		}
	}
	p := startPrometheus(t, s.URL)
	visit("/", 5)
	visit("/no/such/page", 2)
	p.waitValue(`playground_http_requests_total{handler="page",code="200"}`, is(5))
	p.waitValue(`playground_http_requests_total{handler="not_found",code="404"}`, is(2))
	visit("/zh/playground", 7)
	p.waitValue(`playground_http_requests_total{handler="page",code="200"}`, is(12))
	p.waitValue(`histogram_count(playground_http_request_duration_seconds{handler="page"})`, is(12))
	p.waitValue(`playground_http_request_duration_seconds_bucket{handler="page",le="+Inf"}`, is(12))
	p.waitValue(`playground_http_response_size_bytes_count{handler="page"}`, is(12))
	p.waitValue(`rate(playground_http_requests_total{handler="page",code="200"}[1m])`, func(v float64) bool { return v > 0 })
	p.waitValue(`playground_build_info`, is(1))
	p.waitValue(`process_cpu_seconds_total`, func(v float64) bool { return v > 0 })

	p.waitValue(`count_over_time(up[5m])`, func(v float64) bool { return v >= 5 })
	p.waitValue(`min_over_time(up[5m])`, is(1))
	scrapes, err := p.value(`count_over_time(up[5m])`)
	require.NoError(t, err)
	p.waitValue(`playground_http_requests_total{handler="/metrics",code="200"}`, func(v float64) bool { return v >= scrapes-1 })

	var targets struct {
		ActiveTargets []struct{ Health, LastError string }
	}
	require.NoError(t, p.get("/api/v1/targets", &targets))
	require.Len(t, targets.ActiveTargets, 1)
	require.Equal(t, "up", targets.ActiveTargets[0].Health)
	require.Empty(t, targets.ActiveTargets[0].LastError)
	for line := range strings.Lines(p.log.String()) {
		require.NotContains(t, line, "level=ERROR")
		require.NotContains(t, line, "component=\"scrape manager\" level=WARN")
	}
}

package e2e

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition/paste"
	"metricplayground/metrics/exposition/paste/pastetest"
)

// A real Prometheus scrapes every broken exposition, and every one that was
// repaired: it takes and refuses what paste.Read says, for the reason that it says.
func TestPrometheusTakesAndRefusesWhatPasteSays(t *testing.T) {
	type target struct {
		name, text, refusal string
		format              paste.Format
		scraped             bool
	}
	var targets []target
	add := func(name, text string) {
		r, err := paste.Read(text, paste.Options{})
		require.NoError(t, err)
		if r.Format == paste.Unknown {
			return // no text at all: Prometheus goes by the Content-Type alone
		}
		one := target{name: name, text: text, format: r.Format, scraped: r.Scraped()}
		for _, p := range r.Problems {
			if p.Effect == paste.Fails && one.refusal == "" {
				one.refusal = p.Scrape
			}
		}
		targets = append(targets, one)
	}
	for _, c := range pastetest.Cases() {
		add(c.Name, c.Text)
		mended, r, made, err := paste.RepairAll(c.Text, paste.Options{})
		require.NoError(t, err)
		if made > 0 {
			add(c.Name+", repaired", mended)
			_ = r
		}
	}
	// So it is with the texts of the lessons, and with what their solutions make of them.
	twins := ""
	for _, lesson := range course(t).Lessons() {
		for _, text := range lesson.Pastes {
			if text.ID == "backups" {
				twins = strconv.Itoa(len(targets))
			}
			add(lesson.Slug+": "+text.ID, text.Text)
			add(lesson.Slug+": "+text.ID+", mended", text.Mended)
		}
	}
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		i, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/"))
		if err != nil || i >= len(targets) {
			http.NotFound(w, r)
			return
		}
		kind := "text/plain; version=0.0.4; charset=utf-8"
		if targets[i].format == paste.OpenMetrics {
			kind = "application/openmetrics-text; version=1.0.0; charset=utf-8"
		}
		w.Header().Set("Content-Type", kind)
		_, _ = w.Write([]byte(targets[i].text))
	}))
	t.Cleanup(site.Close)

	dir := t.TempDir()
	var config strings.Builder
	config.WriteString("global: {scrape_interval: 1s, scrape_timeout: 1s}\nscrape_configs:\n")
	for i := range targets {
		n := strconv.Itoa(i)
		config.WriteString("  - {job_name: '" + n + "', metrics_path: /" + n + ", static_configs: [{targets: ['" + strings.TrimPrefix(site.URL, "http://") + "']}]}\n")
	}
	file := filepath.Join(dir, "prometheus.yml")
	require.NoError(t, os.WriteFile(file, []byte(config.String()), 0o644))
	s := &server{log: &logBuffer{}, command: exec.Command(prometheusProgram(t),
		"--config.file="+file, "--storage.tsdb.path="+filepath.Join(dir, "data"), "--web.listen-address=127.0.0.1:0")}
	require.NoError(t, s.start())
	t.Cleanup(func() { _ = s.Stop() })
	p := &prometheus{t: t, url: s.URL, log: s.log}

	var data struct {
		ActiveTargets []struct {
			ScrapePool, Health, LastError string
		}
	}
	waitUntil(t, "all targets were scraped", func() (bool, error) {
		if err := p.get("/api/v1/targets?state=active", &data); err != nil {
			return false, err
		}
		known := 0
		for _, target := range data.ActiveTargets {
			if target.Health != "unknown" {
				known++
			}
		}
		return known == len(targets), nil
	})
	for _, got := range data.ActiveTargets {
		i, err := strconv.Atoi(got.ScrapePool)
		require.NoError(t, err)
		want := targets[i]
		require.Equal(t, want.scraped, got.Health == "up", "%s: %s\n%s", want.name, got.LastError, want.text)
		if !want.scraped {
			// Prometheus 3.15 ends each text with one more newline, which 3.16 doesn't.
			said := strings.ReplaceAll(got.LastError, `\n\n`, `\n`)
			require.Contains(t, said, strings.ReplaceAll(strings.TrimSuffix(want.refusal, "…"), `\n\n`, `\n`), want.name)
		}
	}
	// Of two samples of one series the first is stored, and the target is up.
	kept, err := p.value(`backup_size_bytes{job="` + twins + `"}`)
	require.NoError(t, err)
	require.EqualValues(t, 734003200, kept)
	answer, err := http.Get(s.URL + "/metrics")
	require.NoError(t, err)
	defer answer.Body.Close()
	own, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.Regexp(t, `(?m)^prometheus_target_scrapes_sample_duplicate_timestamp_total [1-9]`, string(own))
}

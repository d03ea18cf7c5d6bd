package e2e

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
)

// programs are the five programs that the playground has to be able to replay,
// with the recordings of what prometheus_client wrote for each.
var programs = []struct {
	slug  string
	cases []string
	build func(tab *Tab)
}{
	{"counter", []string{"seed 1: counter"}, func(tab *Tab) {
		tab.Make(metric{kind: "Counter", name: "c1", help: "A counter"})
		tab.Inc("c1")
	}},
	{"gauge", []string{"seed 2: gauge", "seed 2: in progress"}, func(tab *Tab) {
		tab.Make(metric{kind: "Gauge", name: "g1", help: "A gauge"})
		tab.Draw("g1", "0", "10", "1", "12")
		tab.Make(metric{kind: "Gauge", name: "my_inprogress_requests", help: "Description of gauge"})
		tab.Inc("my_inprogress_requests")
		tab.Click(named("button", "More for my_inprogress_requests"))
		tab.Fill(named("textbox", "Number for my_inprogress_requests"), "10")
		tab.Click(named("button", "Subtract: my_inprogress_requests"))
		tab.WaitText(series("my_inprogress_requests"), "-9")
		tab.Amount("my_inprogress_requests", "4.2", "Set")
	}},
	{"labels", []string{"seed 3: labels", "seed 3: a gauge that is called a counter"}, func(tab *Tab) {
		tab.Make(metric{kind: "Counter", name: "requests_total", help: "HTTP Failures", labels: "method, clientip"})
		tab.MakeSeries("requests_total", "method", "get", "clientip", "127.0.0.1")
		tab.Inc(id("requests_total", "method", "get", "clientip", "127.0.0.1"))
		tab.MakeSeries("requests_total", "method", "post", "clientip", "192.168.0.1")
		tab.Amount(id("requests_total", "method", "post", "clientip", "192.168.0.1"), "3", "Add")
		tab.MakeSeries("requests_total", "method", "get", "clientip", "192.168.0.1")
		tab.Inc(id("requests_total", "method", "get", "clientip", "192.168.0.1"))

		tab.Make(metric{kind: "Gauge", name: "c1", help: "A counter", labels: "method, clientip"})
		met := map[string]bool{}
		for _, last := range []string{"7", "3", "10", "7", "1", "9", "2", "2", "8"} {
			labels := []string{"method", "get", "clientip", "192.168.0." + last}
			if !met[last] {
				tab.MakeSeries("c1", labels...)
			}
			met[last] = true
			tab.Inc(id("c1", labels...))
		}
	}},
	{"histogram", []string{"seed 4: hh", "seed 4: h1"}, func(tab *Tab) {
		tab.Make(metric{kind: "Histogram", name: "hh", help: "A histogram", bounds: "-5 0 5"})
		tab.Observe("hh", "-8")
		tab.Observe("hh", "8")
		tab.Make(metric{kind: "Histogram", name: "h1", help: "A histogram", bounds: "-5, 0, 5"})
		tab.Draw("h1", "-5", "5", "10", "9")
	}},
	{"summary", []string{"seed 5: summary"}, func(tab *Tab) {
		tab.Make(metric{kind: "Summary", name: "s1", help: "A summary", bare: true})
		for _, value := range []string{"0.1", "0.2", "0.3"} {
			tab.Observe("s1", value)
		}
	}},
}

// TestProgramsByHand builds the five programs by clicking and typing, and reads
// in the Python format what the real Python client writes.
func TestProgramsByHand(t *testing.T) {
	for _, program := range programs {
		t.Run(program.slug, func(t *testing.T) {
			t.Parallel()
			tab := openTab(t, "/playground")
			program.build(tab)
			tab.Format("python")
			tab.WaitPython(recorded(t, program.cases...))
		})
	}
}

// TestSummaryOfTwoClients shows what the Python client lacks: quantiles.
func TestSummaryOfTwoClients(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	tab.Make(metric{kind: "Summary", name: "s2", help: "A summary"})
	for _, value := range []string{"0.1", "0.2", "0.3"} {
		tab.Observe("s2", value)
	}
	tab.WaitText(css(`[data-testid="exposition"]`), "s2{quantile=\"0.5\"} 0.2\n")
	tab.Format("python")
	tab.WaitText(css(`[data-testid="exposition"]`), "s2_count 3.0\n")
	require.NotContains(t, tab.Exposition(), "quantile")
}

// TestProgramsByLink opens the same programs by links with their scripts.
func TestProgramsByLink(t *testing.T) {
	for _, program := range programs {
		t.Run(program.slug, func(t *testing.T) {
			t.Parallel()
			src := startScript(t, program.slug)
			if program.slug == "summary" {
				src, _, _ = strings.Cut(src, "\nsummary ") // the second one has what Python hasn't
			}
			tab := openScript(t, "/playground", src)
			tab.Format("python")
			tab.WaitPython(recorded(t, program.cases...))
		})
	}
}

// TestLongScriptByLink opens a script that is too long for an address as it stands.
func TestLongScriptByLink(t *testing.T) {
	t.Parallel()
	var src strings.Builder
	src.WriteString("counter requests_total{path} \"Requests.\"\n")
	for i := range 400 {
		fmt.Fprintf(&src, "add requests_total{path=\"/page/%d\"} %d\n", i, i)
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	require.NoError(t, err)
	_, err = io.WriteString(w, src.String())
	require.NoError(t, err)
	require.NoError(t, w.Close())

	tab := openTab(t, "/playground#s="+base64.RawURLEncoding.EncodeToString(packed.Bytes()))
	tab.WaitExposition(encoded(t, src.String(), exposition.Text))
}

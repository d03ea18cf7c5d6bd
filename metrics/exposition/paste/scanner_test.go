package paste

import (
	"errors"
	"io"
	"testing"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/textparse"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition/paste/pastetest"
)

// scraped is how Prometheus's own parser reads a text: its series, and its error.
func scraped(text string, f Format) (series []string, values []float64, err error) {
	b := append([]byte(text), make([]byte, 0, 1)...)
	var p textparse.Parser
	if f == OpenMetrics {
		p = textparse.NewOpenMetricsParser(b, labels.NewSymbolTable())
	} else {
		p = textparse.NewPromParser(b, labels.NewSymbolTable(), false)
	}
	for {
		kind, err := p.Next()
		if errors.Is(err, io.EOF) {
			return series, values, nil
		}
		if err != nil {
			return series, values, err
		}
		if kind == textparse.EntrySeries {
			s, _, v := p.Series()
			series, values = append(series, string(s)), append(values, v)
		}
	}
}

// agree holds the scanner to Prometheus's own parser.
func agree(t *testing.T, text string, f Format) {
	t.Helper()
	_, values, err := scraped(text, f)
	s := newScanner(text, f)
	var got []float64
	for {
		e, fault := s.next()
		if fault != nil {
			require.Error(t, err, "%s refuses with %q what Prometheus takes: %q", f, fault.words, text)
			require.Equal(t, err.Error(), fault.words, "%s: %q", f, text)
			require.LessOrEqual(t, fault.at, fault.end)
			break
		}
		if e.kind == noEntry {
			require.NoError(t, err, "%s takes what Prometheus refuses: %q", f, text)
			break
		}
		if e.kind == sampleEntry {
			got = append(got, e.number)
		}
	}
	require.Equal(t, len(values), len(got), "%s: %q", f, text)
}

func FuzzScannerAgreesWithPrometheus(f *testing.F) {
	for _, seed := range []string{
		"# HELP a b\n# TYPE a counter\na{b=\"c\",} 1 2\n", "a 1 # {b=\"c\"} 2 3\n# EOF\n", "{\"a b\",c=\"d\"} NaN\n",
		"# UNIT a_s s\n# TYPE \"a.b\" gauge\na_s 1e3 1.5\n# EOF", " a\t1\r\n", "#a\x00\n# HELP a \x00\na{b=\"\x00\"} 1\n", "a{b=\"\\\"\nc\"} 0x1\n",
		"# \x00", "a  1\n# EOF\n", "a 1  2\n# EOF\n", "# TYPE a-b counter\n", "# HELP a\n# TYPE a  \n", "a{b=\"c\" d=\"e\"}1\n", "a 1 #\n# EOF\n",
	} {
		f.Add(seed)
	}
	for _, c := range pastetest.Cases() {
		f.Add(c.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) == 0 || panics(text) {
			return
		}
		agree(t, text, Text)
		agree(t, text, OpenMetrics)
	})
}

// panics reports whether Prometheus 3.16's parser doesn't survive the text: its
// messages index past the end where the text is cut off in a comment.
func panics(text string) (yes bool) {
	defer func() { yes = recover() != nil }()
	_, _, _ = scraped(text, Text)
	_, _, _ = scraped(text, OpenMetrics)
	return false
}

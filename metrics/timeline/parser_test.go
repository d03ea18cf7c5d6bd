package timeline

import (
	"errors"
	"io"
	"testing"

	"github.com/prometheus/prometheus/model/exemplar"
	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/textparse"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
)

// contentTypes are what targets say of their answers.
var contentTypes = map[script.ScrapeFormat]string{
	script.ScrapeText:         "text/plain; version=0.0.4; charset=utf-8; escaping=allow-utf-8",
	script.ScrapeOpenMetrics1: "application/openmetrics-text; version=1.0.0; charset=utf-8; escaping=allow-utf-8",
	script.ScrapeProto:        "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited",
}

// parsed is a sample as a parser gave it.
type parsed struct {
	labels    string
	value     float64
	histogram *histogram.Histogram
	exemplars []exemplar.Exemplar
}

// prometheus reads an answer with the parser of Prometheus.
func prometheus(answer []byte, format script.ScrapeFormat) (all []parsed, err error) {
	p, err := textparse.New(answer, contentTypes[format], labels.NewSymbolTable(), textparse.ParserOptions{})
	if err != nil {
		return nil, err
	}
	for {
		entry, err := p.Next()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		var one parsed
		switch entry {
		case textparse.EntrySeries:
			_, _, one.value = p.Series()
		case textparse.EntryHistogram:
			_, _, one.histogram, _ = p.Histogram()
		default:
			continue
		}
		var l labels.Labels
		p.Labels(&l)
		one.labels = labels.NewBuilder(l).Labels().String() // without empty ones
		for e := (exemplar.Exemplar{}); p.Exemplar(&e); e = (exemplar.Exemplar{}) {
			if e.HasTs || one.histogram == nil {
				one.exemplars = append(one.exemplars, e)
			}
		}
		all = append(all, one)
	}
}

// ours reads it as this package does.
func ours(t *Timeline, families *script.Scrape, format script.ScrapeFormat) (all []parsed, err error) {
	l := &loop{replica: 1, entries: map[string]*entry{}}
	scrape := *families
	scrape.Format = format
	samples, _, err := t.read(l, &scrape)
	for _, f := range samples {
		b := labels.NewBuilder(f.entry.series.labels).Del("job").Del("instance")
		one := parsed{b.Labels().String(), f.value, nil, f.exemplars}
		if f.histogram != nil {
			one.histogram = f.histogram.whole
		}
		all = append(all, one)
	}
	return all, err
}

// whole is the answer of a target.
func whole(s *script.Scrape, format script.ScrapeFormat) []byte {
	var all []byte
	for _, f := range s.Families {
		all = append(all, encode(f, format)...)
	}
	if format == script.ScrapeOpenMetrics1 {
		all = append(all, "# EOF\n"...)
	}
	return all
}

const odd = `counter c_total{a, empty} "Escapes: \\ \" \n"
inc c_total{a="a\\b\"c\nd } {,=\" #", empty=""} exemplar {trace_id="x # y", odd="\"}"}
inc c_total{a="", empty="x"}
counter "my.metric"{"a label", b} "Dots."
inc {"my.metric", "a label"="温度", b="1"} times 3
gauge g
set g -1.5e-7
gauge inf
set inf +Inf
gauge nan
set nan NaN
histogram h{le_of} buckets -1 0.1 2500000
observe h{le_of="x"} 0.05 times 3
histogram d{p} buckets 0.1 1 1e6 native 1.1
observe d{p="/"} 0.3 exemplar {id="1"}
observe d{p="/"} -5 times 3
observe d{p="/"} 0
observe d{p="/b"} 1e-9 exemplar {id="2"}
histogram n native 2
observe n uniform(0, 9) times 40
histogram empty native 2
summary s{q} quantiles 0.5~0.05 0.99~0.001
observe s{q="x"} 3 times 7
summary bare
observe bare 1
counter no_suffix
inc no_suffix exemplar {a="b"}
`

// TestReadersAgree: what we read of an answer is what Prometheus reads of it, in
// every format.
func TestReadersAgree(t *testing.T) {
	scrape := running(t, odd+"scrape\n").Snapshot().Scrapes[0]
	for _, format := range script.ScrapeFormats() {
		t.Run(string(format), func(t *testing.T) {
			want, err := prometheus(whole(scrape, format), format)
			require.NoError(t, err)
			got, err := ours(New(), scrape, format)
			require.NoError(t, err)
			require.Len(t, got, len(want))
			for i := range want {
				same(t, want[i], got[i])
			}
		})
	}
}

// same compares two samples; NaN is the same as NaN.
func same(t *testing.T, want, got parsed) {
	t.Helper()
	require.Equal(t, want.labels, got.labels)
	require.InDelta(t, want.value, got.value, 0, want.labels)
	if want.histogram == nil || want.exemplars != nil {
		// Of a family of native histograms, Prometheus' parser reads only the
		// first one's exemplars (ProtobufParser.exemplarPos isn't set back);
		// that must be a mistake, and isn't copied.
		require.Equal(t, want.exemplars, got.exemplars, want.labels)
	}
	require.Equal(t, want.histogram == nil, got.histogram == nil, want.labels)
	if want.histogram != nil {
		require.Equal(t, want.histogram.String(), got.histogram.String())
	}
}

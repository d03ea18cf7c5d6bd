package exposition

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"metricplayground/metrics/exposition/expositiontest"
)

// eachToken calls check for each token of a document with its facts.
func eachToken(document *Document, check func(line Line, token Token, facts Facts)) {
	for b, block := range document.Blocks {
		for l, line := range block.Lines {
			for i, token := range Tokens(line) {
				check(line, token, document.Explain(b, l, i, nil))
			}
		}
	}
}

// TestBucketFactsAgreeWithTheObservations observes random values and recounts
// what is said of each bucket, in each format.
func TestBucketFactsAgreeWithTheObservations(t *testing.T) {
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 7))
		bounds := expositiontest.Pick(random, []float64{-1, 0, 0.5, 3}, []float64{0.25}, []float64{1e-3, 1e6}, []float64{0, 1, math.Inf(+1)}, nil)
		var observed []float64
		for range random.IntN(40) {
			observed = append(observed, random.NormFloat64()*2)
		}
		family := expositiontest.Family("h", "", dto.MetricType_HISTOGRAM, expositiontest.Histogram(bounds, observed, "a", "b"))
		for _, f := range Formats() {
			document, err := Render([]*dto.MetricFamily{family}, f, nil)
			require.NoError(t, err)
			met := 0
			eachToken(document, func(line Line, token Token, facts Facts) {
				if facts.Bucket == nil || facts.Value == nil {
					return
				}
				met++
				requireBucket(t, *facts.Bucket, observed)
				if token.Role == BucketCount || token.Role == Value {
					require.Equal(t, facts.Bucket.Cumulative, *facts.Value)
				}
				if token.Role == Bound {
					require.Equal(t, facts.Bucket.Bound, *facts.Value)
				}
			})
			require.Equal(t, f == Proto && bounds == nil, met == 0)
		}
	}
}

func requireBucket(t *testing.T, b BucketFacts, observed []float64) {
	t.Helper()
	cumulative, own := 0.0, 0.0
	for _, value := range observed {
		if value <= b.Bound {
			cumulative++
			if b.First || value > b.Previous {
				own++
			}
		}
	}
	require.Equal(t, cumulative, b.Cumulative)
	require.Equal(t, own, b.Own)
	require.Equal(t, float64(len(observed)), b.Total)
	if len(observed) > 0 {
		require.Equal(t, cumulative/float64(len(observed)), b.Share)
	} else {
		require.True(t, math.IsNaN(b.Share))
	}
}

// TestNativeFactsAgreeWithClientGolang lets client_golang sort random values
// into native buckets and recounts what is said of each bucket.
func TestNativeFactsAgreeWithClientGolang(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 8))
		h := prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "n", NativeHistogramBucketFactor: expositiontest.Pick(random, 1.1, 1.5, 2, 4, 20), NativeHistogramZeroThreshold: 0.01,
		})
		var observed []float64
		for range 1 + random.IntN(60) {
			value := expositiontest.Pick(random, random.NormFloat64()*5, random.ExpFloat64(), 0, 0.005, 1, -1, 8)
			observed = append(observed, value)
			h.Observe(value)
		}
		var metric dto.Metric
		require.NoError(t, h.Write(&metric))
		family := expositiontest.Family("n", "", dto.MetricType_HISTOGRAM, &metric)
		for _, f := range []Format{OpenMetrics2, Proto} {
			requireNative(t, family, f, observed)
		}
	}
}

func requireNative(t *testing.T, family *dto.MetricFamily, f Format, observed []float64) {
	t.Helper()
	document, err := Render([]*dto.MetricFamily{family}, f, nil)
	require.NoError(t, err)
	counted, spanned, written, buckets := 0.0, uint32(0), 0, 0
	eachToken(document, func(line Line, token Token, facts Facts) {
		n := facts.Native
		switch token.Role {
		case NativeCount, NativeDelta:
			inside := 0.0
			for _, value := range observed {
				if math.Abs(value) <= n.ZeroThreshold {
					continue
				}
				if !n.Negative && value > n.Lower && value <= n.Upper || n.Negative && value >= n.Lower && value < n.Upper {
					inside++
				}
			}
			require.Equal(t, inside, n.Count, "%v to %v", n.Lower, n.Upper)
			counted += n.Count
			written++
			if token.Role == NativeDelta {
				require.Equal(t, n.Delta, *facts.Value)
			} else {
				require.Equal(t, n.Count, *facts.Value)
			}
		case ZeroCount:
			require.Equal(t, n.ZeroCount, *facts.Value)
			counted += n.ZeroCount
		case SpanLength:
			require.Equal(t, float64(n.Length), *facts.Value)
			spanned += n.Length
		case SpanOffset:
			require.Equal(t, float64(n.Offset), *facts.Value)
		case Schema:
			require.Equal(t, float64(n.Schema), *facts.Value)
			require.InDelta(t, math.Pow(2, math.Pow(2, -float64(n.Schema))), n.Factor, 1e-12)
		}
		if n != nil {
			buckets = n.Buckets
		}
	})
	require.Equal(t, float64(len(observed)), counted)
	require.Equal(t, int(spanned), written)
	require.Equal(t, buckets, written)
}

func TestExplainedObservations(t *testing.T) {
	family := expositiontest.Family("h", "", dto.MetricType_HISTOGRAM, expositiontest.Histogram([]float64{-5, 0}, []float64{-8, 2, 3}))
	for _, f := range Formats() {
		document, err := Render([]*dto.MetricFamily{family}, f, nil)
		require.NoError(t, err)
		eachToken(document, func(line Line, token Token, facts Facts) {
			if facts.Series == nil {
				require.Nil(t, facts.Observations)
				return
			}
			require.Equal(t, ObservationFacts{Count: 3, Sum: -3, Mean: -1, SumHidden: f == Python, FirstBound: -5}, *facts.Observations)
		})
	}
}

func TestExplainOfPlacesThatDoNotExist(t *testing.T) {
	document, err := Render(expositiontest.Rich(), Text, nil)
	require.NoError(t, err)
	for _, place := range [][3]int{{-1, 0, 0}, {99, 0, 0}, {0, -1, 0}, {0, 99, 0}, {0, 0, -1}, {0, 0, 99}} {
		require.Equal(t, Facts{}, document.Explain(place[0], place[1], place[2], nil))
	}
}

func TestExplainKnowsNamesWhateverTheirEscapes(t *testing.T) {
	for _, f := range Formats() {
		document, _ := Render(expositiontest.Rich(), f, nil)
		eachToken(document, func(line Line, token Token, facts Facts) {
			if token.Role != LabelValue || facts.Family.Name != "http_requests_total" || facts.Label.Name != "method" {
				return
			}
			require.Contains(t, []string{"get", "post", "say \"hi\"\\\n"}, facts.Label.Value)
			require.Equal(t, facts.Label.Value, facts.Text)
			require.Equal(t, 3, facts.Label.Values)
		})
	}
}

func TestExplainLooksAtFieldsNotAtLabelValues(t *testing.T) {
	family := expositiontest.Family("c", "", dto.MetricType_COUNTER, expositiontest.Counter(1, "path", "/exemplars/created_timestamp#2/bucket"))
	document, err := Render([]*dto.MetricFamily{family}, Proto, nil)
	require.NoError(t, err)
	eachToken(document, func(line Line, token Token, facts Facts) {
		require.Nil(t, facts.Exemplar)
		if line.Text == "    value: 1" {
			require.Equal(t, "counter", facts.Inside)
			require.True(t, facts.Time.IsZero())
		}
	})
}

func TestUnits(t *testing.T) {
	for name, want := range map[string]string{
		"request_duration_seconds": "seconds", "cpu_seconds_total": "seconds", "size_bytes": "bytes", "http.server.seconds": "seconds",
		"room_celsius": "celsius", "seconds": "", "c1": "", "milliseconds": "", "requests_total": "",
	} {
		require.Equal(t, want, unit(expositiontest.Family(name, "", dto.MetricType_GAUGE)), name)
	}
	require.Equal(t, "widgets", unit(expositiontest.WithUnit(expositiontest.Family("a_seconds", "", dto.MetricType_GAUGE), "widgets")))
}

func TestExplainedChanges(t *testing.T) {
	family := func(observed ...float64) []*dto.MetricFamily {
		return []*dto.MetricFamily{expositiontest.Family("h", "", dto.MetricType_HISTOGRAM, expositiontest.Histogram([]float64{1}, observed))}
	}
	before, err := Render(family(), OpenMetrics2, nil)
	require.NoError(t, err)
	after, err := Render(family(0.5, 3), OpenMetrics2, before)
	require.NoError(t, err)
	diff := Diff(before, after)
	moved := map[Role]string{}
	for i, token := range Tokens(after.Blocks[0].Lines[2]) {
		facts := after.Explain(0, 2, i, diff)
		require.Equal(t, Changed, facts.Change.Kind)
		if facts.Change.Move != nil {
			moved[token.Role] += facts.Change.Move.Delta
		}
	}
	require.Equal(t, map[Role]string{CountValue: "+2", SumValue: "+3.5", BucketCount: "+1+2"}, moved)
	require.Equal(t, ChangeFacts{}, after.Explain(0, 0, 0, diff).Change, "a line that is as it was")

	diff = Diff(nil, after)
	require.Equal(t, ChangeFacts{Kind: Added}, after.Explain(0, 2, 0, diff).Change)
}

// TestFloatHistograms: a histogram may count in fractions, as recording rules do.
func TestFloatHistograms(t *testing.T) {
	series := expositiontest.Native()
	h := series.Histogram
	h.SampleCount, h.SampleCountFloat = nil, proto.Float64(4.5)
	h.ZeroCount, h.ZeroCountFloat = nil, proto.Float64(0.5)
	h.PositiveDelta, h.PositiveCount = nil, []float64{2.5, 0.25, 1}
	h.NegativeDelta, h.NegativeCount = nil, []float64{0.25}
	h.Bucket = []*dto.Bucket{{UpperBound: proto.Float64(1), CumulativeCountFloat: proto.Float64(3.25)}}
	family := []*dto.MetricFamily{expositiontest.Family("h", "", dto.MetricType_HISTOGRAM, series)}
	for _, f := range []Format{Text, OpenMetrics2, Python, Proto} {
		document, err := Render(family, f, nil)
		require.NoError(t, err)
		counts := 0
		eachToken(document, func(line Line, token Token, facts Facts) {
			if facts.Bucket != nil && facts.Bucket.Bound == 1 {
				require.Equal(t, 3.25, facts.Bucket.Cumulative)
				require.Equal(t, 4.5, facts.Bucket.Total)
			}
			if token.Role == NativeCount {
				counts++
				require.Equal(t, *facts.Value, facts.Native.Count)
			}
			if token.Role == ZeroCount {
				require.Equal(t, 0.5, facts.Native.ZeroCount)
			}
		})
		require.Equal(t, map[Format]int{OpenMetrics2: 4, Proto: 4}[f], counts)
	}
	_, err := Render(family, OpenMetrics1, nil)
	require.ErrorContains(t, err, "float histogram", "OpenMetrics 1.0 has whole counts only")
}

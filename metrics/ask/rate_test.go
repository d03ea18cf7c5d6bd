package ask_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/tsdb/chunks"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// explained explains a query and returns its tree.
func explained(t testing.TB, data memory, query string, at int64) *ask.Node {
	t.Helper()
	n, err := ask.NewEngine(ask.Options{}).Explain(context.Background(), data, query, time.UnixMilli(at))
	require.NoError(t, err)
	require.Nil(t, n.Err)
	return n
}

// randomSamples are the samples of a series scraped about every 15 s, some of them
// missing; value says what is scraped.
func randomSamples(r *rand.Rand, value func() (float64, *histogram.FloatHistogram)) []chunks.Sample {
	var samples []chunks.Sample
	at, interval := r.Int64N(60_000), int64(1000+r.IntN(30_000))
	for range 2 + r.IntN(30) {
		at += interval
		if r.IntN(4) == 0 {
			at += r.Int64N(2000) // jitter
		}
		if r.IntN(8) == 0 {
			continue // a failed scrape
		}
		v, h := value()
		samples = append(samples, sample{at, v, h})
	}
	return samples
}

// randomCounter grows by whole or broken amounts and begins again now and then.
func randomCounter(r *rand.Rand) func() (float64, *histogram.FloatHistogram) {
	value := float64(r.IntN(50))
	if r.IntN(5) == 0 {
		value = -value // which no counter is, but the engine doesn't mind
	}
	return func() (float64, *histogram.FloatHistogram) {
		switch r.IntN(10) {
		case 0:
			value = float64(r.IntN(3))
		case 1, 2, 3:
		case 4, 5:
			value += r.Float64() * 10
		default:
			value += float64(r.IntN(20))
		}
		return value, nil
	}
}

func randomGauge(r *rand.Rand) func() (float64, *histogram.FloatHistogram) {
	return func() (float64, *histogram.FloatHistogram) { return r.NormFloat64() * 100, nil }
}

// randomHistogram is a native histogram that grows, begins again, and changes its
// resolution now and then.
func randomHistogram(r *rand.Rand) func() (float64, *histogram.FloatHistogram) {
	custom := r.IntN(4) == 0
	var h *histogram.FloatHistogram
	return func() (float64, *histogram.FloatHistogram) {
		if h == nil || r.IntN(8) == 0 {
			h = &histogram.FloatHistogram{
				Schema: int32(r.IntN(3)), ZeroThreshold: 0.001,
				PositiveSpans:   []histogram.Span{{Offset: int32(r.IntN(3)), Length: 3}, {Offset: 2, Length: 2}},
				PositiveBuckets: make([]float64, 5),
				NegativeSpans:   []histogram.Span{{Offset: 0, Length: 2}},
				NegativeBuckets: make([]float64, 2),
			}
			if custom {
				h = &histogram.FloatHistogram{
					Schema: histogram.CustomBucketsSchema, CustomValues: []float64{0.1, 1, 5, 10},
					PositiveSpans: []histogram.Span{{Length: 5}}, PositiveBuckets: make([]float64, 5),
				}
			}
		}
		next := h.Copy()
		for i := range next.PositiveBuckets {
			next.PositiveBuckets[i] += float64(r.IntN(5))
		}
		for i := range next.NegativeBuckets {
			next.NegativeBuckets[i] += float64(r.IntN(2))
		}
		if !custom {
			next.ZeroCount += float64(r.IntN(2))
		}
		next.Count = next.ZeroCount
		for _, b := range append(append([]float64{}, next.PositiveBuckets...), next.NegativeBuckets...) {
			next.Count += b
		}
		next.Sum += r.Float64() * 10
		h = next
		return 0, next
	}
}

// The worked example of rate, increase and delta comes to what the engine says, to
// the last bit, whatever the samples.
func TestRateEqualsTheEngine(t *testing.T) {
	for kind, value := range map[string]func(*rand.Rand) func() (float64, *histogram.FloatHistogram){
		"counter": randomCounter, "gauge": randomGauge, "native": randomHistogram,
	} {
		t.Run(kind, func(t *testing.T) {
			results, resets, rules := 0, 0, map[ask.ExtrapolationRule]int{}
			for seed := range uint64(1000) {
				r := rand.New(rand.NewPCG(seed, 1))
				var data memory
				data.add(randomSamples(r, value(r)), "__name__", "x")
				function := []string{"rate", "increase", "delta"}[seed%3]
				query := fmt.Sprintf("%s(x[%ds] offset %ds)", function, 10+r.IntN(300), r.IntN(30))
				n := explained(t, data, query, 60_000+r.Int64N(300_000))
				where := fmt.Sprintf("seed %d: %s", seed, query)
				if len(n.Answer.Series) == 0 {
					for _, rate := range n.Rates {
						require.NotEmpty(t, rate.Missing, where)
					}
					continue
				}
				require.Len(t, n.Rates, 1, where)
				rate, point := n.Rates[0], n.Answer.Series[0].Points[0]
				require.Empty(t, rate.Missing, where)
				require.Equal(t, point.Histogram, rate.Histogram, where)
				if point.Histogram == nil {
					require.True(t, same(point.Value, rate.Result), "%s: %v, not %v", where, rate.Result, point.Value)
				}
				require.InDelta(t, rate.Extrapolated, rate.Result*map[string]float64{"rate": rate.Window.Range.Seconds()}[function]+
					rate.Result*map[string]float64{"increase": 1, "delta": 1}[function], 1e-6*(1+abs(rate.Extrapolated)), where)
				for _, p := range rate.Points {
					require.Greater(t, p.At, rate.Window.From)
					require.LessOrEqual(t, p.At, rate.Window.To)
				}
				for _, p := range rate.Before {
					require.LessOrEqual(t, p.At, rate.Window.From)
				}
				results++
				resets += len(rate.Resets)
				rules[rate.Start.Rule]++
				rules[rate.End.Rule]++
			}
			require.Greater(t, results, 500)
			require.NotZero(t, rules[ask.ToEdge])
			require.NotZero(t, rules[ask.HalfInterval])
			if kind != "gauge" {
				require.Greater(t, resets, 100)
				require.NotZero(t, rules[ask.StoppedAtZero])
			}
		})
	}
}

func abs(v float64) float64 { return max(v, -v) }

// at are samples a scrape interval apart from 0 on.
func every(seconds int64, values ...float64) []chunks.Sample {
	var samples []chunks.Sample
	for i, v := range values {
		samples = append(samples, sample{at: int64(i) * seconds * 1000, value: v})
	}
	return samples
}

// Three events in 45 s are an increase of 4 in a minute, and here is why.
func TestWhyThreeEventsAreFour(t *testing.T) {
	var data memory
	data.add(every(15, 7, 8, 9, 10, 11), "__name__", "x_total")
	n := explained(t, data, "increase(x_total[1m])", 60_000)
	rate := n.Rates[0]
	require.Equal(t, []ask.RatePoint{{At: 15_000, Value: 8}, {At: 30_000, Value: 9}, {At: 45_000, Value: 10}, {At: 60_000, Value: 11}}, rate.Points)
	require.Equal(t, []ask.RatePoint{{At: 0, Value: 7}}, rate.Before, "open on the left since Prometheus 3")
	require.Equal(t, 3.0, rate.Difference)
	require.Equal(t, 45.0, rate.Sampled)
	require.Equal(t, 15.0, rate.Average)
	require.Equal(t, 15.0, rate.Start.Gap)
	require.Equal(t, 15.0, rate.Start.By)
	require.Equal(t, ask.ToEdge, rate.Start.Rule)
	require.Equal(t, 0.0, rate.End.By)
	require.Equal(t, 60.0, rate.Covered)
	require.Equal(t, 4.0, rate.Result)
}

func TestResetIsCorrected(t *testing.T) {
	var data memory
	data.add(every(15, 10, 12, 3, 4), "__name__", "x_total")
	rate := explained(t, data, "increase(x_total[1m])", 50_000).Rates[0]
	require.Equal(t, []ask.Reset{{Index: 2, Before: 12, After: 3, Added: 12}}, rate.Resets)
	require.Equal(t, -6.0, rate.Difference)
	require.Equal(t, 6.0, rate.Corrected)
	delta := explained(t, data, "delta(x_total[1m])", 50_000).Rates[0]
	require.Empty(t, delta.Resets)
	require.Equal(t, -6.0, delta.Corrected)
}

func TestCounterIsNotDrawnBelowZero(t *testing.T) {
	var data memory
	data.add(every(15, 1, 11, 21), "__name__", "x_total")
	rate := explained(t, data, "rate(x_total[1m])", 45_000).Rates[0]
	require.Equal(t, ask.StoppedAtZero, rate.Start.Rule)
	require.Equal(t, 15.0, rate.Start.Gap)
	require.Equal(t, 1.5, rate.Start.By, "30 s for 20, so 1.5 s for 1")
	require.Equal(t, ask.ToEdge, rate.End.Rule)
}

func TestNoRate(t *testing.T) {
	var data memory
	data.add(every(15, 1), "__name__", "x_total")
	n := explained(t, data, "rate(x_total[1m])", 10_000)
	require.Empty(t, n.Answer.Series)
	require.Equal(t, ask.TooFewSamples, n.Rates[0].Missing)
}

// A subquery's moments are worked out like samples.
func TestRateOfSubquery(t *testing.T) {
	var data memory
	data.add(every(15, 0, 5, 7, 30, 31, 2, 5, 8, 9), "__name__", "x_total")
	n := explained(t, data, "rate(sum(x_total)[1m30s:15s] offset 10s)", 125_000)
	require.True(t, same(n.Answer.Series[0].Points[0].Value, n.Rates[0].Result))
	require.Len(t, n.Rates[0].Resets, 1)
}

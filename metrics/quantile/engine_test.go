package quantile

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/tsdb/chunkenc"
	"github.com/prometheus/prometheus/tsdb/chunks"
	"github.com/stretchr/testify/require"
)

// sample is one at the time 0.
type sample struct {
	value  float64
	native *histogram.FloatHistogram
}

func (s sample) T() int64                      { return 0 }
func (s sample) ST() int64                     { return 0 }
func (s sample) F() float64                    { return s.value }
func (s sample) H() *histogram.Histogram       { return nil }
func (s sample) FH() *histogram.FloatHistogram { return s.native }
func (s sample) Copy() chunks.Sample           { return s }
func (s sample) Type() chunkenc.ValueType {
	if s.native != nil {
		return chunkenc.ValFloatHistogram
	}
	return chunkenc.ValFloat
}

// set is a storage.SeriesSet over a list.
type set struct {
	storage.SeriesSet
	left []storage.Series
	at   storage.Series
}

func (s *set) At() storage.Series { return s.at }
func (s *set) Next() bool {
	if len(s.left) == 0 {
		return false
	}
	s.at, s.left = s.left[0], s.left[1:]
	return true
}

// ask asks the engine, of series that it finds in a storage, as Prometheus does.
func ask(t *testing.T, q float64, metric string, series ...storage.Series) float64 {
	t.Helper()
	engine := promql.NewEngine(promql.EngineOpts{MaxSamples: 10_000, Timeout: time.Minute})
	defer func() { require.NoError(t, engine.Close()) }()
	stored := &storage.MockQueryable{MockQuerier: &storage.MockQuerier{
		SelectMockFunction: func(bool, *storage.SelectHints, ...*labels.Matcher) storage.SeriesSet {
			return &set{SeriesSet: storage.EmptySeriesSet(), left: slices.Clone(series)}
		},
	}}
	number := strconv.FormatFloat(q, 'g', -1, 64)
	query, err := engine.NewInstantQuery(context.Background(), stored, nil, fmt.Sprintf("histogram_quantile(%s, %s)", number, metric), time.Unix(0, 0))
	require.NoError(t, err)
	defer query.Close()
	vector, err := query.Exec(context.Background()).Vector()
	require.NoError(t, err)
	require.Len(t, vector, 1)
	return vector[0].F
}

func TestEstimatesAreTheEnginesOnRandomClassicHistograms(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 1000 {
		d := randomData(r)
		c := d.Classic(randomBounds(r, d))
		var series []storage.Series
		for i, n := range c.Cumulative {
			le := "+Inf"
			if i < len(c.Bounds) {
				le = strconv.FormatFloat(c.Bounds[i], 'g', -1, 64)
			}
			series = append(series, storage.NewListSeries(labels.FromStrings("__name__", "h_bucket", "le", le), []chunks.Sample{sample{value: float64(n)}}))
		}
		for _, q := range quantiles(r) {
			same(t, ask(t, q, "h_bucket", series...), c.Estimate(q).Value, c, q)
		}
	}
}

func TestEstimatesAreTheEnginesOnRandomNativeHistograms(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 1000 {
		d := randomData(r)
		n, ok := NativeOf(nativeHistogram(t, d, []float64{1.01, 1.1, 2, 4, 300}[r.IntN(5)]))
		require.True(t, ok)
		series := storage.NewListSeries(labels.FromStrings("__name__", "h"), []chunks.Sample{sample{native: n.h}})
		for _, q := range quantiles(r) {
			same(t, ask(t, q, "h", series), n.Estimate(q).Value, n.h, q)
		}
	}
}

func TestEstimatesAreTheEnginesOnRandomCustomBuckets(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 1000 {
		d := randomData(r)
		n := Custom(d.Classic(randomBounds(r, d)), math.Trunc(100*r.Float64()))
		series := storage.NewListSeries(labels.FromStrings("__name__", "h"), []chunks.Sample{sample{native: n.h}})
		for _, q := range quantiles(r) {
			same(t, ask(t, q, "h", series), n.Estimate(q).Value, n.h, q)
		}
	}
}

package metrics

import (
	"fmt"
	"math"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"
)

// TestNativeBounds observes every bound of every resolution, and the numbers just
// above and below it, with our histogram and with client_golang's. An observation in
// another bucket would show.
func TestNativeBounds(t *testing.T) {
	for schema := coarsestSchema; schema <= finestSchema; schema++ {
		t.Run(fmt.Sprint(schema), func(t *testing.T) {
			factor := math.Exp2(math.Exp2(-float64(schema))) * (1 + 1e-9)
			own, err := NewRegistry().NewHistogram(HistogramOpts{Opts: Opts{Name: "h"}, NativeFactor: factor})
			require.NoError(t, err)
			require.EqualValues(t, schema, own.native.schema)
			oracle := prometheus.NewHistogram(prometheus.HistogramOpts{Name: "h", NativeHistogramBucketFactor: factor})
			for _, exponent := range []int{-1000, -100, -1, 0, 1, 64, 1023} {
				for _, bound := range finestBounds {
					v := math.Ldexp(bound, exponent)
					for i, v := range []float64{v, math.Nextafter(v, 0), math.Nextafter(v, math.Inf(1))} {
						for range i + 1 { // so that nothing that moves is made up for by something else
							own.Observe(v)
							oracle.Observe(v)
						}
					}
				}
			}
			var want dto.Metric
			require.NoError(t, oracle.Write(&want))
			got := own.message()
			got.Histogram.CreatedTimestamp = want.Histogram.CreatedTimestamp
			require.True(t, proto.Equal(&want, got))
		})
	}
}

// TestSchemaFor compares with client_golang on both sides of every base, and right on
// those that are whole numbers.
func TestSchemaFor(t *testing.T) {
	factors := []float64{1.0001, 1.1, 1.5, 3, 1e9, math.Inf(1)}
	for schema := coarsestSchema; schema <= finestSchema; schema++ {
		base := math.Exp2(math.Exp2(-float64(schema)))
		factors = append(factors, base*(1-1e-9), base*(1+1e-9))
		if schema <= 0 {
			factors = append(factors, base)
		}
	}
	for _, factor := range factors {
		var m dto.Metric
		require.NoError(t, prometheus.NewHistogram(prometheus.HistogramOpts{Name: "h", NativeHistogramBucketFactor: factor}).Write(&m))
		require.Equal(t, m.Histogram.GetSchema(), schemaFor(factor), factor)
	}
}

// TestUpperBound: a bucket ends where the next one begins.
func TestUpperBound(t *testing.T) {
	for schema := int32(coarsestSchema); schema <= finestSchema; schema++ {
		for _, v := range []float64{1e-300, 1e-40, 0.3, 1, 1.5, 2, 1e6, math.MaxFloat64} {
			i := nativeIndex(v, schema)
			upper := upperBound(i, schema)
			require.LessOrEqual(t, v, upper)
			require.Less(t, upperBound(i-1, schema), v, "%v at schema %d", v, schema)
			require.Equal(t, i, nativeIndex(upper, schema))
		}
		require.Equal(t, math.MaxFloat64, upperBound(nativeIndex(math.MaxFloat64, schema), schema))
		require.Equal(t, math.Inf(1), upperBound(nativeIndex(math.Inf(1), schema), schema))
	}
}

func TestSpans(t *testing.T) {
	for name, c := range map[string]struct {
		buckets buckets
		offsets []int32
		lengths []uint32
		deltas  []int64
	}{
		"nothing":              {buckets{}, nil, nil, nil},
		"one":                  {buckets{3: 2}, []int32{3}, []uint32{1}, []int64{2}},
		"neighbours":           {buckets{-1: 2, 0: 5}, []int32{-1}, []uint32{2}, []int64{2, 3}},
		"a gap of two, filled": {buckets{0: 2, 3: 1}, []int32{0}, []uint32{4}, []int64{2, -2, 0, 1}},
		"a gap of three":       {buckets{0: 2, 4: 1}, []int32{0, 3}, []uint32{1, 1}, []int64{2, -1}},
	} {
		t.Run(name, func(t *testing.T) {
			spans, deltas := c.buckets.spans()
			var offsets []int32
			var lengths []uint32
			for _, s := range spans {
				offsets = append(offsets, s.GetOffset())
				lengths = append(lengths, s.GetLength())
			}
			require.Equal(t, c.offsets, offsets)
			require.Equal(t, c.lengths, lengths)
			require.Equal(t, c.deltas, deltas)
		})
	}
}

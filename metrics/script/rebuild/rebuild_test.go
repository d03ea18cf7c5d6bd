package rebuild_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition/paste"
	"metricplayground/metrics/script"
	"metricplayground/metrics/script/rebuild"
)

func read(t *testing.T, text string) []*dto.MetricFamily {
	t.Helper()
	r, err := paste.Read(text, paste.Options{})
	require.NoError(t, err)
	require.True(t, r.Scraped(), text)
	return r.Families
}

// made runs the script, printed and read again.
func made(t *testing.T, r *rebuild.Result) *script.Snapshot {
	t.Helper()
	session := script.New(script.Options{})
	require.NoError(t, session.Run(script.Print(r.Operations)))
	return session.Snapshot()
}

func ExampleRebuild() {
	r, _ := paste.Read("# TYPE h histogram\nh_bucket{le=\"1\"} 2\nh_bucket{le=\"5\"} 3\nh_bucket{le=\"+Inf\"} 4\nh_sum 20\nh_count 4\n", paste.Options{})
	result, _ := rebuild.Rebuild(r.Families, nil)
	fmt.Print(script.Print(result.Operations))
	// Output:
	// histogram h buckets 1 5
	// init h
	// observe h 0.6667 times 2
	// observe h 3.667
	// observe h 14.9996
}

func TestRebuild(t *testing.T) {
	text := `# HELP c_total Things.
# TYPE c_total counter
c_total{a="b"} 3.5
c_total{a="c"} 0
# TYPE g gauge
g -2.25
# TYPE n gauge
n NaN
u 7
# TYPE s summary
s{quantile="0.5"} 1
s{quantile="0.99"} 4
s_sum 10
s_count 4
t{x="1"} 1 1700000000000
t{y="2"} 1
# TYPE neg counter
neg -1
`
	r, err := rebuild.Rebuild(read(t, text), nil)
	require.NoError(t, err)
	kinds := map[rebuild.Kind][]string{}
	for _, l := range r.Losses {
		kinds[l.Kind] = append(kinds[l.Kind], l.Metric)
	}
	require.Equal(t, map[rebuild.Kind][]string{
		rebuild.Untyped:   {"u", "t"},
		rebuild.Quantiles: {"s"},
		rebuild.Labels:    {"t"},
		rebuild.Timestamp: {"t"},
		rebuild.Refused:   {"neg"},
	}, kinds)
	families := made(t, r).Families
	require.Equal(t, 3.5, families[0].Metric[0].GetCounter().GetValue())
	require.Zero(t, families[0].Metric[1].GetCounter().GetValue())
	require.Equal(t, "Things.", families[0].GetHelp())
	require.Equal(t, -2.25, families[1].Metric[0].GetGauge().GetValue())
	require.True(t, math.IsNaN(families[2].Metric[0].GetGauge().GetValue()))
	require.Equal(t, 7.0, families[3].Metric[0].GetGauge().GetValue())
	require.Equal(t, uint64(4), families[4].Metric[0].GetSummary().GetSampleCount())
	require.Equal(t, 10.0, families[4].Metric[0].GetSummary().GetSampleSum())
}

// Any histogram comes back with all its buckets, and with its sum where its values
// can have had it.
func TestHistogramsComeBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var text strings.Builder
		text.WriteString("# TYPE h histogram\n")
		bound, cumulative, sum := -3+random.Float64()*4, 0, 0.0
		low := bound - 1
		for range 1 + random.IntN(8) {
			n := random.IntN(20) * random.IntN(2)
			cumulative += n
			for range n {
				sum += low + (bound-low)*(1-random.Float64())
			}
			fmt.Fprintf(&text, "h_bucket{le=\"%v\"} %d\n", bound, cumulative)
			low, bound = bound, bound+random.Float64()*3+0.001
		}
		n := random.IntN(5)
		for range n {
			sum += low + random.ExpFloat64() + 0.001
		}
		fmt.Fprintf(&text, "h_bucket{le=\"+Inf\"} %d\nh_sum %v\nh_count %d\n", cumulative+n, sum, cumulative+n)
		families := read(t, text.String())
		r, err := rebuild.Rebuild(families, nil)
		require.NoError(t, err)
		got := made(t, r).Families[0].Metric[0].GetHistogram()
		want := families[0].Metric[0].GetHistogram()
		require.Equal(t, want.GetSampleCount(), got.GetSampleCount())
		for i, b := range got.Bucket {
			require.Equal(t, want.Bucket[i].GetUpperBound(), b.GetUpperBound())
			require.Equal(t, want.Bucket[i].GetCumulativeCount(), b.GetCumulativeCount(), text.String())
		}
		require.Empty(t, r.Losses, "%s\n%s", text.String(), script.Print(r.Operations))
		require.InDelta(t, want.GetSampleSum(), got.GetSampleSum(), 1e-9*math.Max(1, math.Abs(want.GetSampleSum())))
	}
}

func TestSumThatNoValuesCanHave(t *testing.T) {
	r, err := rebuild.Rebuild(read(t, "# TYPE h histogram\nh_bucket{le=\"1\"} 2\nh_bucket{le=\"+Inf\"} 2\nh_sum 50\nh_count 2\n"), nil)
	require.NoError(t, err)
	require.Len(t, r.Losses, 1)
	require.Equal(t, rebuild.Sum, r.Losses[0].Kind)
	require.Equal(t, 50.0, r.Losses[0].Want)
	require.Equal(t, r.Losses[0].Got, made(t, r).Families[0].Metric[0].GetHistogram().GetSampleSum())
}

func TestManyObservationsAreDivided(t *testing.T) {
	r, err := rebuild.Rebuild(read(t, "# TYPE h histogram\nh_bucket{le=\"1\"} 30000000\nh_bucket{le=\"+Inf\"} 40000000\nh_sum 50000000\nh_count 40000000\n"), nil)
	require.NoError(t, err)
	require.Equal(t, rebuild.Divided, r.Losses[0].Kind)
	require.Equal(t, 100, r.Losses[0].Count)
	h := made(t, r).Families[0].Metric[0].GetHistogram()
	require.Equal(t, uint64(400000), h.GetSampleCount())
	require.Equal(t, uint64(300000), h.Bucket[0].GetCumulativeCount())
	require.InDelta(t, 500000, h.GetSampleSum(), 1)
}

func TestTooManySeriesAreSaid(t *testing.T) {
	var text strings.Builder
	for i := range rebuild.MaxSeries + 10 {
		fmt.Fprintf(&text, "x{i=\"%d\"} 1\n", i)
	}
	text.WriteString("y 1\n")
	r, err := rebuild.Rebuild(read(t, text.String()), nil)
	require.NoError(t, err)
	require.Equal(t, rebuild.MaxSeries, r.Series)
	left := 0
	for _, l := range r.Losses {
		if l.Kind == rebuild.TooMany {
			left += l.Count
		}
	}
	require.Equal(t, 11, left)
}

func TestRebuildStops(t *testing.T) {
	stop := errors.New("stop")
	_, err := rebuild.Rebuild(read(t, "x 1\n"), func(float64) error { return stop })
	require.ErrorIs(t, err, stop)
}

func TestWhatOnlyOpenMetricsHasIsSaid(t *testing.T) {
	r, err := rebuild.Rebuild(read(t, "# TYPE c counter\nc_total 1 # {a=\"b\"} 1\nc_created 1.7e+09\n# TYPE b info\nb_info{v=\"1\"} 1\n# EOF\n"), nil)
	require.NoError(t, err)
	var kinds []rebuild.Kind
	for _, l := range r.Losses {
		kinds = append(kinds, l.Kind)
	}
	require.Equal(t, []rebuild.Kind{rebuild.Exemplars, rebuild.Created, rebuild.Untyped}, kinds)
}

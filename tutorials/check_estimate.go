package tutorials

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/quantile"
	"metricplayground/metrics/script"
)

// EstimateIs looks at what histogram_quantile() makes of one series of a
// histogram. It holds when the estimate, or how far it is off, compares as said.
type EstimateIs struct {
	// Series is the series, with all its labels.
	Series Selector `json:"series"`
	Q      float64  `json:"q"`
	// Is compares the estimate.
	Is *Comparison `json:"is,omitempty"`
	// Error compares how far the estimate is off the true quantile, as a share of
	// that: "< 10 %". Too much and too little count alike.
	Error *Comparison `json:"error,omitempty"`
	// Native takes the native buckets instead of the classic ones.
	Native bool `json:"native,omitempty"`
}

// mostObserved is how many observations of a series are looked at for the truth.
const mostObserved = 200_000

// Validate implements Validator.
func (c *EstimateIs) Validate() error {
	if c.Series.Metric == "" || (c.Is == nil) == (c.Error == nil) {
		return errors.New("it needs `series`, `q`, and one of `is` (the estimate) and `error` (how far it is off, as in \"< 10 %\")")
	}
	if !(c.Q >= 0 && c.Q <= 1) {
		return fmt.Errorf("`q` is from 0 to 1, not %v", c.Q)
	}
	return nil
}

// Evaluate implements Check.
func (c *EstimateIs) Evaluate(s *State) Result {
	metrics := s.metrics(c.Series)
	if len(metrics) == 0 {
		return noMetric(c.Series)
	}
	for _, m := range metrics {
		for _, series := range m.Series {
			if m.Type == script.Histogram && c.Series.names(labelsOf(m, series)) {
				return c.judge(s, series)
			}
		}
	}
	return Result{Fact: func(v Voice) string { return v.FactNoSeries(c.Series.String()) }}
}

func (c *EstimateIs) judge(s *State, series script.SeriesState) Result {
	estimate, has := c.estimate(series.Metric.GetHistogram())
	if !has {
		return Result{Fact: func(v Voice) string { return v.FactNative(series.Series.Metric, !c.Native) }, Want: wantSo(c.Native)}
	}
	q := number(c.Q)
	if c.Is != nil {
		return Result{
			Done: c.Is.Holds(estimate),
			Fact: func(v Voice) string { return v.FactEstimate(series.ID, q, rounded(estimate)) },
			Want: c.Is.want,
		}
	}
	truth, known := c.truth(s, series.Series)
	if !known {
		return Result{Fact: func(v Voice) string { return v.FactEstimate(series.ID, q, rounded(estimate)) }}
	}
	off := math.Abs(quantile.RelativeError(estimate, truth))
	return Result{
		Done: c.Error.Holds(off),
		Fact: func(v Voice) string {
			return v.FactError(series.ID, q, rounded(estimate), rounded(truth), rounded(100*off)+" %")
		},
		Want: c.Error.want,
	}
}

func (c *EstimateIs) estimate(h *dto.Histogram) (estimate float64, has bool) {
	if c.Native {
		native, has := quantile.NativeOf(h)
		if !has {
			return 0, false
		}
		return native.Estimate(c.Q).Value, true
	}
	classic, has := quantile.ClassicOf(h)
	if !has {
		return 0, false
	}
	return classic.Estimate(c.Q).Value, true
}

// truth is the true quantile, if all observations are known and there are any.
func (c *EstimateIs) truth(s *State, of script.Series) (truth float64, known bool) {
	if s.Observations == nil {
		return 0, false
	}
	observed, total := s.Observations(of, mostObserved)
	if total == 0 || total > len(observed) {
		return 0, false
	}
	values := make([]float64, len(observed))
	for i, o := range observed {
		values[i] = o.Value
	}
	return quantile.Sorted(values).True(c.Q), true
}

// rounded writes a number with three digits that say something.
func rounded(x float64) string {
	short, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 3, 64), 64)
	if err != nil {
		return number(x)
	}
	return number(short)
}

package tutorials

import (
	"fmt"
	"math"
	"strconv"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/script"
)

// Part is which number of a series is meant: "value" (counters and gauges),
// "count" or "sum" (histograms and summaries), or a summary's quantile written
// as a number, "0.5". Empty is the value, or the count where there is no value.
type Part string

// Validate says what a part may be.
func (p Part) Validate() error {
	switch p {
	case "", "value", "count", "sum":
		return nil
	}
	if q, err := strconv.ParseFloat(string(p), 64); err != nil || q < 0 || q > 1 {
		return fmt.Errorf("part %q is none of value, count, sum or a quantile between 0 and 1", p)
	}
	return nil
}

// of is the number and the part's full name; false when the series has no such part.
func (p Part) of(kind script.Type, m *dto.Metric) (float64, string, bool) {
	switch {
	case m == nil:
		return 0, "", false
	case kind == script.Counter && (p == "" || p == "value"):
		return m.GetCounter().GetValue(), "value", true
	case kind == script.Gauge && (p == "" || p == "value"):
		return m.GetGauge().GetValue(), "value", true
	case kind == script.Histogram && (p == "" || p == "count"):
		return histogramCount(m.GetHistogram()), "count", true
	case kind == script.Histogram && p == "sum":
		return m.GetHistogram().GetSampleSum(), "sum", true
	case kind == script.Summary && (p == "" || p == "count"):
		return float64(m.GetSummary().GetSampleCount()), "count", true
	case kind == script.Summary && p == "sum":
		return m.GetSummary().GetSampleSum(), "sum", true
	case kind == script.Summary:
		return p.quantile(m.GetSummary())
	}
	return 0, "", false
}

func (p Part) quantile(s *dto.Summary) (float64, string, bool) {
	want, err := strconv.ParseFloat(string(p), 64)
	for _, q := range s.GetQuantile() {
		if err == nil && math.Abs(q.GetQuantile()-want) < 1e-12 {
			return q.GetValue(), string(p), true
		}
	}
	return 0, "", false
}

func histogramCount(h *dto.Histogram) float64 {
	if f := h.GetSampleCountFloat(); f > 0 {
		return f
	}
	return float64(h.GetSampleCount())
}

package exposition

import (
	"cmp"
	"slices"
	"strings"

	dto "github.com/prometheus/client_model/go"
)

// gathered returns the families as client_golang's Gather does: without empty
// ones, sorted by name. The input stays as it is.
func gathered(families []*dto.MetricFamily) []*dto.MetricFamily {
	out := make([]*dto.MetricFamily, 0, len(families))
	for _, family := range families {
		if len(family.Metric) > 0 {
			out = append(out, family)
		}
	}
	slices.SortStableFunc(out, func(a, b *dto.MetricFamily) int {
		return strings.Compare(a.GetName(), b.GetName())
	})
	return out
}

// seriesOrder returns the indexes of metrics in the order in which client_golang's
// Gather puts them. guess is the order that held last time, or nil: where it
// still holds, nothing is sorted.
func seriesOrder(metrics []*dto.Metric, guess []int32) []int32 {
	order := make([]int32, len(metrics))
	known := 0
	if len(guess) <= len(metrics) {
		known = copy(order, guess)
	}
	for i := known; i < len(order); i++ {
		order[i] = int32(i)
	}
	byLabels := func(a, b int32) int { return compareSeries(metrics[a], metrics[b]) }
	if !slices.IsSortedFunc(order, byLabels) {
		slices.SortStableFunc(order, byLabels)
	}
	return order
}

// compareSeries orders the series of one family as client_golang does: by the
// number of labels, then by their values in order of the labels' names.
// Duplicates, which a scrape must not have, go by timestamp, those without last.
func compareSeries(a, b *dto.Metric) int {
	if c := cmp.Compare(len(a.Label), len(b.Label)); c != 0 {
		return c
	}
	for i, label := range a.Label {
		if c := strings.Compare(label.GetValue(), b.Label[i].GetValue()); c != 0 {
			return c
		}
	}
	switch {
	case a.TimestampMs == nil && b.TimestampMs == nil:
		return 0
	case a.TimestampMs == nil:
		return 1
	case b.TimestampMs == nil:
		return -1
	}
	return cmp.Compare(a.GetTimestampMs(), b.GetTimestampMs())
}

package ask

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/util/annotations"

	"metricplayground/metrics/sorting"
)

// Note is a warning or a hint that the engine made while it evaluated a query.
type Note struct {
	Kind NoteKind
	// Warning: Prometheus shows it as a warning, else as an info.
	Warning bool
	// Place is the part of the query that the note is about; empty where the
	// engine doesn't say.
	Place Place
	// Metric is the metric's name that the note is about, where it has one.
	Metric string
	// Raw is the engine's own sentence, without the place.
	Raw string
}

// NoteKind is what a note is about.
type NoteKind string

// The kinds of notes (Prometheus: util/annotations).
const (
	NoteOther                NoteKind = ""
	NoteQuantile             NoteKind = "quantile"                 // a quantile is not between 0 and 1
	NoteBucketLabel          NoteKind = "bucket-label"             // a series has no le, or one that isn't a number
	NoteMixedFloatsHistogram NoteKind = "mixed-floats-histograms"  // numbers and histograms in one series or sum
	NoteMixedClassicNative   NoteKind = "mixed-classic-native"     // a classic and a native histogram under one name
	NoteNotCounter           NoteKind = "not-counter"              // a gauge histogram where a counter is needed
	NoteNotGauge             NoteKind = "not-gauge"                // a counter histogram where a gauge is needed
	NoteMixedBuckets         NoteKind = "mixed-buckets"            // histograms whose buckets don't fit together
	NotePossibleNonCounter   NoteKind = "possible-non-counter"     // rate of what isn't called like a counter
	NoteMonotonicity         NoteKind = "forced-monotonicity"      // buckets decrease where they should not
	NoteIncompatibleTypes    NoteKind = "incompatible-types"       // an operator between a number and a histogram
	NoteHistogramIgnored     NoteKind = "histogram-ignored"        // an aggregation that can't use histograms
	NoteNaNObservations      NoteKind = "nan-observations"         // a histogram with NaN among its observations
	NoteResetCollision       NoteKind = "counter-reset-collision"  // histograms that contradict each other on resets
	NoteSort                 NoteKind = "sort-in-range"            // sort in a range query does nothing
	NoteStartOverlap         NoteKind = "start-timestamp-overlap"  // a start timestamp before the sample before
	NoteReconciledBuckets    NoteKind = "reconciled-custom-bucket" // custom buckets were made to fit
)

// noteKinds are the engine's annotations and our names for them.
var noteKinds = []struct {
	is   error
	kind NoteKind
}{
	{annotations.InvalidQuantileWarning, NoteQuantile},
	{annotations.BadBucketLabelWarning, NoteBucketLabel},
	{annotations.MixedFloatsHistogramsWarning, NoteMixedFloatsHistogram},
	{annotations.HistogramIgnoredInMixedRangeInfo, NoteMixedFloatsHistogram},
	{annotations.MixedClassicNativeHistogramsWarning, NoteMixedClassicNative},
	{annotations.NativeHistogramNotCounterWarning, NoteNotCounter},
	{annotations.NativeHistogramNotGaugeWarning, NoteNotGauge},
	{annotations.MixedExponentialCustomHistogramsWarning, NoteMixedBuckets},
	{annotations.IncompatibleBucketLayoutInBinOpWarning, NoteMixedBuckets},
	{annotations.PossibleNonCounterInfo, NotePossibleNonCounter},
	{annotations.PossibleNonCounterLabelInfo, NotePossibleNonCounter},
	{annotations.HistogramQuantileForcedMonotonicityInfo, NoteMonotonicity},
	{annotations.IncompatibleTypesInBinOpInfo, NoteIncompatibleTypes},
	{annotations.HistogramIgnoredInAggregationInfo, NoteHistogramIgnored},
	{annotations.NativeHistogramQuantileNaNResultInfo, NoteNaNObservations},
	{annotations.NativeHistogramQuantileNaNSkewInfo, NoteNaNObservations},
	{annotations.NativeHistogramFractionNaNsInfo, NoteNaNObservations},
	{annotations.HistogramCounterResetCollisionWarning, NoteResetCollision},
	{annotations.SortInRangeQueryWarning, NoteSort},
	{annotations.StartTimeOverlapWarning, NoteStartOverlap},
	{annotations.MismatchedCustomBucketsHistogramsInfo, NoteReconciledBuckets},
}

// Unsaid are the notes but for those that only repeat what one of the warnings, which
// are about the same query, says of the same place and knows better.
func Unsaid(notes []Note, warnings []Warning) []Note {
	var left []Note
	for _, n := range notes {
		if !slices.ContainsFunc(warnings, func(w Warning) bool {
			return w.says(n.Kind) && n.Place.Start < w.Place.End && w.Place.Start < n.Place.End
		}) {
			left = append(left, n)
		}
	}
	return left
}

// says reports whether a warning says what such a note would.
func (w Warning) says(kind NoteKind) bool {
	switch kind {
	case NotePossibleNonCounter:
		return w.Rule == RateOfGauge
	case NoteQuantile:
		return w.Rule == QuantileNotInRange
	case NoteBucketLabel:
		return w.Rule == LostLe || w.Rule == NoBuckets
	}
	return false
}

// notePlace is how the engine ends a sentence about a place: line and column.
var notePlace = pattern(` \((\d+):(\d+)\)$`)

// noteMetric is how it names a metric.
var noteMetric = pattern(`("(?:[^"\\]|\\.)*")$`)

// newNotes reads the engine's annotations, in the order of their places.
func newNotes(from annotations.Annotations, query string, expr parser.Expr) []Note {
	var notes []Note
	for _, err := range from {
		note := Note{Raw: err.Error(), Warning: !errors.Is(err, annotations.PromQLInfo)}
		for _, k := range noteKinds {
			if errors.Is(err, k.is) {
				note.Kind = k.kind
				break
			}
		}
		if m := noteMetric().FindString(note.Raw); m != "" {
			note.Metric, _ = strconv.Unquote(m)
		}
		// The place is to be had only in the sentence, once it knows the query.
		if placed, ok := err.(interface{ SetQuery(string) }); ok {
			placed.SetQuery(query)
			note.Raw = err.Error()
			if m := notePlace().FindStringSubmatch(note.Raw); m != nil {
				note.Raw = strings.TrimSuffix(note.Raw, m[0])
				line, _ := strconv.Atoi(m[1])
				column, _ := strconv.Atoi(m[2])
				note.Place = placeAt(offsetOf(query, line, column), query, expr)
			}
		}
		notes = append(notes, note)
	}
	sorting.By(notes, func(a, b *Note) int {
		if a.Place.Start != b.Place.Start {
			return a.Place.Start - b.Place.Start
		}
		return strings.Compare(a.Raw, b.Raw)
	})
	return notes
}

// offsetOf turns the engine's line and column (both from 1, columns in bytes) into
// an offset.
func offsetOf(query string, line, column int) int {
	start := 0
	for ; line > 1; line-- {
		end := strings.IndexByte(query[start:], '\n')
		if end < 0 {
			return len(query)
		}
		start += end + 1
	}
	return min(start+column-1, len(query))
}

// placeAt is the place of the smallest part of the query that begins there.
func placeAt(offset int, query string, expr parser.Expr) Place {
	place, found := Place{offset, offset}, false
	if expr == nil {
		return place
	}
	parser.Inspect(expr, func(n parser.Node, _ []parser.Node) error {
		if n == nil {
			return nil
		}
		p := newPlace(n.PositionRange(), query)
		if p.Start == offset && (!found || p.End < place.End) {
			place, found = p, true
		}
		return nil
	})
	return place
}

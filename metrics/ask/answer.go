package ask

import (
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"

	"metricplayground/metrics/sorting"
)

// Answer is what a query came to. It belongs to the caller and nobody changes it
// afterwards.
type Answer struct {
	Query string
	Kind  Kind
	// From, To and Step are what a range query asked about, in milliseconds; of
	// an instant query, From and To are the moment and Step is zero.
	From, To, Step int64
	// Series are the series of a Vector (one point each) or a Matrix. A Scalar
	// is one series without labels.
	Series []Series
	// Text is the value of a Text.
	Text string
	// Notes are the warnings and hints that the engine made on the way. The
	// answer may well be another one than was meant.
	Notes []Note
}

// Kind is the kind of a value in PromQL.
type Kind string

// The kinds.
const (
	Vector Kind = "vector" // series with one value each
	Matrix Kind = "matrix" // series with values over time
	Scalar Kind = "scalar"
	Text   Kind = "string"
)

// ordered reports whether an instant query asks for its series in an order of values;
// all others come from the engine in no order.
func ordered(expr parser.Expr) bool {
	switch e := bare(expr).(type) {
	case *parser.Call:
		return e.Func.Name == "sort" || e.Func.Name == "sort_desc"
	case *parser.AggregateExpr:
		return e.Op == parser.TOPK || e.Op == parser.BOTTOMK
	}
	return false
}

// fill copies the engine's value. Series without an order are sorted by their labels.
func (a *Answer) fill(value parser.Value, expr parser.Expr) {
	a.Kind = Kind(value.Type())
	switch v := value.(type) {
	case promql.String:
		a.Text = v.V
	case promql.Scalar:
		a.Series = []Series{{Points: []Point{{At: v.T, Value: v.V}}}}
	case promql.Vector:
		a.Series = make([]Series, len(v))
		for i, s := range v {
			a.Series[i] = Series{newLabels(s.Metric), []Point{{s.T, s.F, newHistogram(s.H)}}}
		}
		if !ordered(expr) {
			sorting.By(a.Series, func(x, y *Series) int { return compare(x.Labels, y.Labels) })
		}
	case promql.Matrix:
		a.Series = make([]Series, len(v))
		for i, s := range v {
			a.Series[i] = newSeries(s)
		}
	}
}

// newSeries copies one of the engine's series, numbers and histograms merged in
// the order of time.
func newSeries(from promql.Series) Series {
	s := Series{newLabels(from.Metric), make([]Point, 0, len(from.Floats)+len(from.Histograms))}
	floats, histograms := from.Floats, from.Histograms
	for len(floats) > 0 || len(histograms) > 0 {
		if len(histograms) == 0 || len(floats) > 0 && floats[0].T < histograms[0].T {
			s.Points = append(s.Points, Point{At: floats[0].T, Value: floats[0].F})
			floats = floats[1:]
		} else {
			s.Points = append(s.Points, Point{At: histograms[0].T, Histogram: newHistogram(histograms[0].H)})
			histograms = histograms[1:]
		}
	}
	return s
}

package ask

import (
	"context"
	"slices"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/storage"
)

// Explain takes a query apart and asks for each part on its own, at one moment. An
// error is an *Error about the query as a whole; where only a part has no answer, its
// node says so.
func (e *Engine) Explain(ctx context.Context, data storage.Queryable, query string, at time.Time) (*Node, error) {
	expr, err := parse(query)
	if err != nil {
		return nil, err
	}
	x := explainer{engine: e, ctx: ctx, data: pacedQueryable{data, newPacer(e.options)}, query: query, at: at.UnixMilli()}
	n, _ := x.node(expr, x.at)
	if err := ctx.Err(); err != nil {
		return nil, newError(query, expr, err)
	}
	return n, nil
}

// explainer takes one query apart.
type explainer struct {
	engine *Engine
	ctx    context.Context
	data   storage.Queryable
	query  string
	at     int64 // the moment that the whole query asks about
}

// node explains an expression at a moment and returns the engine's value too, nil
// where there is none.
func (x *explainer) node(expr parser.Expr, at int64) (*Node, parser.Value) {
	place := newPlace(expr.PositionRange(), x.query)
	n := &Node{Text: place.Of(x.query), Place: place, Value: Kind(expr.Type()), At: at}
	value := x.ask(n, expr)
	switch e := expr.(type) {
	case *parser.NumberLiteral:
		n.Kind, n.Number = NumberNode, e.Val
	case *parser.StringLiteral:
		n.Kind, n.Name = StringNode, e.Val
	case *parser.ParenExpr:
		n.Kind = ParenNode
		x.part(n, e.Expr, at)
	case *parser.UnaryExpr:
		n.Kind, n.Name = UnaryNode, e.Op.String()
		x.part(n, e.Expr, at)
	case *parser.VectorSelector:
		n.Kind, n.Name = SelectorNode, e.Name
		n.Select = selection(e, len(n.Answer.Series))
	case *parser.MatrixSelector:
		vs := e.VectorSelector.(*parser.VectorSelector)
		n.Kind, n.Name = RangeNode, vs.Name
		n.Select = selection(vs, len(n.Answer.Series))
		n.Window = window(x.moment(at, vs.Timestamp, vs.StartOrEnd), vs.OriginalOffset, e.Range, n.Answer)
	case *parser.SubqueryExpr:
		n.Kind = SubqueryNode
		n.Window = window(x.moment(at, e.Timestamp, e.StartOrEnd), e.OriginalOffset, e.Range, n.Answer)
		n.Window.Step = e.Step
		if n.Window.Step == 0 {
			n.Window.Step = x.engine.options.Evaluation
		}
		// The last of its moments, which are multiples of the step.
		step := n.Window.Step.Milliseconds()
		x.part(n, e.Expr, n.Window.To-(n.Window.To%step+step)%step)
	case *parser.Call:
		n.Kind, n.Name = CallNode, e.Func.Name
		x.call(n, e, at)
	case *parser.AggregateExpr:
		n.Kind, n.Name = AggregationNode, e.Op.String()
		if e.Param != nil {
			x.part(n, e.Param, at)
		}
		x.part(n, e.Expr, at)
		n.Group = grouping(e, n.Parts[len(n.Parts)-1].Answer, n.Answer)
	case *parser.BinaryExpr:
		n.Kind, n.Name, n.Bool = BinaryNode, e.Op.String(), e.ReturnBool
		x.part(n, e.LHS, at)
		x.part(n, e.RHS, at)
		if e.VectorMatching != nil {
			n.Match = matching(e.VectorMatching, n.Parts[0].Answer, n.Parts[1].Answer, n.Answer)
		}
	}
	return n, value
}

// part explains an expression as a part of a node.
func (x *explainer) part(n *Node, expr parser.Expr, at int64) parser.Value {
	part, value := x.node(expr, at)
	n.Parts = append(n.Parts, part)
	return value
}

// ask asks for the value of a node's expression.
func (x *explainer) ask(n *Node, expr parser.Expr) parser.Value {
	value, notes, err := x.engine.instant(x.ctx, x.data, x.alone(expr), time.UnixMilli(n.At))
	if err != nil {
		n.Err = newError(x.query, nil, err)
		n.Err.Place = n.Place
		return nil
	}
	n.Answer = Answer{Query: n.Text, From: n.At, To: n.At, Notes: newNotes(notes, "", nil)}
	n.Answer.fill(value, expr)
	for i := range n.Answer.Notes {
		n.Answer.Notes[i].Place = n.Place
	}
	return value
}

// alone writes an expression as a query of its own. Where it names the start or end of
// the query, it is that of the whole one.
func (x *explainer) alone(expr parser.Expr) string {
	var undo []func()
	parser.Inspect(expr, func(n parser.Node, _ []parser.Node) error {
		switch n := n.(type) {
		case *parser.VectorSelector:
			undo = append(undo, x.pin(&n.StartOrEnd, &n.Timestamp))
		case *parser.SubqueryExpr:
			undo = append(undo, x.pin(&n.StartOrEnd, &n.Timestamp))
		}
		return nil
	})
	text := expr.String()
	for _, u := range undo {
		u()
	}
	return text
}

// pin puts the moment in place of @ start() and @ end(), and returns what undoes it.
func (x *explainer) pin(startOrEnd *parser.ItemType, timestamp **int64) func() {
	if *startOrEnd == 0 {
		return func() {}
	}
	was, at := *startOrEnd, x.at
	*startOrEnd, *timestamp = 0, &at
	return func() { *startOrEnd, *timestamp = was, nil }
}

// moment is the moment that @ names, or at where there is none.
func (x *explainer) moment(at int64, fixed *int64, startOrEnd parser.ItemType) int64 {
	switch {
	case startOrEnd != 0:
		return x.at
	case fixed != nil:
		return *fixed
	}
	return at
}

// window is the time that ends offset before a moment.
func window(at int64, offset, length time.Duration, samples Answer) *Window {
	w := &Window{To: at - offset.Milliseconds(), Range: length}
	w.From = at - (length + offset).Milliseconds()
	for _, s := range samples.Series {
		w.Samples += len(s.Points)
	}
	return w
}

// selection says what a selector selects.
func selection(vs *parser.VectorSelector, series int) *Selection {
	s := &Selection{Metric: vs.Name, Offset: vs.OriginalOffset, Fixed: vs.Timestamp, Extended: vs.Anchored || vs.Smoothed, Series: series}
	switch vs.StartOrEnd {
	case parser.START:
		s.FixedTo = "start"
	case parser.END:
		s.FixedTo = "end"
	}
	for _, m := range vs.LabelMatchers {
		if m.Name == model.MetricNameLabel && m.Type == labels.MatchEqual {
			s.Metric = m.Value
			continue
		}
		s.Matchers = append(s.Matchers, Matcher{m.Name, m.Type.String(), m.Value})
	}
	return s
}

// labelNames are the names of all labels of an answer's series, sorted, without the
// metric's name.
func labelNames(a Answer) []string {
	var names []string
	for _, s := range a.Series {
		for _, l := range s.Labels {
			if l.Name != model.MetricNameLabel {
				names = append(names, l.Name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// grouping says how an aggregation put series together.
func grouping(e *parser.AggregateExpr, from, to Answer) *Grouping {
	g := &Grouping{By: !e.Without, Labels: e.Grouping, From: len(from.Series), To: len(to.Series)}
	g.Kept = labelNames(to)
	for _, name := range labelNames(from) {
		if !slices.Contains(g.Kept, name) {
			g.Dropped = append(g.Dropped, name)
		}
	}
	return g
}

// matching says how an operator found pairs.
func matching(m *parser.VectorMatching, left, right, pairs Answer) *Matching {
	result := &Matching{
		Card: m.Card.String(), On: m.On, Labels: m.MatchingLabels, Include: m.Include,
		Left: len(left.Series), Right: len(right.Series), Pairs: len(pairs.Series),
	}
	if m.On {
		result.Compared = slices.Clone(m.MatchingLabels)
		slices.Sort(result.Compared)
		return result
	}
	for _, name := range labelNames(Answer{Series: slices.Concat(left.Series, right.Series)}) {
		if !slices.Contains(m.MatchingLabels, name) {
			result.Compared = append(result.Compared, name)
		}
	}
	return result
}

// call explains the arguments of a function, and works out an example for those of
// which there is one.
func (x *explainer) call(n *Node, e *parser.Call, at int64) {
	values := make([]parser.Value, len(e.Args))
	for i, arg := range e.Args {
		values[i] = x.part(n, arg, at)
	}
	switch e.Func.Name {
	case "rate", "increase", "delta":
		if samples, ok := values[0].(promql.Matrix); ok {
			x.rates(n, bare(e.Args[0]), samples)
		}
	case "histogram_quantile":
		q, ok := values[0].(promql.Scalar)
		if vector, isVector := values[1].(promql.Vector); ok && isVector {
			n.Quantiles = quantilesOf(q.V, vector)
		}
	}
}

// rates works out a rate of each series in the window of the function's argument.
func (x *explainer) rates(n *Node, arg parser.Node, samples promql.Matrix) {
	part := n.Parts[0]
	for part.Kind == ParenNode {
		part = part.Parts[0]
	}
	if part.Window == nil {
		return
	}
	before := map[string]promql.Series{}
	if m, ok := arg.(*parser.MatrixSelector); ok {
		vs := m.VectorSelector.(*parser.VectorSelector)
		if vs.Anchored || vs.Smoothed {
			return // other arithmetic, which Prometheus has behind a flag
		}
		before = x.before(m, part.At)
	}
	for _, s := range samples {
		r := rateOf(n.Name, *part.Window, s)
		r.Before = lastBefore(before[s.Metric.String()], part.Window.From)
		n.Rates = append(n.Rates, r)
	}
}

// before reads the samples of a window twice as long, by series.
func (x *explainer) before(m *parser.MatrixSelector, at int64) map[string]promql.Series {
	twice := *m
	twice.Range *= 2
	value, _, err := x.engine.instant(x.ctx, x.data, x.alone(&twice), time.UnixMilli(at))
	if err != nil {
		return nil
	}
	found := map[string]promql.Series{}
	matrix, _ := value.(promql.Matrix)
	for _, s := range matrix {
		found[s.Metric.String()] = s
	}
	return found
}

package ask

import (
	"context"
	"errors"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/picture/svg"
	"metricplayground/app/ui"
	"metricplayground/metrics/ask"
	"metricplayground/metrics/script"
)

// rules is the state of the view of rules.
type rules struct {
	record   bool // what the form makes: a recording rule
	name     string
	expr     field
	wait     string
	err      error
	followed map[string]*desk.Pursuit
	outdated bool
	number   int
	cancel   context.CancelFunc
	count    int // of results, so that pictures know new ones
}

func (r *rules) stop() {
	if r.cancel != nil {
		r.cancel()
	}
	r.number++
}

// followRules evaluates all rules anew, in the background.
func (p *Panel) followRules() {
	if !p.rules.outdated && p.rules.followed != nil {
		return
	}
	p.rules.stop()
	p.rules.outdated = false
	s := p.Desk.Snapshot()
	working, cancel := context.WithCancel(context.Background())
	p.rules.cancel = cancel
	number := p.rules.number
	ctx, server, known := p.ctx, p.Desk.Prometheus(), p.known()
	go func() {
		all := server.FollowRules(working, s, known)
		ctx.Dispatch(func(goapp.Context) {
			if p.rules.number == number {
				p.rules.followed = all
				p.rules.count++
				cancel()
			}
		})
	}()
}

// rulesBody is the form for a rule and what came of those that there are.
func (p *Panel) rulesBody() []goapp.UI {
	list := p.Desk.Snapshot().Rules
	return []goapp.UI{
		p.ruleForm(),
		elem.Div().Class("ask-rules").Body(goapp.Range(list).Slice(func(i int) goapp.UI { return p.rule(list[i]) })),
	}
}

func (p *Panel) ruleForm() goapp.UI {
	w := p.Place.Words()
	var wrong *ask.Error
	kind := "alert"
	if p.rules.record {
		kind = "record"
	}
	return elem.Form().Class("rule-form").Aria("label", w.NewRule()).OnSubmit(p.addRule).Body(
		elem.FieldSet().Class("choices").Body(
			elem.Legend().Class("unseen").Text(w.RuleKind()),
			p.ruleKind("alert", kind), p.ruleKind("record", kind),
		),
		elem.Div().Class("fields").Body(
			p.ruleField("rule-name", w.RuleName(p.rules.record), p.rules.name, w.RuleNameExample(p.rules.record), func(t string) { p.rules.name = t }),
			elem.Div().Class("field-block").Class(ruleID).OnKeyDown(p.ruleKey).Body(
				elem.Label().Attr("for", ruleID).Text(w.RuleExpression()),
				p.rules.expr.input(w, w.RuleExpression(), `rate(http_requests_total[1m]) > 1`, errors.As(p.rules.err, &wrong)),
			),
			ui.Slot("optional", ui.When(!p.rules.record, func() goapp.UI {
				return p.ruleField("rule-for", w.RuleFor(), p.rules.wait, "1m", func(t string) { p.rules.wait = t })
			})),
			elem.Submit().Class("button primary").ID("rule-add").Text(w.SetRule()),
		),
		ui.Slot("rule-error", ui.When(p.rules.err != nil, p.ruleError)),
		elem.P().Class("muted").Text(w.RulesExplained()),
	)
}

// ruleError says why the form makes no rule. An expression is mended by a press, as a
// question is.
func (p *Panel) ruleError() goapp.UI {
	var wrong *ask.Error
	if errors.As(p.rules.err, &wrong) {
		return p.wrong(wrong.Query, wrong, p.ruleFix)
	}
	return elem.Div().Class("callout bad").Role("alert").Body(ui.Icon("warning"), elem.P().Text(p.say(p.rules.err)))
}

func (p *Panel) ruleFix(expr string) goapp.UI {
	return repair(expr, p.Place.Words().WriteThis(), func(goapp.Context, goapp.Event) {
		p.rules.expr.hold(expr)
		p.rules.err = nil
		p.ctx.Defer(func(goapp.Context) {
			if e := goapp.Window().GetElementByID("rule-add"); e.Truthy() {
				e.Call("focus")
			}
		})
	})
}

func (p *Panel) ruleKind(kind, chosen string) goapp.UI {
	return elem.Label().Class("choice").Body(
		goapp.Input().Type("radio").Name("rule-kind").Value(kind).Checked(kind == chosen).OnClick(p.pickKind),
		elem.Span().Text(p.Place.Words().RuleKindName(kind)),
	)
}

func (p *Panel) pickKind(ctx goapp.Context, _ goapp.Event) {
	p.rules.record = ctx.JSSrc().Get("value").String() == "record"
}

func (p *Panel) ruleKey(ctx goapp.Context, e goapp.Event) { p.rules.expr.key(ctx, e) }

func (p *Panel) ruleField(id, label, text, example string, typed func(string)) goapp.UI {
	return elem.Div().Class("field-block").Class(id).Body(
		elem.Label().Attr("for", id).Text(label),
		&ui.TextField{Text: text, Typed: typed, Draw: func(onInput goapp.EventHandler) goapp.UI {
			return goapp.Input().Type("text").ID(id).Class("mono").Attr("autocomplete", "off").Attr("spellcheck", "false").
				Placeholder(example).OnInput(onInput)
		}},
	)
}

// addRule sets the rule of the form. Its expression is checked before it becomes
// an operation: a script keeps what it is given.
func (p *Panel) addRule(_ goapp.Context, e goapp.Event) {
	e.PreventDefault()
	r := &p.rules
	r.expr.close()
	name, expr := strings.TrimSpace(r.name), strings.TrimSpace(r.expr.text)
	if wrong := ask.Check(expr); wrong != nil {
		r.err = wrong
		return
	}
	var op script.Operation = script.Record{Name: name, Expr: expr}
	if !r.record {
		wait, ok := script.ParseDuration(strings.TrimSpace(r.wait))
		if !ok && strings.TrimSpace(r.wait) != "" {
			r.err = errors.New(p.Place.Words().NotADuration(r.wait))
			return
		}
		op = script.Alert{Name: name, For: wait, Expr: expr}
	}
	if r.err = p.Desk.Do(op); r.err != nil {
		p.Desk.Dismiss()
		return
	}
	r.name, r.wait = "", ""
	r.expr.hold("")
	r.outdated = true
	p.followRules()
}

// rule is one rule with what came of it.
func (p *Panel) rule(rule script.Rule) goapp.UI {
	w := p.Place.Words()
	line := rule.Operation.String()
	f := p.rules.followed[rule.Name()]
	return elem.Section().Class("rule").DataSet("testid", "rule").DataSet("rule", rule.Name()).Body(
		elem.Div().Class("rule-head").Body(
			elem.Code().Text(line),
			ui.IconButton("remove", w.ForgetRule(rule.Name()), p.forgetRule(rule.Name()), rule.Name()),
		),
		ui.Slot("ask-warnings", p.ruleWarnings(rule, f)...),
		ui.Slot("rule-result", ui.When(f != nil, func() goapp.UI { return p.ruleResult(rule, f) })),
	)
}

// ruleWarnings are about a rule that works but means something else. It is mended by a
// press: the rule takes its own place.
func (p *Panel) ruleWarnings(rule script.Rule, f *desk.Pursuit) []goapp.UI {
	if f == nil {
		return nil
	}
	var out []goapp.UI
	for _, warning := range f.Warnings {
		out = append(out, p.warning(f.Rule.Expr, warning, func(expr string) goapp.UI {
			return repair(expr, p.Place.Words().WriteThis(), func(goapp.Context, goapp.Event) {
				_ = p.Desk.Do(withExpr(rule.Operation, expr))
				p.toAnswer()
			}, rule.Operation.String())
		}))
	}
	return out
}

// withExpr is a rule's operation with another expression.
func withExpr(rule script.Operation, expr string) script.Operation {
	switch op := rule.(type) {
	case script.Record:
		op.Expr = expr
		return op
	case script.Alert:
		op.Expr = expr
		return op
	}
	return rule
}

func (p *Panel) forgetRule(name string) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		_ = p.Desk.Do(script.ForgetRule{Name: name})
		p.toAnswer()
	}
}

func (p *Panel) ruleResult(rule script.Rule, f *desk.Pursuit) goapp.UI {
	w := p.Place.Words()
	if f.Err != nil {
		return elem.P().Class("muted").Text(p.say(f.Err))
	}
	if _, ok := rule.Operation.(script.Record); ok {
		return elem.Div().Body(
			elem.P().Text(w.Recorded(f.Series, len(f.Moments))),
			ui.Slot("optional", ui.When(f.Series > 0, func() goapp.UI {
				return repair(rule.Name(), w.AskRun(), p.askReady(rule.Name()))
			})),
		)
	}
	if len(f.Alerts) == 0 {
		return elem.P().Class("muted").Text(w.NeverActive(len(f.Moments)))
	}
	return elem.Div().Body(
		elem.P().DataSet("testid", "alert-state").Text(w.AlertNow(string(stateNow(f.Followed)))),
		&svg.Frame{Place: p.Place, Revision: rule.Name() + p.rulesRevision(), Draw: func(width float64) picture.Picture {
			return statesPicture(w, p.Desk, f.Followed, width)
		}},
		elem.H3().Text(w.ToldAlertmanager()),
		p.told(f.Followed),
	)
}

func (p *Panel) rulesRevision() string {
	return "/" + p.Desk.Since(p.Desk.Snapshot().Now) + "/" + string(p.Place.Language) + "/" + picture.Number(float64(p.rules.count))
}

// stateNow is the most serious state at the end.
func stateNow(f *ask.Followed) ask.AlertState {
	state := ask.Inactive
	for _, a := range f.Alerts {
		if n := len(a.Spans); n > 0 {
			switch s := a.Spans[n-1].State; {
			case s == ask.Firing, s == ask.Pending && state == ask.Inactive:
				state = s
			}
		}
	}
	return state
}

// mostTold is how many messages are listed.
const mostTold = 20

func (p *Panel) told(f *ask.Followed) goapp.UI {
	w := p.Place.Words()
	var news []ask.Notice
	for _, n := range f.Told {
		if !n.Again {
			news = append(news, n)
		}
	}
	if len(news) == 0 {
		return elem.P().Class("muted").Text(w.NothingTold())
	}
	news = news[max(0, len(news)-mostTold):]
	return elem.Ul().Class("told").Body(goapp.Range(news).Slice(func(i int) goapp.UI {
		n := news[i]
		return elem.Li().DataSet("resolved", n.Resolved).Body(
			elem.Span().Class("number").Text(p.Desk.SinceMillis(n.At)),
			elem.Span().Class("told-state").Text(w.Told(n.Resolved)),
			labelsOf(n.Labels))
	}))
}

const (
	stripHeight = 40 // of an alert's row, with its labels above the states
	stateHeight = 20
	// shortestRule is the shortest time that the states of an alert are drawn over.
	shortestRule = 60
)

// statesPicture shows an alert's states over virtual time, a row a series.
func statesPicture(w interface {
	StatesTitle(name string) string
	AlertStateName(state string, resolved bool) string
	TimeColumn() string
	SeriesColumn() string
	StateColumn() string
}, d *desk.Desk, f *ask.Followed, width float64) picture.Picture {
	seconds := func(ms int64) float64 { return float64(ms-d.Began().UnixMilli()) / 1000 }
	from, to := 0.0, 1.0
	if n := len(f.Moments); n > 0 {
		from, to = seconds(f.Moments[0]), seconds(f.Moments[n-1])
	}
	rows := float64(len(f.Alerts))
	plot := picture.NewPlot(picture.Options{
		Width: width, Height: rows*stripHeight + 40,
		X: picture.Axis{Scale: picture.Elapsed(from, max(to, from+shortestRule))},
		Y: picture.Axis{Scale: picture.Linear(0, rows), Bare: true},
	})
	table := picture.Table{Columns: []string{w.SeriesColumn(), w.TimeColumn(), w.StateColumn()}}
	for i, alert := range f.Alerts {
		top := plot.Y(rows - float64(i))
		plot.Add(picture.Shape{Kind: picture.TextKind, Role: picture.AxisRole, Look: picture.Words, Anchor: picture.Start,
			X: plot.X(from), Y: top + 12, Text: fitting(alert.Labels.Without("alertname").String(), width-plot.X(from))})
		for _, span := range alert.Spans {
			begin, end := seconds(span.From), seconds(span.To)
			name := w.AlertStateName(string(span.State), span.Resolved)
			y := top + stripHeight - stateHeight - 3
			left := plot.X(begin)
			wide := max(1, plot.X(end)-left)
			role := picture.AxisRole
			switch {
			case span.State == ask.Firing:
				role = picture.Bad
			case span.State == ask.Pending:
				role = picture.Counter
			case span.Resolved:
				role = picture.Good
			}
			plot.Add(picture.Shape{Kind: picture.RectKind, Role: role, Look: picture.Soft, X: left, Y: y, Width: wide, Height: stateHeight,
				Hover: name + ": " + d.SinceMillis(span.From) + " – " + d.SinceMillis(span.To)})
			// Framed, so that they stand out without their colours too.
			if frame := map[ask.AlertState]picture.Look{ask.Firing: picture.Line, ask.Pending: picture.Thin}[span.State]; frame != "" {
				plot.Add(picture.Shape{Kind: picture.RectKind, Role: role, Look: frame, X: left, Y: y, Width: wide, Height: stateHeight})
			}
			if picture.TextWidth(name)+6 < wide {
				plot.Add(picture.Shape{Kind: picture.TextKind, Role: picture.Caption, Look: picture.Words,
					X: left + 4, Y: y + stateHeight - 6, Anchor: picture.Start, Text: name})
			}
			table.Rows = append(table.Rows, []string{alert.Labels.String(), d.SinceMillis(span.From) + " – " + d.SinceMillis(span.To), name})
		}
	}
	pic := plot.Picture()
	pic.Name, pic.Title = "alert", w.StatesTitle(f.Rule.Alert)
	pic.Table = table
	return pic
}

// fitting is a text cut where there is no room for more of it.
func fitting(text string, width float64) string {
	for kept := []rune(text); picture.TextWidth(text) > width && len(kept) > 0; {
		kept = kept[:len(kept)-1]
		text = string(kept) + "…"
	}
	return text
}

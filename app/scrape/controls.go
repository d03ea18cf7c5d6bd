package scrape

import (
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
)

// Controls say who is scraped, how often and in which format, and what goes wrong.
type Controls struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Revision is the desk's.
	Revision uint64

	failures map[int]script.Failure // by replica, as chosen for the next to fail
}

// intervals are on offer; 0 is never.
func intervals() []time.Duration {
	return []time.Duration{0, 5 * time.Second, 15 * time.Second, 30 * time.Second, time.Minute}
}

func formats() []script.ScrapeFormat {
	return []script.ScrapeFormat{script.ScrapeText, script.ScrapeOpenMetrics1, script.ScrapeProto}
}

// mostReplicas is how many replicas a program can have.
const mostReplicas = 5

// Render draws the controls.
func (c *Controls) Render() goapp.UI {
	w, s := c.Place.Words(), c.Desk.Whole()
	schedule := s.Schedule
	return elem.Section().Class("scraping").Aria("label", w.Scraping()).ID("scraping").Body(
		elem.Div().Class("fields").Body(
			c.choice("interval", w.ScrapeInterval(), c.pickInterval, len(intervals()), func(i int) (string, string, bool) {
				every := intervals()[i]
				return every.String(), w.Every(desk.Duration(every), every == 0), every == schedule.Interval
			}),
			c.choice("scrape-format", w.ScrapeFormat(), c.pickFormat, len(formats()), func(i int) (string, string, bool) {
				f := formats()[i]
				return string(f), w.FormatName(string(f)), f == format(schedule)
			}),
			c.choice("replicas", w.ReplicaCount(), c.pickReplicas, mostReplicas, func(i int) (string, string, bool) {
				n := desk.Number(float64(i + 1))
				return n, n, i+1 == len(s.Replicas)
			}),
			elem.Button().Class("button").ID("scrape-now").Text(w.ScrapeNow()).OnClick(c.now),
			elem.P().Class("muted").Text(w.ScrapingExplained()),
		),
		elem.Ul().Class("targets").Body(goapp.Range(s.Replicas).Slice(func(i int) goapp.UI { return c.target(s.Replicas[i], len(s.Replicas)) })),
	)
}

func format(s script.Schedule) script.ScrapeFormat {
	if s.Format == "" {
		return script.ScrapeText
	}
	return s.Format
}

func (c *Controls) choice(id, label string, pick goapp.EventHandler, n int, option func(i int) (value, text string, chosen bool)) goapp.UI {
	indexes := make([]struct{}, n)
	return elem.Label().Class("field").Body(
		elem.Span().Text(label),
		elem.Select().ID(id).OnChange(pick).Body(goapp.Range(indexes).Slice(func(i int) goapp.UI {
			value, text, chosen := option(i)
			return elem.Option(value).Attr("selected", chosen).Text(text)
		})),
	)
}

func (c *Controls) pickInterval(ctx goapp.Context, _ goapp.Event) {
	every, err := time.ParseDuration(ctx.JSSrc().Get("value").String())
	if err != nil {
		return
	}
	op := script.ScrapeEvery{Interval: every}
	if every > 0 {
		op.Jitter, op.Format = c.Desk.Whole().Schedule.Jitter, c.Desk.Whole().Schedule.Format
	}
	_ = c.Desk.Do(op)
}

func (c *Controls) pickFormat(ctx goapp.Context, _ goapp.Event) {
	s := c.Desk.Whole().Schedule
	s.Format = script.ScrapeFormat(ctx.JSSrc().Get("value").String())
	if s.Interval == 0 {
		s.Interval = 15 * time.Second
	}
	_ = c.Desk.Do(script.ScrapeEvery{Interval: s.Interval, Jitter: s.Jitter, Format: s.Format})
}

func (c *Controls) pickReplicas(ctx goapp.Context, _ goapp.Event) {
	if n, err := desk.ParseTimes(ctx.JSSrc().Get("value").String()); err == nil {
		_ = c.Desk.Do(script.Replicas{Count: n})
	}
}

func (c *Controls) now(goapp.Context, goapp.Event) { _ = c.Desk.Do(script.ScrapeNow{}) }

// target is a replica, as service discovery and the cards have it.
func (c *Controls) target(r script.Replica, of int) goapp.UI {
	w := c.Place.Words()
	n := r.Number
	name := func(act string) string { return act + ": " + w.ReplicaName(n) } // there is one for each replica
	register := elem.Button().Class("button small").DataSet("act", "register")
	if r.Registered {
		register = register.Text(w.Deregister()).Aria("label", name(w.Deregister())).Title(w.DeregisterExplained()).OnClick(c.do(script.Deregister{Replica: n}), "off", n)
	} else {
		register = register.Text(w.Register()).Aria("label", name(w.Register())).OnClick(c.do(script.Register{Replica: n}), "on", n)
	}
	return elem.Li().Class("target").DataSet("testid", "target").DataSet("replica", n).Body(
		elem.Label().Class("choice").Body(
			goapp.Input().Type("radio").Name("replica").Value(n).Checked(c.Desk.Replica() == n).Disabled(of == 1).OnClick(c.show(n), n),
			elem.Span().Text(w.ReplicaName(n)),
		),
		elem.Span().Class("target-state").Text(w.TargetState(r.Registered, r.Failing)),
		elem.Div().Class("target-acts").Body(
			elem.Select().Aria("label", w.HowToFail(n)).OnChange(c.pickFailure(n), n).Body(goapp.Range(script.Failures()).Slice(func(i int) goapp.UI {
				f := script.Failures()[i]
				return elem.Option(string(f)).Attr("selected", f == c.failures[n]).Text(w.FailureName(string(f)))
			})),
			elem.Button().Class("button small").DataSet("act", "fail").Text(w.FailNext()).
				Aria("label", w.FailNextOf(n)).OnClick(c.fail(n), n).Attr("disabled", !r.Registered),
			register,
			elem.Button().Class("button small").DataSet("act", "restart").Text(w.RestartProcess()).
				Aria("label", w.RestartOf(n)).OnClick(c.do(restart(n)), "restart", n),
		),
	)
}

func restart(replica int) script.Operation {
	if replica == 1 {
		return script.Restart{}
	}
	return script.On{Replica: replica, Do: script.Restart{}}
}

// do sends an operation that names its replica itself.
func (c *Controls) do(op script.Operation) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { _ = c.Desk.DoExactly(op) }
}

func (c *Controls) show(replica int) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { c.Desk.ShowReplica(replica) }
}

func (c *Controls) pickFailure(replica int) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		if c.failures == nil {
			c.failures = map[int]script.Failure{}
		}
		c.failures[replica] = script.Failure(ctx.JSSrc().Get("value").String())
	}
}

func (c *Controls) fail(replica int) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		_ = c.Desk.Do(script.FailScrape{Replica: replica, With: c.failures[replica]})
	}
}

package desk

import (
	"context"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/prometheus/storage"

	"metricplayground/metrics/ask"
	"metricplayground/metrics/script"
	"metricplayground/metrics/timeline"
)

// Prometheus is the small server that scrapes a desk's targets and answers
// questions. It is made when it is asked first: who never asks, pays nothing.
type Prometheus struct {
	timeline *timeline.Timeline
	engine   *ask.Engine
	ruling   sync.Mutex
	ruled    *ruled
}

// ruled is what the rules of a snapshot came to.
type ruled struct {
	of       *script.Snapshot
	data     *timeline.Ruled // with what they wrote
	followed []*ask.Followed // the snapshot's rules, and then those that ended
}

// Prometheus is the desk's server.
func (d *Desk) Prometheus() *Prometheus {
	if d.prometheus == nil {
		d.prometheus = &Prometheus{timeline: timeline.New(), engine: ask.NewEngine(ask.Options{Yield: rest})}
	}
	return d.prometheus
}

// rest gives the page its turn. In a browser everything runs on one thread, and
// the page is drawn only while all goroutines wait.
func rest() { time.Sleep(time.Millisecond) }

// follow takes over what was scraped, until ctx ends. It rests after each frame.
func (p *Prometheus) follow(ctx context.Context, scrapes []*script.Scrape) error {
	for {
		for began := time.Now(); time.Since(began) < ask.Frame; {
			left, err := p.timeline.FollowSome(scrapes, 1)
			if err != nil || left == 0 {
				return err
			}
		}
		rest()
		if err := ctx.Err(); err != nil {
			return err
		}
	}
}

// Report says how a scrape of the newest answer's snapshot went, by its index.
// It is false for one that wasn't read yet.
func (p *Prometheus) Report(i int) (timeline.Report, bool) {
	if i < 0 || i >= len(p.timeline.Scrapes()) {
		return timeline.Report{}, false
	}
	return p.timeline.Report(i), true
}

// Reports reads all scrapes of a snapshot, so that Report knows them.
func (p *Prometheus) Reports(ctx context.Context, s *script.Snapshot) error {
	return p.follow(ctx, s.Scrapes)
}

// Inquiry is a question with all that the page wants to know about it.
type Inquiry struct {
	Query string
	// At is the moment that table and explanation are about.
	At time.Time
	// From, To and Step are those of the chart.
	From, To time.Time
	Step     time.Duration
	Known    ask.Known
}

// Finding is what came of an Inquiry.
type Finding struct {
	Inquiry
	// Err is why there is no answer: an *ask.Error or a *timeline.Full.
	Err error
	// Now is the answer at the moment, Over the one over time. Where a question
	// has no chart, as a string hasn't, ChartErr says so.
	Now, Over ask.Answer
	ChartErr  error
	// Tree is the query taken apart.
	Tree     *ask.Node
	Warnings []ask.Warning
}

// Inquire answers an inquiry about what a snapshot's scrapes brought. It takes
// as long as it takes, resting often, and ends early when ctx does.
func (p *Prometheus) Inquire(ctx context.Context, s *script.Snapshot, i Inquiry) Finding {
	f := Finding{Inquiry: i}
	if f.Err = p.follow(ctx, s.Scrapes); f.Err != nil {
		return f
	}
	var data storage.Queryable = p.timeline
	if ask.Reads(i.Query, written(s)...) {
		r, err := p.followRules(ctx, s)
		if f.Err = err; err != nil {
			return f
		}
		data = r.data
	}
	if f.Now, f.Err = p.engine.Instant(ctx, data, i.Query, i.At); f.Err != nil {
		return f
	}
	f.Over, f.ChartErr = p.engine.Range(ctx, data, i.Query, i.From, i.To, i.Step)
	f.Tree, f.Err = p.engine.Explain(ctx, data, i.Query, i.At)
	f.Warnings = p.review(i.Query, i.Known)
	f.Now.Notes = ask.Unsaid(f.Now.Notes, f.Warnings)
	return f
}

// review looks for what is probably not meant, knowing of what was stored too.
func (p *Prometheus) review(query string, known ask.Known) []ask.Warning {
	known.Stored = p.timeline.Stored
	return ask.Review(query, known)
}

// Pursuit is what came of a rule.
type Pursuit struct {
	*ask.Followed
	// Warnings are about the rule's expression.
	Warnings []ask.Warning
}

// FollowRules evaluates a snapshot's rules over the whole time since they were set, and
// reviews them. What came of each stands under its name.
func (p *Prometheus) FollowRules(ctx context.Context, s *script.Snapshot, known ask.Known) map[string]*Pursuit {
	r, err := p.followRules(ctx, s)
	pursuits := map[string]*Pursuit{}
	for i, rule := range s.Rules {
		f := &ask.Followed{Rule: alertRule(rule), Err: err}
		if err == nil {
			f = r.followed[i]
		}
		known.Alert = f.Rule.Alert != ""
		pursuits[rule.Name()] = &Pursuit{f, p.review(f.Rule.Expr, known)}
	}
	return pursuits
}

// defaultEvaluation is how often rules are evaluated where nothing is scraped.
const defaultEvaluation = 15 * time.Second

// followRules evaluates all rules that there are and were, once for each snapshot.
func (p *Prometheus) followRules(ctx context.Context, s *script.Snapshot) (*ruled, error) {
	p.ruling.Lock()
	defer p.ruling.Unlock()
	if err := p.follow(ctx, s.Scrapes); err != nil {
		return nil, err
	}
	if p.ruled != nil && p.ruled.of == s {
		return p.ruled, nil
	}
	every := s.Schedule.Interval
	if every == 0 {
		every = defaultEvaluation
	}
	of := all(s)
	rules := make([]ask.AlertRule, len(of))
	for i, rule := range of {
		rules[i] = alertRule(rule)
	}
	data := p.timeline.Ruled()
	followed, err := p.engine.Follow(ctx, data, rules, s.Now, every)
	if err != nil {
		return nil, err
	}
	p.ruled = &ruled{s, data, followed}
	return p.ruled, nil
}

// all are the rules that there are, and then those that ended: at the same moment the
// newer one goes first.
func all(s *script.Snapshot) []script.Rule {
	return append(s.Rules[:len(s.Rules):len(s.Rules)], s.Ended...)
}

// written are the names of the series that a snapshot's rules write, or have written.
func written(s *script.Snapshot) (names []string) {
	for _, rule := range all(s) {
		if _, records := rule.Operation.(script.Record); records {
			names = append(names, rule.Name())
		} else {
			names = append(names, "ALERTS", "ALERTS_FOR_STATE")
		}
	}
	return names
}

// alertRule is a rule of a script as package ask has it.
func alertRule(rule script.Rule) ask.AlertRule {
	r := ask.AlertRule{Since: rule.Since, Until: rule.Until}
	switch op := rule.Operation.(type) {
	case script.Record:
		r.Record, r.Expr, r.Labels = op.Name, op.Expr, labels(op.Labels)
	case script.Alert:
		r.Alert, r.Expr, r.For, r.Labels = op.Name, op.Expr, op.For, labels(op.Labels)
	}
	return r
}

func labels(written []script.Label) ask.Labels {
	var out ask.Labels
	for _, l := range written {
		out = append(out, ask.Label{Name: l.Name, Value: l.Value})
	}
	return out
}

// Known is what is known about the desk's metrics to who writes a query.
func (d *Desk) Known() ask.Known {
	s := d.snapshot
	instances := make([]string, 0, len(s.Replicas))
	for _, r := range s.Replicas {
		instances = append(instances, timeline.Instance(r.Number))
	}
	families := ask.Learn(s.Families,
		ask.LabelValues{Name: "job", Values: []string{timeline.Job}},
		ask.LabelValues{Name: "instance", Values: instances})
	for i := range families {
		families[i].Declare(s.Metrics[i].Labels...)
	}
	return ask.Known{Families: families, Interval: s.Schedule.Interval, Written: written(s)}
}

// NotScraped is the native histogram that a query asks for although the format that is
// scraped doesn't carry its buckets; "" for none.
func (d *Desk) NotScraped(query string) string {
	if d.snapshot.Schedule.Format == script.ScrapeProto {
		return ""
	}
	for _, m := range d.snapshot.Metrics {
		if m.Native > 0 && ask.Selects(query, m.Name) {
			return m.Name
		}
	}
	return ""
}

// chartPoints is about how many moments a chart asks about.
const chartPoints = 240

// ChartOf is the time that a chart covers: all since the first scrape, or since
// the beginning where that is short, up to now.
func (d *Desk) ChartOf() (from, to time.Time, step time.Duration) {
	s := d.snapshot
	from, to = d.began, s.Now
	if len(s.Scrapes) > 0 {
		from = s.Scrapes[0].At
	}
	step = to.Sub(from) / chartPoints
	step = max(time.Second, (step + time.Second - 1).Truncate(time.Second))
	return from, to, step
}

// shortestSpan is the shortest time that pictures cover.
const shortestSpan = 2 * time.Minute

// Span is the time that pictures of scrapes and of answers have on their axes: from
// the beginning to now, and not too short.
func (d *Desk) Span() (from, to time.Time) {
	from, to = d.began, d.session.Snapshot().Now
	if to.Sub(from) < shortestSpan {
		to = from.Add(shortestSpan)
	}
	return from, to
}

// Queries are the questions asked on this desk, each once, the newest first.
func (d *Desk) Queries() []string {
	var queries []string
	for _, q := range slices.Backward(d.snapshot.Questions) {
		if !slices.Contains(queries, q.Expr) {
			queries = append(queries, q.Expr)
		}
	}
	return queries
}

// Ask notes a question as one of the script's operations. The same one asked
// twice in a row is noted once.
func (d *Desk) Ask(query string) error {
	if q := d.snapshot.Questions; len(q) > 0 && q[len(q)-1].Expr == query {
		return nil
	}
	return d.Do(script.Query{Expr: query})
}

// Moment is the time that answers are about, zero for now.
func (d *Desk) Moment() time.Time { return d.moment }

// SetMoment chooses the time that answers are about.
func (d *Desk) SetMoment(at time.Time) { d.moment = at }

// Since writes a moment as the time since the desk's beginning: 5m, 1m15s.
func (d *Desk) Since(at time.Time) string { return Duration(at.Sub(d.began).Round(time.Millisecond)) }

// SinceMillis is Since for milliseconds since 1970, as answers have them.
func (d *Desk) SinceMillis(at int64) string { return d.Since(time.UnixMilli(at).UTC()) }

// Value writes a number as Prometheus' own page does: all digits that it has.
func Value(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// Package desk is what a page works at: one session with the texts made from
// it, the refusals it gave, and where it is kept. It knows no browser: storage
// is an interface and time is given, so that every page can be tested with go test.
package desk

import (
	"errors"
	"time"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// Desk owns one session. Components read it and send it operations; they
// compare Revision to know whether anything that they show has changed.
type Desk struct {
	session  *script.Session
	snapshot *script.Snapshot
	keeper   *Keeper
	// prometheus scrapes and answers; nil until it is asked.
	prometheus *Prometheus
	// replica is the one that is shown, 0 for the first.
	replica int
	// moment is what answers are about, zero for now.
	moment time.Time

	format     exposition.Format
	options    exposition.Options
	document   *exposition.Document
	difference *exposition.Difference

	revision uint64
	refusal  *Refusal
	refusals int
	tries    []Try
	opened   map[string]bool
	shown    map[View]bool
	sheets   []Sheet
	sheet    int               // the one in sight
	pasted   map[string]string // kept of sheets, until they are laid
	merging  bool
	changed  func()

	began           time.Time
	metricRevisions []uint64
	refreshed       uint64 // how often; a session's revisions begin anew with each session
	reviewed        []reviewed
}

// View names a part of the page that a learner can open; lessons ask for it.
type View string

// The views.
const (
	ScriptView     View = "script"
	CompareView    View = "compare"
	ExplainView    View = "explain"
	FindingsView   View = "findings"
	CumulativeView View = "cumulative"
	PerBucketView  View = "per-bucket"
	LabView        View = "lab"
	AskView        View = "ask"
	AskChartView   View = "ask-chart" // the sides of an answer
	AskTableView   View = "ask-table"
	AskExplainView View = "ask-explain"
	AskRulesView   View = "ask-rules"
	ScrapeView     View = "scrape"
	PasteView      View = "paste"
	PriceView      View = "price"
)

// Try is an operation that was tried; Err is why it was refused, nil when it
// was done.
type Try struct {
	Operation script.Operation
	Err       error
}

// Refusal is an attempt that the session refused.
type Refusal struct {
	// Number counts the refusals of this desk from 1, so that the same
	// mistake made twice is told twice.
	Number int
	// Series is the ID of the series that was acted on, "" when none was.
	Series string
	// Metric is the metric acted on, "" when none was.
	Metric string
	// Operation is what was tried.
	Operation script.Operation
	// Err is a *script.OperationError, script.Errors or a *metrics.Error.
	Err error
}

// New returns a desk with an empty session that is kept by keeper; nil keeps nothing.
func New(keeper *Keeper) *Desk {
	d := &Desk{
		session: script.New(script.Options{}),
		keeper:  keeper,
		format:  exposition.Text,
		opened:  map[string]bool{"format/" + string(exposition.Text): true},
		shown:   map[View]bool{},
	}
	d.refresh(nil)
	d.began = d.snapshot.Now
	return d
}

// Revision changes whenever anything that the desk shows has changed.
func (d *Desk) Revision() uint64 { return d.revision }

// Snapshot is the session as it is now, with the metrics of the replica that is
// shown.
func (d *Desk) Snapshot() *script.Snapshot { return d.snapshot }

// Script is the program that leads to the state shown.
func (d *Desk) Script() string { return d.session.Script() }

// Document is the exposition in the format chosen.
func (d *Desk) Document() *exposition.Document { return d.document }

// Difference is what the newest step changed in Document.
func (d *Desk) Difference() *exposition.Difference { return d.difference }

// Format is the format chosen.
func (d *Desk) Format() exposition.Format { return d.format }

// Refusal is the newest refusal, nil when the newest attempt was accepted.
func (d *Desk) Refusal() *Refusal { return d.refusal }

// Tries lists what was tried since the desk was laid, refused and undone
// operations too. What a running simulation did is not among them.
func (d *Desk) Tries() []Try { return d.tries }

// Opened holds the formats and views that were opened since the desk was laid,
// as "format/NAME", "escaping/NAME" and "view/NAME".
func (d *Desk) Opened() map[string]bool { return d.opened }

// AskViews are the sides of an answer, one of which is shown.
func AskViews() []View { return []View{AskChartView, AskTableView, AskExplainView, AskRulesView} }

// Open shows a view, and notes that it was opened. The cumulative and the
// per-bucket view take each other's place, and so do the sides of an answer, which
// are shown where one asks.
func (d *Desk) Open(v View) {
	switch v {
	case CumulativeView:
		d.shown[PerBucketView] = false
	case PerBucketView:
		d.shown[CumulativeView] = false
	case AskChartView, AskTableView, AskExplainView, AskRulesView:
		for _, other := range AskViews() {
			d.shown[other] = d.shown[other] && other == v
		}
		d.Open(AskView)
	}
	if d.shown[v] && d.opened["view/"+string(v)] {
		return
	}
	d.shown[v], d.opened["view/"+string(v)] = true, true
	d.touch()
}

// Close takes a view away.
func (d *Desk) Close(v View) {
	if d.shown[v] {
		d.shown[v] = false
		d.touch()
	}
}

// Shows reports whether a view is shown now.
func (d *Desk) Shows(v View) bool { return d.shown[v] }

// OnChange has f called after everything that changes the desk, refusals included.
func (d *Desk) OnChange(f func()) { d.changed = f }

// touch makes the desk one that components have to draw again.
func (d *Desk) touch() {
	d.revision++
	if d.changed != nil {
		d.changed()
	}
}

// Do applies operations as one step of the history. A refused step changes
// nothing and stands in Refusal until the next attempt.
func (d *Desk) Do(ops ...script.Operation) error {
	return d.DoExactly(d.addressed(ops)...)
}

// note remembers what was tried.
func (d *Desk) note(ops []script.Operation, err error) {
	var failed *script.OperationError
	for i, op := range ops {
		t := Try{Operation: op}
		if errors.As(err, &failed) && failed.Index == i {
			t.Err = err
		}
		d.tries = append(d.tries, t)
	}
}

// Continue applies operations like Do, but as part of the step before when that
// was made by Continue too: a running simulation is one step to undo.
func (d *Desk) Continue(ops ...script.Operation) error {
	if !d.merging {
		err := d.Do(ops...)
		d.merging = err == nil
		return err
	}
	ops = d.addressed(ops)
	return d.settle(ops, d.session.ApplyMerged(ops...))
}

// noteRefused remembers the operation that a whole script or an edit failed at.
func (d *Desk) noteRefused(err error) {
	var failed *script.OperationError
	if errors.As(err, &failed) && failed.Operation != nil {
		d.tries = append(d.tries, Try{Operation: failed.Operation, Err: err})
	}
}

// Run replaces everything by what a script makes, as one step.
func (d *Desk) Run(src string) error {
	d.merging = false
	err := d.session.Run(src)
	d.noteRefused(err)
	return d.settle(nil, err)
}

// Edit changes how a metric was created. Operations that no longer fit it are
// returned; they are left out.
func (d *Desk) Edit(metric string, to script.Create) ([]script.Operation, error) {
	d.merging = false
	dropped, err := d.session.Edit(metric, to)
	d.noteRefused(err)
	return dropped, d.settle([]script.Operation{to}, err)
}

// Duplicate copies a metric with its series under a new name.
func (d *Desk) Duplicate(metric, name string) error {
	d.merging = false
	return d.settle(nil, d.session.Duplicate(metric, name))
}

// Move puts a metric in front of another, or last when before is "".
func (d *Desk) Move(metric, before string) error {
	d.merging = false
	return d.settle(nil, d.session.Move(metric, before))
}

// Undo takes the newest step back.
func (d *Desk) Undo() bool { return d.travel(d.session.Undo()) }

// Redo takes the newest Undo back.
func (d *Desk) Redo() bool { return d.travel(d.session.Redo()) }

// Reset empties the desk, as a step that can be undone.
func (d *Desk) Reset() {
	d.merging = false
	d.session.Reset()
	_ = d.settle(nil, nil)
}

// Show chooses the format.
func (d *Desk) Show(f exposition.Format) {
	d.opened["format/"+string(f)] = true
	if f == d.format {
		return
	}
	d.format = f
	d.rewrite()
}

// Escape chooses how names that Prometheus 2 doesn't take are written.
func (d *Desk) Escape(scheme model.EscapingScheme) {
	d.opened["escaping/"+scheme.String()] = true
	if scheme == d.options.Escaping {
		return
	}
	d.options.Escaping = scheme
	d.rewrite()
}

// Escaping is how names that Prometheus 2 doesn't take are written.
func (d *Desk) Escaping() model.EscapingScheme { return d.options.Escaping }

// Escapable reports whether there are such names.
func (d *Desk) Escapable() bool { return exposition.Escapable(d.snapshot.Families) }

// rewrite writes the same families in another way.
func (d *Desk) rewrite() {
	d.document, _ = exposition.RenderWith(d.snapshot.Families, d.format, d.options, nil)
	d.difference = nil
	if d.keeper != nil {
		d.keeper.Changed(d)
	}
	d.touch()
}

// Text is the exposition in any format; what stands beside the chosen one.
func (d *Desk) Text(f exposition.Format) *exposition.Document {
	if f == d.format {
		return d.document
	}
	document, _ := exposition.RenderWith(d.snapshot.Families, f, d.options, nil)
	return document
}

// Dismiss takes the refusal from the page.
func (d *Desk) Dismiss() {
	if d.refusal != nil {
		d.refusal = nil
		d.touch()
	}
}

func (d *Desk) travel(moved bool) bool {
	d.merging = false
	if moved {
		_ = d.settle(nil, nil)
	}
	return moved
}

// settle takes over the outcome of an attempt.
func (d *Desk) settle(ops []script.Operation, err error) error {
	if err != nil {
		d.refuse(ops, err)
		return err
	}
	d.refusal = nil
	d.refresh(ops)
	if d.keeper != nil {
		d.keeper.Changed(d)
	}
	d.touch()
	return nil
}

func (d *Desk) refuse(ops []script.Operation, err error) {
	d.refusals++
	r := &Refusal{Number: d.refusals, Err: err}
	var failed *script.OperationError
	if errors.As(err, &failed) {
		r.Operation = failed.Operation
	} else if len(ops) > 0 {
		r.Operation = ops[0]
	}
	r.Metric, r.Series = target(r.Operation)
	d.refusal = r
	d.touch()
}

// refresh takes over the session's snapshot, after operations or, with none, after
// undo, a whole script and the like.
func (d *Desk) refresh(ops []script.Operation) {
	old := d.snapshot
	d.snapshot = d.seen(d.session.Snapshot())
	d.refreshed++
	d.metricRevisions = revise(old, d.snapshot, d.metricRevisions, d.refreshed, ops)
	before := d.document
	// Families come from our own registry, which lets nothing in that the
	// encoders refuse.
	d.document, _ = exposition.RenderWith(d.snapshot.Families, d.format, d.options, before)
	d.difference = exposition.Diff(before, d.document)
}

// revise gives each metric of after a revision: the one that it had when the
// very same family stood at the same place before and nothing was done to it, else
// the new one.
func revise(before, after *script.Snapshot, old []uint64, fresh uint64, ops []script.Operation) []uint64 {
	var was []*dto.MetricFamily
	if before != nil {
		was = before.Families
	}
	revisions := make([]uint64, len(after.Families))
	metrics, all := acted(ops)
	for i, family := range after.Families {
		revisions[i] = fresh
		if i < len(was) && was[i] == family && !all && !metrics[family.GetName()] {
			revisions[i] = old[i]
		}
	}
	return revisions
}

// acted names the metrics that operations may have led to their values by another way,
// which pictures show although the values are the same; all says that it may be any.
func acted(ops []script.Operation) (metrics map[string]bool, all bool) {
	metrics = map[string]bool{}
	for _, op := range ops {
		name, _ := target(op)
		metrics[name] = true
		op, _ = script.Inner(op)
		_, restart := op.(script.Restart)
		a, _ := op.(script.Advance)
		all = all || restart || a.Traffic
	}
	return metrics, all || len(ops) == 0
}

// target names the metric and the series that an operation acts on.
func target(op script.Operation) (metric, series string) {
	op, _ = script.Inner(op)
	switch op := op.(type) {
	case script.Change:
		return op.Series.Metric, op.Series.String()
	case script.Init:
		return op.Series.Metric, op.Series.String()
	case script.Drop:
		return op.Series.Metric, op.Series.String()
	case script.Remove:
		return op.Metric, ""
	case script.Create:
		return op.Name, ""
	}
	return "", ""
}

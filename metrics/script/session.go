package script

import (
	"errors"
	"strings"
	"time"

	dto "github.com/prometheus/client_model/go"
)

// Session is a registry, a clock and the history of what was done to them.
// It is not safe for concurrent use: one owner sends operations, everybody else
// reads snapshots.
//
// A session is its script: the same script, start and seed give the same
// snapshot on every machine. Going back means applying the script again up to
// the step before. Operations that were handed over must not be changed.
type Session struct {
	options  Options
	script   oplog
	bytes    int // of the script's text
	process  *process
	done     []step
	undone   []step // the newest last
	open     bool   // whether ApplyMerged may continue the newest step
	revision uint64
	snapshot *Snapshot // of this revision, nil when nobody has asked
}

// Options are a session's surroundings; the zero value is what the page uses.
type Options struct {
	Start time.Time // when the process started; zero: DefaultStart
	Seed  uint64    // for draws that name no seed
}

// DefaultStart is when a session's process starts unless told otherwise.
func DefaultStart() time.Time { return time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC) }

// New makes a session without metrics.
func New(o Options) *Session {
	if o.Start.IsZero() {
		o.Start = DefaultStart()
	}
	return &Session{options: o, process: newProcess(o.Start, o.Seed)}
}

// Apply does operations as one step of the history. All or nothing: if one is
// refused, nothing has changed, and the error is an *OperationError.
func (s *Session) Apply(ops ...Operation) error { return s.apply(ops, false) }

// ApplyMerged is Apply, but continues the newest step, so that it is undone
// together with it. It begins a step if the newest was not made by Apply,
// Append or ApplyMerged, or something was undone since. Where an operation only
// repeats the one before it, both become one with a number of times.
func (s *Session) ApplyMerged(ops ...Operation) error { return s.apply(ops, s.open) }

func (s *Session) apply(ops []Operation, merge bool) error {
	if len(ops) == 0 {
		return nil
	}
	ops = byValue(ops)
	if err := s.fits(len(ops), size(ops)); err != nil {
		return &OperationError{Operation: ops[0], Err: err}
	}
	if i, err := s.process.applyAll(ops); err != nil {
		if i > 0 || s.process.tainted {
			s.takeBack(ops[:i+1])
		}
		return refuse(i, ops[i], err)
	}
	s.undone = nil
	if merge {
		s.extend(ops)
	} else {
		s.write(s.script.n, 0, ops)
		added := s.tail(len(ops))
		s.done = append(s.done, step{from: s.script.n - len(ops), added: added, last: added})
	}
	s.open = true
	s.changed()
	return nil
}

// extend adds operations to the newest step.
func (s *Session) extend(ops []Operation) {
	newest := &s.done[len(s.done)-1]
	ops = folded(ops, s.process.isSummary)
	again := 0
	if both, ok := fold(newest.added[len(newest.added)-1], ops[0], s.process.isSummary); ok {
		again, ops[0] = 1, both
	}
	s.write(s.script.n-again, again, ops)
	newest.added = s.tail(s.script.n - newest.from)
	newest.last = newest.added
}

// tail is the last n operations of the script.
func (s *Session) tail(n int) []Operation { return s.script.ops()[s.script.n-n:] }

// write changes the script's text.
func (s *Session) write(from, n int, by []Operation) {
	s.bytes += size(by) - size(s.script.ops()[from:from+n])
	s.script.splice(from, n, by)
}

// fits checks the limits of the script's length.
func (s *Session) fits(more, bytes int) error {
	if err := LimitOperations.check(s.script.n + more); err != nil {
		return err
	}
	return LimitScript.check(s.bytes + bytes)
}

// Run replaces everything by what a script makes, as one step. If a line is no
// operation, the error is an Errors; if an operation is refused, it is an
// *OperationError with the place. Then nothing has changed.
func (s *Session) Run(src string) error {
	ops, err := parseWithin(src)
	if err != nil {
		return err
	}
	if err := s.replaceBy(ops, ops); err != nil {
		return locate(err, src)
	}
	return nil
}

// Append does the operations of a script as one step. Its errors are those of Run.
func (s *Session) Append(src string) error {
	ops, err := parseWithin(src)
	if err != nil {
		return err
	}
	return locate(s.Apply(ops...), src)
}

// parseWithin parses a script that isn't too long.
func parseWithin(src string) ([]Operation, error) {
	if err := LimitScript.check(len(src)); err != nil {
		return nil, &OperationError{Err: err}
	}
	if err := LimitOperations.check(strings.Count(src, "\n")); err != nil {
		return nil, &OperationError{Err: err}
	}
	return Parse(src)
}

// locate adds the place in the script to an *OperationError.
func locate(err error, src string) error {
	var refused *OperationError
	if errors.As(err, &refused) && refused.Operation != nil {
		for number, line := range lines(src) {
			if number == refused.Index+1 {
				refused.locate(line, number)
			}
		}
	}
	return err
}

// replaceBy makes another script this session's, as one step.
func (s *Session) replaceBy(ops, last []Operation) error {
	next, err := s.fresh(ops)
	if err != nil {
		return err
	}
	s.commit(next, ops, last)
	return nil
}

// fresh is a process that has done operations.
func (s *Session) fresh(ops []Operation) (*process, error) {
	if err := LimitOperations.check(len(ops)); err != nil {
		return nil, &OperationError{Err: err}
	}
	if err := LimitScript.check(size(ops)); err != nil {
		return nil, &OperationError{Err: err}
	}
	next := newProcess(s.options.Start, s.options.Seed)
	if i, err := next.applyAll(ops); err != nil {
		return nil, refuse(i, ops[i], err)
	}
	return next, nil
}

// commit makes a process that has done ops the current one, as a step. A script
// that is the same as before makes no step.
func (s *Session) commit(next *process, ops, last []Operation) {
	st := difference(s.script.ops(), ops)
	if len(st.removed) == 0 && len(st.added) == 0 {
		return
	}
	st.last = last
	s.write(st.from, len(st.removed), st.added)
	s.done, s.undone = append(s.done, st), nil
	s.replaceProcess(next)
	s.open = false
	s.changed()
}

// Reset forgets all operations, as one step. The history stays: it can be undone.
func (s *Session) Reset() {
	s.commit(newProcess(s.options.Start, s.options.Seed), nil, nil)
}

// Undo takes the newest step back and reports whether there was one.
func (s *Session) Undo() bool {
	if len(s.done) == 0 {
		return false
	}
	st := s.done[len(s.done)-1]
	s.done, s.undone = s.done[:len(s.done)-1], append(s.undone, st)
	atEnd := st.from+len(st.added) == s.script.n
	s.write(st.from, len(st.added), st.removed)
	if atEnd && len(st.removed) == 0 {
		s.takeBack(st.added)
	} else {
		s.rebuild()
	}
	s.open = false
	s.changed()
	return true
}

// Redo does the step again that was last undone and reports whether there was one.
func (s *Session) Redo() bool {
	if len(s.undone) == 0 {
		return false
	}
	st := s.undone[len(s.undone)-1]
	s.undone, s.done = s.undone[:len(s.undone)-1], append(s.done, st)
	more := st.from == s.script.n
	s.write(st.from, len(st.removed), st.added)
	if !more {
		s.rebuild()
	} else if _, err := s.process.applyAll(st.added); err != nil {
		s.rebuild()
	}
	s.open = false
	s.changed()
	return true
}

// takeBack makes the process what it was before some operations at the end.
func (s *Session) takeBack(gone []Operation) {
	if !s.process.rewind(s.script.ops(), gone) {
		s.rebuild()
	}
}

// rebuild makes the process anew from the script, all of which was applied
// before, so that none of it can be refused.
func (s *Session) rebuild() {
	next := newProcess(s.options.Start, s.options.Seed)
	if _, err := next.applyAll(s.script.ops()); err != nil {
		panic("script: replay differs from what was applied: " + err.Error())
	}
	s.replaceProcess(next)
}

// replaceProcess takes over what was seen of the metrics, so that what is the
// same in the new process keeps its pointers in the next snapshot.
func (s *Session) replaceProcess(next *process) {
	for _, m := range next.order {
		if before, ok := s.process.metrics[m.create.Name]; ok {
			m.view = before.view
		}
	}
	s.process = next
}

func (s *Session) changed() {
	s.revision++
	s.snapshot = nil
}

// Script is the text of all operations.
func (s *Session) Script() string { return Print(s.script.ops()) }

// Snapshot is the session as it is now. Asking twice gives the same one.
func (s *Session) Snapshot() *Snapshot {
	if s.snapshot != nil {
		return s.snapshot
	}
	p := s.process
	now := &Snapshot{
		Revision: s.revision, Now: p.now, Started: p.started,
		Metrics: make([]Metric, len(p.order)), Families: make([]*dto.MetricFamily, len(p.order)),
		Operations: s.script.ops(), CanUndo: len(s.done) > 0, CanRedo: len(s.undone) > 0,
	}
	for i, m := range p.order {
		v := p.look(m)
		now.Metrics[i], now.Families[i] = v.metric, v.family
	}
	if len(s.done) > 0 {
		now.Last = s.done[len(s.done)-1].last
	}
	s.snapshot = now
	return now
}

// byValue gives operations by value, as the type switches want them; a copy.
func byValue(ops []Operation) []Operation {
	values := make([]Operation, len(ops))
	for i, op := range ops {
		values[i] = value(op)
	}
	return values
}

func value(op Operation) Operation {
	switch op := op.(type) {
	case *Create:
		return *op
	case *Change:
		return *op
	case *Init:
		return *op
	case *Drop:
		return *op
	case *Remove:
		return *op
	case *Advance:
		return *op
	case *Restart:
		return *op
	case *Comment:
		return *op
	}
	return op
}

package script

import (
	"errors"
	"slices"
	"strings"
	"time"
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
	world    *world
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
	return &Session{options: o, world: newWorld(o.Start, o.Seed)}
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
	if i, err := s.world.applyAll(ops); err != nil {
		if i > 0 || s.world.tainted() {
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
	ops = folded(ops, s.world.isSummary)
	again := 0
	if both, ok := fold(newest.added[len(newest.added)-1], ops[0], s.world.isSummary); ok {
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

// fresh is a world in which operations were done.
func (s *Session) fresh(ops []Operation) (*world, error) {
	if err := LimitOperations.check(len(ops)); err != nil {
		return nil, &OperationError{Err: err}
	}
	if err := LimitScript.check(size(ops)); err != nil {
		return nil, &OperationError{Err: err}
	}
	next := s.begun(ops)
	if i, err := next.applyAll(ops); err != nil {
		return nil, refuse(i, ops[i], err)
	}
	return next, nil
}

// begun is a world in which operations are going to be done. As far as they are
// those of the script now, their scrapes are known.
func (s *Session) begun(ops []Operation) *world {
	next := newWorld(s.options.Start, s.options.Seed)
	now := s.script.ops()
	same := 0
	for same < len(now) && same < len(ops) && equal(now[same], ops[same]) {
		same++
	}
	next.known = s.world.scrapesBy(now[:same])
	return next
}

// commit makes a world in which ops were done the current one, as a step. A
// script that is the same as before makes no step.
func (s *Session) commit(next *world, ops, last []Operation) {
	st := difference(s.script.ops(), ops)
	if len(st.removed) == 0 && len(st.added) == 0 {
		return
	}
	st.last = last
	s.write(st.from, len(st.removed), st.added)
	s.done, s.undone = append(s.done, st), nil
	s.replaceWorld(next)
	s.open = false
	s.changed()
}

// Reset forgets all operations, as one step. The history stays: it can be undone.
func (s *Session) Reset() {
	s.commit(newWorld(s.options.Start, s.options.Seed), nil, nil)
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
		s.rebuild(st.from)
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
		s.rebuild(st.from)
	} else if _, err := s.world.applyAll(st.added); err != nil {
		s.rebuild(st.from)
	}
	s.open = false
	s.changed()
	return true
}

// takeBack makes the world what it was before some operations at the end.
func (s *Session) takeBack(gone []Operation) {
	if !s.world.rewind(s.script.ops(), gone) {
		s.rebuild(s.script.n)
	}
}

// rebuild makes the world anew from the script, all of which was applied
// before, so that none of it can be refused. The first operations, so many, are
// those that the world before has done too.
func (s *Session) rebuild(same int) {
	next := newWorld(s.options.Start, s.options.Seed)
	next.known = s.world.scrapesBy(s.script.ops()[:same])
	if _, err := next.applyAll(s.script.ops()); err != nil {
		panic("script: replay differs from what was applied: " + err.Error())
	}
	s.replaceWorld(next)
}

// replaceWorld takes over what was seen of the metrics, so that what is the
// same in the new world keeps its pointers in the next snapshot.
func (s *Session) replaceWorld(next *world) {
	for i := range min(len(next.replicas), len(s.world.replicas)) {
		for _, m := range next.replicas[i].order {
			if before, ok := s.world.replicas[i].metrics[m.create.Name]; ok {
				m.showsLike(before.view)
			}
		}
	}
	next.known = nil
	s.world = next
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
	around := s.world.around
	now := &Snapshot{
		Revision: s.revision, Now: s.world.now,
		Operations: s.script.ops(), CanUndo: len(s.done) > 0, CanRedo: len(s.undone) > 0,
		Replicas: make([]Replica, len(s.world.replicas)), Schedule: around.schedule,
		Scrapes: slices.Clip(around.scrapes), Questions: slices.Clip(around.questions), Rules: around.rules, Ended: around.ended,
	}
	for i := range now.Replicas {
		now.Replicas[i] = s.world.look(i)
	}
	first := &now.Replicas[0]
	now.Started, now.Metrics, now.Families = first.Started, first.Metrics, first.Families
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
	return valueAround(op)
}

// valueAround is value for what is around the program.
func valueAround(op Operation) Operation {
	switch op := op.(type) {
	case *On:
		return valueAround(*op)
	case On:
		if op.Do != nil {
			op.Do = value(op.Do)
		}
		return op
	case *Replicas:
		return *op
	case *Clock:
		return *op
	case *ScrapeEvery:
		return *op
	case *ScrapeNow:
		return *op
	case *FailScrape:
		return *op
	case *Deregister:
		return *op
	case *Register:
		return *op
	case *Query:
		return *op
	case *Record:
		return *op
	case *Alert:
		return *op
	case *ForgetRule:
		return *op
	}
	return op
}

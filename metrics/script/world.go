package script

import (
	"slices"
	"strconv"
	"time"
)

// world is what a script describes, as it runs: the replicas of the program,
// and what is around them. What is applied to it can't be taken back but by
// rewind; otherwise going back is making another world and applying less.
type world struct {
	seed     uint64
	begin    time.Time
	now      time.Time
	replicas []*process // replica 1 is the first
	around   *surroundings
	// marks are what the operations on the surroundings did, one each, so that
	// it can be taken back.
	marks []mark
	// known are scrapes that the operations to come will make again: another
	// world made them from the same ones.
	known []*Scrape
}

// mark is an operation on the surroundings.
type mark struct {
	before *surroundings
	stops  []stop // of an Advance
}

// stop is an instant at which time stood still for a moment while it passed.
type stop struct {
	at time.Time
	// traffic is what the replicas had done just before, by replica.
	traffic [][]Operation
}

func newWorld(begin time.Time, seed uint64) *world {
	w := &world{seed: seed, begin: begin, now: begin, around: &surroundings{}}
	w.replicas = []*process{newProcess(begin, seed)}
	w.around.join(seed, 1, begin)
	return w
}

// first is replica 1, which does what nobody else is named for.
func (w *world) first() *process { return w.replicas[0] }

// tainted says that an operation was refused half-way in some replica.
func (w *world) tainted() bool {
	return slices.ContainsFunc(w.replicas, func(p *process) bool { return p.tainted })
}

// apply does one operation. When it is refused, the world is as it was, or tainted.
func (w *world) apply(op Operation) error {
	switch op := op.(type) {
	case Create, Remove:
		return w.everywhere(op)
	case On:
		p, err := w.replica(op.Replica)
		if err != nil {
			return err
		}
		switch do := op.Do.(type) {
		case Change, Init, Drop, Restart:
			return p.apply(do)
		case Clock:
			return w.set(p, do)
		}
		return &BadOperation{Fault: FaultReplica}
	case Change, Init, Drop, Restart, Comment:
		return w.first().apply(op)
	case Clock:
		return w.set(w.first(), op)
	}
	return w.applyAround(op)
}

// set sets a replica's clock.
func (w *world) set(p *process, c Clock) error {
	if c.Ahead > longestSkew || c.Ahead < -longestSkew {
		return &BadSchedule{Rule: ScheduleClock, Got: max(c.Ahead, -c.Ahead)}
	}
	p.setClock(c.Ahead)
	return nil
}

// longestSkew is how wrong a clock can be.
const longestSkew = 24 * time.Hour

// everywhere changes the program.
func (w *world) everywhere(op Operation) error {
	for i, p := range w.replicas {
		if err := p.apply(op); err != nil {
			// Only limits make replicas differ here.
			w.first().tainted = w.first().tainted || i > 0
			return err
		}
	}
	return nil
}

func (w *world) replica(number int) (*process, error) {
	if number = max(1, number); number > len(w.replicas) {
		return nil, &UnknownReplica{Number: number, Count: len(w.replicas)}
	}
	return w.replicas[number-1], nil
}

// marked says whether an operation leaves a mark.
func marked(op Operation) bool {
	switch op.(type) {
	case Create, Change, Init, Drop, Remove, Restart, Comment, On, Clock:
		return false
	}
	return true
}

// applyAround does an operation on the surroundings.
func (w *world) applyAround(op Operation) error {
	before := w.around
	now := *before
	w.around = &now
	stops, err := w.surround(op)
	if err != nil {
		w.around = before
		return err
	}
	if _, plain := op.(Advance); plain && before.idle() && stops == nil {
		w.around = before // nothing but time passed
	}
	w.marks = append(w.marks, mark{before, stops})
	return nil
}

// idle says whether nothing happens but what somebody does.
func (s *surroundings) idle() bool { return s.schedule.Interval == 0 && len(s.leaving) == 0 }

// surround changes the surroundings, which are a copy that is thrown away if
// it fails.
func (w *world) surround(op Operation) ([]stop, error) {
	s := w.around
	switch op := op.(type) {
	case Advance:
		return w.advance(op)
	case Replicas:
		return nil, w.scale(op.Count)
	case ScrapeEvery:
		return nil, w.reschedule(op)
	case ScrapeNow:
		return nil, w.scrapeNow()
	case FailScrape:
		return nil, w.fail(op)
	case Deregister:
		_, err := w.replica(op.Replica)
		if err == nil {
			s.leave(max(1, op.Replica))
		}
		return nil, err
	case Register:
		_, err := w.replica(op.Replica)
		if number := max(1, op.Replica); err == nil && !s.targets[number-1].registered {
			s.join(w.seed, number, w.now)
		}
		return nil, err
	case Query:
		s.questions = append(slices.Clip(s.questions), Question{op.Expr, w.now})
		return nil, nil
	case Record:
		return nil, s.setRule(op.Name, Rule{Operation: op, Since: w.now})
	case Alert:
		return nil, s.setRule(op.Name, Rule{Operation: op, Since: w.now})
	case ForgetRule:
		return nil, s.forgetRule(op.Name, w.now)
	}
	return nil, &BadOperation{Fault: FaultNone}
}

// scale sets how many replicas there are.
func (w *world) scale(count int) error {
	if count < 1 {
		return &BadOperation{Fault: FaultReplica, Got: strconv.Itoa(count)}
	}
	if err := LimitReplicas.check(count); err != nil {
		return err
	}
	for number := len(w.replicas); number > count; number-- {
		w.around.leave(number)
		w.replicas = w.replicas[:number-1]
	}
	for number := len(w.replicas) + 1; number <= count; number++ {
		p := newProcess(w.begin, replicaSeed(w.seed, number))
		p.now, p.started = w.now, w.now
		w.replicas = append(w.replicas, p)
		for _, m := range w.first().order {
			if err := p.create(m.create); err != nil {
				w.first().tainted = true
				return err
			}
		}
		w.around.join(w.seed, number, w.now)
	}
	return nil
}

// replicaSeed is the seed of a replica's draws.
func replicaSeed(session uint64, number int) uint64 {
	if number <= 1 {
		return session
	}
	return fnv(fnv(fnvStart, session), uint64(number))
}

func (s *surroundings) setRule(name string, r Rule) error {
	rules := slices.Clone(s.rules)
	at := slices.IndexFunc(rules, func(other Rule) bool { return other.Name() == name })
	if at >= 0 {
		s.end(rules[at], r.Since)
		rules[at] = r
	} else {
		rules = append(rules, r)
	}
	s.rules = rules
	return LimitRules.check(len(rules))
}

// end notes a rule that is no more: what it wrote stays.
func (s *surroundings) end(r Rule, now time.Time) {
	r.Until = now
	s.ended = append(slices.Clip(s.ended), r)
}

func (s *surroundings) forgetRule(name string, now time.Time) error {
	at := slices.IndexFunc(s.rules, func(r Rule) bool { return r.Name() == name })
	if at < 0 {
		names := make([]string, len(s.rules))
		for i, r := range s.rules {
			names[i] = r.Name()
		}
		return &UnknownRule{Name: name, Suggestion: nearest(name, names)}
	}
	s.end(s.rules[at], now)
	s.rules = slices.Delete(slices.Clone(s.rules), at, at+1)
	return nil
}

// applyAll does operations up to the first that is refused, and gives its index.
func (w *world) applyAll(ops []Operation) (int, error) {
	for i, op := range ops {
		if err := w.apply(op); err != nil {
			return i, err
		}
	}
	return len(ops), nil
}

func (w *world) metric(name string) (*liveMetric, error) { return w.first().metric(name) }

func (w *world) isSummary(metric string) bool { return w.first().isSummary(metric) }

package script

import (
	"slices"
	"time"
)

// MaxReplicas is how many replicas a program can have.
const MaxReplicas = 5

// surroundings are what is around the processes. They are never changed once an
// operation is done: the next one makes a copy, so that going back is a matter
// of taking up the ones before.
type surroundings struct {
	schedule  Schedule
	targets   [MaxReplicas]target
	leaving   []departure
	scrapes   []*Scrape // shared with older surroundings; only appended to
	scraped   int       // samples in them, about
	questions []Question
	rules     []Rule
	ended     []Rule // shared with older surroundings; only appended to
	bouts     uint64 // of traffic without a seed
}

// target is what who scrapes knows of a replica.
type target struct {
	registered bool
	loop       int       // times registered
	scraped    bool      // in this loop
	grid       time.Time // of the next scrape, without jitter; zero: none
	due        time.Time // when it is made
	failing    int
	failure    Failure
}

// departure is a target that was dropped: Prometheus waits until the scrape
// would have been, and more than an interval after it, in case it comes back, and
// then writes stale markers for the first of these instants
// (scrapeLoop.endOfRunStaleness).
type departure struct {
	replica, loop int
	at, written   time.Time
}

// Shortest is the shortest interval of a schedule.
const shortestInterval = time.Second

// gridAfter is the first instant after now at which targets are scraped: the
// intervals are counted from the Unix epoch. Prometheus spreads its targets over
// the interval by a hash of their labels; here all are scraped at once, so that
// one can foresee when.
func gridAfter(now time.Time, interval time.Duration) time.Time {
	past := now.UnixNano() % int64(interval)
	if past < 0 {
		past += int64(interval)
	}
	return now.Add(interval - time.Duration(past))
}

// plan sets when a target is scraped next.
func (s *surroundings) plan(seed uint64, replica int, grid time.Time) {
	t := &s.targets[replica-1]
	t.grid, t.due = grid, grid
	if s.schedule.Jitter > 0 {
		h := drawSeed(seed, "jitter", fnv(fnv(fnvStart, uint64(replica)), uint64(grid.UnixNano())))
		// In whole milliseconds, as samples have them.
		late := time.Duration(h) % (s.schedule.Jitter/time.Millisecond + 1)
		t.due = grid.Add(late * time.Millisecond)
	}
}

// join registers a replica.
func (s *surroundings) join(seed uint64, replica int, now time.Time) {
	t := &s.targets[replica-1]
	*t = target{registered: true, loop: t.loop + 1}
	if s.schedule.Interval > 0 {
		s.plan(seed, replica, gridAfter(now, s.schedule.Interval))
	}
}

// leave drops a replica from the targets.
func (s *surroundings) leave(replica int) {
	t := &s.targets[replica-1]
	if !t.registered {
		return
	}
	s.part(replica)
	t.registered, t.grid, t.due = false, time.Time{}, time.Time{}
}

// part ends the scraping of a target.
func (s *surroundings) part(replica int) {
	t := &s.targets[replica-1]
	if t.due.IsZero() || !t.scraped {
		return // there is nothing to mark
	}
	wait := s.schedule.Interval + s.schedule.Interval/10
	s.leaving = append(slices.Clone(s.leaving), departure{replica, t.loop, t.due, t.due.Add(wait)})
}

package script

import (
	"slices"
	"time"

	dto "github.com/prometheus/client_model/go"
)

// samplesOfTarget is how many samples Prometheus adds to each scrape: up and its
// likes.
const samplesOfTarget = 5

// reschedule sets when targets are scraped.
func (w *world) reschedule(op ScrapeEvery) error {
	switch {
	case op.Interval != 0 && op.Interval < shortestInterval:
		return &BadSchedule{Rule: ScheduleInterval, Got: op.Interval}
	case op.Interval > longestInterval:
		return &BadSchedule{Rule: ScheduleLong, Got: op.Interval}
	case op.Jitter < 0 || op.Jitter != 0 && op.Jitter >= op.Interval:
		return &BadSchedule{Rule: ScheduleJitter, Got: op.Jitter}
	}
	s := w.around
	if op.Interval == 0 { // the job is taken out: its targets are gone
		for i, t := range s.targets {
			s.part(i + 1)
			s.targets[i].grid, s.targets[i].due = time.Time{}, time.Time{}
			s.targets[i].loop, s.targets[i].scraped = t.loop+1, false
		}
	}
	s.schedule = Schedule{Interval: op.Interval, Jitter: op.Jitter, Format: op.Format}
	for i, t := range s.targets {
		if t.registered && op.Interval > 0 {
			s.plan(w.seed, i+1, gridAfter(w.now, op.Interval))
		}
	}
	return nil
}

// longestInterval is the longest interval of a schedule.
const longestInterval = 24 * time.Hour

// scrapeNow scrapes all targets outside the schedule.
func (w *world) scrapeNow() error {
	scrapes := w.around.scrapes
	if n := len(scrapes); n > 0 && w.now.Sub(scrapes[n-1].At) < time.Millisecond && scrapes[n-1].Outcome != ScrapeGone {
		return &BadSchedule{Rule: ScheduleAgain}
	}
	for i, t := range w.around.targets {
		if t.registered {
			if err := w.scrape(i + 1); err != nil {
				return err
			}
		}
	}
	return nil
}

// fail has the next scrapes of a target fail.
func (w *world) fail(op FailScrape) error {
	if _, err := w.replica(op.Replica); err != nil {
		return err
	}
	if err := LimitTimes.check(op.Times); err != nil {
		return err
	}
	if op.Times < 0 || op.With != "" && !slices.Contains(Failures(), op.With) {
		return &BadOperation{Fault: FaultFailure, Got: string(op.With)}
	}
	t := &w.around.targets[max(1, op.Replica)-1]
	t.failing, t.failure = max(1, op.Times), op.With
	if t.failure == "" {
		t.failure = FailStatus
	}
	return nil
}

// happen does what is due: scrapes, and the stale markers of targets that are
// gone.
func (w *world) happen() error {
	s := w.around
	for i := range s.targets {
		t := &s.targets[i]
		if t.due.IsZero() || t.due.After(w.now) {
			continue
		}
		if err := w.scrape(i + 1); err != nil {
			return err
		}
		s.plan(w.seed, i+1, t.grid.Add(s.schedule.Interval))
	}
	staying := s.leaving[:0:0]
	for _, d := range s.leaving {
		if d.written.After(w.now) {
			staying = append(staying, d)
		} else if err := w.note(d.scrape, samplesOfTarget); err != nil {
			return err
		}
	}
	s.leaving = staying
	return nil
}

func (d departure) scrape() *Scrape {
	return &Scrape{Replica: d.replica, Loop: d.loop, At: d.at, Written: d.written, Outcome: ScrapeGone}
}

// scrape scrapes a replica.
func (w *world) scrape(number int) error {
	t, p := &w.around.targets[number-1], w.replicas[number-1]
	outcome := ScrapeOK
	if t.failing > 0 {
		outcome = Outcome(t.failure)
		t.failing--
	}
	t.scraped = true
	samples := samplesOfTarget
	exposes := outcome == ScrapeOK || outcome == ScrapeBroken
	if exposes {
		samples += p.samples
	}
	return w.note(func() *Scrape {
		s := &Scrape{
			Replica: number, Loop: t.loop, At: w.now, Written: w.now, Outcome: outcome,
			Format: w.around.schedule.format(), Interval: w.around.schedule.Interval, Started: p.started,
		}
		if exposes {
			s.Families = p.families()
		}
		return s
	}, samples)
}

func (s Schedule) format() ScrapeFormat {
	if s.Format == "" {
		return ScrapeText
	}
	return s.Format
}

// note appends a scrape; one that is known already isn't made again.
func (w *world) note(make func() *Scrape, samples int) error {
	s := w.around
	if s.scraped += samples; s.scraped > MaxScraped {
		return LimitScraped.check(s.scraped)
	}
	if n := len(s.scrapes); n < len(w.known) {
		s.scrapes = append(s.scrapes, w.known[n])
	} else {
		s.scrapes = append(s.scrapes, make())
	}
	return nil
}

// families is what a replica exposes now.
func (p *process) families() []*dto.MetricFamily {
	families := make([]*dto.MetricFamily, len(p.order))
	for i, m := range p.order {
		families[i] = p.look(m).family
	}
	return families
}

// snapshot is what traffic has to know of a replica.
func (p *process) snapshot() *Snapshot {
	s := &Snapshot{Now: p.now.Add(p.ahead), Started: p.started, Metrics: make([]Metric, len(p.order))}
	for i, m := range p.order {
		s.Metrics[i] = p.look(m).metric
	}
	return s
}

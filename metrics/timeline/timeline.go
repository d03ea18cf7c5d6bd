package timeline

import (
	"slices"
	"sync"
	"time"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"

	"metricplayground/metrics/script"
)

// MaxSamples is how many samples a Timeline holds. A script's own limit on what
// is scraped ends sooner, but for odd scripts.
const MaxSamples = 1_500_000

// Timeline is the storage of a Prometheus that scraped a script's targets. Use
// New. It is safe for concurrent use: a query sees what was there when it began.
type Timeline struct {
	lock    sync.Mutex
	scrapes []*script.Scrape
	reports []Report
	loops   map[loopID]*loop
	index   map[string]*series // by labels
	builder labels.ScratchBuilder
	total   int
	most    int // of samples

	// log is what each scrape appended, so that it can be taken back.
	log       []*series
	exemplars []*series
	ends      []ends // in them, after each scrape

	view *view // of the samples as they are, nil until somebody asks
}

type loopID struct{ replica, loop int }

// ends are the lengths of the logs.
type ends struct{ samples, exemplars int }

// Report is what Prometheus says of a scrape.
type Report struct {
	Up       bool
	Duration time.Duration
	Samples  int // that the target exposed
	Added    int // series that the scrape before didn't have
	Stale    int // series that were marked stale
}

// New makes an empty timeline.
func New() *Timeline {
	return &Timeline{loops: map[loopID]*loop{}, index: map[string]*series{}, most: MaxSamples}
}

// Follow makes the timeline that of these scrapes, a snapshot's. What it has in
// common with the scrapes before stays; the rest is taken back or appended. The
// error, if any, is a *Full; then the timeline holds the scrapes up to it.
func (t *Timeline) Follow(scrapes []*script.Scrape) error {
	_, err := t.FollowSome(scrapes, len(scrapes))
	return err
}

// FollowSome is Follow, but appends so many scrapes at most, so that a page can
// draw in between. It says how many are left.
func (t *Timeline) FollowSome(scrapes []*script.Scrape, most int) (left int, err error) {
	t.lock.Lock()
	defer t.lock.Unlock()
	common := 0
	for common < len(t.scrapes) && common < len(scrapes) && t.scrapes[common] == scrapes[common] {
		common++
	}
	if common == len(t.scrapes) && common == len(scrapes) {
		return 0, nil
	}
	t.view = nil
	t.truncate(common)
	for _, s := range scrapes[common:] {
		if most == 0 {
			break
		}
		most--
		if err := t.append(s); err != nil {
			t.truncate(len(t.scrapes))
			return len(scrapes) - len(t.scrapes), err
		}
	}
	return len(scrapes) - len(t.scrapes), nil
}

// Scrapes are the scrapes that were appended.
func (t *Timeline) Scrapes() []*script.Scrape {
	t.lock.Lock()
	defer t.lock.Unlock()
	return slices.Clip(t.scrapes)
}

// Report says how the scrape with this index went.
func (t *Timeline) Report(i int) Report {
	t.lock.Lock()
	defer t.lock.Unlock()
	return t.reports[i]
}

// Samples is how many samples there are.
func (t *Timeline) Samples() int {
	t.lock.Lock()
	defer t.lock.Unlock()
	return t.total
}

// Stored says whether there are samples of series with this name, and whether one of
// those series goes on: what was scraped of it last is no stale marker.
func (t *Timeline) Stored(name string) (some, goesOn bool) {
	t.lock.Lock()
	defer t.lock.Unlock()
	for _, s := range t.index {
		if n := len(s.samples); n > 0 && s.labels.Get(model.MetricNameLabel) == name {
			some, goesOn = true, goesOn || !s.samples[n-1].stale()
		}
	}
	return some, goesOn
}

// truncate takes back all but the first scrapes, so many, and what was appended
// of one that isn't among them yet.
func (t *Timeline) truncate(n int) {
	var end ends
	if n > 0 {
		end = t.ends[n-1]
	}
	for _, s := range slices.Backward(t.log[end.samples:]) {
		s.take()
	}
	for _, s := range slices.Backward(t.exemplars[end.exemplars:]) {
		s.takeExemplar()
	}
	if len(t.log) > end.samples || n < len(t.scrapes) {
		clear(t.loops) // they are found out again
	}
	t.total = end.samples
	t.log, t.exemplars = t.log[:end.samples], t.exemplars[:end.exemplars]
	t.scrapes, t.reports, t.ends = t.scrapes[:n:n], t.reports[:n], t.ends[:n]
}

// append does what Prometheus does with a scrape (scrapeLoop.scrapeAndReport).
func (t *Timeline) append(s *script.Scrape) error {
	l, err := t.loopOf(s)
	if err != nil {
		return err
	}
	at := s.At.UnixMilli()
	l.round++
	var r Report
	switch s.Outcome {
	case script.ScrapeOK:
		err = t.succeed(l, s, at, &r)
	case script.ScrapeGone:
		t.fail(l, at, &r)
		if l.round > 1 {
			for _, s := range l.reports(t) {
				t.put(s, at, staleMarker(), nil)
			}
		}
	default:
		t.fail(l, at, &r)
	}
	if err != nil {
		return err
	}
	if s.Outcome != script.ScrapeGone {
		r.Duration = duration(s, r)
		t.report(l, at, r)
	}
	if t.total > t.most {
		return &Full{Most: t.most}
	}
	t.scrapes, t.reports = append(t.scrapes, s), append(t.reports, r)
	t.ends = append(t.ends, ends{len(t.log), len(t.exemplars)})
	return nil
}

// succeed appends what a target exposed, and marks what it doesn't any more.
func (t *Timeline) succeed(l *loop, s *script.Scrape, at int64, r *Report) error {
	samples, families, err := t.read(l, s)
	if err != nil {
		return err // of our own encoders: a defect, and fuzzing looks for it
	}
	r.Up, r.Samples = true, len(samples)
	now := make([]*entry, 0, len(samples))
	for _, f := range samples {
		if _, cached := l.entries[f.met]; !cached {
			l.entries[f.met] = f.entry
			r.Added++
		}
		f.entry.round = l.round
		now = append(now, f.entry)
		t.put(f.entry.series, at, f.value, f.histogram)
		for _, e := range f.exemplars {
			if !e.HasTs {
				e.Ts = at
			}
			if f.entry.series.exemplify(e) {
				t.exemplars = append(t.exemplars, f.entry.series)
			}
		}
	}
	r.Stale = t.markStale(l, at)
	if len(l.entries) > len(now) {
		for met, e := range l.entries {
			if e.round != l.round {
				delete(l.entries, met)
			}
		}
	}
	l.prev, l.families = now, families
	return nil
}

// fail marks all series stale that the scrape before had.
func (t *Timeline) fail(l *loop, at int64, r *Report) {
	r.Stale = t.markStale(l, at)
	l.prev = nil
}

// markStale marks those series of the scrape before that this one hasn't.
func (t *Timeline) markStale(l *loop, at int64) int {
	n := 0
	for _, e := range l.prev {
		if e.round != l.round && t.put(e.series, at, staleMarker(), nil) {
			n++
		}
	}
	return n
}

// report appends up and its likes.
func (t *Timeline) report(l *loop, at int64, r Report) {
	up := 0.0
	if r.Up {
		up = 1
	}
	values := [...]float64{up, r.Duration.Seconds(), float64(r.Samples), float64(r.Samples), float64(r.Added)}
	for i, s := range l.reports(t) {
		t.put(s, at, values[i], nil)
	}
}

// reports are the loop's series that Prometheus adds itself.
func (l *loop) reports(t *Timeline) [5]*series {
	if l.report[0] == nil {
		for i, name := range reportNames() {
			l.report[i] = t.seriesOf(labels.FromStrings("__name__", name, "instance", Instance(l.replica), "job", Job))
		}
	}
	return l.report
}

// put appends a sample to a series, if that is allowed.
func (t *Timeline) put(s *series, at int64, v float64, h *native) bool {
	if !s.append(at, v, h) {
		return false
	}
	t.log = append(t.log, s)
	t.total++
	return true
}

// seriesOf is the series with these labels.
func (t *Timeline) seriesOf(l labels.Labels) *series {
	key := string(l.Bytes(nil))
	s, ok := t.index[key]
	if !ok {
		s = &series{labels: l}
		t.index[key] = s
	}
	return s
}

// loopOf is the loop that made a scrape. One that isn't known is found out from
// its scrapes before: what it remembers follows from the newest that succeeded,
// and from whether the newest did.
func (t *Timeline) loopOf(s *script.Scrape) (*loop, error) {
	id := loopID{s.Replica, s.Loop}
	if l, ok := t.loops[id]; ok {
		return l, nil
	}
	l := &loop{replica: s.Replica, entries: map[string]*entry{}, families: map[*dto.MetricFamily][]found{}}
	t.loops[id] = l
	for i, before := range slices.Backward(t.scrapes) {
		if before.Replica != s.Replica || before.Loop != s.Loop {
			continue
		}
		newest := l.round == 0
		l.round = max(l.round, i+1)
		if before.Outcome != script.ScrapeOK {
			continue
		}
		samples, families, err := t.read(l, before)
		if err != nil {
			return nil, err
		}
		l.families = families
		for _, f := range samples {
			f.entry.round = l.round
			l.entries[f.met] = f.entry
			if newest {
				l.prev = append(l.prev, f.entry)
			}
		}
		break
	}
	return l, nil
}

// duration is what a scrape took, made up: time is virtual.
func duration(s *script.Scrape, r Report) time.Duration {
	if s.Outcome == script.ScrapeTimeout {
		return timeout(s)
	}
	return time.Millisecond + time.Duration(r.Samples)*5*time.Microsecond
}

// timeout is what Prometheus' default is, which can't be above the interval.
func timeout(s *script.Scrape) time.Duration {
	const most = 10 * time.Second
	if s.Interval > 0 && s.Interval < most {
		return s.Interval
	}
	return most
}

package script

import (
	"math"
	"slices"
	"time"
)

// Traffic makes up what a real service would do: requests come in, some paths
// are busy and some are not, errors are rare, latencies have a long tail,
// temperatures drift. It makes operations for the metrics that there are, from
// their types, names and buckets; the numbers of events agree between metrics,
// as if each request had been counted and measured.
//
// The same seed and the same snapshots give the same operations. The zero value
// is ready for use. It must not be copied after first use.
type Traffic struct {
	Seed uint64

	source  source
	begun   bool
	started time.Time // of the process that was seen last
	known   map[string][]Series
	waiting map[string][]Series // series that a restart took away, until they come back
	usual   map[string]float64  // the value around which a gauge drifts, by series ID
}

// How much traffic there is.
const (
	eventsPerSecond = 6.0
	cycle           = 10 * time.Minute // from calm to busy and back
	maxMoved        = 8                // gauges of one metric that move in one step
	chanceOfNew     = 0.02             // of a new combination of label values, per metric and second
	maxInvited      = 200              // series of a metric beyond which there are no new ones
)

// Next gives the operations of the next stretch of time, the last of which lets
// it pass. It is empty when there is nothing to do and no time to pass.
func (t *Traffic) Next(s *Snapshot, by time.Duration) []Operation {
	t.look(s)
	events := make([]float64, t.events(s.Now, by))
	for i := range events {
		events[i] = t.source.unit()
	}
	var ops []Operation
	for i := range s.Metrics {
		m := &s.Metrics[i]
		pool, guest := t.pool(m, by)
		if len(pool) == 0 {
			continue
		}
		switch m.Type {
		case Gauge:
			ops = append(ops, t.drift(m, pool, s.Now)...)
		case Counter:
			ops = append(ops, t.count(m, pool, spread(pool, guest, events))...)
		case Histogram, Summary:
			ops = append(ops, t.observe(m, pool, spread(pool, guest, events))...)
		}
	}
	if by > 0 {
		ops = append(ops, Advance{By: by})
	}
	return ops
}

// look remembers the series that there are, and those that a restart took away.
func (t *Traffic) look(s *Snapshot) {
	if !t.begun {
		t.begun, t.started = true, s.Started
		t.source.seed(t.Seed)
		t.waiting, t.usual = map[string][]Series{}, map[string]float64{}
	}
	if !s.Started.Equal(t.started) {
		t.started = s.Started
		for metric, series := range t.known {
			t.waiting[metric] = append(t.waiting[metric], series...)
		}
	}
	t.known = make(map[string][]Series, len(s.Metrics))
	for i := range s.Metrics {
		m := &s.Metrics[i]
		for j := range m.Series {
			t.known[m.Name] = append(t.known[m.Name], m.Series[j].Series)
		}
		if len(t.waiting[m.Name]) > 0 {
			t.waiting[m.Name] = missing(t.waiting[m.Name], m)
		}
	}
}

// expect begins with series that are to come, if they aren't there.
func (t *Traffic) expect(started time.Time, seen [][]SeriesState) {
	t.look(&Snapshot{Started: started})
	known := map[string]bool{}
	for _, states := range seen {
		for _, s := range states {
			if !known[s.ID] {
				known[s.ID] = true
				t.waiting[s.Series.Metric] = append(t.waiting[s.Series.Metric], s.Series)
			}
		}
	}
}

// missing is those of some series that the metric could have and hasn't.
func missing(series []Series, m *Metric) []Series {
	exists := make(map[string]bool, len(m.Series))
	for i := range m.Series {
		exists[m.Series[i].ID] = true
	}
	return slices.DeleteFunc(series, func(s Series) bool {
		return !fitsLabels(s, m.Labels) || exists[s.String()]
	})
}

// pool is the series of a metric that something may happen to: those that
// exist, those that will come back, and now and then a guest, the last of them:
// a combination of label values that wasn't there before.
func (t *Traffic) pool(m *Metric, by time.Duration) (pool []Series, guest bool) {
	known := t.known[m.Name]
	pool = append(known[:len(known):len(known)], t.waiting[m.Name]...)
	if len(m.Labels) < 2 || len(pool) < 2 || len(pool) >= maxInvited {
		return pool, false
	}
	if t.source.unit() >= math.Min(chanceOfNew*by.Seconds(), 0.5) {
		return pool, false
	}
	s, isNew := t.combine(m, pool)
	if isNew {
		pool = append(pool, s)
	}
	return pool, isNew
}

// combine makes a series of label values that are in use, unless it exists.
func (t *Traffic) combine(m *Metric, pool []Series) (Series, bool) {
	s := Series{Metric: m.Name, Labels: make([]Label, len(m.Labels))}
	for i, name := range m.Labels {
		s.Labels[i] = Label{name, pool[t.source.below(uint64(len(pool)))].Labels[i].Value}
	}
	exists := slices.ContainsFunc(pool, func(other Series) bool { return sameSeries(s, other) })
	return s, !exists
}

func sameSeries(a, b Series) bool { return a.Metric == b.Metric && slices.Equal(a.Labels, b.Labels) }

func fitsLabels(s Series, names []string) bool {
	return slices.EqualFunc(s.Labels, names, func(l Label, name string) bool { return l.Name == name })
}

// events is how many requests come in: more and fewer in turn,
// once around in ten minutes.
func (t *Traffic) events(now time.Time, by time.Duration) int {
	phase := float64(now.UnixNano()%int64(cycle)) / float64(cycle)
	busy := 0.5 + float64(2*math.Abs(phase-0.5)) // from 0.5 to 1.5 and back
	rate := eventsPerSecond * busy * (0.7 + float64(0.6*t.source.unit()))
	return int(math.Min(float64(rate*by.Seconds())+t.source.unit(), 1000))
}

// spread says how many of the events fall on each series: the first series get
// most (Zipf's law), those that speak of errors few, a guest at least one.
func spread(pool []Series, guest bool, events []float64) []int {
	weights, sum := make([]float64, len(pool)), 0.0
	for i, s := range pool {
		sum += rarity(s) / float64(i+1)
		weights[i] = sum
	}
	hits := make([]int, len(pool))
	for i, event := range events {
		at, _ := slices.BinarySearch(weights, event*sum)
		if guest && i == 0 {
			at = len(pool)
		}
		hits[min(at, len(pool)-1)]++
	}
	return hits
}

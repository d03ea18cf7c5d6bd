package script

import (
	"math"
	"strings"
	"time"
)

// rarity is how seldom something happens that has these labels, 1 at most.
func rarity(s Series) float64 {
	for _, l := range s.Labels {
		v := strings.ToLower(l.Value)
		switch {
		case len(v) == 3 && v[0] == '5', strings.Contains(v, "error"), strings.Contains(v, "fail"), strings.Contains(v, "timeout"):
			return 0.03
		case len(v) == 3 && v[0] == '4':
			return 0.1
		}
	}
	return 1
}

// count makes the operations on counters.
func (t *Traffic) count(m *Metric, pool []Series, hits []int) []Operation {
	amount := amountFor(m)
	var ops []Operation
	for i, n := range hits {
		switch {
		case n == 0:
		case amount == nil:
			ops = append(ops, Change{Verb: Inc, Series: pool[i], Times: n})
		default:
			ops = append(ops, Change{Verb: Add, Series: pool[i], Value: Value{Draw: amount}, Times: n, Seed: t.seed()})
		}
	}
	return ops
}

// amountFor is what each event adds to a counter, nil for 1.
func amountFor(m *Metric) *Draw {
	switch {
	case speaksOf(m, "bytes"):
		return &Draw{Integer, 200, 20_000}
	case speaksOf(m, "seconds"):
		return &Draw{Lognormal, 0.05, 0.8}
	case speaksOf(m, "joules"):
		return &Draw{Exponential, 30, 0}
	}
	return nil
}

// speaksOf says whether a metric's unit or a word of its name is this one.
func speaksOf(m *Metric, word string) bool {
	return m.Unit == word || strings.Contains("_"+m.Name+"_", "_"+word+"_")
}

// seed is the seed of a draw, short enough to be read.
func (t *Traffic) seed() *uint64 {
	seed := t.source.below(1_000_000)
	return &seed
}

// observe makes the operations on histograms and summaries.
func (t *Traffic) observe(m *Metric, pool []Series, hits []int) []Operation {
	usual := distributionFor(m)
	var ops []Operation
	for i, n := range hits {
		if n == 0 {
			continue
		}
		own := usual
		if own.Kind == Lognormal { // some paths are slower than others
			own.A = sixDigits(own.A * (1 + 0.25*float64(i%5)))
		}
		ops = append(ops, Change{Verb: Observe, Series: pool[i], Value: Value{Draw: &own}, Times: n, Seed: t.seed()})
	}
	return ops
}

// distributionFor is a distribution whose values fall into a histogram's buckets,
// most of them into the lower half and a few beyond the middle, or one that
// suits the unit where there are no buckets.
func distributionFor(m *Metric) Draw {
	bounds := m.Bounds
	switch n := len(bounds); {
	case n == 0 && speaksOf(m, "bytes"):
		return Draw{Integer, 500, 20_000}
	case n == 0 && speaksOf(m, "seconds"):
		return Draw{Lognormal, 0.12, 0.7}
	case n == 0:
		return Draw{Lognormal, 10, 0.6}
	case bounds[0] <= 0:
		low, high := bounds[0], bounds[n-1]
		return Draw{Normal, sixDigits(low/2 + high/2), sixDigits(math.Max((high/2-low/2)*0.6, 1))}
	default:
		spread := math.Log(bounds[n-1]/bounds[0]) / 6
		return Draw{Lognormal, sixDigits(bounds[(n-1)*2/5]), sixDigits(math.Min(math.Max(spread, 0.3), 1.2))}
	}
}

// drift makes the operations on gauges.
func (t *Traffic) drift(m *Metric, pool []Series, now time.Time) []Operation {
	if strings.HasSuffix(m.Name, "_info") {
		return nil // always 1: its labels are what it says
	}
	var ops []Operation
	begin := int(t.source.below(uint64(len(pool))))
	for i := range min(len(pool), maxMoved) {
		s := pool[(begin+i)%len(pool)]
		if op, ok := t.move(m, s, now); ok {
			ops = append(ops, op)
		}
	}
	return ops
}

// move is the next move of one gauge.
func (t *Traffic) move(m *Metric, s Series, now time.Time) (Operation, bool) {
	if strings.HasSuffix(m.Name, "_timestamp_seconds") {
		return Change{Verb: Set, Series: s, Value: Value{Number: float64(now.Unix())}}, true
	}
	id := s.String()
	value, exists := valueOf(m, id)
	if !exists {
		if value, exists = t.usual[id]; !exists { // a new combination begins where another one is
			value, _ = valueOf(m, m.firstID())
		}
		return Change{Verb: Set, Series: s, Value: Value{Number: value}}, !notFinite(value)
	}
	if notFinite(value) {
		return nil, false
	}
	if _, ok := t.usual[id]; !ok {
		t.usual[id] = value
	}
	switch {
	case speaksOf(m, "ratio"):
		next := sixDigits(math.Round(1000*(value+float64(0.005*t.source.normal()))) / 1000)
		return set(s, math.Min(math.Max(next, 0), 1), value)
	case value == math.Trunc(value) && math.Abs(value) < 1000 && m.Unit == "" && !measures(m):
		return t.step(s, value)
	}
	size := math.Max(math.Abs(t.usual[id]), 1)
	pull := float64(0.1 * (t.usual[id] - value))
	return set(s, toDigits(value+pull+float64(0.004*size*t.source.normal()), size), value)
}

// measures says whether a gauge measures something that is no number of things.
func measures(m *Metric) bool {
	for _, unit := range []string{"celsius", "seconds", "bytes", "volts", "amperes", "meters", "grams", "pascals", "hertz", "percent", "temperature"} {
		if speaksOf(m, unit) {
			return true
		}
	}
	return false
}

func set(s Series, next, now float64) (Operation, bool) {
	return Change{Verb: Set, Series: s, Value: Value{Number: next}}, next != now
}

// toDigits rounds to what an instrument would show: a thousandth of a number of
// this size, which is 1 or more.
func toDigits(v, size float64) float64 {
	scale := 1000.0
	for ; size >= 10 && scale > 1e-15; size /= 10 {
		scale /= 10
	}
	return sixDigits(math.Round(v*scale) / scale)
}

// step lets a number of things, such as requests in flight, go up or down by
// one or two, seldom below zero and not far from a dozen.
func (t *Traffic) step(s Series, value float64) (Operation, bool) {
	n := int(t.source.below(3))
	up := t.source.unit() < 0.5-float64(0.04*(value-4))
	switch {
	case n == 0:
		return nil, false
	case up:
		return Change{Verb: Inc, Series: s, Times: n}, true
	case value < float64(n):
		return nil, false
	}
	return Change{Verb: Dec, Series: s, Times: n}, true
}

// valueOf is the value of a gauge's series.
func valueOf(m *Metric, id string) (float64, bool) {
	for i := range m.Series {
		if m.Series[i].ID == id {
			return m.Series[i].Metric.GetGauge().GetValue(), true
		}
	}
	return 0, false
}

// firstID is the ID of the series that was created first, empty when there is none.
func (m *Metric) firstID() string {
	if len(m.Series) == 0 {
		return ""
	}
	return m.Series[0].ID
}

package lint

import (
	"metricplayground/metrics/script"
)

// toGauge makes a counter a gauge, which takes all that a counter takes but
// exemplars.
func (m *mender) toGauge() bool {
	if m.before.Type != script.Counter {
		return false
	}
	m.To.Type = script.Gauge
	m.eachChange(func(c script.Change) []script.Operation {
		c.Exemplar = nil
		return []script.Operation{c}
	})
	return m.rename(m.subject.stem())
}

// toCounter makes a gauge a counter: what was set is added instead, if that leads
// to exactly the same values.
func (m *mender) toCounter() bool {
	last := map[string]float64{}
	for _, c := range m.changes {
		v := c.Value.Number
		switch id := key(c.Series); {
		case c.Verb == script.Set && (c.Value.Draw != nil || m.anew):
			return false
		case c.Verb == script.Set:
			if last[id]+(v-last[id]) != v {
				return false
			}
			last[id] = v
		case c.Verb == script.Inc:
			last[id] += float64(max(1, c.Times))
		case c.Value.Draw == nil:
			last[id] += v * float64(max(1, c.Times))
		}
	}
	m.To.Type = script.Counter
	if m.subject.stem() == m.before.Name {
		m.To.Name += total
	}
	now := map[string]float64{}
	m.eachChange(func(c script.Change) []script.Operation {
		id := key(c.Series)
		switch c.Verb {
		case script.Set:
			rise := c.Value.Number - now[id]
			now[id] = c.Value.Number
			c.Verb, c.Value.Number, c.Times = script.Add, rise, 0
		case script.Inc:
			now[id] += float64(max(1, c.Times))
		case script.Add:
			now[id] += c.Value.Number * float64(max(1, c.Times))
		}
		return []script.Operation{c}
	})
	return true
}

// toHistogram makes a summary a histogram with buckets for what it observed.
func (m *mender) toHistogram() bool {
	m.To.Type, m.To.Objectives, m.To.Window = script.Histogram, nil, 0
	switch {
	case m.subject.inSeconds():
		m.To.Buckets = script.Buckets{Kind: script.DefaultBuckets}
		return true
	case m.subject.says("bytes"):
		return m.byteBounds()
	}
	return m.fitBounds()
}

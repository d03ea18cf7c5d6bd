package lint

import (
	"slices"
	"strings"

	"metricplayground/metrics"
	"metricplayground/metrics/script"
)

// checkDecreased finds a counter that somebody tried to take something off.
func checkDecreased(m subject) []Finding {
	if m.kind != metrics.CounterType {
		return nil
	}
	for _, op := range m.refused {
		if c, ok := op.(script.Change); ok && c.Series.Metric == m.name && lowers(c) {
			f := m.about("type", CounterDecreased)
			f.Example, f.Fix = c.String(), string(metrics.GaugeType)
			return []Finding{f}
		}
	}
	return nil
}

// lowers reports whether a change was to make a value smaller.
func lowers(c script.Change) bool {
	return c.Verb == script.Dec || c.Verb == script.Sub || c.Verb == script.Add && c.Value.Draw == nil && c.Value.Number < 0
}

// checkBoolean finds a counter whose name asks a question that yes or no answers,
// and whose values do.
func checkBoolean(m subject) []Finding {
	words := strings.Split(strings.ToLower(m.stem()), "_")
	asks := slices.Contains([]string{"is", "has"}, words[0]) ||
		slices.Contains([]string{"up", "enabled", "disabled", "healthy", "ready", "alive", "connected", "online"}, words[len(words)-1])
	values := m.numbers()
	if m.kind != metrics.CounterType || !asks || len(values) == 0 {
		return nil
	}
	for _, v := range values {
		if v != 0 && v != 1 {
			return nil
		}
	}
	f := m.about("type", BooleanCounter)
	f.Fix = string(metrics.GaugeType)
	return []Finding{f}
}

// rises is how often a gauge has to have risen, and never fallen, to be noticed.
const rises = 8

// checkRises finds a gauge that only ever rose.
func checkRises(m subject) []Finding {
	if m.kind != metrics.GaugeType || m.says("timestamp", "time", "info") {
		return nil
	}
	last, n := map[string]float64{}, 0
	for _, op := range m.done {
		c, ok := op.(script.Change)
		if _, restarted := op.(script.Restart); restarted {
			clear(last)
		}
		if !ok {
			continue
		}
		id := c.Series.String()
		switch rise, up := riseOf(c, last[id]); {
		case !up:
			return nil
		case rise > 0:
			n += max(1, c.Times)
			last[id] += rise
		}
	}
	if n < rises {
		return nil
	}
	f := m.about("type", GaugeRises)
	f.Fix, f.Count = string(metrics.CounterType), n
	return []Finding{f}
}

// riseOf is by how much a change makes a gauge rise, 0 for not at all, and false
// where it falls or may fall. Of a draw only whether it can fall is asked.
func riseOf(c script.Change, before float64) (rise float64, up bool) {
	if c.Verb == script.Inc {
		return float64(max(1, c.Times)), true
	}
	if d := c.Value.Draw; d != nil {
		return 1, c.Verb == script.Add && d.Kind != script.Normal && d.A >= 0
	}
	switch v := c.Value.Number; c.Verb {
	case script.Add:
		return v * float64(max(1, c.Times)), v >= 0
	case script.Set:
		return v - before, v >= before
	}
	return 0, false
}

// checkInfo looks at metrics that carry text in their labels.
func checkInfo(m subject) []Finding {
	if !strings.HasSuffix(m.stem(), "_info") || len(m.labels) == 0 {
		return nil
	}
	if m.kind == metrics.CounterType || m.kind == metrics.HistogramType || m.kind == metrics.SummaryType {
		f := m.about("type", InfoType)
		f.Fix = string(metrics.GaugeType)
		return []Finding{f}
	}
	for _, v := range m.numbers() {
		if v != 1 {
			f := m.about("values", InfoValue)
			f.Example, f.Fix = format(v), "1"
			return []Finding{f}
		}
	}
	return nil
}

// checkRatio finds per cent in what calls itself a ratio. A ratio may be above 1,
// so only what is far above and yet at most 100 is taken for per cent.
func checkRatio(m subject) []Finding {
	if m.kind != metrics.GaugeType || m.unit != "ratio" && !strings.HasSuffix(m.name, "_ratio") {
		return nil
	}
	values := m.numbers()
	if len(values) == 0 || slices.Min(values) < 0 || slices.Max(values) <= 10 || slices.Max(values) > 100 {
		return nil
	}
	f := m.about("values", RatioRange)
	f.Example = format(slices.Max(values))
	return []Finding{f}
}

func format(v float64) string { return script.FormatNumber(v) }

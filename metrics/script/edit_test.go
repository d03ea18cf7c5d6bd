package script

import (
	"testing"

	"github.com/stretchr/testify/require"
)

const editable = `# a shop
counter requests_total{method, code} "Requests."  # the busy one
gauge open "Open."
inc requests_total{method="get", code="200"} times 3
inc requests_total{code="500", method="get"}
advance 15s
set open integer(0, 10)
init requests_total{method="post", code="200"}
add requests_total{method="post", code="200"} integer(1, 9)
drop requests_total{method="get", code="500"}
`

func edited(t *testing.T, src, metric string, change func(*Create)) (*Session, []Operation) {
	t.Helper()
	s := running(t, src)
	for _, m := range s.Snapshot().Metrics {
		if m.Name == metric {
			change(&m.Create)
			dropped, err := s.Edit(metric, m.Create)
			require.NoError(t, err)
			return s, dropped
		}
	}
	require.Fail(t, "no metric "+metric)
	return nil, nil
}

func running(t *testing.T, src string) *Session {
	t.Helper()
	s := New(Options{})
	require.NoError(t, s.Run(src))
	return s
}

func TestEditName(t *testing.T) {
	before := running(t, editable).Snapshot()
	s, dropped := edited(t, editable, "requests_total", func(c *Create) { c.Name, c.Help = "shop.requests", "All." })
	require.Empty(t, dropped)
	require.Equal(t, `# a shop
counter "shop.requests"{method, code} "All." # the busy one
gauge open "Open."
inc {"shop.requests", method="get", code="200"} times 3
inc {"shop.requests", code="500", method="get"}
advance 15s
set open integer(0, 10)
init {"shop.requests", method="post", code="200"}
add {"shop.requests", method="post", code="200"} integer(1, 9) seed 143815479
drop {"shop.requests", method="get", code="500"}
`, s.Script())
	after := s.Snapshot()
	require.Equal(t, "shop.requests", after.Families[0].GetName())
	for i := range before.Metrics[0].Series {
		require.Equal(t, before.Families[0].Metric[i].Counter.GetValue(), after.Families[0].Metric[i].Counter.GetValue())
	}
	require.Len(t, after.Last, 1)
	require.True(t, s.Undo())
	require.Equal(t, Print(must(Parse(editable))), s.Script())
}

func must(ops []Operation, err error) []Operation {
	if err != nil {
		panic(err)
	}
	return ops
}

func TestEditLabels(t *testing.T) {
	for name, c := range map[string]struct {
		labels []string
		want   []string // series
		line   string   // the fifth
	}{
		"renamed":           {[]string{"verb", "code"}, []string{`requests_total{verb="get", code="200"}`, `requests_total{verb="post", code="200"}`}, `inc requests_total{verb="get", code="500"}`},
		"both renamed":      {[]string{"a", "b"}, []string{`requests_total{a="get", b="200"}`, `requests_total{a="post", b="200"}`}, `inc requests_total{a="get", b="500"}`},
		"other order":       {[]string{"code", "method"}, []string{`requests_total{code="200", method="get"}`, `requests_total{code="200", method="post"}`}, `inc requests_total{code="500", method="get"}`},
		"added":             {[]string{"method", "code", "path"}, []string{`requests_total{method="get", code="200", path=""}`, `requests_total{method="post", code="200", path=""}`}, `inc requests_total{method="get", code="500", path=""}`},
		"removed":           {[]string{"code"}, []string{`requests_total{code="200"}`}, `inc requests_total{code="500"}`},
		"renamed and added": {[]string{"verb", "code", "path"}, []string{`requests_total{verb="get", code="200", path=""}`, `requests_total{verb="post", code="200", path=""}`}, `inc requests_total{verb="get", code="500", path=""}`},
	} {
		t.Run(name, func(t *testing.T) {
			s, dropped := edited(t, editable, "requests_total", func(c2 *Create) { c2.Labels = c.labels })
			require.Empty(t, dropped)
			var got []string
			for _, series := range s.Snapshot().Metrics[0].Series {
				got = append(got, series.ID)
			}
			require.Equal(t, c.want, got)
			require.Equal(t, c.line, s.Snapshot().Operations[4].String())
		})
	}
}

func TestEditAllLabelsAway(t *testing.T) {
	s, dropped := edited(t, editable, "requests_total", func(c *Create) { c.Labels = nil })
	require.Equal(t, "drop requests_total\n", Print(dropped), "a series without labels can't be dropped")
	require.Len(t, s.Snapshot().Metrics[0].Series, 1)
	require.NotContains(t, s.Script(), "drop")
}

func TestEditTypeLeavesOutWhatNoLongerFits(t *testing.T) {
	s, dropped := edited(t, "gauge g \"G\"\nset g 5\ninc g\ndec g\nadd g normal(0, 1) times 100 seed 1\nadd g 2\n", "g", func(c *Create) { c.Type = Counter })
	require.Equal(t, "set g 5\ndec g\nadd g normal(0, 1) times 100 seed 1\n", Print(dropped))
	require.Equal(t, "counter g \"G\"\ninc g\nadd g 2\n", s.Script())
	require.Equal(t, 3.0, s.Snapshot().Families[0].Metric[0].Counter.GetValue())
	require.True(t, s.Undo())
	require.True(t, s.Redo())
	require.Equal(t, "counter g \"G\"\ninc g\nadd g 2\n", s.Script())
}

func TestEditBuckets(t *testing.T) {
	s, dropped := edited(t, "histogram h \"H\" buckets 1 2\nobserve h 1.5 exemplar {a=\"b\"}\n", "h", func(c *Create) {
		c.Buckets = Buckets{Kind: LinearBuckets, Start: 0, Step: 5, Count: 3}
	})
	require.Empty(t, dropped)
	require.Equal(t, []float64{0, 5, 10}, s.Snapshot().Metrics[0].Bounds)
	require.Equal(t, uint64(1), s.Snapshot().Families[0].Metric[0].Histogram.Bucket[1].GetCumulativeCount())
}

func TestEditOnlyTheMetricThatExists(t *testing.T) {
	s, _ := edited(t, "gauge g \"old\"\nset g 1\nremove g\ngauge g \"new\"\nset g 2\n", "g", func(c *Create) { c.Name = "h" })
	require.Equal(t, "gauge g \"old\"\nset g 1\nremove g\ngauge h \"new\"\nset h 2\n", s.Script())
}

func TestEditRefused(t *testing.T) {
	s := running(t, editable)
	script := s.Script()
	_, err := s.Edit("requests_total", Create{Type: Counter, Name: "open"})
	var refused *OperationError
	require.ErrorAs(t, err, &refused)
	_, err = s.Edit("requests", Create{Type: Counter, Name: "open"})
	var unknown *UnknownMetric
	require.ErrorAs(t, err, &unknown)
	require.Equal(t, "requests_total", unknown.Suggestion)
	require.Equal(t, script, s.Script())
}

func TestEditToTheSameMakesNoStep(t *testing.T) {
	s, _ := edited(t, editable, "open", func(*Create) {})
	require.True(t, s.Undo())
	require.False(t, s.Undo())
}

func TestMove(t *testing.T) {
	const three = "gauge a \"A\"\nset a 1\nadvance 1s\ngauge b \"B\"\nset b 2\ngauge c \"C\"\nset c 3\n"
	for name, c := range map[string]struct {
		metric, before string
		want           string
	}{
		"last to first":   {"c", "a", "gauge c \"C\"\ngauge a \"A\"\nset a 1\nadvance 1s\ngauge b \"B\"\nset b 2\nset c 3\n"},
		"first to last":   {"a", "", "gauge b \"B\"\ngauge c \"C\"\ngauge a \"A\"\nset a 1\nadvance 1s\nset b 2\nset c 3\n"},
		"first to middle": {"a", "c", "gauge b \"B\"\ngauge a \"A\"\nset a 1\nadvance 1s\nset b 2\ngauge c \"C\"\nset c 3\n"},
		"middle to last":  {"b", "", "gauge a \"A\"\nset a 1\nadvance 1s\ngauge c \"C\"\ngauge b \"B\"\nset b 2\nset c 3\n"},
		"where it is":     {"b", "c", three},
		"before itself":   {"b", "b", three},
	} {
		t.Run(name, func(t *testing.T) {
			s := running(t, three)
			require.NoError(t, s.Move(c.metric, c.before))
			require.Equal(t, c.want, s.Script())
			values := map[string]float64{}
			for _, f := range s.Snapshot().Families {
				values[f.GetName()] = f.Metric[0].Gauge.GetValue()
			}
			require.Equal(t, map[string]float64{"a": 1, "b": 2, "c": 3}, values)
			if c.want != three {
				require.True(t, s.Undo())
				require.Equal(t, three, s.Script())
			}
		})
	}
}

func TestMoveAMetricThatWasThereBefore(t *testing.T) {
	s := running(t, "gauge b \"old\"\nset b uniform(0, 1)\ngauge a \"A\"\nremove b\ngauge b \"new\"\nset b uniform(0, 1)\n")
	before := s.Snapshot().Families[1].Metric[0].Gauge.GetValue()
	require.NoError(t, s.Move("b", "a"))
	require.Regexp(t, `^gauge b "new"\ngauge a "A"\nset b uniform\(0, 1\) seed \d+\n$`, s.Script())
	require.Equal(t, before, s.Snapshot().Families[0].Metric[0].Gauge.GetValue())
}

func TestMoveUnknown(t *testing.T) {
	s := running(t, editable)
	var unknown *UnknownMetric
	require.ErrorAs(t, s.Move("nothing", ""), &unknown)
	require.ErrorAs(t, s.Move("open", "nothing"), &unknown)
	require.Equal(t, "nothing", unknown.Name)
	require.ErrorAs(t, s.Move("", "open"), &unknown)
}

func TestDuplicate(t *testing.T) {
	const src = `histogram h{path} "H" buckets 1 2 native 1.1
advance 5s
observe h{path="/"} lognormal(1, 1) times 20
observe h{path="/a"} 1.5 exemplar {trace_id="x"}
counter other "O"
advance 5s
init h{path="/b"}
observe h{path="/"} lognormal(1, 1) times 20
drop h{path="/a"}
`
	s := running(t, src)
	require.NoError(t, s.Duplicate("h", "copy"))
	now := s.Snapshot()
	require.Equal(t, []string{"h", "copy", "other"}, names(now))
	now.Families[1].Name = now.Families[0].Name // the test's own snapshot
	require.Equal(t, now.Families[0].String(), now.Families[1].String())
	require.Len(t, now.Last, 6)
	require.True(t, s.Undo())
	require.Equal(t, src, s.Script())

	var refused *OperationError
	require.ErrorAs(t, s.Duplicate("h", "other"), &refused)
	require.ErrorAs(t, s.Duplicate("nothing", "x"), &refused)
	require.Equal(t, src, s.Script())
}

func names(s *Snapshot) []string {
	var all []string
	for _, f := range s.Families {
		all = append(all, f.GetName())
	}
	return all
}

func TestReviseSaysWhatStandsInPlaceOfEachOperation(t *testing.T) {
	s := New(Options{})
	require.NoError(t, s.Run("gauge a\ngauge b\nset a 2\nset b 7\nset a normal(5, 1)\nset a 4\n"))
	before := s.Script()
	dropped, err := s.Revise("a", Create{Type: Gauge, Name: "c"}, func(op Operation) []Operation {
		change := op.(Change)
		require.Equal(t, "c", change.Series.Metric)
		switch {
		case change.Value.Draw != nil:
			require.NotNil(t, change.Seed, "a draw keeps its value")
			return []Operation{change}
		case change.Value.Number == 2:
			return nil
		}
		return []Operation{change, Change{Verb: Inc, Series: change.Series}}
	})
	require.NoError(t, err)
	require.Empty(t, dropped)
	require.Regexp(t, `^gauge c\ngauge b\nset b 7\nset c normal\(5, 1\) seed \d+\nset c 4\ninc c\n$`, s.Script())
	require.True(t, s.Undo())
	require.Equal(t, before, s.Script())

	dropped, err = s.Revise("a", Create{Type: Counter, Name: "a"}, func(op Operation) []Operation { return []Operation{op} })
	require.NoError(t, err)
	require.Len(t, dropped, 3, "a counter can't be set")
}

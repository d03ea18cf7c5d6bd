package desk

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/metrics"
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// memory is a Store that can be made to fail.
type memory struct {
	kept map[string]string
	full error
}

func newMemory() *memory { return &memory{kept: map[string]string{}} }

func (m *memory) Get(key string) (string, bool) { text, ok := m.kept[key]; return text, ok }
func (m *memory) Delete(key string)             { delete(m.kept, key) }
func (m *memory) Set(key, text string) error {
	if m.full == nil {
		m.kept[key] = text
	}
	return m.full
}

func parse(t *testing.T, src string) []script.Operation {
	t.Helper()
	ops, err := script.Parse(src)
	require.NoError(t, err)
	return ops
}

func TestDeskShowsWhatAStepChanged(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, `counter c_total "C."`)...))
	before := d.Revision()
	require.NoError(t, d.Do(parse(t, `add c_total 2`)...))
	require.NotEqual(t, before, d.Revision())
	require.Equal(t, "# HELP c_total C.\n# TYPE c_total counter\nc_total 2\n", d.Document().Text())
	change := d.Difference().At(0, 2)
	require.NotNil(t, change)
	require.Equal(t, "+2", change.Moves[0].Delta)
}

func TestDeskKeepsWhatWasThereWhenAnOperationIsRefused(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Run("counter c_total \"C.\"\ninc c_total\n"))
	text := d.Document().Text()
	err := d.Do(parse(t, "add c_total -1")...)
	require.ErrorIs(t, err, metrics.CounterDecreased)
	require.Equal(t, text, d.Document().Text())
	require.Equal(t, "c_total", d.Refusal().Series)
	require.Equal(t, 1, d.Refusal().Number)
	tries := d.Tries()
	require.ErrorIs(t, tries[len(tries)-1].Err, metrics.CounterDecreased)
	for _, l := range []words.Language{words.English, words.Chinese} {
		require.Contains(t, Say(words.For(l), d.Refusal().Err), "c_total", l)
	}
	require.NoError(t, d.Do(parse(t, "inc c_total")...))
	require.Nil(t, d.Refusal(), "an attempt that is accepted takes the refusal away")
}

func TestDeskSaysWhereAScriptFails(t *testing.T) {
	d := New(nil)
	err := d.Run("counter c_total \"C.\"\ninc c_total\nadd c_total -1\n")
	require.ErrorIs(t, err, metrics.CounterDecreased)
	require.Contains(t, Say(words.For(words.English), err), "Line 3")
	require.Contains(t, Say(words.For(words.Chinese), err), "3")
	require.Empty(t, d.Snapshot().Metrics)
}

func TestDeskTakesARunningSimulationBackInOneStep(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Run("counter c_total \"C.\"\n"))
	for range 5 {
		require.NoError(t, d.Continue(parse(t, "inc c_total\nadvance 1s")...))
	}
	require.Contains(t, d.Document().Text(), "c_total 5\n")
	require.True(t, d.Undo())
	require.Contains(t, d.Document().Text(), "c_total 0\n")
	require.True(t, d.Redo())
	require.Contains(t, d.Document().Text(), "c_total 5\n")
}

func TestDeskRevisesOnlyTheMetricThatChanged(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Run("counter a_total \"A.\"\ncounter b_total \"B.\"\n"))
	a, b := d.MetricRevision(0), d.MetricRevision(1)
	require.NoError(t, d.Do(parse(t, "inc b_total")...))
	require.Equal(t, a, d.MetricRevision(0))
	require.NotEqual(t, b, d.MetricRevision(1))

	d.Begin("counter a_total \"A.\"\n")
	again := d.MetricRevision(0)
	d.Begin("counter a_total \"A.\"\ninc a_total\n")
	require.NotEqual(t, again, d.MetricRevision(0), "the same place in a new session is another metric")
}

func TestDeskTellsOfEveryChange(t *testing.T) {
	d := New(nil)
	told := 0
	d.OnChange(func() { told++ })
	for name, act := range map[string]func(){
		"an operation": func() { _ = d.Run("counter c_total \"C.\"\n") },
		"a refusal":    func() { _ = d.Do(script.Remove{Metric: "other"}) },
		"a format":     func() { d.Show(exposition.Python) },
		"a view":       func() { d.Open(ScriptView) },
		"an undo":      func() { d.Undo() },
	} {
		before := told
		act()
		if told == before && name != "an undo" { // the order of a map: there may be nothing to undo yet
			t.Errorf("%s was not told", name)
		}
	}
}

func TestKeeperBringsWorkBack(t *testing.T) {
	store := newMemory()
	d := New(NewKeeper(store, "k"))
	require.False(t, d.Unsaved())
	require.NoError(t, d.Run("counter c_total \"C.\"\ninc c_total\n"))
	d.Show(exposition.OpenMetrics1)
	require.True(t, d.Unsaved())
	require.NoError(t, d.Save())
	require.False(t, d.Unsaved())

	again := New(NewKeeper(store, "k"))
	found, err := again.Restore()
	require.NoError(t, err)
	require.True(t, found)
	require.Equal(t, d.Document().Text(), again.Document().Text())
	require.False(t, again.Snapshot().CanUndo, "there is nothing to undo before what was restored")
}

func TestKeeperSetsABrokenSaveAside(t *testing.T) {
	for name, text := range map[string]string{
		"not ours":       "[1, 2",
		"newer version":  `{"version": 99, "script": ""}`,
		"script refused": `{"version": 1, "script": "inc nothing_total\n"}`,
	} {
		t.Run(name, func(t *testing.T) {
			store := newMemory()
			store.kept["k"] = text
			d := New(NewKeeper(store, "k"))
			found, err := d.Restore()
			require.False(t, found)
			var broken *BrokenSave
			require.ErrorAs(t, err, &broken)
			require.Equal(t, text, broken.Text)
			require.Equal(t, text, store.kept["k.broken"], "the next save must not overwrite it")
			require.Empty(t, d.Snapshot().Metrics)
		})
	}
}

func TestKeeperSaysThatTheBrowserIsFull(t *testing.T) {
	store := newMemory()
	store.full = errors.New("no room")
	d := New(NewKeeper(store, "k"))
	require.NoError(t, d.Run("counter c_total \"C.\"\n"))
	require.Error(t, d.Save())
	require.EqualError(t, d.SaveError(), "no room")
	require.False(t, d.Unsaved(), "only another change makes it worth another try")
	store.full = nil
	require.NoError(t, d.Do(parse(t, "inc c_total")...))
	require.True(t, d.Unsaved())
	require.NoError(t, d.Save())
	require.NoError(t, d.SaveError())
}

func TestLinkRoundTrip(t *testing.T) {
	long := strings.Repeat("inc requests_total{path=\"/a b&c#d%\"}\n", 500)
	for name, src := range map[string]string{
		"empty": "", "short": "counter c_total \"说明 100% #1\"\n", "long": long,
	} {
		t.Run(name, func(t *testing.T) {
			fragment := Fragment(src)
			require.Less(t, len(fragment), 2000)
			got, found, err := ReadFragment("#" + fragment)
			require.NoError(t, err)
			require.True(t, found)
			require.Equal(t, src, got)
		})
	}
}

func TestReadFragmentRefusesWhatIsDamaged(t *testing.T) {
	good := Fragment(strings.Repeat("inc c_total\n", 1000))
	for name, fragment := range map[string]string{
		"bad escape": "script=%zz", "bad base64": "s=!", "cut off": good[:len(good)-9], "not deflated": "s=AAAA",
	} {
		t.Run(name, func(t *testing.T) {
			_, found, err := ReadFragment(fragment)
			require.True(t, found)
			require.ErrorIs(t, err, ErrLink)
		})
	}
	_, found, err := ReadFragment("#types")
	require.NoError(t, err)
	require.False(t, found, "a plain anchor is no script")
}

func FuzzReadFragment(f *testing.F) {
	f.Add("#script=counter%20c_total")
	f.Add("#" + Fragment(strings.Repeat("inc c_total\n", 300)))
	f.Add("s=!")
	f.Fuzz(func(t *testing.T, fragment string) {
		src, found, err := ReadFragment(fragment)
		if err == nil && found {
			again, _, err := ReadFragment(Fragment(src))
			require.NoError(t, err)
			require.Equal(t, src, again)
		}
	})
}

func TestParseNumber(t *testing.T) {
	for text, want := range map[string]float64{"5": 5, " 0.25 ": 0.25, "1e3": 1000, "-3": -3} {
		got, err := ParseNumber(text)
		require.NoError(t, err, text)
		require.Equal(t, want, got, text)
	}
	var e *NumberError
	_, err := ParseNumber("0,5")
	require.ErrorAs(t, err, &e)
	require.Equal(t, "0.5", e.Fixed)
	for _, text := range []string{"", "abc", "0x10", "1_000"} {
		_, err := ParseNumber(text)
		require.ErrorIs(t, err, ErrNumber, text)
	}
}

func TestFreeName(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Run("counter c_total \"C.\"\ncounter c_2_total \"C.\"\n"))
	require.Equal(t, "c_3_total", d.FreeName("c_total"))
	require.Equal(t, "g_2", d.FreeName("g"))
}

func TestDuration(t *testing.T) {
	for _, c := range []struct{ text, want string }{{"10m", "10m"}, {"15s", "15s"}, {"1h", "1h"}, {"1m30s", "1m30s"}, {"1h30m", "1h30m"}, {"500ms", "500ms"}} {
		ops := parse(t, "advance "+c.text)
		require.Equal(t, c.want, Duration(ops[0].(script.Advance).By))
	}
}

func TestReadCountsEachBucketByItself(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Run("histogram hh \"A histogram\" buckets -5 0 5\nobserve hh 8\nobserve hh -8\nobserve hh 1\n"))
	r := Read(d.Snapshot().Metrics[0].Series[0].Metric)
	require.Equal(t, []BucketReading{
		{Upper: "-5", Cumulative: 1, Own: 1},
		{Upper: "0", Lower: "-5", Cumulative: 1, Own: 0},
		{Upper: "5", Lower: "0", Cumulative: 2, Own: 1},
		{Upper: "+Inf", Lower: "5", Cumulative: 3, Own: 1},
	}, r.Buckets)
	require.Equal(t, "3", r.Count)
	require.Equal(t, "1", r.Sum)
}

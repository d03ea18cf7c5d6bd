package e2e

import (
	"strings"
	"testing"

	"github.com/prometheus/common/model"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

// solved is the text that a lesson's whole solution leads to, in the format and
// the spelling of names that it opens last.
func solved(t testing.TB, l *tutorials.Lesson) string {
	t.Helper()
	session := script.New(script.Options{})
	require.NoError(t, session.Run(l.Start))
	format, options := exposition.Text, exposition.Options{}
	for _, act := range l.Solution {
		if name, ok := strings.CutPrefix(act.Open, "format/"); ok {
			format = exposition.Format(name)
		}
		if name, ok := strings.CutPrefix(act.Open, "escaping/"); ok {
			scheme, err := model.ToEscapingScheme(name)
			require.NoError(t, err)
			options.Escaping = scheme
		}
		if act.Operation != "" {
			ops, err := script.Parse(act.Operation)
			require.NoError(t, err)
			_ = session.Apply(ops...) // some are meant to be refused
		}
	}
	text, err := exposition.EncodeWith(session.Snapshot().Families, format, options)
	require.NoError(t, err)
	return text
}

// showOn presses on until "show me" is at its end.
func (tab *Tab) showOn() {
	tab.t.Helper()
	tab.WaitJS("the solution was shown", `(() => {
		const next = document.querySelector('[data-testid="showing"] .primary');
		if (next) next.click();
		return document.querySelector('[data-testid="shown"]') !== null;
	})()`)
}

// Each lesson is shown in the language in which it isn't done by hand.
func TestEveryLessonIsShown(t *testing.T) {
	c := course(t)
	for _, hand := range byHand() {
		path, zh := strings.CutPrefix(hand.path, "/zh")
		if !zh {
			path = "/zh" + path
		}
		t.Run(path, func(t *testing.T) {
			lesson := c.Lesson(path[strings.LastIndex(path, "/")+1:])
			tab := openTab(t, path)
			before := tab.Exposition()
			tab.Click(css(".lesson-acts button:last-child"))
			tab.showOn()
			for _, task_ := range lesson.Tasks {
				tab.WaitFor(task(task_.ID, "true"))
			}
			require.Equal(t, solved(t, lesson), tab.Exposition())
			require.Zero(t, tab.Count("[data-remark]"), "the solution deserves no remark")
			tab.Click(css(`[data-testid="shown"] .small`))
			tab.Wait("the learner's own is back", func() (bool, error) { return tab.Exposition() == before, nil })
			tab.WaitGone(css(`[data-testid="shown"]`))
			tab.WaitFor(task(lesson.Tasks[0].ID, "true"))
		})
	}
}

func TestHelpComesInThreeSteps(t *testing.T) {
	tab := openTab(t, "/lessons/counter")
	create("counter", "c1", "")(tab)
	tab.WaitFor(task("create", "true"))
	mine := tab.Exposition()
	count := css(`[data-task="count"]`)
	tab.Click(named("button", "Hint").in(count))
	tab.WaitText(count, "any amount")
	tab.Click(named("button", "Stronger hint").in(count))
	tab.WaitText(count, "Press +1 once")
	tab.Click(named("button", "Show me").in(count))
	// Nobody presses on: the clock does.
	tab.WaitText(css(`[data-testid="showing"]`), "inc c1")
	tab.WaitFor(css(`[data-testid="shown"]`))
	tab.WaitFor(task("count", "true"))
	tab.WaitText(css("#exposition"), "c1 3\n")
	tab.Click(named("button", "Back to mine"))
	tab.Wait("the learner's own is back", func() (bool, error) { return tab.Exposition() == mine, nil })
	tab.WaitFor(task("count", "true"))

	tab.Click(named("button", "Reset lesson"))
	tab.WaitFor(task("create", "false"))
	require.Empty(t, tab.Exposition())
	tab.Click(named("button", "Back to mine"))
	tab.WaitFor(task("count", "true"))
	require.Equal(t, mine, tab.Exposition())
}

package e2e

import (
	"fmt"
	"net/url"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/metrics/lint"
	"metricplayground/metrics/lint/linttest"
	"metricplayground/metrics/script"
)

// TestEveryRuleIsSaidAndMended opens, for each rule of the advice, a metric that
// breaks it, reads what is said and where it comes from, in both languages, mends
// it at one press where that is on offer, and takes that back.
func TestEveryRuleIsSaidAndMended(t *testing.T) {
	t.Parallel()
	const groups = 4 // tabs that share the work
	for group := range groups {
		t.Run(fmt.Sprint(group), func(t *testing.T) {
			t.Parallel()
			tab, language := openTab(t, "/playground"), words.English
			for i, c := range linttest.Cases() {
				if i%groups != group {
					continue
				}
				tab.seeRule(t, c, words.For(language), "/playground")
			}
			language = words.Chinese
			tab.Go("/zh/playground")
			for i, c := range linttest.Cases() {
				if i%groups == group {
					tab.seeRule(t, c, words.For(language), "/zh/playground")
				}
			}
		})
	}
}

// seeRule opens a case in the playground, and sees and follows the advice.
func (tab *Tab) seeRule(t *testing.T, c linttest.Case, w words.Catalogue, path string) {
	t.Helper()
	said, before := findingOf(t, c)
	tab.Open(path + "#script=" + url.PathEscape(c.Fires))
	if c.Refused != "" {
		tab.WaitFor(card(before))
		tab.Fill(css(`[data-series="`+before+`"] .acts input`), "-1")
		tab.Click(css(`[data-series="` + before + `"] [data-act="add"]`))
	}
	rule := css(`.findings li[data-rule="` + string(c.Rule) + `"]`)
	tab.WaitText(rule, w.Advice(said))
	link := css(`a[rel~="external"]`).in(rule)
	require.Equal(t, c.Rule.Source(), tab.attribute(link, "href"))
	mend := css(`[data-act="mend"]`).in(rule)
	require.Equal(t, c.Mends != "", tab.Has(mend), "%s: the fix is on offer", c.Rule)
	if c.Mends == "" {
		return
	}
	if tab.Property(css(".findings"), "open") != "true" {
		tab.Click(css(".findings summary"))
	}
	exposition := tab.Exposition()
	tab.Click(mend)
	tab.WaitGone(rule)
	tab.Click(css("#undo"))
	tab.WaitText(rule, w.Advice(said))
	tab.WaitExposition(exposition)
}

// findingOf is what the rule of a case says, and the metric's name.
func findingOf(t *testing.T, c linttest.Case) (lint.Finding, string) {
	t.Helper()
	s := script.New(script.Options{})
	require.NoError(t, s.Run(c.Fires))
	refused, err := script.Parse(c.Refused)
	require.NoError(t, err)
	all := lint.Snapshot(s.Snapshot(), refused...)
	at := slices.IndexFunc(all, func(f lint.Finding) bool { return f.Rule == c.Rule })
	require.GreaterOrEqual(t, at, 0)
	return all[at], s.Snapshot().Metrics[0].Name
}

// TestAdviceOnAllMetricsIsCollected finds the way from the list to a card, by
// keyboard too, and doesn't offer to do a learner's work in a lesson.
func TestAdviceOnAllMetricsIsCollected(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter requests \"Requests served.\"\ngauge free_kb\ngauge rooms \"Rooms free.\"\n")
	tab.WaitText(css(`[data-testid="review"] summary`), "3 remarks on 2 metrics")
	tab.Click(css(`[data-testid="review"] summary`))
	tab.Click(named("button", "free_kb: 2 remarks"))
	tab.Wait("the card's findings are open", func() (bool, error) {
		open, err := tab.property(css("#findings-1"), "open")
		return open == "true", err
	})
	tab.WaitJS("the card's findings have the keyboard", `document.activeElement.id === "findings-1-title"`)
}

func TestLessonsLeaveMendingToTheLearner(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/lessons/naming")
	tab.WaitFor(css(`.findings li[data-rule="counter-total"]`))
	require.False(t, tab.Has(css(`[data-act="mend"]`)))
	require.False(t, tab.Has(css(`[data-testid="review"]`)))
}

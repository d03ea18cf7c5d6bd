package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/ui"
)

// tab is one view of a page on a small screen.
type tab struct{ id, name string }

// tabs let a small screen show one view at a time. On a large one the style
// sheet hides them and shows all views.
type tabs struct {
	current string
	// seen is the revision that was in sight when the view was left, or when
	// the page was first drawn; drawn says that it was.
	seen  uint64
	drawn bool
}

func (t *tabs) shown(first string) string {
	if t.current == "" {
		return first
	}
	return t.current
}

// render draws the tabs; revision tells whether the views behind have changed.
func (t *tabs) render(place ui.Place, list []tab, revision uint64) goapp.UI {
	w := place.Words()
	if !t.drawn {
		t.seen, t.drawn = revision, true
	}
	shown := t.shown(list[0].id)
	return goapp.Nav().Class("view-tabs").Aria("label", w.Views()).Body(goapp.Range(list).Slice(func(i int) goapp.UI {
		b := goapp.Button().Type("button").Aria("pressed", list[i].id == shown).OnClick(t.pick(list[i].id, revision), list[i].id, revision)
		fresh := list[i].id != shown && revision != t.seen
		return b.Body(
			goapp.Span().Text(list[i].name),
			ui.InlineSlot("dot", ui.When(fresh, func() goapp.UI { return goapp.Span().Class("unseen").Text(w.ChangedElsewhere()) })),
		).DataSet("fresh", fresh)
	}))
}

func (t *tabs) pick(id string, revision uint64) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { t.current, t.seen = id, revision }
}

// show brings a view to the front.
func (t *tabs) show(id string, revision uint64) { t.current, t.seen, t.drawn = id, revision, true }

package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
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
	// read is how far down each view was left, so that who comes back to a
	// lesson goes on reading where they were.
	read map[string]int
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
	return elem.Nav().Class("view-tabs").Aria("label", w.Views()).Body(goapp.Range(list).Slice(func(i int) goapp.UI {
		b := elem.Button().Aria("pressed", list[i].id == shown).OnClick(t.pick(shown, list[i].id, revision), shown, list[i].id, revision)
		fresh := list[i].id != shown && revision != t.seen
		return b.Body(
			elem.Span().Text(list[i].name),
			ui.InlineSlot("dot", ui.When(fresh, func() goapp.UI { return elem.Span().Class("unseen").Text(w.ChangedElsewhere()) })),
		).DataSet("fresh", fresh)
	}))
}

func (t *tabs) pick(shown, id string, revision uint64) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		t.leave(shown)
		t.current, t.seen = id, revision
		ctx.Defer(func(goapp.Context) { goapp.Window().Call("scrollTo", 0, t.read[id]) })
	}
}

// show brings a view to the front instead of the one that is shown.
func (t *tabs) show(shown, id string, revision uint64) {
	if id != shown {
		t.leave(shown)
	}
	t.current, t.seen, t.drawn = id, revision, true
}

func (t *tabs) leave(view string) {
	if t.read == nil {
		t.read = map[string]int{}
	}
	t.read[view] = goapp.Window().Get("scrollY").Int()
}

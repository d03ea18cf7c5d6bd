package app

import (
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/bench"
	"metricplayground/app/classroom"
	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/tutorials"
)

// lessonPage is a lesson: its text, the metrics and the exposition side by side.
type lessonPage struct {
	goapp.Compo
	page

	coming  *Coming
	slug    string
	record  *classroom.Record
	sitting *classroom.Sitting
	tab     tabs
	// odd turns with each lesson: see room.
	odd bool
	// point is the beginning of a line that is pointed at, and pointed how much
	// had been tried by then: the next act still shows there what it does, the
	// one after it is about something else.
	point   string
	pointed int
}

// OnInit opens the lesson that the address names. Where its text stands already, as
// the page came, only the desk is laid, and the lesson read once that has been shown.
func (l *lessonPage) OnInit() {
	l.page.begin()
	if goapp.IsServer {
		l.record = classroom.OpenRecord(desk.Nowhere{})
		return // until it is told which lesson
	}
	l.record = classroom.OpenRecord(ui.LocalStorage{})
	l.slug = slugOf(l.place.Path)
	l.sit()
	if !ui.CanStand(classroom.StandingText) {
		l.open()
	}
}

// sit lays the desk of the lesson that the address names, where there is one.
func (l *lessonPage) sit() {
	l.sitting = nil
	if beginning, ok := l.coming.beginning(l.slug); ok {
		l.sitting = classroom.Begin(beginning, l.record, l.place.Language)
		l.point = ""
	}
}

// open reads the lesson, where it isn't read. One that can't be is none.
func (l *lessonPage) open() {
	if l.sitting == nil || l.sitting.Opened() {
		return
	}
	course := l.coming.whole()
	if course == nil || course.Lesson(l.slug) == nil {
		l.sitting = nil
		return
	}
	l.sitting.Open(course, course.Lesson(l.slug))
}

// slugOf is the lesson that a path names.
func slugOf(path string) string { return strings.TrimPrefix(path, "/lessons/") }

// OnPreRender draws the page on the server.
func (l *lessonPage) OnPreRender(ctx goapp.Context) { l.arrive(ctx) }

// OnMount takes what the prose points at and what is shown.
func (l *lessonPage) OnMount(ctx goapp.Context) {
	l.open()
	ctx.Handle(classroom.PointAction, l.lookAt)
	ctx.Handle(classroom.SeeAction, l.see)
	ctx.Handle(bench.AskAction, func(ctx goapp.Context, _ goapp.Action) {
		l.see(ctx, goapp.Action{Value: "ask"})
		ctx.Defer(focusQuery)
	})
	l.follow(ctx)
}

// follow draws the page again whatever part of it an act came from: a task ticks
// at once, and not only with the next thing that happens to the page.
func (l *lessonPage) follow(ctx goapp.Context) {
	if l.sitting != nil && goapp.IsClient {
		l.sitting.OnChange(func() { ctx.Dispatch(func(goapp.Context) {}) })
	}
}

// OnNav follows the address: to another lesson or another language.
func (l *lessonPage) OnNav(ctx goapp.Context) { l.arrive(ctx) }

// OnAppUpdate shows the notice of a new version.
func (l *lessonPage) OnAppUpdate(ctx goapp.Context) { l.updated = ctx.AppUpdateAvailable() }

func (l *lessonPage) arrive(ctx goapp.Context) {
	l.page.arrive(ctx)
	if slug := slugOf(l.place.Path); slug != l.slug || l.sitting == nil {
		if l.sitting != nil {
			_ = l.sitting.Desk.Save()
		}
		l.slug, l.tab, l.odd = slug, tabs{}, !l.odd
		l.sit()
		l.open()
		l.follow(ctx)
		if goapp.IsClient {
			goapp.Window().Call("scrollTo", 0, 0)
		}
	}
	if l.sitting == nil {
		return
	}
	l.sitting.Speak(l.place.Language)
	lang := tutorials.Language(l.place.Language)
	ctx.Page().SetTitle(l.sitting.Lesson.Title.In(lang) + " · " + l.place.Words().SiteName())
	ctx.Page().SetDescription(l.sitting.Lesson.Summary.In(lang))
}

// Render draws the page.
func (l *lessonPage) Render() goapp.UI {
	w := l.place.Words()
	if l.sitting == nil {
		return l.frame(elem.H1().Text(w.NotFoundTitle()), elem.P().Text(w.NotFoundText()))
	}
	d := l.sitting.Desk
	views := []tab{{"lesson", w.LessonTab()}, {"metrics", w.Metrics()}, {"exposition", w.Exposition()}, {"ask", w.AskOpen()}}
	if d.OnlySheets() {
		views = []tab{{"lesson", w.LessonTab()}, {"metrics", w.Sheets()}}
	}
	return l.frame(
		l.tab.render(l.place, views, l.changes()),
		l.room().Class("lesson").DataSet("tab", l.tab.shown("lesson")).Body(
			&classroom.Text{Sitting: l.sitting, Place: l.place, Revision: l.sitting.Revision()},
			&bench.Bench{Desk: d, Place: l.place, Revision: d.Revision(), Tab: l.tab.shown("lesson"), Point: l.pointing()},
		),
		&classroom.Showing{Sitting: l.sitting, Place: l.place, Revision: l.sitting.Revision()},
	).Class("wide")
}

// changes tells a small screen whether the views behind have changed.
func (l *lessonPage) changes() uint64 {
	if d := l.sitting.Desk; d.OnlySheets() {
		return uint64(d.Edition())
	}
	return l.sitting.Desk.Revision()
}

// room is the element that a lesson stands in. Lessons take turns at two, so that
// go-app makes the next one anew: nothing that was open, typed or scrolled in one
// is so in another.
func (l *lessonPage) room() goapp.HTMLElem {
	if l.odd {
		return goapp.Elem("section")
	}
	return goapp.Elem("div")
}

func (l *lessonPage) pointing() string {
	if len(l.sitting.Desk.Tries()) > l.pointed+1 {
		return ""
	}
	return l.point
}

// lookAt lights up what the prose points at, on a small screen in its own view.
// What isn't there is said not to be there.
func (l *lessonPage) lookAt(ctx goapp.Context, a goapp.Action) {
	p, ok := a.Value.(classroom.Pointing)
	if !ok || l.sitting == nil {
		return
	}
	d := l.sitting.Desk
	if !p.Beside {
		classroom.Uncover(d, p.Pointer)
	}
	l.point = ""
	ctx.Defer(func(ctx goapp.Context) { // once what lay over it is gone
		there := classroom.There(d, p.Pointer)
		if !p.Beside {
			l.sitting.PointedNowhere(!there)
		}
		if !there {
			l.Update()
			return
		}
		l.point, l.pointed = p.Line, len(d.Tries())
		if !p.Beside {
			l.tab.show(l.tab.shown("lesson"), classroom.ViewOf(p.Pointer), l.changes())
		}
		l.Update()
		ctx.Defer(func(goapp.Context) { classroom.Light(p.Pointer) })
	})
}

// see brings a view to the front of a small screen.
func (l *lessonPage) see(_ goapp.Context, a goapp.Action) {
	if view, ok := a.Value.(string); ok && l.sitting != nil {
		l.tab.show(l.tab.shown("lesson"), view, l.changes())
	}
}

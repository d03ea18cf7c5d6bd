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

	wait    func() *tutorials.Course // until the course is there
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

// OnInit begins the lesson that the address names. Where its text stands, as the page
// came, that says what the desk is laid with, and the course can wait.
func (l *lessonPage) OnInit() {
	l.page.begin()
	if goapp.IsServer {
		l.record = classroom.OpenRecord(desk.Nowhere{})
		return // until it is told which lesson
	}
	l.record = classroom.OpenRecord(ui.LocalStorage{})
	l.slug = slugOf(l.place.Path)
	if beginning, ok := classroom.StandingBeginning(); ok && beginning.Slug == l.slug {
		l.sitting = classroom.Begin(beginning, l.record, l.place.Language)
		return
	}
	l.sit(l.wait())
}

// sit begins the lesson that the address names, if the course has it.
func (l *lessonPage) sit(course *tutorials.Course) {
	l.sitting, l.point = nil, ""
	if course == nil {
		return
	}
	if lesson := course.Lesson(l.slug); lesson != nil {
		l.sitting = classroom.Begin(lesson.Beginning(), l.record, l.place.Language)
		l.sitting.Open(course, lesson)
	}
}

// open goes on with the lesson that was begun before the course was there.
func (l *lessonPage) open(ctx goapp.Context) {
	begun := l.sitting
	if begun == nil || begun.Opened() {
		return
	}
	go func() {
		course := l.wait()
		ctx.Dispatch(func(ctx goapp.Context) {
			if l.sitting != begun {
				return
			}
			if course == nil || course.Lesson(l.slug) == nil {
				l.sitting = nil
				return
			}
			begun.Open(course, course.Lesson(l.slug))
			l.title(ctx)
		})
	}()
}

// slugOf is the lesson that a path names.
func slugOf(path string) string { return strings.TrimPrefix(path, "/lessons/") }

// OnPreRender draws the page on the server.
func (l *lessonPage) OnPreRender(ctx goapp.Context) { l.arrive(ctx) }

// OnMount takes what the prose points at and what is shown.
func (l *lessonPage) OnMount(ctx goapp.Context) {
	l.open(ctx)
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
		l.sit(l.wait())
		l.follow(ctx)
		if goapp.IsClient {
			goapp.Window().Call("scrollTo", 0, 0)
		}
	}
	l.title(ctx)
}

// title speaks the page's language, and names the page after the lesson when that is
// known: the page came with the same name.
func (l *lessonPage) title(ctx goapp.Context) {
	if l.sitting == nil {
		return
	}
	l.sitting.Speak(l.place.Language)
	if !l.sitting.Opened() {
		return
	}
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

package app

import (
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/classroom"
	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/tutorials"
)

// home is the first page: what this is, and the course.
type home struct {
	goapp.Compo
	page

	wait   func() *tutorials.Course // until the course is there
	course *tutorials.Course
	// unreachable reports that the course didn't arrive.
	unreachable bool

	record *classroom.Record
	said   string
	failed string
	sure   bool
}

// OnInit reads what was done so far.
func (h *home) OnInit() {
	h.page.begin()
	if h.course = h.wait(); h.course == nil {
		h.course, h.unreachable = &tutorials.Course{}, true
	}
	if goapp.IsServer {
		h.record = classroom.OpenRecord(desk.Nowhere{})
		return
	}
	h.record = classroom.OpenRecord(ui.LocalStorage{})
}

// OnPreRender sets title and description.
func (h *home) OnPreRender(ctx goapp.Context) { h.arrive(ctx) }

// OnNav takes over the language of the address.
func (h *home) OnNav(ctx goapp.Context) { h.arrive(ctx) }

// OnAppUpdate shows the notice of a new version.
func (h *home) OnAppUpdate(ctx goapp.Context) { h.updated = ctx.AppUpdateAvailable() }

func (h *home) arrive(ctx goapp.Context) {
	w := h.page.arrive(ctx)
	ctx.Page().SetTitle(w.HomeTitle())
	ctx.Page().SetDescription(w.HomeDescription())
}

func (h *home) language() tutorials.Language { return tutorials.Language(h.place.Language) }

// Render draws the page.
func (h *home) Render() goapp.UI {
	w := h.place.Words()
	return h.frame(
		elem.Section().Class("hero").Body(
			elem.H1().Text(w.HomeHeading()),
			elem.P().Class("lead").Text(w.HomeLead()),
			elem.Div().Class("hero-acts").Body(h.goOn(), h.toPlayground()),
			elem.Pre().Class("code hero-code").Lang("en").TabIndex(0).Text(strings.TrimSuffix(classroom.Sample(), "\n")),
			elem.Ul().Class("promises").Body(goapp.Range(w.HomePromises()).Slice(func(i int) goapp.UI {
				return elem.Li().Body(ui.Icon("check"), elem.Span().Text(w.HomePromises()[i]))
			})),
		),
		elem.Section().Class("course").Aria("label", w.CourseTitle()).Body(
			elem.H2().Text(w.CourseTitle()),
			elem.P().Class("muted").Text(w.CourseIntroduction()),
			h.chapters(),
		),
		h.keeping(),
	)
}

func (h *home) goOn() goapp.UI {
	w := h.place.Words()
	progress := h.record.Progress()
	next := progress.Next(h.course)
	switch {
	case len(h.course.Lessons()) == 0:
		if h.unreachable {
			return elem.P().Class("callout bad").Role("alert").Body(ui.Icon("warning"), elem.Span().Text(w.CourseUnreachable()))
		}
		return elem.P().Text(w.NoLessons())
	case next == nil:
		return elem.P().Class("callout good").Body(ui.Icon("check"), elem.Span().Text(w.CourseComplete()))
	}
	label := w.BeginCourse()
	if len(progress.Lessons) > 0 {
		label = w.GoOnWith(next.Title.In(h.language()))
	}
	return elem.A(h.place.Href("/lessons/" + next.Slug)).Class("button primary big").Text(label)
}

func (h *home) toPlayground() goapp.UI {
	return elem.A(h.place.Href("/playground")).Class("button big").Text(h.place.Words().OpenPlayground())
}

func (h *home) chapters() goapp.UI {
	w, progress := h.place.Words(), h.record.Progress()
	return elem.Ol().Class("chapters").Body(goapp.Range(h.course.Chapters).Slice(func(i int) goapp.UI {
		c := h.course.Chapters[i]
		if len(c.Lessons) == 0 {
			return nil
		}
		done := 0
		for _, l := range c.Lessons {
			if progress.Complete(l) {
				done++
			}
		}
		return elem.Li().Class("chapter").Body(
			elem.Div().Class("chapter-head").Body(
				elem.H3().Text(w.ChapterNumber(i+1)+" · "+c.Title.In(h.language())),
				elem.Span().Class("muted").Text(w.Minutes(c.Minutes())+" · "+w.LessonsDone(done, len(c.Lessons))),
			),
			elem.P().Class("muted").Text(c.Summary.In(h.language())),
			elem.Ol().Class("lessons").Body(goapp.Range(c.Lessons).Slice(func(j int) goapp.UI { return h.lesson(c.Lessons[j]) })),
			ui.Slot("review-slot", ui.When(progress.ChapterComplete(c), func() goapp.UI {
				return &classroom.Review{Course: h.course, Chapter: c.Slug, Record: h.record, Place: h.place}
			})),
		)
	}))
}

func (h *home) lesson(l *tutorials.Lesson) goapp.UI {
	w, progress := h.place.Words(), h.record.Progress()
	state, class := w.LessonNew(), "new"
	switch {
	case progress.Complete(l):
		state, class = w.LessonComplete(), "complete"
	case progress.Count(l) > 0:
		state, class = w.TasksDone(progress.Count(l), len(l.Tasks)), "begun"
	}
	return elem.Li().Body(
		elem.A(h.place.Href("/lessons/"+l.Slug)).Class("lesson-link "+class).Body(
			elem.Span().Class("lesson-mark").Body(ui.InlineSlot("optional", ui.When(class == "complete", func() goapp.UI { return ui.Icon("check") }))),
			elem.Span().Class("lesson-title").Text(l.Title.In(h.language())),
			elem.Span().Class("lesson-summary").Text(l.Summary.In(h.language())),
			elem.Span().Class("lesson-meta").Text(w.Minutes(l.Minutes)+" · "+state),
		),
	)
}

// keeping is where progress is taken to another browser, or thrown away.
func (h *home) keeping() goapp.UI {
	w := h.place.Words()
	forget := w.ForgetProgress()
	if h.sure {
		forget = w.ForgetProgressSure()
	}
	return elem.Section().Class("keeping").Aria("label", w.ProgressTitle()).Body(
		elem.H2().Text(w.ProgressTitle()),
		elem.P().Class("muted").Text(w.ProgressKept()+" "+w.ImportExplained()),
		elem.Div().Class("hero-acts").Body(
			ui.Button("download", w.ExportProgress(), h.export),
			elem.Label().Class("button file").Body(
				ui.Icon("upload"), elem.Span().Text(w.ImportProgress()),
				goapp.Input().Type("file").Accept("application/json,.json").OnChange(h.importFile),
			),
			ui.Button("remove", forget, h.forget).Class("quiet"),
		),
		ui.Slot("optional", ui.When(h.failed != "", func() goapp.UI {
			return elem.Div().Class("callout bad").Role("alert").Body(ui.Icon("warning"), elem.P().Text(h.failed))
		})),
		elem.P().Class("muted").Role("status").Text(h.said),
	)
}

func (h *home) export(goapp.Context, goapp.Event) {
	ui.Download("metric-playground-progress.json", "application/json", string(h.record.Export(h.course)))
}

func (h *home) importFile(ctx goapp.Context, _ goapp.Event) {
	ui.ReadFile(ctx, func(text string) {
		w := h.place.Words()
		n, err := h.record.Import([]byte(text))
		h.said, h.failed = "", ""
		if err != nil {
			h.failed = w.ImportFailed(classroom.SayProgress(w, err))
			return
		}
		h.said = w.ProgressImported(n)
	})
}

// forget asks once more before it throws everything away.
func (h *home) forget(goapp.Context, goapp.Event) {
	if !h.sure {
		h.sure = true
		return
	}
	h.record.Forget(h.course)
	h.sure = false
}

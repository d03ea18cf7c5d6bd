package classroom

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/tutorials"
)

// Review asks three quick questions at the end of a chapter, those first that
// went wrong before.
type Review struct {
	goapp.Compo

	Course  *tutorials.Course
	Chapter string
	Record  *Record
	Place   ui.Place

	questions []tutorials.ReviewQuestion
	at        int
	chosen    int // the choice made for the question shown, -1 for none
	right     int
	over      bool
}

// Render draws the question that is asked, or the invitation to begin.
func (r *Review) Render() goapp.UI {
	w := r.Place.Words()
	chapter := r.chapter()
	box := elem.Section().Class("review").DataSet("testid", "review").Aria("label", w.ReviewTitle(chapter.Title.In(r.language())))
	switch {
	case r.over:
		return box.Body(elem.P().Role("status").Text(w.ReviewDone(r.right, len(r.questions))))
	case r.questions == nil:
		return box.Body(
			elem.P().Text(w.ReviewIntroduction(len(chapter.Review(r.Record.Progress())))),
			elem.Button().Class("button").Text(w.BeginReview()).OnClick(r.begin),
		)
	}
	return box.Body(r.question())
}

func (r *Review) language() tutorials.Language { return tutorials.Language(r.Place.Language) }

func (r *Review) chapter() tutorials.Chapter {
	for _, c := range r.Course.Chapters {
		if c.Slug == r.Chapter {
			return c
		}
	}
	return tutorials.Chapter{}
}

func (r *Review) question() goapp.UI {
	w := r.Place.Words()
	q, from := r.asked()
	p := &prose{place: r.Place, course: r.Course, prefix: "review-" + strconv.Itoa(r.at) + "-"}
	return elem.FieldSet().Class("question").Body(
		elem.Legend().Body(
			elem.Span().Class("question-kind").Text(w.ReviewQuestion(r.at+1, len(r.questions))+" · "+w.ReviewFrom(from)),
			elem.Span().Body(p.inlines(q.Ask.In(r.language()))...),
		),
		elem.Div().Body(goapp.Range(q.Choices).Slice(func(i int) goapp.UI {
			c := q.Choices[i]
			class := "answer"
			if i == r.chosen {
				class = "answer wrong"
				if c.Right {
					class = "answer right"
				}
			}
			return elem.Label().Class(class).Body(
				goapp.Input().Type("radio").Name("review-"+strconv.Itoa(r.at)).Value(strconv.Itoa(i)).Checked(i == r.chosen).OnClick(r.answer),
				elem.Span().Body(p.inlines(c.Say.In(r.language()))...),
			)
		})),
		ui.Slot("answer-why", ui.When(r.chosen >= 0, func() goapp.UI {
			c := q.Choices[r.chosen]
			verdict := w.WrongAnswer()
			if c.Right {
				verdict = w.RightAnswer()
			}
			return elem.Div().Role("status").Body(
				elem.P().Body(elem.Strong().Text(verdict+" "), elem.Span().Body(p.inlines(c.Why.In(r.language()))...)),
				elem.Button().Class("button primary").Text(w.ReviewNext(r.at == len(r.questions)-1)).OnClick(r.next),
			)
		})),
	)
}

// asked is the question that is asked, and the title of the lesson that it is from.
func (r *Review) asked() (tutorials.Question, string) {
	q := r.questions[r.at]
	if l := r.Course.Lesson(q.Lesson); l != nil && l.Question(q.ID) != nil {
		return *l.Question(q.ID), l.Title.In(r.language())
	}
	return tutorials.Question{}, ""
}

func (r *Review) begin(goapp.Context, goapp.Event) {
	r.questions = r.chapter().Review(r.Record.Progress())
	r.at, r.chosen, r.right, r.over = 0, -1, 0, len(r.questions) == 0
}

// answer takes an answer; only the first one to a question counts as right.
func (r *Review) answer(ctx goapp.Context, _ goapp.Event) {
	choice, err := strconv.Atoi(ctx.JSSrc().Get("value").String())
	if err != nil {
		return
	}
	q, _ := r.asked()
	if r.chosen < 0 && choice == q.Right() {
		r.right++
	}
	r.chosen = choice
	r.Record.Change(func(p tutorials.Progress) tutorials.Progress {
		return p.WithReview(r.questions[r.at].Lesson, q, choice)
	})
}

func (r *Review) next(goapp.Context, goapp.Event) {
	r.at, r.chosen = r.at+1, -1
	r.over = r.at >= len(r.questions)
}

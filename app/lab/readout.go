package lab

import (
	"math"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
)

// readout is the outcome in numbers, or in words. It is drawn again by itself
// while a bound is dragged, without the picture beside it.
type readout struct {
	goapp.Compo

	Model *model
	Place ui.Place
	// Changes is the model's.
	Changes uint64
	// Reasons asks for the words rather than the numbers.
	Reasons bool

	follower *follower
}

// OnMount begins to follow the model.
func (r *readout) OnMount(ctx goapp.Context) {
	r.follower = r.Model.follow(func() { ctx.Dispatch(func(goapp.Context) {}) })
}

// OnDismount ends it.
func (r *readout) OnDismount() { r.Model.unfollow(r.follower) }

// Render draws the readout.
func (r *readout) Render() goapp.UI {
	if r.Reasons {
		return r.reasons()
	}
	return r.numbers()
}

// numbers are the outcome.
func (r *readout) numbers() goapp.UI {
	w, m := r.Place.Words(), r.Model
	a := m.answer
	truth, off, bad := "–", "–", false
	if m.known() && m.total > 0 {
		if !math.IsNaN(a.truth) {
			truth = m.number(a.truth)
		}
		if e, ok := m.error(); ok {
			off, bad = w.LabPercent(signed(e)), e > 0.1 || e < -0.1
		}
	}
	kind := "fine"
	if bad {
		kind = "bad"
	}
	return elem.Dl().Class("lab-numbers").Body(
		number(w.LabEstimate(), m.number(a.estimate.Value), "estimate", "lab-estimate"),
		number(w.LabTruth(), truth, "truth", "lab-truth"),
		number(w.LabError(), off, kind, "lab-error"),
	)
}

// reasons say how the outcome came about, and what else it could have been.
func (r *readout) reasons() goapp.UI {
	w, m := r.Place.Words(), r.Model
	return elem.Div().Class("lab-reasons").Body(
		elem.P().DataSet("testid", "lab-how").Text(m.how(w)),
		ui.Slot("optional", ui.When(m.answer.bounded, func() goapp.UI {
			return elem.P().Class("lab-worst").DataSet("testid", "lab-worst").Text(m.worst(w))
		})),
	)
}

func number(name, value, kind, id string) goapp.UI {
	return elem.Div().Class("lab-number").DataSet("kind", kind).Body(
		elem.Dt().Text(name), elem.Dd().DataSet("testid", id).Text(value))
}

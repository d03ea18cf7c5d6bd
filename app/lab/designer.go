package lab

import (
	"errors"
	"math"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/act"
	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/quantile"
)

// goal is what the fields of the designer hold, as typed.
type goal struct {
	begun          bool
	low, high, off string
}

// begin fills the fields with a goal that fits the data: the quantile may come to
// lie at half or at double of what it is.
func (l *Lab) beginGoal() {
	if l.goal.begun {
		return
	}
	truth := l.model.answer.truth
	if !(truth > 0) || math.IsInf(truth, 0) {
		truth = 0.3
	}
	l.goal = goal{begun: true, low: desk.Number(roundest(truth*0.45, truth*0.55)), high: desk.Number(roundest(truth*1.9, truth*2.2)), off: "10"}
}

// read makes a goal of the fields.
func (l *Lab) readGoal() (quantile.Goal, error) {
	var numbers [3]float64
	for i, text := range []string{l.goal.low, l.goal.high, l.goal.off} {
		v, err := desk.ParseNumber(text)
		if err != nil {
			return quantile.Goal{}, err
		}
		numbers[i] = v
	}
	g := quantile.Goal{Low: numbers[0], High: numbers[1], Error: numbers[2] / 100}
	if n, least, most := l.model.data.Finite(); n > 0 && least > 0 {
		g.Least, g.Most = least, most
	}
	return g, nil
}

// proposal is the layout for the goal.
func (l *Lab) proposal() ([]float64, quantile.Goal, error) {
	l.beginGoal()
	g, err := l.readGoal()
	if err != nil {
		return nil, g, err
	}
	bounds, err := quantile.Design(g)
	return bounds, g, err
}

func (l *Lab) designer() []goapp.UI {
	w := l.Place.Words()
	bounds, g, err := l.proposal()
	return []goapp.UI{
		elem.P().Class("muted").Text(w.LabDesignerHint(l.model.percentile())),
		elem.Div().Class("fields").Body(
			field(w.LabGoalLow(), "lab-low", l.goal.low, func(t string) { l.goal.low = t }),
			field(w.LabGoalHigh(), "lab-high", l.goal.high, func(t string) { l.goal.high = t }),
			field(w.LabGoalError(), "lab-off", l.goal.off, func(t string) { l.goal.off = t }),
		),
		ui.Slot("optional", mistake(l.goalProblem(err))),
		ui.Slot("optional", ui.When(err == nil, func() goapp.UI {
			return elem.Div().Class("lab-proposal").Body(
				elem.Code().DataSet("testid", "lab-proposal").Text(listed(bounds)),
				elem.P().Text(w.LabProposal(len(bounds), len(bounds)+3, w.LabPercent(percent(g.Error)))),
				elem.Button().Class("button primary").ID("lab-use").Text(w.LabUse()).OnClick(l.useProposal),
			)
		})),
	}
}

func listed(bounds []float64) string {
	texts := make([]string, len(bounds))
	for i, b := range bounds {
		texts[i] = desk.Number(b)
	}
	return strings.Join(texts, " ")
}

func (l *Lab) goalProblem(err error) string {
	w := l.Place.Words()
	var bad *quantile.BadGoal
	switch {
	case err == nil:
		return ""
	case errors.As(err, &bad):
		return w.LabGoalProblem(bad)
	}
	return act.InputMistake(w, err)
}

func (l *Lab) useProposal(goapp.Context, goapp.Event) {
	if bounds, _, err := l.proposal(); err == nil {
		l.use(bounds)
	}
}

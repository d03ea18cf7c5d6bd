package lab

import (
	"errors"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/quantile"
)

// boundList is the field in which all bounds are typed.
type boundList struct {
	edited bool
	text   string
	err    error
}

// boundsPart is where bounds are listed, typed, added and removed.
func (l *Lab) boundsPart() goapp.UI {
	w, m := l.Place.Words(), l.model
	return elem.Div().Class("lab-bounds").Body(
		elem.H3().Text(w.LabBounds()),
		ui.Slot("optional", ui.When(!m.native(), func() goapp.UI {
			return elem.P().Class("muted").Text(w.LabBoundsHint())
		})),
		ui.Slot("optional", ui.When(len(m.stored) > 1 && len(m.stored) <= maxHandles, l.chips)),
		elem.Div().Class("fields").Body(
			elem.Label().Class("field lab-list").Body(
				elem.Span().Text(w.LabBoundsField()),
				&ui.TextField{Text: l.listText(), Typed: l.typeList, Draw: func(onInput goapp.EventHandler) goapp.UI {
					return goapp.Input().ID("lab-bounds").Type("text").Class("mono").Attr("autocomplete", "off").
						Attr("spellcheck", "false").OnInput(onInput).OnKeyDown(l.listKey)
				}},
			),
			elem.Button().Class("button").Text(w.LabApplyBounds()).OnClick(l.applyList).Attr("disabled", !l.list.edited),
			ui.Slot("optional", ui.When(m.answer.estimate.HasBucket() && !m.native(), func() goapp.UI {
				return elem.Button().Class("button").ID("lab-split").Text(w.LabSplit()).OnClick(l.split)
			})),
		),
		ui.Slot("optional", mistake(l.listProblem())),
		elem.P().Class("muted").DataSet("testid", "lab-cost").Text(l.cost()),
	)
}

// cost is how many series the layout makes.
func (l *Lab) cost() string {
	w, each := l.Place.Words(), quantile.Layout{Bounds: l.model.stored}.Series()
	if l.model.native() {
		each = 1
	}
	if n := l.copies(); n > 1 {
		return w.LabSeriesCostNow(each, n, each*n)
	}
	return w.LabSeriesCost(each)
}

func (l *Lab) chips() goapp.UI {
	w, bounds := l.Place.Words(), l.model.stored
	return elem.Ul().Class("lab-chips").Body(goapp.Range(bounds).Slice(func(i int) goapp.UI {
		text := desk.Number(bounds[i])
		return elem.Li().Body(
			elem.Code().Text(text),
			ui.IconButton("close", w.LabRemoveBound(text), l.removeBound(i), text),
		)
	}))
}

func (l *Lab) removeBound(i int) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { l.use(l.model.without(i)) }
}

func (l *Lab) split(goapp.Context, goapp.Event) { l.use(l.model.split()) }

func (l *Lab) listText() string {
	if l.list.edited {
		return l.list.text
	}
	texts := make([]string, len(l.model.stored))
	for i, b := range l.model.stored {
		texts[i] = desk.Number(b)
	}
	return strings.Join(texts, " ")
}

func (l *Lab) typeList(text string) { l.list = boundList{edited: true, text: text} }

func (l *Lab) listKey(ctx goapp.Context, e goapp.Event) {
	if e.Get("key").String() == "Enter" {
		l.applyList(ctx, e)
	}
}

func (l *Lab) applyList(goapp.Context, goapp.Event) {
	if !l.list.edited {
		return
	}
	bounds, err := quantile.ParseList(l.list.text)
	if l.list.err = err; err == nil {
		l.use(bounds)
	}
}

func (l *Lab) listProblem() string {
	var bad *quantile.ListError
	if errors.As(l.list.err, &bad) {
		return l.Place.Words().LabListProblem(bad)
	}
	return ""
}

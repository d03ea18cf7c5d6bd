package lab

import (
	"math"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/quantile"
)

// layouts are what is compared: the histogram's own layout, the proposed one, and
// those that one could take without thinking.
func (l *Lab) layouts() []quantile.Layout {
	var all []quantile.Layout
	count := len(l.model.stored)
	if !l.model.native() {
		all = append(all, quantile.Layout{Kind: quantile.Current, Bounds: l.model.stored})
	}
	if bounds, _, err := l.proposal(); err == nil {
		all = append(all, quantile.Layout{Kind: quantile.Proposed, Bounds: bounds})
		if count == 0 {
			count = len(bounds)
		}
	}
	return append(all, quantile.Layouts(l.model.data, count)...)
}

// compare is the table of layouts.
func (l *Lab) compare() []goapp.UI {
	w, m := l.Place.Words(), l.model
	outcomes := quantile.Compare(m.data, m.q, l.layouts())
	columns := w.LabCompareColumns()
	return []goapp.UI{
		elem.P().Class("muted").Text(w.LabCompareHint(m.percentile())),
		table(w.LabCompare(), append(columns, ""), len(outcomes), func(i int) []goapp.UI {
			o := outcomes[i]
			name := w.LabLayout(o.Kind)
			cells := []goapp.UI{
				elem.Th("row").Text(name),
				elem.Td().Class("numeric").Text(m.number(o.Estimate.Value)),
				elem.Td().Class("numeric").DataSet("off", far(o.Error)).Text(w.LabPercent(signed(o.Error))),
				elem.Td().Class("numeric").Text(itoa(o.Buckets)),
				elem.Td().Class("numeric").Text(itoa(o.Series())),
			}
			use := ui.Slot("optional", ui.When(o.Kind != quantile.Current && o.Kind != quantile.NativeKind, func() goapp.UI {
				return elem.Button().Class("button small").Aria("label", w.LabUseLayout(name)).
					Text(w.LabUse()).OnClick(l.useLayout(o.Bounds), string(o.Kind)+listed(o.Bounds))
			}))
			return append(cells, elem.Td().Body(use))
		}),
		elem.P().Class("muted").Text(w.LabDefinition()),
	}
}

// far says whether an error is one to worry about.
func far(share float64) string {
	if math.Abs(share) > 0.1 {
		return "bad"
	}
	return "fine"
}

func (l *Lab) useLayout(bounds []float64) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { l.use(bounds) }
}

// table draws a table of rows.
func table(title string, columns []string, rows int, row func(i int) []goapp.UI) goapp.UI {
	return elem.Div().Class("table-wrap").TabIndex(0).Role("region").Aria("label", title).Body(
		elem.Table().Body(
			elem.Caption().Class("unseen").Text(title),
			elem.THead().Body(elem.Tr().Body(goapp.Range(columns).Slice(func(i int) goapp.UI {
				return elem.Th("col").Text(columns[i])
			}))),
			elem.TBody().Body(goapp.Range(make([]struct{}, rows)).Slice(func(i int) goapp.UI {
				return elem.Tr().Body(row(i)...)
			})),
		),
	)
}

package act

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
)

// bucketView is the choice between cumulative buckets, as the exposition has
// them, and each bucket by itself.
func (c *Card) bucketView() goapp.UI {
	w := c.Place.Words()
	name := "view-" + strconv.Itoa(c.Index)
	choice := func(text string, single bool) goapp.UI {
		return elem.Label().Class("choice").Body(
			goapp.Input().Type("radio").Name(name).Value(strconv.FormatBool(single)).Checked(c.Single == single).OnClick(c.pickView),
			elem.Span().Text(text),
		)
	}
	return elem.FieldSet().Class("bucket-view").DataSet("act", "view").Body(
		elem.Legend().Class("unseen").Text(w.BucketView()),
		choice(w.BucketsCumulative(), false),
		choice(w.BucketsSingle(), true),
	)
}

func (c *Card) pickView(ctx goapp.Context, _ goapp.Event) {
	if ctx.JSSrc().Get("value").String() == "true" {
		c.Desk.Open(desk.PerBucketView)
	} else {
		c.Desk.Open(desk.CumulativeView)
	}
}

// Measures of a bucket's bar, in the picture's own units.
const (
	barWidth  = 100
	barHeight = 10
)

// buckets draws a histogram's classic buckets as a table with bars.
func (r *row) buckets() goapp.UI {
	list := r.Reading.Buckets
	if len(list) == 0 {
		return nil
	}
	w := r.Place.Words()
	var most uint64
	counts := make([]uint64, len(list))
	for i, b := range list {
		counts[i] = b.Cumulative
		if r.Single {
			counts[i] = b.Own
		}
		most = max(most, counts[i])
	}
	title := w.BucketsCumulative()
	if r.Single {
		title = w.BucketsSingle()
	}
	return elem.Table().Class("buckets").Body(
		elem.Caption().Class("unseen").Text(title+": "+r.ID),
		elem.TBody().Body(goapp.Range(list).Slice(func(i int) goapp.UI {
			b := list[i]
			range_ := "≤ " + b.Upper
			if r.Single && b.Lower != "" {
				range_ = "(" + b.Lower + ", " + b.Upper + "]"
			}
			return elem.Tr().Body(
				elem.Th("row").Text(range_),
				elem.Td().Class("bar").Body(bar(counts[i], most)),
				elem.Td().Class("count").Text(strconv.FormatUint(counts[i], 10)),
			)
		})),
	)
}

// bar draws a count as a share of the largest.
func bar(count, most uint64) goapp.UI {
	width := 0.0
	if most > 0 {
		width = barWidth * float64(count) / float64(most)
	}
	return ui.SVG("svg").Attr("viewBox", "0 0 100 10").Attr("preserveAspectRatio", "none").Attr("aria-hidden", "true").Body(
		ui.SVG("rect").Attr("data-part", "bar").Attr("x", "0").Attr("y", "0").
			Attr("height", strconv.Itoa(barHeight)).Attr("width", strconv.FormatFloat(width, 'f', 2, 64)),
	)
}

package app

import (
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/words"
)

// prose draws a text of the catalogue: what stands between backquotes is code.
func prose(text string) []goapp.UI {
	var parts []goapp.UI
	for i, part := range strings.Split(text, "`") {
		switch {
		case part == "":
		case i%2 == 1:
			parts = append(parts, elem.Code().Text(part))
		default:
			parts = append(parts, goapp.Text(part))
		}
	}
	return parts
}

func paragraph(text string) goapp.UI { return elem.P().Body(prose(text)...) }

// code draws a short script, whose lines wrap where they are too long. A <pre>
// has one child only: go-app prints line breaks between children.
func code(text string) goapp.HTMLElem {
	return elem.Pre().Class("code").Lang("en").Text(text)
}

// captioned draws a script or an exposition below a word that says what it is.
// Its lines stay whole; it scrolls, by keyboard too.
func captioned(caption, text string) goapp.UI {
	return elem.Figure().Class("reference-figure").Body(
		elem.FigCaption().Text(caption),
		code(text).TabIndex(0).Role("group").Aria("label", caption),
	)
}

// open is the link that opens a script in the playground; what names the script.
func (r *reference) open(w words.Catalogue, what, src string) goapp.UI {
	return elem.A(r.playgroundLink(src)).Class("reference-open").
		Aria("label", w.OpenExample(what)).Text(w.OpenInPlayground())
}

func (r *reference) playgroundLink(src string) string {
	return r.place.Href("/playground") + "#" + desk.Fragment(src)
}

// table draws a table that scrolls sideways where it is too wide. The first cell
// of each row names the row.
func table(name string, head []string, rows [][][]goapp.UI) goapp.UI {
	return elem.Div().Class("table-wrap").TabIndex(0).Role("region").Aria("label", name).Body(
		elem.Table().Body(
			elem.THead().Body(elem.Tr().Body(goapp.Range(head).Slice(func(i int) goapp.UI {
				if head[i] == "" {
					return elem.Td()
				}
				return elem.Th("col").Text(head[i])
			}))),
			elem.TBody().Body(goapp.Range(rows).Slice(func(i int) goapp.UI { return tableRow(rows[i]) })),
		),
	)
}

func tableRow(cells [][]goapp.UI) goapp.UI {
	return elem.Tr().Body(goapp.Range(cells).Slice(func(i int) goapp.UI {
		if i == 0 {
			return elem.Th("row").Body(cells[i]...)
		}
		return elem.Td().Body(cells[i]...)
	}))
}

// comparison is a row of a table that compares things of one kind: its heading,
// and what stands in the column of each thing.
type comparison struct {
	title func(words.Catalogue) string
	cell  func(w words.Catalogue, of string) string
}

// compare draws comparisons; things are the columns, names their headings.
func compare(w words.Catalogue, name string, things, names []string, rows []comparison) goapp.UI {
	cells := make([][][]goapp.UI, len(rows))
	for i, row := range rows {
		cells[i] = append(cells[i], prose(row.title(w)))
		for _, thing := range things {
			cells[i] = append(cells[i], prose(row.cell(w, thing)))
		}
	}
	return elem.Div().Class("wide-cells").Body(table(name, append([]string{""}, names...), cells))
}

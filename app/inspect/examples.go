package inspect

import (
	"embed"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
)

//go:embed examples/*.txt
var files embed.FS

// slugs are the examples: broken ones, and two that are as they should be.
var slugs = []string{"quote", "comma", "type", "windows", "buckets", "node", "openmetrics"}

// Examples lists the names of the examples.
func Examples() []string { return slugs }

// Example is the text of an example.
func Example(slug string) string {
	data, err := files.ReadFile("examples/" + slug + ".txt")
	if err != nil {
		return ""
	}
	text := string(data)
	if slug == "windows" {
		text = strings.ReplaceAll(text, "\n", "\r\n") // a repository may not keep them
	}
	return text
}

func (x *Inspector) examples() goapp.UI {
	w := x.Place.Words()
	return elem.Div().Class("inspect-examples").Body(
		elem.P().Class("muted").Text(w.PasteExamples()),
		elem.Ul().Class("starts").Body(goapp.Range(slugs).Slice(func(i int) goapp.UI {
			return elem.Li().Body(elem.Button().Class("start").DataSet("example", slugs[i]).
				OnClick(x.example(slugs[i]), slugs[i]).Body(elem.Strong().Text(w.PasteExample(slugs[i]))))
		})),
	)
}

func (x *Inspector) example(slug string) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) { x.put(ctx, Example(slug)) }
}

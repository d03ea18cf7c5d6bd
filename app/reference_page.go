package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/words"
)

// linkScript is the script whose link the page shows.
const linkScript = `counter jobs_total{queue}
inc jobs_total{queue="mail"} times 3
`

func (r *reference) linksSection(w words.Catalogue) section {
	var routes [][][]goapp.UI
	for _, path := range []string{"/", "/playground", "/lessons/SLUG", "/reference", "/zh/"} {
		routes = append(routes, [][]goapp.UI{{elem.Code().Text(path)}, prose(w.RouteMeaning(path))})
	}
	return section{
		id: "links", title: w.ReferenceLinks(),
		body: []goapp.UI{
			paragraph(w.ReferenceLinksText()),
			captioned(w.ReferenceLinkScript(), linkScript),
			captioned(w.ReferenceLinkItself(), r.playgroundLink(linkScript)+"\n"),
			r.open(w, w.ReferenceLinks(), linkScript),
			paragraph(w.ReferenceLinksEncoding()),
			paragraph(w.ReferenceLinksFailure()),
		},
		parts: []section{{id: "routes", title: w.ReferenceRoutes(), body: []goapp.UI{
			table(w.ReferenceRoutes(), []string{w.ReferenceRoute(), w.ReferenceMeaning()}, routes),
		}}},
	}
}

// handle is an element that a script from outside can rely on.
type handle struct{ name, selector string }

func handles() []handle {
	return []handle{
		{"exposition", `[data-testid="exposition"]`},
		{"format", `[data-testid="format"]`},
		{"metric", `[data-testid="metric"][data-metric="NAME"]`},
		{"series", `[data-testid="series"][data-series='NAME{a="b"}']`},
		{"task", `[data-testid="task"][data-done="true"]`},
	}
}

func (r *reference) handlesSection(w words.Catalogue) section {
	var rows [][][]goapp.UI
	for _, h := range handles() {
		rows = append(rows, [][]goapp.UI{{elem.Code().Text(h.selector)}, prose(w.HandleMeaning(h.name))})
	}
	return section{id: "names", title: w.ReferenceHandles(), body: []goapp.UI{
		paragraph(w.ReferenceHandlesText()),
		table(w.ReferenceHandles(), []string{w.ReferenceSelector(), w.ReferenceMeaning()}, rows),
	}}
}

// shortcut is a key that does something somewhere.
type shortcut struct {
	// chords are the keys to choose from, each pressed together.
	chords [][]string
	where  func(words.Catalogue) string
	does   func(words.Catalogue) string
}

func shortcuts() []shortcut {
	return []shortcut{
		{[][]string{{"Ctrl", "Z"}}, words.Catalogue.Anywhere, words.Catalogue.KeyUndo},
		{[][]string{{"Ctrl", "Shift", "Z"}, {"Ctrl", "Y"}}, words.Catalogue.Anywhere, words.Catalogue.KeyRedo},
		{[][]string{{"↑"}, {"↓"}}, words.Catalogue.InExposition, words.Catalogue.KeyLines},
		{[][]string{{"←"}, {"→"}}, words.Catalogue.InExposition, words.Catalogue.KeyParts},
		{[][]string{{"Home"}, {"End"}}, words.Catalogue.InExposition, words.Catalogue.KeyEnds},
		{[][]string{{"Esc"}}, words.Catalogue.InExposition, words.Catalogue.KeyLeave},
		{[][]string{{"Ctrl", "Enter"}}, words.Catalogue.InScript, words.Catalogue.KeyApply},
		{[][]string{{"Enter"}}, words.Catalogue.InNumberField, words.Catalogue.KeyEnter},
	}
}

func (r *reference) keysSection(w words.Catalogue) section {
	var rows [][][]goapp.UI
	for _, s := range shortcuts() {
		rows = append(rows, [][]goapp.UI{chords(s.chords), prose(s.where(w)), prose(s.does(w))})
	}
	return section{id: "keys", title: w.ReferenceKeys(), body: []goapp.UI{
		paragraph(w.ReferenceKeysText()),
		table(w.ReferenceKeys(), []string{w.ReferenceKey(), w.ReferenceWhere(), w.ReferenceEffect()}, rows),
	}}
}

// chords draws keys: `Ctrl+Shift+Z, Ctrl+Y`.
func chords(list [][]string) []goapp.UI {
	var parts []goapp.UI
	for i, chord := range list {
		if i > 0 {
			parts = append(parts, goapp.Text(", "))
		}
		for j, key := range chord {
			if j > 0 {
				parts = append(parts, goapp.Text("+"))
			}
			parts = append(parts, elem.Kbd().Text(key))
		}
	}
	return parts
}

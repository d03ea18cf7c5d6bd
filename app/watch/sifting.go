package watch

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition"
)

// sight is which lines of the document are looked at.
func (p *Pane) sight() *sight { return p.sifted }

// lines counts the lines in sight.
func (p *Pane) lines() int {
	if p.sifted != nil {
		return p.sifted.lines
	}
	return p.Desk.Document().LineCount()
}

// sift looks at the document through the sieve.
func (p *Pane) sift() {
	document := p.Desk.Document()
	p.sifted = p.sieve.of(document)
	p.at = inSight(document, p.sifted, p.at)
}

// size is the line that says how large the text is; it opens the price tag.
func (p *Pane) size(document *exposition.Document) goapp.UI {
	w := p.Place.Words()
	return elem.Button().Class("size").Title(w.PriceOpen()).Aria("expanded", p.Desk.Shows(desk.PriceView)).ID("price-tag").
		OnClick(p.togglePrice).Text(w.ExpositionSize(document.Size(), document.SampleCount()))
}

func (p *Pane) togglePrice(goapp.Context, goapp.Event) {
	if p.Desk.Shows(desk.PriceView) {
		p.Desk.Close(desk.PriceView)
	} else {
		p.Desk.Open(desk.PriceView)
	}
}

func (p *Pane) closePrice() {
	p.Desk.Close(desk.PriceView)
	if e := goapp.Window().GetElementByID("price-tag"); e.Truthy() {
		e.Call("focus")
	}
}

// sieving is the field for the text that lines have to contain, and the button
// that folds all families.
func (p *Pane) sieving(document *exposition.Document) goapp.UI {
	w := p.Place.Words()
	icon, label := "less", w.FoldAll()
	if len(p.sieve.folded) > 0 {
		icon, label = "more", w.UnfoldAll()
	}
	return elem.Div().Class("sieve").Body(
		&ui.TextField{Text: p.sieve.filter, Typed: p.typeFilter, Draw: func(onInput goapp.EventHandler) goapp.UI {
			return goapp.Input().Type("search").Class("mono").Aria("label", w.FilterLines()).Placeholder(w.FilterLines()).
				Attr("autocomplete", "off").Attr("spellcheck", "false").DataSet("testid", "filter").OnInput(onInput)
		}},
		ui.Button(icon, label, p.foldAll).Class("quiet").DataSet("testid", "fold-all"),
		elem.Span().Class("muted").Role("status").Text(p.sieved(document)),
	)
}

// sieved says how much is in sight, where something isn't.
func (p *Pane) sieved(document *exposition.Document) string {
	if p.sifted == nil {
		return ""
	}
	return p.Place.Words().LinesShown(p.sifted.lines, document.LineCount())
}

func (p *Pane) typeFilter(text string) {
	p.sieve.filter = text
	p.sift()
	p.toTop()
}

// toTop shows the beginning: what was in sight before may be gone.
func (p *Pane) toTop() {
	p.window = window{last: firstWindow}
	if pre := goapp.Window().GetElementByID("exposition"); pre.Truthy() {
		pre.Set("scrollTop", 0)
	}
}

// fold folds a family, or unfolds it.
func (p *Pane) fold(family string) {
	if family == "" {
		return // "# EOF" is of no family
	}
	folded := map[string]bool{}
	for name := range p.sieve.folded {
		folded[name] = true
	}
	if folded[family] {
		delete(folded, family)
	} else {
		folded[family] = true
	}
	p.sieve.folded = folded
	p.sift()
}

// foldAll folds all families, or unfolds those that are.
func (p *Pane) foldAll(goapp.Context, goapp.Event) {
	folded := map[string]bool{}
	if len(p.sieve.folded) == 0 {
		for _, block := range p.Desk.Document().Blocks {
			if block.Name != "" {
				folded[block.Name] = true
			}
		}
	}
	p.sieve.folded = folded
	p.sift()
	p.toTop()
}

// foldNames are the name of the button that folds a family, and how many lines
// are folded away, in words; "" for none.
func (p *Pane) foldNames(block *exposition.Block) (button, folded string) {
	w := p.Place.Words()
	switch {
	case block.Name == "" || len(block.Lines) < 2:
		return "", ""
	case p.sieve.folded[block.Name]:
		return w.Unfold(block.Name), w.LinesFolded(len(block.Lines) - 1)
	}
	return w.Fold(block.Name), ""
}

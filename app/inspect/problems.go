package inspect

import (
	"cmp"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition/paste"
)

// verdict is what a scrape makes of the text.
func (x *Inspector) verdict() []goapp.UI {
	w, r := x.Place.Words(), x.Board.Reading()
	if x.Board.Text() == "" {
		return []goapp.UI{x.examples()}
	}
	if r == nil {
		return nil
	}
	worst, count := worstOf(r)
	word, sentence := w.Verdict(r.Format, worst, count)
	class, icon := "callout bad", "warning"
	if worst == "" {
		class, icon = "callout good", "check"
	} else if worst != paste.Fails {
		class, icon = "callout", "info"
	}
	notes := ""
	if r.Format != paste.Unknown {
		notes = w.Recognised(r.Format, r.Evidence)
	}
	if r.Scraped() {
		notes += w.Measured(r.Lines, r.Samples, r.Series, r.Bytes) + w.PerDay(r.Series)
	}
	return []goapp.UI{elem.Div().Class(class).Role("status").DataSet("testid", "paste-verdict").DataSet("effect", cmp.Or(string(worst), "none")).Body(
		ui.Icon(icon),
		elem.Div().Body(
			elem.P().Class("callout-title").Text(word),
			elem.P().Text(sentence),
			elem.P().Class("muted").Text(notes),
			ui.Slot("optional", ui.When(x.Free && r.Certain() > 1, func() goapp.UI {
				return ui.Button("check", w.RepairAllCertain(r.Certain()), x.repairAll).ID("repair-all")
			})),
		),
	)}
}

// worstOf is the worst effect of a reading's problems, "" for none, and how many have it.
func worstOf(r *paste.Reading) (paste.Effect, int) {
	for _, e := range paste.Effects() {
		count := 0
		for _, p := range r.Problems {
			if p.Effect == e {
				count++
			}
		}
		if count > 0 {
			return e, count + r.More
		}
	}
	return "", 0
}

// listed is how many problems are shown; the first ones explain the others.
const listed = 8

// problems are the cards of what is wrong.
func (x *Inspector) problems() []goapp.UI {
	w, r := x.Place.Words(), x.Board.Reading()
	if r == nil {
		return nil
	}
	var out []goapp.UI
	from := min(max(x.Board.Chosen()-listed+1, 0), max(len(r.Problems)-listed, 0))
	for i := from; i < min(from+listed, len(r.Problems)); i++ {
		out = append(out, x.problem(i, r.Problems[i]))
	}
	if all := len(r.Problems) + r.More; all > listed {
		out = append(out, elem.P().Class("muted").Text(w.OtherProblems(listed, all)))
	}
	return out
}

func (x *Inspector) problem(i int, p *paste.Problem) goapp.UI {
	w := x.Place.Words()
	what, why := w.ProblemSays(p)
	class, icon := "callout", "info"
	if p.Effect == paste.Fails {
		class, icon = "callout bad", "warning"
	}
	return elem.Article().Class(class+" paste-problem").DataSet("testid", "problem").
		DataSet("code", string(p.Code)).DataSet("effect", string(p.Effect)).Body(
		ui.Icon(icon),
		elem.Div().Body(
			elem.P().Class("callout-title").Text(what),
			ui.Slot("optional", ui.When(p.Line > 0, func() goapp.UI {
				return elem.Div().Class("paste-place").Body(
					elem.Button().Class("button small").Title(w.ShowLine(p.Line)).
						Text(w.ProblemPlace(p.Line, p.Column)).OnClick(x.choose(i), i, x.Board.Edition()),
					excerpt(p),
				)
			})),
			elem.P().Text(why),
			elem.P().Class("muted").Text(w.EffectSays(p.Effect)),
			ui.Slot("paste-says", x.parserSays(p)...),
			ui.Slot("paste-repairs", x.repairs(p)...),
		),
	)
}

// before is how many characters of a line stand before what is wrong in it.
const before = 32

// excerpt is the line, with what is wrong in it marked.
func excerpt(p *paste.Problem) goapp.UI {
	line := []rune(p.Text)
	at := min(p.Column-1, len(line))
	end := min(at+len([]rune(p.Found)), len(line))
	from := max(at-before, 0)
	head := string(line[from:at])
	if from > 0 {
		head = "…" + head
	}
	found := string(line[at:end])
	if strings.TrimSpace(found) == "" {
		found += "\u200b" // nothing to see, and a mark all the same
	}
	return elem.Pre().Class("mono").TabIndex(0).Lang("en").Body(
		elem.Span().Text(head), elem.Mark().Text(visible(found)), elem.Span().Text(string(line[end:])),
	)
}

// visible shows what is written without ink.
func visible(text string) string {
	return strings.NewReplacer(" ", "·", "\t", "→", "\r", "␍", "\ufeff", "U+FEFF").Replace(text)
}

// parserSays is what was expected, and the parsers' own words.
func (x *Inspector) parserSays(p *paste.Problem) []goapp.UI {
	w := x.Place.Words()
	var rows []goapp.UI
	row := func(name string, value goapp.UI) {
		rows = append(rows, elem.Div().Body(elem.Dt().Text(name), elem.Dd().Body(value)))
	}
	if p.Expect != "" {
		row(w.ExpectedHere(), elem.Span().Text(w.Expected(p.Expect)))
	}
	if p.Scrape != "" {
		row(w.PrometheusSays(), elem.Code().Lang("en").Text(p.Scrape))
	}
	if p.Tools != "" {
		row(w.ExpfmtSays(), elem.Code().Lang("en").Text(p.Tools))
	}
	if len(rows) == 0 {
		return nil
	}
	return []goapp.UI{elem.Dl().Class("paste-words").Body(rows...)}
}

// repairs are the ways to mend a problem.
func (x *Inspector) repairs(p *paste.Problem) []goapp.UI {
	w := x.Place.Words()
	if !x.Free {
		return nil
	}
	if len(p.Repairs) == 0 {
		if p.Line == 0 {
			return nil
		}
		return []goapp.UI{elem.P().Class("muted").Text(w.NoRepair())}
	}
	out := []goapp.UI{elem.Span().Class("muted").Text(w.RepairHint(p.Repairs[0].Certain))}
	for i, r := range p.Repairs {
		class := "button"
		if r.Certain {
			class = "button primary"
		}
		out = append(out, elem.Button().Class(class).DataSet("fix", string(r.Fix)).DataSet("certain", r.Certain).
			Body(elem.Span().Text(w.RepairSays(r))).OnClick(x.repair(r), x.Board.Edition(), p.From, string(p.Code), i))
	}
	return out
}

func (x *Inspector) repair(r paste.Repair) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		x.Board.Repair(r)
		x.fresh(ctx)
		x.said = x.Place.Words().Repaired(1)
	}
}

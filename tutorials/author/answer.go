package author

import (
	"math"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"metricplayground/metrics/ask"
	"metricplayground/tutorials"
)

// answer is a query in a PromQL block, and what its comment says is answered.
type answer struct {
	line  int
	query string
	// from is "start", "solution" or the ID of the task after which it is asked;
	// empty for a query that is only shown.
	from string
	// values are those of the series, in the order of their labels, as written.
	values []string
}

// nothing stands for an answer without series.
const nothing = "∅"

// answered reads a PromQL block: a query a line. In one that says from=TASK, each
// has its answer behind a #, or on the next line.
func (p *prose) answered(n ast.Node, attributes, text string) []answer {
	from, ok := strings.CutPrefix(attributes, "from=")
	if attributes != "" && (!ok || from == "" || strings.Contains(from, " ")) {
		p.problem(n, "a promql block may have from=start, from=solution or from=TASK", "unknown %q", attributes)
		return nil
	}
	var out []answer
	for i, line := range lines(text) {
		query, said, _ := strings.Cut(line, "#")
		query, said = strings.TrimSpace(query), strings.TrimSpace(said)
		if query != "" {
			out = append(out, answer{line: p.line(n) + i, query: query, from: from})
		}
		if said != "" && len(out) > 0 {
			values := strings.Split(said, ",")
			for j := range values {
				values[j] = strings.TrimSpace(values[j])
			}
			out[len(out)-1].values = values
		}
	}
	for _, a := range out {
		if from != "" && a.values == nil {
			p.notes.add(p.file, a.line, "write `# 3.4` behind it, `# 1, 2` for two series, `# "+nothing+"` for none", "the query has no answer")
		}
	}
	return out
}

// answersHold asks what PromQL blocks ask, and compares the answers.
func (n *notes) answersHold(d *draft, h Helpers) {
	for _, language := range tutorials.Languages() {
		prose := d.texts[language]
		for _, a := range prose.answers {
			if err := ask.Check(a.query); err != nil {
				n.add(prose.file, a.line, "mend it", "Prometheus doesn't take the query: %s", err)
				continue
			}
			if a.from != "" && a.values != nil {
				n.answerHolds(d, prose.file, a, h)
			}
		}
	}
}

func (n *notes) answerHolds(d *draft, file string, a answer, h Helpers) {
	p := n.playedTo(d, file, a.line, a.from, h)
	if p == nil {
		return
	}
	got, err := p.state().Answer(a.query)
	if err != nil {
		n.add(file, a.line, "mend it", "the query has no answer: %s", err)
		return
	}
	var values []string
	for i, s := range got.Series {
		if len(s.Points) != 1 || s.Points[0].Histogram != nil {
			n.add(file, a.line, "ask for one number a series", "the answer has samples over time, or histograms")
			return
		}
		like := ""
		if i < len(a.values) {
			like = a.values[i]
		}
		values = append(values, rounded(s.Points[0].Value, like))
	}
	if len(values) == 0 {
		values = []string{nothing}
	}
	if said, is := strings.Join(a.values, ", "), strings.Join(values, ", "); said != is {
		n.add(file, a.line, "write what is answered", "the answer is said to be %s, but it is %s", said, is)
	}
}

// rounded writes a value with as many decimals as a number has that is written
// already.
func rounded(x float64, like string) string {
	if math.IsNaN(x) || math.IsInf(x, 0) || like == "" {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	_, decimals, _ := strings.Cut(like, ".")
	return strconv.FormatFloat(x, 'f', len(decimals), 64)
}

package app

import (
	"errors"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/words"
	"metricplayground/metrics"
)

// refusedScripts are mistakes that people make, each in the last line of its script.
func refusedScripts() []string {
	const (
		jobs  = "counter jobs_total{queue}\n"
		queue = "gauge queue_length\n"
	)
	return []string{
		jobs + `inc jobs_total{queue="mail}`,
		jobs + `incr jobs_total{queue="mail"}`,
		queue + "set queue_length 2,5",
		"advance 15",
		jobs + `add jobs_total{queue="mail"} -1`,
		jobs + `inc jobs_total`,
		jobs + `inc jobs_total{queue="mail", host="a"}`,
		jobs + `set jobs_total{queue="mail"} 5`,
		jobs + `gauge jobs_total`,
		`counter jobs_total{__queue}`,
		"histogram wait_seconds{le}",
		"histogram wait_seconds buckets 1 0.5",
		"histogram wait_seconds native 1",
		"summary wait_seconds quantiles 95~0.01",
		queue + "set queue_lenght 3",
		queue + "set queue_length integer(10, 0)",
	}
}

func (r *reference) refusalsTable(w words.Catalogue) goapp.UI {
	var rows [][][]goapp.UI
	for _, refused := range r.texts.refusals {
		python, golang := clientsSay(w, refused.err)
		rows = append(rows, [][]goapp.UI{
			{code(refused.script)},
			prose(desk.Say(w, refused.err)),
			{python},
			{golang},
		})
	}
	return table(w.ReferenceRefusals(), []string{w.ReferenceRefused(), w.ReferenceAnswer(), w.ReferencePython(), w.ReferenceGo()}, rows)
}

// clientsSay is what the real clients do where the playground refuses. They have
// nothing to say where a script can't be read, or isn't theirs to judge.
func clientsSay(w words.Catalogue, err error) (python, golang goapp.UI) {
	var refusal *metrics.Error
	if !errors.As(err, &refusal) {
		return goapp.Text(w.NotItsMatter()), goapp.Text(w.NotItsMatter())
	}
	python, golang = goapp.Text(w.AcceptsIt()), goapp.Text(w.AcceptsIt())
	switch {
	case refusal.Rule.PythonLacks():
		python = goapp.Text(w.LacksIt())
	case refusal.Python != "":
		python = elem.Code().Lang("en").Text(refusal.Rule.PythonException() + ": " + refusal.Python)
	}
	if refusal.Go != "" {
		golang = elem.Code().Lang("en").Text(refusal.Go)
	}
	return python, golang
}

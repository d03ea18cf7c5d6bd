package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/words"
	"metricplayground/metrics/script"
)

func (r *reference) scriptSection(w words.Catalogue) section {
	return section{
		id: "script", title: w.ReferenceScript(),
		body: []goapp.UI{paragraph(w.ReferenceScriptLead())},
		parts: []section{
			{id: "writing", title: w.ReferenceWriting(), body: r.forms(w, writingForms())},
			{id: "creating", title: w.ReferenceCreating(), body: r.forms(w, creatingForms())},
			{id: "changing", title: w.ReferenceChanging(), body: append(
				[]goapp.UI{paragraph(w.ReferenceChangingText())}, r.forms(w, changingForms())...)},
			{id: "living", title: w.ReferenceLiving(), body: r.forms(w, livingForms())},
			{id: "scraping", title: w.ReferenceScraping(), body: append(
				[]goapp.UI{paragraph(w.ReferenceScrapingText())}, r.forms(w, scrapingForms())...)},
			{id: "asking", title: w.ReferenceAsking(), body: r.forms(w, askingForms())},
			{id: "draws", title: w.ReferenceDraws(), body: append(
				[]goapp.UI{paragraph(w.ReferenceDrawsText())}, r.forms(w, drawForms())...)},
			{id: "limits", title: w.ReferenceLimits(), body: []goapp.UI{paragraph(w.ReferenceLimitsText()), limitsTable(w)}},
			{id: "refusals", title: w.ReferenceRefusals(), body: []goapp.UI{paragraph(w.ReferenceRefusalsText()), r.refusalsTable(w)}},
		},
	}
}

// forms shows forms of the language one below the other.
func (r *reference) forms(w words.Catalogue, list []form) []goapp.UI {
	var body []goapp.UI
	for _, f := range list {
		id := "form-" + f.id
		body = append(body, elem.Div().Class("reference-form").Body(
			elem.Div().Body(
				elem.H4().ID(id).Body(elem.A("#"+id).Class("reference-anchor").Lang("en").Body(elem.Code().Text(f.syntax))),
				paragraph(f.says(w)),
			),
			elem.Div().Body(
				code(f.example),
				r.open(w, f.syntax, f.example),
			),
		))
	}
	return body
}

func limits() []script.Limit {
	return []script.Limit{
		script.LimitScript, script.LimitOperations, script.LimitTimes, script.LimitWork, script.LimitSeries,
		script.LimitSamples, script.LimitBuckets, script.LimitObjectives, script.LimitElapsed,
		script.LimitReplicas, script.LimitScraped, script.LimitTraffic, script.LimitRules,
	}
}

func limitsTable(w words.Catalogue) goapp.UI {
	var rows [][][]goapp.UI
	for _, l := range limits() {
		rows = append(rows, [][]goapp.UI{prose(w.LimitOf(string(l))), prose(w.LimitMost(string(l), l.Most()))})
	}
	return table(w.ReferenceLimits(), []string{w.ReferenceLimit(), w.ReferenceMost()}, rows)
}

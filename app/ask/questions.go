package ask

import (
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/metrics/ask"
	"metricplayground/metrics/script"
)

// known is what is known to who writes a query.
func (p *Panel) known() ask.Known { return p.Desk.Known() }

// questions are ready queries about the learner's metrics, by metric.
func (p *Panel) questions() goapp.UI {
	w := p.Place.Words()
	known := p.known()
	var metrics []string
	byMetric := map[string][]ask.Question{}
	for _, q := range ask.Questions(known, "") {
		if len(byMetric[q.Metric]) == 0 {
			metrics = append(metrics, q.Metric)
		}
		byMetric[q.Metric] = append(byMetric[q.Metric], q)
	}
	return elem.Div().Class("ready").Aria("label", w.ReadyQuestions()).Role("group").OnKeyDown(p.key).Body(
		goapp.Range(metrics).Slice(func(i int) goapp.UI {
			metric := metrics[i]
			list := byMetric[metric]
			title := elem.H3().Text(w.QuestionsAboutTargets())
			if metric != "" {
				title = elem.H3().Body(elem.Code().Text(metric))
			}
			return elem.Section().Body(title, elem.Ul().Body(goapp.Range(list).Slice(func(j int) goapp.UI {
				q := list[j]
				return elem.Li().Body(elem.Button().Class("ready-question").OnClick(p.askReady(q.Query), q.Query).Body(
					elem.Span().Text(w.ReadyQuestion(q)), elem.Code().Text(q.Query)))
			})))
		}),
	)
}

func (p *Panel) askReady(query string) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		p.field.text = query
		p.ask(query)
		p.toAnswer()
	}
}

// What the empty panel offers: long enough that any ready question has an answer.
const (
	firstInterval = 15 * time.Second
	firstWait     = 10 * time.Minute
)

// scrape has the targets scraped, and lets some time pass with traffic.
func (p *Panel) scrape(goapp.Context, goapp.Event) {
	_ = p.Desk.Do(
		script.ScrapeEvery{Interval: firstInterval},
		script.Advance{By: firstWait, Traffic: true},
	)
	p.toAnswer()
}

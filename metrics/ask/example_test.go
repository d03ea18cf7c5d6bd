package ask_test

import (
	"context"
	"fmt"
	"time"

	"metricplayground/metrics"
	"metricplayground/metrics/ask"
)

// counted is a counter that is scraped each 15 s and restarts after 45 s.
func counted() memory {
	var data memory
	data.add(every(15, 7, 8, 9, 10, 1, 2), "__name__", "x_total", "job", "a")
	return data
}

func ExampleEngine_Instant() {
	engine := ask.NewEngine(ask.Options{})
	answer, err := engine.Instant(context.Background(), counted(), "increase(x_total[1m])", time.Unix(45, 0))
	if err != nil {
		panic(err)
	}
	for _, s := range answer.Series {
		fmt.Println(s.Labels, s.Points[0].Value)
	}
	// Output:
	// {job="a"} 4
}

func ExampleEngine_Range() {
	// In a page, Yield sleeps, so that the browser can draw.
	engine := ask.NewEngine(ask.Options{Yield: func() { time.Sleep(time.Millisecond) }})
	answer, _ := engine.Range(context.Background(), counted(), "x_total > 7", time.Unix(0, 0), time.Unix(75, 0), 15*time.Second)
	for _, s := range answer.Series {
		for _, piece := range s.Pieces(answer.Step) {
			fmt.Println(s.Labels, len(piece), "points from", piece[0].At/1000, "s")
		}
	}
	// Output:
	// x_total{job="a"} 3 points from 15 s
}

func ExampleEngine_Explain() {
	n, _ := ask.NewEngine(ask.Options{}).Explain(context.Background(), counted(), "increase(x_total[1m])", time.Unix(75, 0))
	r := n.Rates[0]
	fmt.Println(n.Kind, n.Name, "of", n.Parts[0].Text)
	fmt.Println("from", r.First, "to", r.Last, "is", r.Difference)
	for _, reset := range r.Resets {
		fmt.Println("fell from", reset.Before, "to", reset.After, "so", reset.Added, "is added")
	}
	fmt.Println(r.Sampled, "s of samples,", r.Start.By, "s before,", r.End.By, "s after:", r.Result)
	// Output:
	// call increase of x_total[1m]
	// from 9 to 2 is -7
	// fell from 10 to 1 so 10 is added
	// 45 s of samples, 15 s before, 0 s after: 4
}

func ExampleCheck() {
	e := ask.Check("rate(x_total)")
	fmt.Println(e.Kind, "at", e.Place.Of(e.Query), "- meant:", e.Fix)
	// Output:
	// missing-range at x_total - meant: rate(x_total[1m])
}

func ExampleReview() {
	known := ask.Known{Families: []ask.Family{{Name: "temperature_celsius", Type: metrics.GaugeType}}}
	for _, w := range ask.Review("rate(temperature_celsius[5m])", known) {
		fmt.Println(w.Rule, "-", w.Fix)
	}
	// Output:
	// rate-of-gauge - deriv(temperature_celsius[5m])
}

func ExampleComplete() {
	c := ask.Complete("sum(ra", 6, ask.Known{})
	fmt.Println(c.Items[0].Text, c.Items[0].Signature.Takes)
	// Output:
	// rate() [matrix]
}

func ExampleQuestions() {
	known := ask.Known{Interval: 15 * time.Second, Families: []ask.Family{{Name: "x_total", Type: metrics.CounterType}}}
	for _, q := range ask.Questions(known, "x_total") {
		fmt.Println(q.ID, q.Query)
	}
	// Output:
	// rate rate(x_total[1m])
	// increase increase(x_total[5m])
	// resets resets(x_total[1h])
	// series count(x_total)
}

func ExampleEngine_Follow() {
	rules := []ask.AlertRule{{Alert: "Many", Expr: "x_total > 8", For: 15 * time.Second, Since: time.Unix(0, 0)}}
	followed, _ := ask.NewEngine(ask.Options{}).Follow(context.Background(), counted().store(), rules, time.Unix(75, 0), 15*time.Second)
	f := followed[0]
	for _, span := range f.Alerts[0].Spans {
		fmt.Println(span.From/1000, span.State)
	}
	for _, n := range f.Told {
		fmt.Println("Alertmanager is told at", n.At/1000, "resolved:", n.Resolved)
	}
	// Output:
	// 30 pending
	// 45 firing
	// 60 inactive
	// Alertmanager is told at 45 resolved: false
	// Alertmanager is told at 60 resolved: true
}

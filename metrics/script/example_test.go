package script_test

import (
	"errors"
	"fmt"
	"time"

	"metricplayground/metrics/script"
)

func ExampleParse() {
	ops, err := script.Parse(`
counter requests_total{code}   "Requests."
inc requests_total{code="200"} times 3    # three of them
`)
	fmt.Print(err, script.Print(ops))
	// Output:
	// <nil>
	// counter requests_total{code} "Requests."
	// inc requests_total{code="200"} times 3 # three of them
}

func ExampleSyntaxError() {
	_, err := script.Parse("gauge temperature_celsius{room}\nset temperature_celsius{room=lab} 21,5\n")
	var errs script.Errors
	errors.As(err, &errs)
	for _, e := range errs {
		fmt.Println(e.Line, e.Column, e.Problem())
		fmt.Println(e.Suggestion)
	}
	// Output:
	// 2 30 A label value is expected, in double quotes; this is `lab`.
	// set temperature_celsius{room="lab"} 21.5
}

func ExampleSession() {
	s := script.New(script.Options{})
	err := s.Run("gauge queue_length \"Jobs waiting.\"\nset queue_length 7\n")
	fmt.Println(err)
	err = s.Apply(script.Change{Verb: script.Dec, Series: script.Series{Metric: "queue_length"}, Times: 3})
	fmt.Println(err)
	value := func() float64 { return s.Snapshot().Metrics[0].Series[0].Metric.GetGauge().GetValue() }
	fmt.Println(value())
	s.Undo()
	fmt.Println(value())
	// Output:
	// <nil>
	// <nil>
	// 4
	// 7
}

func ExampleOperationError() {
	s := script.New(script.Options{})
	err := s.Run("counter errors_total \"Errors.\"\nadd errors_total -1\n")
	var refused *script.OperationError
	errors.As(err, &refused)
	fmt.Println(refused.Line, refused.Column, refused.Operation)
	fmt.Println(len(s.Snapshot().Metrics), "metrics: nothing has changed")
	// Output:
	// 2 18 add errors_total -1
	// 0 metrics: nothing has changed
}

func ExampleSession_Edit() {
	s := script.New(script.Options{})
	_ = s.Run("counter requests{verb} \"Requests.\"\ninc requests{verb=\"get\"}\n")
	dropped, err := s.Edit("requests", script.Create{
		Type: script.Counter, Name: "requests_total", Help: "Requests.", Labels: []string{"method"},
	})
	fmt.Println(dropped, err)
	fmt.Print(s.Script())
	// Output:
	// [] <nil>
	// counter requests_total{method} "Requests."
	// inc requests_total{method="get"}
}

func ExampleTraffic() {
	s := script.New(script.Options{})
	_ = s.Run("counter requests_total{code} \"Requests.\"\ninit requests_total{code=\"200\"}\ninit requests_total{code=\"500\"}\n")
	traffic := &script.Traffic{Seed: 1}
	for _, op := range traffic.Next(s.Snapshot(), time.Second) {
		fmt.Println(op)
	}
	// Output:
	// inc requests_total{code="200"} times 11
	// advance 1s
}

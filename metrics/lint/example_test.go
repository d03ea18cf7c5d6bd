package lint_test

import (
	"fmt"

	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
)

// A reviewer finds milliseconds, and mends them: with the name go the bounds and what
// was observed.
func ExampleRepairOf() {
	s := script.New(script.Options{})
	if err := s.Run(`
histogram wait_ms "Time in the queue." buckets 100 250 500
observe wait_ms 120
`); err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range lint.Snapshot(s.Snapshot()) {
		fmt.Println(f.Rule, f.Word, f.Rule.Source())
		if repair, ok := lint.RepairOf(s, f); ok {
			if _, err := repair.Apply(s); err != nil {
				fmt.Println(err)
			}
		}
	}
	fmt.Print(s.Script())
	// Output:
	// abbreviated-unit ms https://prometheus.io/docs/practices/naming/#base-units
	//
	// histogram wait_seconds "Time in the queue." buckets 0.1 0.25 0.5
	// observe wait_seconds 0.12
}

package quantile_test

import (
	"fmt"
	"slices"

	"metricplayground/metrics/quantile"
)

// All requests took 0.22 s, yet Prometheus says that the slowest of them take 0.295 s.
func ExampleClassic_Estimate() {
	data := quantile.Sorted(slices.Repeat([]float64{0.22}, 100))
	buckets := data.Classic([]float64{0.1, 0.2, 0.3})
	e := buckets.Estimate(0.95)
	within, _ := buckets.Range(0.95)
	fmt.Printf("estimate %.3f, true %v, anything from %v to %v looks the same\n", e.Value, data.True(0.95), within.Low, within.High)
	// Output: estimate 0.295, true 0.22, anything from 0.2 to 0.3 looks the same
}

func ExampleDesign() {
	bounds, err := quantile.Design(quantile.Goal{Low: 0.1, High: 0.3, Error: 0.25})
	fmt.Println(bounds, err)
	// Output: [0.1 0.125 0.15 0.18 0.22 0.27 0.3] <nil>
}

package timeline

import (
	"fmt"
	"strings"
	"testing"

	"metricplayground/metrics/script"
)

// hour is five replicas with 200 series each, all of which change, for an hour.
func hour(b *testing.B, format script.ScrapeFormat) *script.Session {
	b.Helper()
	s := script.New(script.Options{})
	var src strings.Builder
	src.WriteString("counter c_total{path}\nreplicas 5\nscrape every 15s as " + string(format) + "\n")
	for replica := 1; replica <= 5; replica++ {
		for i := range 200 {
			fmt.Fprintf(&src, "on replica %d init c_total{path=\"/%d\"}\n", replica, i)
		}
	}
	for i := range 240 {
		for replica := 1; replica <= 5; replica++ {
			for range 20 {
				fmt.Fprintf(&src, "on replica %d inc c_total{path=\"/%d\"}\n", replica, i*7%200)
			}
		}
		src.WriteString("advance 15s\n")
	}
	if err := s.Run(src.String()); err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkFollowAnHour appends five replicas x 200 series x 240 scrapes.
func BenchmarkFollowAnHour(b *testing.B) {
	for _, format := range script.ScrapeFormats() {
		b.Run(string(format), func(b *testing.B) {
			scrapes := hour(b, format).Snapshot().Scrapes
			for b.Loop() {
				t := New()
				if err := t.Follow(scrapes); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(t.Samples()), "samples")
			}
		})
	}
}

// BenchmarkUndoTheLastScrape is what one presses: undo and redo the newest of
// 1,200 scrapes, and look.
func BenchmarkUndoTheLastScrape(b *testing.B) {
	scrapes := hour(b, script.ScrapeText).Snapshot().Scrapes
	t := New()
	for b.Loop() {
		if err := t.Follow(scrapes); err != nil {
			b.Fatal(err)
		}
		t.look()
		if err := t.Follow(scrapes[:len(scrapes)-5]); err != nil {
			b.Fatal(err)
		}
		t.look()
	}
}

// BenchmarkScriptAnHour makes the scrapes themselves.
func BenchmarkScriptAnHour(b *testing.B) {
	src := hour(b, script.ScrapeText).Script()
	for b.Loop() {
		if err := script.New(script.Options{}).Run(src); err != nil {
			b.Fatal(err)
		}
	}
}

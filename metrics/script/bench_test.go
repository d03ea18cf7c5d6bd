package script

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// mixed is a script of n operations on 90 series of all types.
func mixed(n int) string {
	var b strings.Builder
	b.WriteString("counter c{method, code} \"C\"\nhistogram h{path} \"H\" buckets default native 1.1\ngauge g{room} \"G\"\nsummary s \"S\" quantiles 0.5~0.05 0.99~0.001\n")
	for i := range n {
		switch i % 5 {
		case 0, 1:
			fmt.Fprintf(&b, "inc c{method=\"m%d\", code=\"200\"}\n", i%50)
		case 2:
			fmt.Fprintf(&b, "observe h{path=\"/p%d\"} 0.%d\n", i%20, i)
		case 3:
			fmt.Fprintf(&b, "set g{room=\"r%d\"} normal(20, 1)\n", i%20)
		case 4:
			fmt.Fprintf(&b, "observe s 0.%d\n", i)
		}
	}
	return b.String()
}

// applied is a session of n steps, one operation each.
func applied(b *testing.B, n int) *Session {
	b.Helper()
	s := New(Options{})
	for _, op := range must(Parse(mixed(n))) {
		if err := s.Apply(op); err != nil {
			b.Fatal(err)
		}
	}
	return s
}

func BenchmarkParse10000(b *testing.B) {
	src := mixed(10_000)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		must(Parse(src))
	}
}

func BenchmarkPrint10000(b *testing.B) {
	ops := must(Parse(mixed(10_000)))
	for b.Loop() {
		Print(ops)
	}
}

func BenchmarkRun10000(b *testing.B) {
	src := mixed(10_000)
	for b.Loop() {
		if err := New(Options{}).Run(src); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkApply10000 applies 10,000 operations one by one, each its own step.
func BenchmarkApply10000(b *testing.B) {
	ops := must(Parse(mixed(10_000)))
	b.ReportAllocs()
	for b.Loop() {
		s := New(Options{})
		for _, op := range ops {
			if err := s.Apply(op); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkUndoAt10000 is what one presses: undo, and look.
func BenchmarkUndoAt10000(b *testing.B) {
	s := applied(b, 10_000)
	s.Snapshot()
	for b.Loop() {
		s.Undo()
		s.Snapshot()
		s.Redo()
		s.Snapshot()
	}
}

// BenchmarkUndoAtTheLimit undoes the last of operations that do as much work as
// a session allows: three million draws observed.
func BenchmarkUndoAtTheLimit(b *testing.B) {
	s := New(Options{})
	if err := s.Run("histogram h \"H\" native 1.1 buckets default\n" + strings.Repeat("observe h lognormal(0.1, 1) times 999999\n", 3)); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := s.Append("observe h 1\n"); err != nil {
			b.Fatal(err)
		}
		s.Undo()
		s.Snapshot()
	}
}

// BenchmarkActAndLook changes one of many series and takes the snapshot.
func BenchmarkActAndLook(b *testing.B) {
	for _, n := range []int{200, 1000, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := New(Options{})
			var src strings.Builder
			src.WriteString("counter c{id} \"C\"\n")
			for i := range n {
				fmt.Fprintf(&src, "inc c{id=\"%d\"}\n", i)
			}
			if err := s.Run(src.String()); err != nil {
				b.Fatal(err)
			}
			inc := Change{Verb: Inc, Series: Series{"c", []Label{{"id", "7"}}}}
			for b.Loop() {
				if err := s.ApplyMerged(inc); err != nil {
					b.Fatal(err)
				}
				s.Snapshot()
			}
		})
	}
}

// BenchmarkTraffic makes, applies and looks at a second of traffic.
func BenchmarkTraffic(b *testing.B) {
	s := New(Options{})
	if err := s.Run(service); err != nil {
		b.Fatal(err)
	}
	traffic := &Traffic{Seed: 1}
	for b.Loop() {
		if err := s.ApplyMerged(traffic.Next(s.Snapshot(), time.Second)...); err != nil {
			b.StopTimer()
			s.Reset() // the script is full
			if err := s.Run(service); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
	}
}

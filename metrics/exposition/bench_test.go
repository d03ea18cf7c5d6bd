package exposition

import (
	"metricplayground/metrics/exposition/expositiontest"
	"strconv"
	"testing"

	dto "github.com/prometheus/client_model/go"
)

// manySeries makes families with this many counter series in all, ten a family
// or all in one.
func manySeries(count, families int) []*dto.MetricFamily {
	var list []*dto.MetricFamily
	for i := range families {
		family := expositiontest.Family("http_requests_"+strconv.Itoa(i)+"_total", "Requests served.", dto.MetricType_COUNTER)
		for j := range count / families {
			family.Metric = append(family.Metric, expositiontest.Counter(float64(j), "method", "get", "path", "/items/"+strconv.Itoa(j)))
		}
		list = append(list, family)
	}
	return list
}

// touched returns the families with one series changed, as a snapshot has it:
// the other families and series are the same pointers.
func touched(families []*dto.MetricFamily, value float64) []*dto.MetricFamily {
	list := append([]*dto.MetricFamily(nil), families...)
	at := len(list) / 2
	old := list[at]
	family := &dto.MetricFamily{Name: old.Name, Help: old.Help, Type: old.Type, Unit: old.Unit}
	family.Metric = append(family.Metric, old.Metric...)
	i := len(family.Metric) / 2
	series := expositiontest.Counter(value)
	series.Label = old.Metric[i].Label
	family.Metric[i] = series
	list[at] = family
	return list
}

func BenchmarkRenderOneOf5000Changed(b *testing.B) {
	for _, families := range []int{1, 500} {
		for _, f := range Formats() {
			b.Run(strconv.Itoa(families)+"-families/"+string(f), func(b *testing.B) {
				before := manySeries(5000, families)
				after := touched(before, 12345)
				previous, _ := Render(before, f, nil)
				b.ReportAllocs()
				b.ResetTimer()
				for range b.N {
					document, _ := Render(after, f, previous)
					if diff := Diff(previous, document); len(diff.Changes) != 1 {
						b.Fatal(len(diff.Changes))
					}
				}
			})
		}
	}
}

// BenchmarkRenderAllNew renders 5,000 series of which none was seen before,
// compared with a document that has the same lines.
func BenchmarkRenderAllNew(b *testing.B) {
	for _, f := range Formats() {
		b.Run(string(f), func(b *testing.B) {
			previous, _ := Render(manySeries(5000, 1), f, nil)
			after := manySeries(5000, 1)
			b.ReportAllocs()
			b.ResetTimer()
			for range b.N {
				document, _ := Render(after, f, previous)
				Diff(previous, document)
			}
		})
	}
}

// BenchmarkRenderAllChanged renders 5,000 series of which each has a new value.
func BenchmarkRenderAllChanged(b *testing.B) {
	for _, f := range Formats() {
		b.Run(string(f), func(b *testing.B) {
			previous, _ := Render(manySeries(5000, 1), f, nil)
			after := manySeries(5000, 1)
			for _, series := range after[0].Metric {
				*series.Counter.Value += 0.5
			}
			b.ReportAllocs()
			b.ResetTimer()
			for range b.N {
				document, _ := Render(after, f, previous)
				if diff := Diff(previous, document); len(diff.Changes) != 5000 {
					b.Fatal(len(diff.Changes))
				}
			}
		})
	}
}

func BenchmarkEncode10000(b *testing.B) {
	for _, f := range Formats() {
		b.Run(string(f), func(b *testing.B) {
			families := manySeries(10000, 10)
			b.ReportAllocs()
			for range b.N {
				if _, err := Encode(families, f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkTokens(b *testing.B) {
	document, _ := Render(expositiontest.Rich(), OpenMetrics1, nil)
	b.ReportAllocs()
	for range b.N {
		for _, block := range document.Blocks {
			for _, line := range block.Lines {
				Tokens(line)
			}
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	families := manySeries(5000, 1)
	left, _ := Render(families, Text, nil)
	right, _ := Render(families, Python, nil)
	b.ReportAllocs()
	for range b.N {
		Compare(left, right)
	}
}

package cost

import (
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
	"metricplayground/metrics/sorting"
)

// Price is what one scrape of some metrics costs now.
type Price struct {
	// Metrics come dearest first, those with the same number of series in the order
	// in which they were made.
	Metrics []MetricPrice
	// Series and Bytes are of all of them, and of what else the text has: "# EOF".
	Series, Bytes int
}

// MetricPrice is what one metric costs now.
type MetricPrice struct {
	Name string
	// Sets counts the combinations of label values that exist.
	Sets int
	// Series and Bytes are what a scrape brings: sample lines, and the length of all
	// lines, HELP and TYPE too.
	Series, Bytes int
	// Labels are the metric's labels as declared.
	Labels []LabelPrice
}

// LabelPrice is what one label does to a metric's cost.
type LabelPrice struct {
	Name string
	// Values counts the distinct values that exist.
	Values int
	// Factor is how many times as many series the metric has as it would have
	// without this label.
	Factor float64
}

// Blame is the label that multiplies the most, and false when none does.
func (m MetricPrice) Blame() (LabelPrice, bool) {
	var worst LabelPrice
	for _, l := range m.Labels {
		if l.Factor > worst.Factor {
			worst = l
		}
	}
	return worst, worst.Factor > 1
}

// Measured is the format in which metrics are measured when a person looks at
// another: protobuf is shown printed, but sent in a binary form, so that what is
// shown says nothing of its size.
func Measured(shown exposition.Format) exposition.Format {
	if shown == exposition.Proto {
		return exposition.Text
	}
	return shown
}

// Of is the price of a session's metrics as a format writes them, one that is
// Measured. OpenMetrics 2.0 writes a histogram as a whole: for it Series counts
// the lines of the text format, into which Prometheus takes classic ones apart.
func Of(snapshot *script.Snapshot, f exposition.Format) Price {
	document, _ := exposition.Render(snapshot.Families, Measured(f), nil)
	return OfDocument(snapshot, document)
}

// OfDocument is Of for a session whose text is at hand.
func OfDocument(snapshot *script.Snapshot, bytes *exposition.Document) Price {
	if Measured(bytes.Format) != bytes.Format {
		return Of(snapshot, bytes.Format)
	}
	lines := bytes
	if !takenApart(bytes.Format) {
		lines, _ = exposition.Render(snapshot.Families, exposition.Text, nil)
	}
	p, _ := priceOf(snapshot.Metrics, bytes, lines, nil)
	return p
}

// takenApart reports whether a format writes each time series on a line.
func takenApart(f exposition.Format) bool { return f != exposition.OpenMetrics2 }

func priceOf(metrics []script.Metric, bytes, lines *exposition.Document, pause func(done float64) error) (Price, error) {
	series, size := map[string]int{}, map[string]int{}
	for _, block := range lines.Blocks {
		series[block.Name] += samples(block)
	}
	for _, block := range bytes.Blocks {
		size[block.Name] += length(block)
	}
	p := Price{Bytes: bytes.Size()}
	for i, m := range metrics {
		if pause != nil {
			if err := pause(float64(i) / float64(len(metrics))); err != nil {
				return p, err
			}
		}
		p.Series += series[m.Name]
		p.Metrics = append(p.Metrics, MetricPrice{
			Name: m.Name, Sets: len(m.Series), Series: series[m.Name], Bytes: size[m.Name], Labels: labelsOf(m),
		})
	}
	sorting.By(p.Metrics, func(a, b *MetricPrice) int { return b.Series - a.Series })
	return p, nil
}

func samples(block *exposition.Block) int {
	n := 0
	for i := range block.Lines {
		if block.Lines[i].Kind == exposition.Sample {
			n++
		}
	}
	return n
}

func length(block *exposition.Block) int {
	n := 0
	for i := range block.Lines {
		n += len(block.Lines[i].Text) + 1
	}
	return n
}

// labelsOf counts what each label multiplies: the combinations that there are,
// by those that there would be without it.
func labelsOf(m script.Metric) []LabelPrice {
	labels := make([]LabelPrice, len(m.Labels))
	var key []byte
	for i, name := range m.Labels {
		values, without := map[string]struct{}{}, map[string]struct{}{}
		for _, s := range m.Series {
			values[s.Values[i]] = struct{}{}
			key = key[:0]
			for j, v := range s.Values {
				if j != i {
					key = append(append(key, v...), 0xFF)
				}
			}
			without[string(key)] = struct{}{}
		}
		labels[i] = LabelPrice{Name: name, Values: len(values)}
		if len(without) > 0 {
			labels[i].Factor = float64(len(m.Series)) / float64(len(without))
		}
	}
	return labels
}

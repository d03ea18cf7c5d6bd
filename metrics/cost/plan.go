package cost

import (
	"math"
	"strings"
	"time"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// Plan is a metric as it may become.
type Plan struct {
	// Values is how many values each label will have, beside Metric.Labels.
	Values []int
	// Buckets is how many buckets a classic histogram will have, the one for +Inf
	// counted; 0 for other metrics.
	Buckets int
	// Replicas is how many processes will expose it.
	Replicas int
}

// Now is the plan that changes nothing. A label without a value yet counts as one.
func Now(m script.Metric) Plan { return planOf(m, labelsOf(m)) }

// Planned is Now for a metric that a price tells of, so that nothing is counted again.
func Planned(m script.Metric, p Price) Plan {
	for i := range p.Metrics {
		if p.Metrics[i].Name == m.Name {
			return planOf(m, p.Metrics[i].Labels)
		}
	}
	return Now(m)
}

func planOf(m script.Metric, labels []LabelPrice) Plan {
	p := Plan{Replicas: 1, Values: make([]int, len(m.Labels))}
	for i, l := range labels {
		p.Values[i] = max(1, l.Values)
	}
	if m.Type == script.Histogram && len(m.Bounds) > 0 {
		p.Buckets = len(m.Bounds) + 1
	}
	return p
}

// Forecast is what a plan would cost, if every combination of label values occurs.
type Forecast struct {
	// Sets counts the combinations of label values in one process.
	Sets float64
	// PerSet is how many time series each of them is.
	PerSet float64
	// Series is of all replicas; so is Bytes, of one scrape of each.
	Series, Bytes float64
	// Exact reports that Bytes was measured: the plan is what exists. Otherwise
	// label values and numbers are taken to be as long as those that exist, or
	// where there are none, as guessedValue.
	Exact bool
	// Blame is the label with the most values, "" when none has two. Values is how
	// many it has: what Series would be divided by without it.
	Blame  string
	Values int
}

// guessedValue stands for label values where none exist yet.
const guessedValue = "12345678"

// Forecast is what a metric would cost by a plan, as a format writes it, one
// that is Measured.
func (p Plan) Forecast(m script.Metric, f exposition.Format) Forecast {
	r := measure(m, Measured(f))
	out := Forecast{Sets: 1, PerSet: r.series}
	for i, n := range p.Values {
		out.Sets *= float64(max(1, n))
		if n > 1 && n > out.Values {
			out.Blame, out.Values = m.Labels[i], n
		}
	}
	perSet := r.bytes
	if p.Buckets > 0 && r.buckets > 0 && float64(p.Buckets) != r.buckets {
		more := float64(p.Buckets) - r.buckets
		out.PerSet += more
		perSet += more * r.bucketBytes
	}
	replicas := float64(max(1, p.Replicas))
	out.Series = out.Sets * out.PerSet * replicas
	out.Bytes = math.Round((r.head + out.Sets*perSet) * replicas)
	out.Exact = r.sets > 0 && out.Sets == r.sets && perSet == r.bytes
	return out
}

// rates are measures of a metric, per combination of label values where nothing
// else is said.
type rates struct {
	sets        float64 // that were measured; 0 when they were guessed
	head        float64 // bytes of HELP, TYPE and UNIT
	series      float64
	bytes       float64
	buckets     float64
	bucketBytes float64 // of one bucket
}

// maxMeasured is how many series of a metric are encoded: a page measures at each press.
const maxMeasured = 1000

// measure encodes the metric, with a series of guessed values if it has none.
func measure(m script.Metric, f exposition.Format) rates {
	r := rates{sets: float64(len(m.Series))}
	if r.sets == 0 {
		m = guessed(m)
	}
	sets := float64(min(len(m.Series), maxMeasured))
	if sets == 0 {
		return rates{}
	}
	family := familyOf(m, maxMeasured)
	r.sets = min(r.sets, maxMeasured)
	bytes, _ := exposition.Render(family, f, nil)
	lines := bytes
	if !takenApart(f) {
		lines, _ = exposition.Render(family, exposition.Text, nil)
	}
	r.series = count(lines, isSample) / sets
	for _, block := range bytes.Blocks {
		if block.Name == "" {
			continue // "# EOF" stands once, whatever the metrics
		}
		for i := range block.Lines {
			size := float64(len(block.Lines[i].Text) + 1)
			switch kind := block.Lines[i].Kind; kind {
			case exposition.Help, exposition.Type, exposition.Unit:
				r.head += size
			default:
				r.bytes += size
			}
		}
	}
	r.bytes /= sets
	if m.Type == script.Histogram && len(m.Bounds) > 0 {
		r.buckets = float64(len(m.Bounds) + 1)
		r.bucketBytes = bucketBytes(m, f, lines) / sets / r.buckets
	}
	return r
}

func isSample(l exposition.Line) bool { return l.Kind == exposition.Sample }

func count(d *exposition.Document, which func(exposition.Line) bool) float64 {
	n := 0
	for _, block := range d.Blocks {
		for i := range block.Lines {
			if which(block.Lines[i]) {
				n++
			}
		}
	}
	return float64(n)
}

// bucketBytes is the length of all bucket lines. Formats that write none have
// something like them inside; it is taken to be a third as long as a line.
func bucketBytes(m script.Metric, f exposition.Format, lines *exposition.Document) float64 {
	total := 0
	for _, block := range lines.Blocks {
		for i := range block.Lines {
			if text := block.Lines[i].Text; block.Lines[i].Kind == exposition.Sample && strings.Contains(text, "_bucket{") && strings.Contains(text, `le="`) {
				total += len(text) + 1
			}
		}
	}
	if !takenApart(f) {
		total /= 3
	}
	return float64(total)
}

// SamplesPerDay is how many samples a number of series brings in a day when it
// is scraped at an interval.
func SamplesPerDay(series float64, interval time.Duration) float64 {
	if interval <= 0 {
		return 0
	}
	return series * (24 * time.Hour).Seconds() / interval.Seconds()
}

// Bytes per sample on Prometheus's disk, and how long it keeps them unless told
// otherwise: https://prometheus.io/docs/prometheus/latest/storage/ says "an
// average of only 1-2 bytes per sample", and 15d.
const (
	LeastStored      = 1
	MostStored       = 2
	DefaultRetention = 15 * 24 * time.Hour
)

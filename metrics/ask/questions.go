package ask

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/prometheus/model/labels"

	"metricplayground/metrics"
)

// Questions are ready queries about the known metrics: about one, named as a family
// or a series of it, or, where metric is empty, about all of them and the targets.
func Questions(known Known, metric string) []Question {
	q := questioner{known: known, window: max(5*time.Minute, 4*known.Interval)}
	for i := range known.Families {
		f := &known.Families[i]
		if metric == "" || f.Name == metric || slices.Contains(f.series(), metric) {
			q.about(f)
		}
	}
	if metric == "" {
		q.add(Question{ID: AskUp, Query: "up"})
		q.add(Question{ID: AskScrape, Query: "scrape_duration_seconds"})
		q.add(Question{ID: AskSamples, Query: "scrape_samples_scraped"})
		q.add(Question{ID: AskSeriesPer, Query: `count by (__name__) ({__name__=~".+"})`})
	}
	return q.all
}

// questioner writes questions.
type questioner struct {
	known  Known
	window time.Duration // for increases and extremes
	all    []Question
}

func (q *questioner) add(question Question) { q.all = append(q.all, question) }

// about writes the questions about one metric.
func (q *questioner) about(f *Family) {
	switch f.Type {
	case metrics.CounterType:
		q.counter(f)
	case metrics.HistogramType:
		q.histogram(f)
	case metrics.SummaryType:
		q.summary(f)
	default:
		q.gauge(f)
	}
	series := f.series()
	q.add(Question{ID: AskSeries, Metric: f.Name, Query: "count(" + selector(series[len(series)-1], "", "") + ")"})
}

// rate is the per-second rate of a series over the range that is advised.
func (q *questioner) rate(series, conditions string) string {
	return "rate(" + selector(series, conditions, q.known.fourIntervals()) + ")"
}

// short and long are the ranges of rates, and of increases and extremes.
func (q *questioner) short() time.Duration {
	if q.known.Interval > 0 {
		return 4 * q.known.Interval
	}
	return time.Minute
}

// own are the labels of a family that the scrape didn't add.
func own(f *Family) []LabelValues {
	return slices.DeleteFunc(slices.Clone(f.Labels), func(l LabelValues) bool { return l.Name == "job" || l.Name == "instance" })
}

func (q *questioner) counter(f *Family) {
	q.add(Question{ID: AskRate, Metric: f.Name, Range: q.short(), Query: q.rate(f.Name, "")})
	q.add(Question{ID: AskIncrease, Metric: f.Name, Range: q.window, Query: "increase(" + selector(f.Name, "", duration(q.window)) + ")"})
	for _, l := range own(f) {
		q.add(Question{
			ID: AskRateBy, Metric: f.Name, Label: l.Name, Range: q.short(),
			Query: "sum by (" + labelName(l.Name) + ") (" + q.rate(f.Name, "") + ")",
		})
	}
	q.errorRatio(f)
	q.add(Question{ID: AskResets, Metric: f.Name, Range: time.Hour, Query: "resets(" + selector(f.Name, "", "1h") + ")"})
}

// errorRatio asks which share failed, where a label tells.
func (q *questioner) errorRatio(f *Family) {
	for _, l := range own(f) {
		for _, value := range l.Values {
			op, failed := "=", value
			switch {
			case len(value) == 3 && value[0] == '5' && strings.Trim(value, "0123456789") == "":
				op, failed = "=~", "5.."
			case !within(strings.ToLower(value), "error errors err failure failed fail false timeout"):
				continue
			}
			condition := labelName(l.Name) + op + strconv.Quote(failed)
			q.add(Question{
				ID: AskErrorRatio, Metric: f.Name, Label: l.Name, Value: failed, Range: q.short(),
				Query: "sum(" + q.rate(f.Name, condition) + ") / sum(" + q.rate(f.Name, "") + ")",
			})
			return
		}
	}
}

func (q *questioner) gauge(f *Family) {
	q.add(Question{ID: AskValue, Metric: f.Name, Query: selector(f.Name, "", "")})
	if strings.HasSuffix(f.Name, "_timestamp_seconds") {
		q.add(Question{ID: AskAge, Metric: f.Name, Query: "time() - " + selector(f.Name, "", "")})
		return
	}
	for _, over := range []struct {
		id       QuestionID
		function string
	}{
		{AskMax, "max_over_time"}, {AskMin, "min_over_time"}, {AskAverage, "avg_over_time"}, {AskChange, "delta"}, {AskTrend, "deriv"},
	} {
		q.add(Question{ID: over.id, Metric: f.Name, Range: q.window, Query: over.function + "(" + selector(f.Name, "", duration(q.window)) + ")"})
	}
}

// ninety is the quantile that is asked for.
const ninety = 0.9

func (q *questioner) histogram(f *Family) {
	rate, le := q.rate(f.Name, ""), ""
	by := func(label string) string { return "sum by (" + labelName(label) + ") (" }
	sum := "sum("
	if !f.Native {
		rate, le, sum = q.rate(f.Name+"_bucket", ""), "le, ", "sum by (le) ("
		by = func(label string) string { return "sum by (" + le + labelName(label) + ") (" }
	}
	q.add(Question{ID: AskQuantile, Metric: f.Name, Quantile: ninety, Range: q.short(), Query: "histogram_quantile(0.9, " + sum + rate + "))"})
	for _, l := range own(f) {
		q.add(Question{
			ID: AskQuantileBy, Metric: f.Name, Label: l.Name, Quantile: ninety, Range: q.short(),
			Query: "histogram_quantile(0.9, " + by(l.Name) + rate + "))",
		})
	}
	if f.Native {
		q.add(Question{ID: AskMean, Metric: f.Name, Range: q.short(), Query: "histogram_avg(sum(" + rate + "))"})
		q.add(Question{ID: AskObservations, Metric: f.Name, Range: q.short(), Query: "histogram_count(sum(" + rate + "))"})
		q.add(Question{ID: AskShare, Metric: f.Name, Bound: 1, Range: q.short(), Query: "histogram_fraction(-Inf, 1, sum(" + rate + "))"})
		return
	}
	q.meanAndCount(f)
	if n := len(f.Bounds); n > 0 {
		bound := f.Bounds[n/2]
		// Prometheus 3 writes le as OpenMetrics does, whatever was exposed.
		condition := `le="` + labels.FormatOpenMetricsFloat(bound) + `"`
		q.add(Question{
			ID: AskShare, Metric: f.Name, Bound: bound, Range: q.short(),
			Query: "sum(" + q.rate(f.Name+"_bucket", condition) + ") / sum(" + q.rate(f.Name+"_count", "") + ")",
		})
	}
}

// meanAndCount asks for the mean and the number of observations of a classic
// histogram or a summary.
func (q *questioner) meanAndCount(f *Family) {
	count := "sum(" + q.rate(f.Name+"_count", "") + ")"
	q.add(Question{ID: AskMean, Metric: f.Name, Range: q.short(), Query: "sum(" + q.rate(f.Name+"_sum", "") + ") / " + count})
	q.add(Question{ID: AskObservations, Metric: f.Name, Range: q.short(), Query: count})
}

func (q *questioner) summary(f *Family) {
	for _, quantile := range f.Quantiles {
		q.add(Question{
			ID: AskSummary, Metric: f.Name, Quantile: quantile,
			Query: selector(f.Name, `quantile="`+labels.FormatOpenMetricsFloat(quantile)+`"`, ""),
		})
	}
	q.meanAndCount(f)
}

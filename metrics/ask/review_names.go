package ask

import (
	"slices"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"

	"metricplayground/metrics"
)

// ofTargets are the series that Prometheus itself writes with each scrape.
var ofTargets = []string{
	"up", "scrape_duration_seconds", "scrape_samples_scraped", "scrape_samples_post_metric_relabeling", "scrape_series_added",
}

// names: metrics and labels that don't exist.
func (r *reviewer) names(vs *parser.VectorSelector) {
	if len(r.known.Families) == 0 || vs.Name == "" {
		return
	}
	f, part := r.known.family(vs.Name)
	if f == nil {
		r.unknownMetric(vs)
		return
	}
	for _, m := range vs.LabelMatchers {
		if m.Value == "" || m.Name == model.MetricNameLabel || f.has(m.Name, part) {
			continue
		}
		near := nearest(m.Name, f.names(part))
		w := Warning{Rule: UnknownLabel, Metric: vs.Name, Label: m.Name, Near: near, Labels: f.names(part)}
		if near != "" {
			w.Fix = r.withMatcher(vs, m, near, m.Type)
		}
		r.warn(vs, w)
	}
}

// unknownMetric: a name that no series has, or none has any more. One that is scraped is
// no metric of its own (NAME_created), and right.
func (r *reviewer) unknownMetric(vs *parser.VectorSelector) {
	if slices.Contains(ofTargets, vs.Name) || strings.HasPrefix(vs.Name, "ALERTS") || strings.Contains(vs.Name, ":") || slices.Contains(r.known.Written, vs.Name) {
		return
	}
	if r.known.Stored != nil {
		if some, goesOn := r.known.Stored(vs.Name); some {
			if !goesOn {
				r.warn(vs, Warning{Rule: MetricGone, Metric: vs.Name})
			}
			return
		}
	}
	var choices []string
	for i := range r.known.Families {
		choices = append(choices, r.known.Families[i].series()...)
	}
	w := Warning{Rule: UnknownMetric, Metric: vs.Name}
	for _, suffix := range []string{"_total", "_bucket"} {
		if slices.Contains(choices, vs.Name+suffix) {
			w.Near = vs.Name + suffix
		}
	}
	if w.Near == "" {
		w.Near = nearest(vs.Name, append(choices, ofTargets...))
	}
	if w.Near != "" {
		w.Fix = r.named(vs, w.Near)
	}
	r.warn(vs, w)
}

// names are the labels of the family's series of a part.
func (f *Family) names(part Part) []string {
	var names []string
	for _, l := range f.Labels {
		names = append(names, l.Name)
	}
	switch {
	case part == Buckets:
		names = append(names, model.BucketLabel)
	case part == Whole && f.Type == metrics.SummaryType:
		names = append(names, model.QuantileLabel)
	}
	return names
}

// has reports whether the family's series of a part have a label.
func (f *Family) has(label string, part Part) bool { return slices.Contains(f.names(part), label) }

// withMatcher is the query with another label or condition in a selector.
func (r *reviewer) withMatcher(vs *parser.VectorSelector, m *labels.Matcher, label string, op labels.MatchType) string {
	changed, err := labels.NewMatcher(op, label, m.Value)
	if err != nil {
		return ""
	}
	was := vs.LabelMatchers
	vs.LabelMatchers = slices.Clone(was)
	vs.LabelMatchers[slices.Index(was, m)] = changed
	text := vs.String()
	vs.LabelMatchers = was
	return r.place(vs).replace(r.query, text)
}

// groupingLabels: by with a label that none of the series has.
func (r *reviewer) groupingLabels(agg *parser.AggregateExpr) {
	if agg.Without || len(r.known.Families) == 0 {
		return
	}
	_, inner := aggregated(agg.Expr)
	vs := selected(inner)
	if call := callOf(inner); call != nil && len(call.Args) == 1 {
		vs = selected(call.Args[0])
	}
	if vs == nil {
		return
	}
	f, part := r.known.family(vs.Name)
	if f == nil {
		return
	}
	for i, label := range agg.Grouping {
		if f.has(label, part) || label == model.MetricNameLabel || label == model.BucketLabel && f.Native {
			continue
		}
		w := Warning{Rule: UnknownLabel, Name: agg.Op.String(), Metric: vs.Name, Label: label, Labels: f.names(part)}
		if w.Near = nearest(label, f.names(part)); w.Near != "" {
			was := agg.Grouping
			agg.Grouping = slices.Clone(was)
			agg.Grouping[i] = w.Near
			w.Fix = r.place(agg).replace(r.query, agg.String())
			agg.Grouping = was
		}
		r.warn(agg, w)
	}
}

// regexps: a regular expression without anything regular about it.
func (r *reviewer) regexps(vs *parser.VectorSelector) {
	for _, m := range vs.LabelMatchers {
		op, plain := labels.MatchEqual, "="
		switch m.Type {
		case labels.MatchRegexp:
		case labels.MatchNotRegexp:
			op, plain = labels.MatchNotEqual, "!="
		default:
			continue
		}
		if m.Value == "" || strings.ContainsAny(m.Value, `\.+*?()|[]{}^$`) {
			continue
		}
		r.warn(vs, Warning{
			Rule: NeedlessRegexp, Name: m.Type.String(), Metric: vs.Name, Label: m.Name, Suggest: plain,
			Fix: r.withMatcher(vs, m, m.Name, op),
		})
	}
}

package price

import (
	"slices"
	"strconv"
	"time"

	"metricplayground/app/desk"
	"metricplayground/metrics/cost"
	"metricplayground/metrics/script"
)

// draft is a plan as typed.
type draft struct {
	// metric is the metric chosen, "" for the dearest.
	metric string
	// of is the metric that the fields below were filled for, with its labels.
	of       string
	labels   []string
	values   []string // by label
	buckets  string   // "" where there are none
	replicas string
	interval time.Duration
	// typed: somebody has typed into the fields, which then stay as they are.
	typed bool
}

// fit fills the fields with what is, when they were filled for something else, or
// when nobody has typed into them.
func (d *draft) fit(m script.Metric, now cost.Plan) {
	if d.typed && d.of == m.Name && slices.Equal(d.labels, m.Labels) && (d.buckets == "") == (now.Buckets == 0) {
		return
	}
	d.of, d.labels, d.values, d.buckets, d.typed = m.Name, m.Labels, nil, "", false
	for _, n := range now.Values {
		d.values = append(d.values, strconv.Itoa(n))
	}
	if now.Buckets > 0 {
		d.buckets = strconv.Itoa(now.Buckets)
	}
	if d.replicas == "" {
		d.replicas = strconv.Itoa(now.Replicas)
	}
}

// plan reads the fields; mistake is the text of the first that can't be read.
func (d *draft) plan(m script.Metric) (plan cost.Plan, mistake string) {
	read := func(text string) int {
		n, err := desk.ParseTimes(text)
		if err != nil && mistake == "" {
			mistake = text
		}
		return n
	}
	for _, text := range d.values {
		plan.Values = append(plan.Values, read(text))
	}
	if d.buckets != "" {
		plan.Buckets = read(d.buckets)
	}
	plan.Replicas = read(d.replicas)
	return plan, mistake
}

// every is the interval between two scrapes.
func (d *draft) every() time.Duration {
	if d.interval == 0 {
		return usualInterval
	}
	return d.interval
}

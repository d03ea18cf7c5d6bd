package desk

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"metricplayground/metrics/script"
)

// UsedValues lists the values that a metric's i-th label has, in order of
// first use; what a field for a new one offers.
func UsedValues(m script.Metric, i int) []string {
	var used []string
	for _, s := range m.Series {
		if i < len(s.Values) && !slices.Contains(used, s.Values[i]) {
			used = append(used, s.Values[i])
			if len(used) == maxOffered {
				break
			}
		}
	}
	return used
}

// maxOffered is how many values a field offers; a list of thousands helps nobody.
const maxOffered = 50

// FreeName makes a name that no metric has from one that is taken: x_total
// becomes x_2_total, so that a suffix with a meaning stays at the end.
func (d *Desk) FreeName(name string) string {
	stem, suffix := name, ""
	if rest, ok := strings.CutSuffix(name, "_total"); ok && rest != "" {
		stem, suffix = rest, "_total"
	}
	for n := 2; ; n++ {
		candidate := stem + "_" + strconv.Itoa(n) + suffix
		if !d.Has(candidate) {
			return candidate
		}
	}
}

// Has reports whether there is a metric of that name.
func (d *Desk) Has(metric string) bool {
	return slices.ContainsFunc(d.snapshot.Metrics, func(m script.Metric) bool { return m.Name == metric })
}

// Trail is how a counter's or a gauge's series came to its value in the replica that is
// shown.
func (d *Desk) Trail(of script.Series) script.Trail { return d.session.Trail(d.Replica(), of) }

// MetricRevision changes when the i-th metric of the snapshot does.
func (d *Desk) MetricRevision(i int) uint64 { return d.metricRevisions[i] }

// Duration writes a duration as scripts do, without zero parts: 10m, 1m30s.
func Duration(d time.Duration) string {
	text := d.String()
	text = strings.TrimSuffix(text, "m0s") + strings.Repeat("m", strings.Count(text, "m0s"))
	if rest, ok := strings.CutSuffix(text, "h0m"); ok {
		text = rest + "h"
	}
	return text
}

// Elapsed is the virtual time since the session's start.
func (d *Desk) Elapsed() time.Duration { return d.snapshot.Now.Sub(d.began) }

// Began is when the session began: virtual time zero.
func (d *Desk) Began() time.Time { return d.began }

package ask

import (
	"fmt"
	"slices"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
)

const (
	// resolvedRetention is how long a resolved alert is remembered and told
	// (Prometheus: rules/alerting.go), in milliseconds.
	resolvedRetention = 15 * 60 * 1000
	// resendDelay is how long Alertmanager isn't told the same again (the default
	// of --rules.alert.resend-delay), in milliseconds.
	resendDelay = 60 * 1000
)

// alert is an alert while it is remembered. Times are in milliseconds; none is never.
type alert struct {
	labels                                                         labels.Labels
	state                                                          AlertState
	value                                                          float64
	activeAt, firedAt, resolvedAt, keepFiringSince, sentAt, counts int64
	history                                                        int // the place in Followed.Alerts
}

// never is a time before all others. A learner's time may begin at zero.
const never = -1 << 62

// alert does what AlertingRule.Eval does, and writes down what comes of it.
func (f *follower) alert(at int64, vector promql.Vector) error {
	found, err := f.found(at, vector)
	if err != nil {
		return err
	}
	for _, a := range found {
		if known := f.known(a.labels); known != nil && known.state != Inactive {
			known.value = a.value
		} else if known != nil {
			a.history = known.history
			*known = *a
		} else {
			a.history = f.historyOf(a.labels)
			f.active = append(f.active, a)
		}
	}
	f.active = slices.DeleteFunc(f.active, func(a *alert) bool {
		there := slices.ContainsFunc(found, func(b *alert) bool { return labels.Equal(a.labels, b.labels) })
		gone := !there && (a.state == Pending || a.resolvedAt != never && at-a.resolvedAt > resolvedRetention)
		kept := f.step(a, at, there)
		f.remember(a, at, kept)
		return gone
	})
	slices.SortFunc(f.active, func(a, b *alert) int { return labels.Compare(a.labels, b.labels) })
	f.tell(at)
	return nil
}

// found are the alerts that the expression's series stand for.
func (f *follower) found(at int64, vector promql.Vector) ([]*alert, error) {
	var found []*alert
	for _, s := range vector {
		b := labels.NewBuilder(s.Metric).Del(model.MetricNameLabel)
		for _, l := range f.rule.Labels {
			value, err := expand(l.Value, newLabels(s.Metric), s.F)
			if err != nil {
				return nil, err
			}
			b.Set(l.Name, value)
		}
		b.Set(model.AlertNameLabel, f.rule.Alert)
		a := &alert{
			labels: b.Labels(), state: Pending, value: s.F, activeAt: at,
			firedAt: never, resolvedAt: never, keepFiringSince: never, sentAt: never,
		}
		if slices.ContainsFunc(found, func(b *alert) bool { return labels.Equal(a.labels, b.labels) }) {
			return nil, errSameLabels
		}
		found = append(found, a)
	}
	return found, nil
}

// known returns the alert that is remembered for a set of labels.
func (f *follower) known(l labels.Labels) *alert {
	for _, a := range f.active {
		if labels.Equal(a.labels, l) {
			return a
		}
	}
	return nil
}

// historyOf is the place of an alert's history.
func (f *follower) historyOf(l labels.Labels) int {
	own := newLabels(l)
	for i, h := range f.followed.Alerts {
		if slices.Equal(h.Labels, own) {
			return i
		}
	}
	f.followed.Alerts = append(f.followed.Alerts, AlertHistory{Labels: own})
	return len(f.followed.Alerts) - 1
}

// step moves an alert on by one evaluation; there says whether the expression has its
// series. It reports whether the alert is kept firing without.
func (f *follower) step(a *alert, at int64, there bool) (kept bool) {
	hold, keep := f.rule.For.Milliseconds(), f.rule.KeepFiringFor.Milliseconds()
	if there {
		a.keepFiringSince = never
	} else {
		if a.state == Firing && keep > 0 {
			if a.keepFiringSince == never {
				a.keepFiringSince = at
			}
			kept = at-a.keepFiringSince < keep
		}
		if !kept {
			if a.state != Inactive {
				a.state, a.resolvedAt = Inactive, at
			}
			return false
		}
	}
	if a.state == Pending && at-a.activeAt >= hold {
		a.state, a.firedAt = Firing, at
	}
	f.writeAlert(a, at)
	return kept
}

// writeAlert writes the series that Prometheus writes about an alert.
func (f *follower) writeAlert(a *alert, at int64) {
	b := labels.NewBuilder(a.labels)
	b.Set(model.MetricNameLabel, "ALERTS_FOR_STATE")
	f.write(b.Labels(), at, float64(floorDiv(a.activeAt, 1000)), nil)
	b.Set(model.MetricNameLabel, "ALERTS")
	b.Set("alertstate", string(a.state))
	f.write(b.Labels(), at, 1, nil)
}

// floorDiv divides towards minus infinity, as time.Time.Unix does.
func floorDiv(a, b int64) int64 {
	if q := a / b; a%b >= 0 {
		return q
	} else {
		return q - 1
	}
}

// remember writes a moment down, but only the first one after an alert has ended.
func (f *follower) remember(a *alert, at int64, kept bool) {
	h := &f.followed.Alerts[a.history]
	if a.state == Inactive && (len(h.Moments) == 0 || h.Moments[len(h.Moments)-1].State == Inactive) {
		return
	}
	m := AlertMoment{At: at, State: a.state, Value: a.value, Kept: kept, ActiveAt: or0(a.activeAt), FiredAt: or0(a.firedAt)}
	if m.FiredAt != 0 {
		m.ResolvedAt = or0(a.resolvedAt)
	}
	h.Moments = append(h.Moments, m)
}

// or0 writes never as zero.
func or0(t int64) int64 {
	if t == never {
		return 0
	}
	return t
}

// tell tells Alertmanager what it has to know (rules/alerting.go: sendAlerts,
// needsSending; rules/manager.go: SendAlerts).
func (f *follower) tell(at int64) {
	for _, a := range f.active {
		// One that was never firing is never told.
		if a.state == Pending || a.firedAt == never {
			continue
		}
		resolved := a.resolvedAt > a.sentAt
		if !resolved && a.sentAt != never && a.sentAt+resendDelay >= at {
			continue
		}
		n := Notice{
			At: at, Resolved: a.state == Inactive, Labels: newLabels(a.labels), StartsAt: a.firedAt,
			EndsAt: at + 4*max(f.interval, resendDelay), Again: a.sentAt != never && !resolved,
		}
		if a.resolvedAt != never {
			n.EndsAt = a.resolvedAt
		}
		a.sentAt = at
		f.followed.Told = append(f.followed.Told, n)
	}
}

// spans joins an alert's moments of the same state. The last one goes on until the
// last evaluation.
func (h *AlertHistory) spans(last int64) {
	for i, m := range h.Moments {
		to := last
		if i+1 < len(h.Moments) {
			to = h.Moments[i+1].At
		}
		if n := len(h.Spans); n > 0 && h.Spans[n-1].State == m.State {
			h.Spans[n-1].To = to
			continue
		}
		h.Spans = append(h.Spans, AlertSpan{State: m.State, From: m.At, To: to, Resolved: m.ResolvedAt != 0})
	}
}

// template is what may stand in a rule's label.
var template = pattern(`\{\{-?\s*(?:\$labels\.([a-zA-Z_]\w*)|(\$value))\s*-?\}\}`)

// expand puts values into a rule's label. Prometheus knows all of Go's templates; here
// are the two that labels are written with.
func expand(text string, l Labels, value float64) (string, error) {
	if rest := template().ReplaceAllString(text, ""); strings.Contains(rest, "{{") {
		return "", &Error{Kind: BadTemplate, Query: text, Place: Place{0, len(text)}, Found: rest, Raw: "template not supported: " + rest}
	}
	return template().ReplaceAllStringFunc(text, func(piece string) string {
		m := template().FindStringSubmatch(piece)
		if m[2] != "" {
			return fmt.Sprint(value)
		}
		return l.Get(m[1])
	}), nil
}

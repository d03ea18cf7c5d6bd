package lint

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"metricplayground/metrics"

	"github.com/prometheus/client_golang/prometheus/testutil/promlint"
	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
)

// TestAgreesWithPromlint makes up metrics and compares our findings with those of
// promtool's own rules.
func TestAgreesWithPromlint(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		kind, name, help, labels := madeUp(r)
		ours := map[string]bool{}
		for _, f := range Create(string(kind), name, "", help, labels) {
			if said := inPromlint(f); said != "" {
				ours[said] = true
			}
		}
		require.Equal(t, promlintSays(t, kind, name, help, labels), ours, "%s %s%q", kind, name, labels)
	}
}

func madeUp(r *rand.Rand) (kind metrics.Type, name, help string, labels []string) {
	words := []string{
		"http", "requests", "sent", "seconds", "milliseconds", "ms", "s", "bytes", "kilobytes", "mb", "days", "m", "kelvins",
		"counter", "gauge", "histogram", "summary", "bucket", "count", "sum", "total", "queueLength", "a:b", "bits",
	}
	var parts []string
	for range 1 + r.IntN(4) {
		parts = append(parts, words[r.IntN(len(words))])
	}
	for range r.IntN(3) {
		labels = append(labels, []string{"le", "quantile", "code", "clientIp", "zone"}[r.IntN(5)])
	}
	return metrics.Types()[r.IntN(4)], strings.Join(parts, "_"), "Help."[:r.IntN(2)*5], labels
}

func promlintSays(t *testing.T, kind metrics.Type, name, help string, labels []string) map[string]bool {
	t.Helper()
	family := &dto.MetricFamily{Name: &name, Metric: []*dto.Metric{{}}}
	if help != "" {
		family.Help = &help
	}
	family.Type = dto.MetricType(dto.MetricType_value[strings.ToUpper(string(kind))]).Enum()
	for _, l := range labels {
		family.Metric[0].Label = append(family.Metric[0].Label, &dto.LabelPair{Name: &l, Value: new(string)})
	}
	problems, err := promlint.NewWithMetricFamilies([]*dto.MetricFamily{family}).Lint()
	require.NoError(t, err)
	all := map[string]bool{}
	for _, p := range problems {
		all[firstWords(p.Text)] = true
	}
	return all
}

// firstWords shortens promlint's texts to what tells its rules apart.
func firstWords(text string) string {
	switch {
	case strings.HasPrefix(text, "use base unit"), strings.Contains(text, "abbreviated units"):
		return "units"
	case strings.Contains(text, "camelCase"):
		return text[:strings.Index(text, " ")] + " camelCase"
	case strings.Contains(text, "include type"):
		return "type"
	case strings.HasSuffix(text, `" suffix`) && !strings.Contains(text, "_total"):
		return "suffix"
	case strings.HasSuffix(text, `" label`):
		return "label"
	}
	return text
}

// inPromlint is how firstWords puts a finding of ours, empty if promlint has no such
// rule.
func inPromlint(f Finding) string {
	switch f.Rule {
	case CounterTotal:
		return `counter metrics should have "_total" suffix`
	case TotalNoCounter:
		return `non-counter metrics should not have "_total" suffix`
	case BaseUnit, AbbreviatedUnit:
		return "units"
	case HelpMissing:
		return "no help text"
	case TypeInName:
		return "type"
	case CamelCase:
		if f.Subject != "name" {
			return "label camelCase"
		}
		return "metric camelCase"
	case Colon:
		return "metric names should not contain ':'"
	case ReservedSuffix:
		return "suffix"
	case ReservedLabel:
		return "label"
	}
	return ""
}

// TestFixesLead to a name that nothing is said about: whoever takes the first fix on
// offer, again and again, is done after a few times, or left without one.
func TestFixesLead(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 5000 {
		kind, name, _, labels := madeUp(r)
		unit := []string{"", "seconds", "ms", "bytes"}[r.IntN(4)]
		path := []string{name}
		for fixable := true; fixable; {
			require.Less(t, len(path), 12, "%s %s: %q", kind, unit, path)
			fixable = false
			for _, f := range Create(string(kind), name, unit, "Help.", labels) {
				if f.Fix == "" || f.Subject != "name" && f.Subject != "unit" {
					continue
				}
				if f.Subject == "unit" {
					unit = f.Fix
				} else {
					name = f.Fix
				}
				path = append(path, fmt.Sprint(f.Rule, " ", f.Fix))
				fixable = true
				break
			}
		}
		require.NoError(t, metrics.CheckName(name))
	}
}

package metrics

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// The clients and the versions whose messages an Error quotes.
const (
	PythonClient = "prometheus_client 0.16.0"
	GoClient     = "client_golang 1.25.0"
)

// The rest is how these two see a metric, as far as their messages and their rules
// about names need it.

// goInvalid is how client_golang 1.25 refuses to register an invalid metric.
func (d *desc) goInvalid(format string, args ...any) string {
	return fmt.Sprintf("descriptor %s is invalid: %s", d.goString(), fmt.Sprintf(format, args...))
}

// goString is client_golang's Desc.String.
func (d *desc) goString() string {
	return fmt.Sprintf("Desc{fqName: %q, help: %q, unit: %q, constLabels: {}, variableLabels: {%s}}",
		d.Name, d.Help, d.Unit, strings.Join(d.labels, ","))
}

// goTogether is what client_golang says when d is registered, or gathered, beside
// old; empty when it is content. It knows the series that histograms and summaries
// write, but not those of counters.
func (d *desc) goTogether(old *desc) string {
	if d.Name == old.Name {
		if d.Help != old.Help || d.Unit != old.Unit || !sameNames(d.labels, old.labels) {
			return fmt.Sprintf("a previously registered descriptor with the same fully-qualified name as %s has different label names or a different help string", d.goString())
		}
		return "duplicate metrics collector registration attempted"
	}
	for _, suffix := range goSuffixes(old.kind) {
		if d.Name == old.Name+suffix {
			return fmt.Sprintf("collected metric named %q collides with previously collected %s named %q", d.Name, old.kind, old.Name)
		}
	}
	for _, suffix := range goSuffixes(d.kind) {
		if old.Name == d.Name+suffix {
			kinds := "histogram or summary"
			if suffix == "_bucket" {
				kinds = "histogram"
			}
			return fmt.Sprintf("collected %s named %q collides with previously collected metric named %q", kinds, d.Name, old.Name)
		}
	}
	return ""
}

func goSuffixes(t Type) []string {
	switch t {
	case HistogramType:
		return []string{"_count", "_sum", "_bucket"}
	case SummaryType:
		return []string{"_count", "_sum"}
	}
	return nil
}

// goBuckets is what client_golang says to upper bounds, empty when it accepts them.
func goBuckets(bounds []float64) string {
	for i := 1; i < len(bounds); i++ {
		if bounds[i-1] >= bounds[i] {
			return fmt.Sprintf("histogram buckets must be in increasing order: %f >= %f", bounds[i-1], bounds[i])
		}
	}
	return ""
}

// pythonBuckets is what prometheus_client says to upper bounds, empty when it
// accepts them. Equal ones and NaN are in order for it.
func pythonBuckets(bounds []float64) string {
	for i := 1; i < len(bounds); i++ {
		if bounds[i-1] > bounds[i] {
			return "Buckets not in sorted order"
		}
	}
	if len(withoutInf(bounds)) == 0 {
		return "Must have at least two buckets"
	}
	return ""
}

// pythonName is the name that prometheus_client 0.16 makes of a metric's name: a
// counter's without _total, the unit appended.
func (d *desc) pythonName() string {
	name := d.Name
	if d.kind == CounterType {
		name = strings.TrimSuffix(name, "_total")
	}
	if d.Unit != "" && !strings.HasSuffix(name, "_"+d.Unit) {
		name += "_" + d.Unit
	}
	return name
}

// pythonInvalidName is what prometheus_client says to the name, empty when it
// accepts it.
func (d *desc) pythonInvalidName() string {
	if legacyName(d.pythonName(), true) {
		return ""
	}
	return "Invalid metric name: " + readable(d.pythonName())
}

// pythonNoLabels is what prometheus_client says to labels of a metric without any.
func (d *desc) pythonNoLabels() string {
	return "No label names were set when constructing " + string(d.kind) + ":" + d.pythonName()
}

// pythonNames are the names that prometheus_client reserves for a metric.
func (d *desc) pythonNames() []string {
	suffixes := map[Type][]string{
		CounterType:   {"", "_total", "_created"},
		GaugeType:     {""},
		HistogramType: {"", "_bucket", "_sum", "_count", "_created"},
		SummaryType:   {"", "_sum", "_count", "_created"},
	}
	var names []string
	for _, suffix := range suffixes[d.kind] {
		names = append(names, d.pythonName()+suffix)
	}
	return names
}

// claim is a name that a metric has for itself in the exposition, as one of the
// clients sees it. Two metrics can only be in each other's way if both claim one.
type claim struct{ client, name string }

func (d *desc) claims() []claim {
	claims := []claim{{"go", d.Name}}
	for _, suffix := range goSuffixes(d.kind) {
		claims = append(claims, claim{"go", d.Name + suffix})
	}
	for _, name := range d.pythonNames() {
		claims = append(claims, claim{"python", name})
	}
	return claims
}

// checkTogether checks whether a registry that has old can have d as well.
func checkTogether(old, d *desc) error {
	reserved := old.pythonNames()
	twice := slices.DeleteFunc(d.pythonNames(), func(n string) bool { return !slices.Contains(reserved, n) })
	slices.Sort(twice)
	golang := d.goTogether(old)
	if golang == "" && len(twice) == 0 {
		return nil
	}
	return d.errTogether(old, twice, golang)
}

func sameNames(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }

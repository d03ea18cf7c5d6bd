package words

import (
	"strings"
	"testing"

	"metricplayground/metrics"

	"github.com/stretchr/testify/require"
)

// examples are errors of every rule with all that their sentences may use.
func examples() []*metrics.Error {
	var all []*metrics.Error
	for _, rule := range metrics.Rules() {
		for _, fix := range []string{"", "FIX"} {
			for _, want := range []string{"", "0", "WANT"} {
				for _, client := range []string{"", "collected MESSAGE", "MESSAGE"} {
					for _, metric := range []string{"", "METRIC"} {
						all = append(all, &metrics.Error{
							Rule: rule, Metric: metric, Label: "LABEL", Got: "GOT", Other: "OTHER", Want: want, Fix: fix, Python: client, Go: client,
						})
					}
				}
			}
		}
	}
	return all
}

// names are the fields that a rule's sentence is about.
var names = map[metrics.Rule][]string{
	metrics.CounterDecreased:        {"GOT"},
	metrics.NameTaken:               {},
	metrics.NameCollides:            {"OTHER", "GOT"},
	metrics.UnitInvalid:             {"GOT"},
	metrics.LabelNameInvalid:        {"GOT"},
	metrics.LabelNameReserved:       {"GOT"},
	metrics.LabelNameTaken:          {"GOT"},
	metrics.LabelNameRepeated:       {"LABEL", "GOT"},
	metrics.LabelCountWrong:         {"GOT"},
	metrics.LabelMissing:            {"LABEL"},
	metrics.LabelUnknown:            {"LABEL"},
	metrics.LabelValueInvalid:       {"LABEL"},
	metrics.BucketsUnsorted:         {"GOT"},
	metrics.BucketsEqual:            {"GOT"},
	metrics.BucketCountInvalid:      {"GOT"},
	metrics.BucketsTooMany:          {"GOT"},
	metrics.WidthInvalid:            {"GOT"},
	metrics.StartInvalid:            {"GOT"},
	metrics.FactorInvalid:           {"GOT"},
	metrics.NativeFactorInvalid:     {"GOT"},
	metrics.QuantileOutOfRange:      {"GOT"},
	metrics.QuantileErrorOutOfRange: {"GOT", "LABEL"},
	metrics.WindowNegative:          {"GOT"},
	metrics.WindowTooShort:          {"GOT"},
	metrics.ExemplarLabelInvalid:    {"GOT"},
	metrics.ExemplarValueInvalid:    {"LABEL"},
	metrics.ExemplarTooLong:         {"GOT"},
	metrics.ExemplarUnsupported:     {"OTHER"},
	metrics.VerbUnsupported:         {"OTHER", "GOT"},
}

// TestRefusalsAreSaidInBothLanguages walks all rules: each has a text of its own in
// each language, which names what the error names.
func TestRefusalsAreSaidInBothLanguages(t *testing.T) {
	owner := map[string]metrics.Rule{}
	for _, e := range examples() {
		for _, l := range []Language{English, Chinese} {
			w := For(l)
			problem, fix, whole := w.RefusalProblem(e), w.RefusalFix(e), w.Refusal(e)
			require.NotEmpty(t, fix, "%s in %s", e.Rule, l)
			require.Contains(t, whole, problem)
			require.Contains(t, whole, fix)
			require.NotContains(t, whole, string(e.Rule), "%s in %s has no words", e.Rule, l)
			for _, name := range append(names[e.Rule], e.Metric) {
				require.Contains(t, whole, name, "%s in %s", e.Rule, l)
			}
			if e.Rule != metrics.NameEmpty { // whoever has no name isn't named
				other, taken := owner[problem]
				require.False(t, taken && other != e.Rule, "%s and %s say the same: %s", other, e.Rule, problem)
				owner[problem] = e.Rule
			}
			require.Equal(t, l == Chinese, chineseText(problem), "%s in %s: %s", e.Rule, l, problem)
			require.Equal(t, l == Chinese, chineseText(fix), "%s in %s: %s", e.Rule, l, fix)
		}
	}
}

// TestRefusalsSayWhatTheClientsDo: a message that a client gives is quoted.
func TestRefusalsSayWhatTheClientsDo(t *testing.T) {
	for _, e := range examples() {
		for _, l := range []Language{English, Chinese} {
			python, golang := For(l).RefusalPython(e), For(l).RefusalGo(e)
			require.Contains(t, python, metrics.PythonClient)
			require.Contains(t, golang, metrics.GoClient)
			require.Equal(t, e.Python != "", strings.Contains(python, "“"+e.Python+"”"), python)
			if e.InGo() != metrics.GoIgnores && e.InGo() != metrics.GoHangs {
				require.Equal(t, e.Go != "", strings.Contains(golang, "“"+e.Go+"”"), golang)
			}
			require.Equal(t, l == Chinese, chineseText(python))
			require.Equal(t, l == Chinese, chineseText(golang))
		}
	}
}

func TestRefusalInTheWordsOfEachLanguage(t *testing.T) {
	_, err := metrics.NewRegistry().NewHistogram(metrics.HistogramOpts{
		Opts: metrics.Opts{Name: "h_seconds"}, Buckets: []float64{0.5, 0.1},
	})
	var e *metrics.Error
	require.ErrorAs(t, err, &e)
	for language, want := range map[Language][3]string{
		English: {
			"h_seconds: upper bounds go up from one to the next, and 0.5 0.1 don't. Use 0.1 0.5 instead.",
			"Python (prometheus_client 0.16.0) raises ValueError: “Buckets not in sorted order”",
			"Go (client_golang 1.25.0) panics: “histogram buckets must be in increasing order: 0.500000 >= 0.100000”",
		},
		Chinese: {
			"h_seconds：桶的上界必须从小到大，而 0.5 0.1 不是。请改用 0.1 0.5。",
			"Python（prometheus_client 0.16.0）会抛出 ValueError：“Buckets not in sorted order”",
			"Go（client_golang 1.25.0）会 panic：“histogram buckets must be in increasing order: 0.500000 >= 0.100000”",
		},
	} {
		w := For(language)
		require.Equal(t, want, [3]string{w.Refusal(e), w.RefusalPython(e), w.RefusalGo(e)})
	}
}

func chineseText(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF })
}

package starts_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus/testutil/promlint"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
	"metricplayground/metrics/script/starts"
)

func session(t *testing.T, src string) *script.Session {
	t.Helper()
	s := script.New(script.Options{})
	require.NoError(t, s.Run(src))
	return s
}

func TestStartsRunAndAreCanonical(t *testing.T) {
	seen := map[string]bool{}
	for _, start := range starts.List() {
		t.Run(start.Slug, func(t *testing.T) {
			require.False(t, seen[start.Slug])
			seen[start.Slug] = true
			s := session(t, start.Script)
			require.Equal(t, start.Script, s.Script(), "the script is as it would be printed")
			require.NotEmpty(t, s.Snapshot().Families)
			for _, format := range exposition.Formats() {
				text, err := exposition.Encode(s.Snapshot().Families, format)
				require.NoError(t, err)
				for _, f := range s.Snapshot().Families {
					require.Contains(t, text, f.GetName(), format)
				}
			}
			require.NoError(t, s.Apply((&script.Traffic{Seed: 1}).Next(s.Snapshot(), time.Second)...))
		})
	}
	require.Len(t, seen, 7)
}

// TestProgramsMatchPython holds what the five programs of the beginning write in
// the Python format against what prometheus_client wrote.
func TestProgramsMatchPython(t *testing.T) {
	var recorded struct {
		Cases []struct{ Name, Text string }
	}
	data, err := os.ReadFile("../../exposition/testdata/prometheus_client-0.16.0.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &recorded))
	texts := map[string]string{}
	for _, c := range recorded.Cases {
		texts[c.Name] = c.Text
	}
	created := regexp.MustCompile(`(?m)^(\w+_created\S*) .*$`)
	for slug, names := range map[string][]string{
		"counter":   {"seed 1: counter"},
		"gauge":     {"seed 2: gauge", "seed 2: in progress"},
		"labels":    {"seed 3: labels", "seed 3: a gauge that is called a counter"},
		"histogram": {"seed 4: hh", "seed 4: h1"},
		"summary":   {"seed 5: summary"},
	} {
		t.Run(slug, func(t *testing.T) {
			var want string
			for _, name := range names {
				require.NotEmpty(t, texts[name], name)
				want += texts[name]
			}
			for _, start := range starts.List() {
				if start.Slug != slug {
					continue
				}
				got, err := exposition.Encode(session(t, start.Script).Snapshot().Families, exposition.Python)
				require.NoError(t, err)
				if slug == "summary" { // it shows a second one, with what Python hasn't
					got, _, _ = strings.Cut(got, "# HELP rpc_duration_seconds")
				}
				require.Equal(t, created.ReplaceAllString(want, "$1"), created.ReplaceAllString(got, "$1"))
				return
			}
			require.Fail(t, "no start "+slug)
		})
	}
}

// TestRealisticStartsAreWellNamed has promtool's own linter look at those starts
// that somebody may take as an example.
func TestRealisticStartsAreWellNamed(t *testing.T) {
	for _, start := range starts.List() {
		if start.Slug == "web-service" || start.Slug == "sensors" {
			families := session(t, start.Script).Snapshot().Families
			problems, err := promlint.NewWithMetricFamilies(families).Lint()
			require.NoError(t, err)
			require.Empty(t, problems, start.Slug)
		}
	}
}

package watch

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// leftBy is the lines that a sieve leaves.
func leftBy(d *exposition.Document, s *sight) string {
	var out strings.Builder
	for b, block := range d.Blocks {
		for l := range block.Lines {
			if s.shows(b, l) {
				out.WriteString(block.Lines[l].Text + "\n")
			}
		}
	}
	return out.String()
}

func TestSieve(t *testing.T) {
	session := script.New(script.Options{})
	require.NoError(t, session.Run("counter a_total{x} \"A.\"\ninc a_total{x=\"One\"}\ninc a_total{x=\"two\"}\ngauge b \"B.\"\n"))
	d, err := exposition.Render(session.Snapshot().Families, exposition.OpenMetrics1, nil)
	require.NoError(t, err)
	for name, c := range map[string]struct {
		sieve sieve
		want  string
	}{
		"nothing":             {sieve{}, d.Text()},
		"a value of a label":  {sieve{filter: "one"}, "# HELP a A.\n# TYPE a counter\na_total{x=\"One\"} 1.0\na_created{x=\"One\"} 1.7672256e+09\n"},
		"a kind of line":      {sieve{filter: "# TYPE"}, "# HELP a A.\n# TYPE a counter\n# HELP b B.\n# TYPE b gauge\n"},
		"what isn't there":    {sieve{filter: "zzz"}, ""},
		"a family folded":     {sieve{folded: map[string]bool{"a_total": true}}, "# HELP a A.\n# HELP b B.\n# TYPE b gauge\nb 0.0\n# EOF\n"},
		"folded and filtered": {sieve{filter: "two", folded: map[string]bool{"a_total": true}}, "# HELP a A.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			s := c.sieve.of(d)
			require.Equal(t, c.want, leftBy(d, s))
			if s == nil {
				return
			}
			require.Equal(t, strings.Count(c.want, "\n"), s.lines)
			total := 0
			for b, block := range d.Blocks {
				total += s.count(b, 0, len(block.Lines))
				mask := s.mask(b, 0, len(block.Lines))
				if mask != "" {
					require.Equal(t, s.count(b, 0, len(block.Lines)), strings.Count(mask, "+"))
				}
			}
			require.Equal(t, s.lines, total)
		})
	}
}

func TestCaretPassesOverWhatIsHidden(t *testing.T) {
	d := document(t)
	s := sieve{folded: map[string]bool{"a_total": true}}.of(d)
	at := first(d, s)
	require.Equal(t, Position{0, 0, at.Token}, at)
	next := down(d, s, at)
	require.Equal(t, 1, next.Block, "the rest of the family is folded")
	require.Equal(t, 0, up(d, s, next).Block)
	hidden := sieve{filter: "zzz"}.of(d)
	require.Equal(t, nowhere, first(d, hidden))
	require.Equal(t, nowhere, last(d, hidden))
}

func TestCaretStaysInSight(t *testing.T) {
	d := document(t)
	at := last(d, nil)
	require.Equal(t, at, inSight(d, nil, at))
	require.Equal(t, Position{at.Block, 0, loud(d, at.Block, 0)[0]}, inSight(d, sieve{folded: map[string]bool{"b": true}}.of(d), at))
	require.Equal(t, nowhere, inSight(d, sieve{filter: "zzz"}.of(d), at))
	require.Equal(t, nowhere, inSight(d, nil, nowhere))
}

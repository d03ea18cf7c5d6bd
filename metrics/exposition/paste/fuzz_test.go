package paste

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition/paste/pastetest"
)

// sound checks what holds of every repair: it fits the text, it changes it, and
// only a repair that says so takes a line away.
func sound(t *testing.T, text string, r *Reading) {
	t.Helper()
	for _, p := range r.Problems {
		for _, fix := range p.Repairs {
			at := 0
			for _, e := range fix.Edits {
				require.LessOrEqual(t, at, e.From, "%s %s: %q", p.Code, fix.Fix, text)
				require.LessOrEqual(t, e.From, e.To, "%s %s: %q", p.Code, fix.Fix, text)
				require.LessOrEqual(t, e.To, len(text), "%s %s: %q", p.Code, fix.Fix, text)
				at = e.To
			}
			after := fix.Apply(text)
			require.NotEqual(t, text, after, "%s %s: %q", p.Code, fix.Fix, text)
			switch fix.Fix {
			case Replace, Insert, Remove, Rename, AddLine:
				if p.Code != RawNewline && p.Code != EarlyEOF {
					keeps(t, text, after, fix)
				}
			case MoveLine:
				if p.Code != EarlyEOF {
					require.Equal(t, sortedLines(text), sortedLines(after))
				}
			}
		}
	}
}

// keeps checks that no line is gone that the repair doesn't touch, and none joined.
func keeps(t *testing.T, text, after string, fix Repair) {
	t.Helper()
	require.LessOrEqual(t, strings.Count(text, "\n"), strings.Count(after, "\n"))
	before, now := strings.Split(text, "\n"), strings.Split(after, "\n")
	at := 0
	for _, line := range before {
		touched := slices.ContainsFunc(fix.Edits, func(e Edit) bool { return e.From <= at+len(line)+1 && e.To >= at })
		if !touched {
			require.Contains(t, now, line)
		}
		at += len(line) + 1
	}
}

func sortedLines(text string) []string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	slices.Sort(lines)
	return lines
}

func TestRepairsAreSound(t *testing.T) {
	for _, c := range pastetest.Cases() {
		for _, f := range []Format{Unknown, Text, OpenMetrics} {
			r, err := Read(c.Text, Options{Format: f})
			require.NoError(t, err)
			sound(t, c.Text, r)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range pastetest.Cases() {
		f.Add(c.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 || panics(text) {
			return
		}
		for _, format := range []Format{Text, OpenMetrics} {
			r, err := Read(text, Options{Format: format})
			require.NoError(t, err)
			truthful(t, text, r)
			sound(t, text, r)
			mended, after, _, err := RepairAll(text, Options{Format: format})
			require.NoError(t, err)
			if !panics(mended) {
				truthful(t, mended, after)
			}
			if r.Clean() {
				require.Equal(t, text, mended)
			}
			if format == Text && r.Clean() {
				want, err := expfmtTakes(text, format)
				require.NoError(t, err)
				sameFamilies(t, want, r.Families, text)
			}
		}
	})
}

package words

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/exposition/expositiontest"
)

// explained is one explanation in full: of the first token with this text and
// role on the line with this text, or of the nth, from 0.
type explained struct {
	format  exposition.Format
	line    string
	token   string
	role    exposition.Role
	nth     int
	english string
	chinese string
}

func TestExplanationsInFull(t *testing.T) {
	cases := fullExplanations()
	require.GreaterOrEqual(t, len(cases), 40)
	for _, c := range cases {
		t.Run(string(c.format)+"/"+c.line+"/"+c.token, func(t *testing.T) {
			document, _ := exposition.Render(expositiontest.Rich(), c.format, nil)
			facts := find(t, document, c)
			require.Equal(t, c.english, For(English).Explain(facts))
			require.Equal(t, c.chinese, For(Chinese).Explain(facts))
		})
	}
}

// find returns the facts of the token that a case is about.
func find(t *testing.T, document *exposition.Document, c explained) exposition.Facts {
	t.Helper()
	seen := 0
	for b, block := range document.Blocks {
		for l, line := range block.Lines {
			if line.Text != c.line {
				continue
			}
			for i, token := range exposition.Tokens(line) {
				if token.Role != c.role || line.Text[token.Start:token.End] != c.token {
					continue
				}
				if seen == c.nth {
					return document.Explain(b, l, i, nil)
				}
				seen++
			}
		}
	}
	require.Fail(t, "no such token")
	return exposition.Facts{}
}

// TestEveryRoleIsExplained walks each token of each line in each format: both
// languages say something about it that has a name or a number of that line in
// it, and all roles occur.
func TestEveryRoleIsExplained(t *testing.T) {
	met := map[exposition.Role]bool{}
	for _, f := range exposition.Formats() {
		document, _ := exposition.Render(expositiontest.Rich(), f, nil)
		for b, block := range document.Blocks {
			for l, line := range block.Lines {
				for i, token := range exposition.Tokens(line) {
					met[token.Role] = true
					facts := document.Explain(b, l, i, nil)
					for _, language := range []Language{English, Chinese} {
						text := For(language).Explain(facts)
						where := fmt.Sprintf("%s: %s %q: %s", f, line.Text, facts.Text, text)
						require.True(t, utf8.ValidString(text), where)
						require.Regexp(t, `[.。]$`, text, where)
						require.NotRegexp(t, `  |\. \.|。。|, \.|%!|<nil>`, text, where)
						require.True(t, mentionsLine(text, line.Text, facts), where)
						require.NotEmpty(t, For(language).RoleName(token.Role))
					}
				}
			}
		}
	}
	for _, role := range exposition.Roles() {
		if role != exposition.Other && role != exposition.ProtoValue {
			require.True(t, met[role], "no token has the role %s", role)
		}
	}
}

// mentionsLine reports whether a text has something in it that is the line's own.
func mentionsLine(text, line string, f exposition.Facts) bool {
	own := []string{f.Family.Name, f.Family.Written, strings.TrimSuffix(f.Family.Written, "_total")}
	if f.Series != nil {
		own = append(own, f.Series.ID)
	}
	if f.Label != nil {
		own = append(own, f.Label.Name)
	}
	if f.Exemplar != nil {
		own = append(own, labelSet(f.Exemplar.Labels))
		own = append(own, exposition.Number(f.Exemplar.Value), f.Exemplar.Time.Format("2006-01-02 15:04:05"))
	}
	if !f.Time.IsZero() {
		own = append(own, f.Time.Format("2006-01-02 15:04:05"))
	}
	if f.Value != nil {
		own = append(own, exposition.Number(*f.Value))
	}
	if f.Quantile != nil {
		own = append(own, exposition.Number(f.Quantile.Value), exposition.Number(f.Quantile.Rank))
	}
	if f.Line == exposition.EOF {
		own = append(own, "EOF")
	}
	if f.Bucket != nil {
		own = append(own, exposition.Number(f.Bucket.Cumulative), exposition.Number(f.Bucket.Bound))
	}
	if f.Native != nil {
		own = append(own, exposition.Number(f.Native.Upper))
	}
	for _, word := range own {
		if word != "" && strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// TestRandomFamiliesAreExplained explains each token of random families, with
// awkward names, labels and numbers, in all formats and escaping schemes, before
// and after all series changed.
func TestRandomFamiliesAreExplained(t *testing.T) {
	schemes := []model.EscapingScheme{model.NoEscaping, model.UnderscoreEscaping, model.DotsEscaping, model.ValueEncodingEscaping}
	for seed := range uint64(12) {
		random := rand.New(rand.NewPCG(seed, 1))
		families, others := expositiontest.Random(random), expositiontest.Random(random)
		for _, f := range exposition.Formats() {
			o := exposition.Options{Escaping: schemes[seed%4]}
			before, _ := exposition.RenderWith(others, f, o, nil)
			document, _ := exposition.RenderWith(families, f, o, before)
			diff := exposition.Diff(before, document)
			for b, block := range document.Blocks {
				for l, line := range block.Lines {
					for i := range exposition.Tokens(line) {
						facts := document.Explain(b, l, i, diff)
						for _, language := range []Language{English, Chinese} {
							text := For(language).Explain(facts)
							require.Regexp(t, `[.。]$`, text, line.Text)
							require.NotContains(t, text, "%!", line.Text)
						}
					}
				}
			}
			for _, change := range diff.Changes {
				require.NotEmpty(t, For(English).LineChange(change))
				require.NotEmpty(t, For(Chinese).LineChange(change))
			}
		}
	}
}

func TestRolesThatFormatsDoNotWriteAreExplained(t *testing.T) {
	for _, language := range []Language{English, Chinese} {
		words := For(language)
		require.Contains(t, words.Explain(exposition.Facts{Role: exposition.Other, Text: "@!"}), "@!")
		facts := exposition.Facts{Format: exposition.Proto, Role: exposition.ProtoValue, Part: "new_field", Text: "17"}
		require.Contains(t, words.Explain(facts), "new_field")
		require.Contains(t, words.Explain(facts), "17")
		require.NotEmpty(t, words.Explain(exposition.Facts{}), "a place that does not exist")
	}
}

func TestRoleNames(t *testing.T) {
	for _, language := range []Language{English, Chinese} {
		unknown := For(language).RoleName("no such role")
		for _, role := range exposition.Roles() {
			if role != exposition.Other {
				require.NotEqual(t, unknown, For(language).RoleName(role), "%s has no name", role)
			}
		}
	}
}

// changed is an explanation of a number after a change.
type changed struct {
	name             string
	format           exposition.Format
	before, after    *dto.Metric
	line, token      string
	english, chinese string // of the token
	few              string // LineChange of the line
}

func TestExplanationsOfChanges(t *testing.T) {
	for _, c := range changes() {
		t.Run(c.name, func(t *testing.T) {
			family := func(m *dto.Metric) []*dto.MetricFamily {
				kind := dto.MetricType_GAUGE
				switch {
				case m.Counter != nil:
					kind = dto.MetricType_COUNTER
				case m.Histogram != nil:
					kind = dto.MetricType_HISTOGRAM
				}
				return []*dto.MetricFamily{expositiontest.Family("x_seconds", "", kind, m)}
			}
			before, err := exposition.Render(family(c.before), c.format, nil)
			require.NoError(t, err)
			after, err := exposition.Render(family(c.after), c.format, before)
			require.NoError(t, err)
			diff := exposition.Diff(before, after)
			for b, block := range after.Blocks {
				for l, line := range block.Lines {
					if line.Text != c.line {
						continue
					}
					tokens := exposition.Tokens(line)
					for i := len(tokens) - 1; i >= 0; i-- {
						if line.Text[tokens[i].Start:tokens[i].End] == c.token {
							facts := after.Explain(b, l, i, diff)
							require.Equal(t, c.english, For(English).Explain(facts))
							require.Equal(t, c.chinese, For(Chinese).Explain(facts))
							require.Equal(t, c.few, For(English).LineChange(*diff.At(b, l)))
							return
						}
					}
				}
			}
			require.Fail(t, "no such token", after.Text())
		})
	}
}

func TestLineChangeInAFewWords(t *testing.T) {
	added, removed, changed := exposition.Change{Kind: exposition.Added}, exposition.Change{Kind: exposition.Removed}, exposition.Change{Kind: exposition.Changed}
	require.Equal(t, "new line", For(English).LineChange(added))
	require.Equal(t, "gone", For(English).LineChange(removed))
	require.Equal(t, "changed", For(English).LineChange(changed))
	require.Equal(t, "新增的行", For(Chinese).LineChange(added))
	require.Equal(t, "已消失", For(Chinese).LineChange(removed))
	require.Equal(t, "有变化", For(Chinese).LineChange(changed))
}

func TestRefusalsSayWhatToDo(t *testing.T) {
	for _, reason := range []exposition.Reason{exposition.InvalidName, exposition.NegativeSummary, exposition.NotANumber,
		exposition.NegativeCounter, exposition.EqualBounds, exposition.RefusedByEncoder} {
		r := &exposition.Refusal{Format: exposition.OpenMetrics2, Family: "rpc_seconds", Reason: reason, Name: "a.b", Fix: "a_b", Err: os.ErrInvalid}
		for _, language := range []Language{English, Chinese} {
			require.Contains(t, For(language).ExpositionRefusal(r), "rpc_seconds")
		}
		require.Contains(t, r.Error(), "rpc_seconds")
	}
	unknown := &exposition.Refusal{Format: "xml", Reason: exposition.UnknownFormat}
	require.Contains(t, For(English).ExpositionRefusal(unknown), "xml")
	require.Contains(t, For(Chinese).ExpositionRefusal(unknown), "xml")
}

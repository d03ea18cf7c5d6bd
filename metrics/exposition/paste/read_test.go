package paste

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/textparse"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"metricplayground/metrics/exposition/paste/pastetest"
	"metricplayground/metrics/lint/linttest"
)

var update = flag.Bool("update", false, "write the golden file anew; read what changed")

// stored reports whether Prometheus scrapes the text: its parser takes it, and its
// storage takes each label set.
func stored(text string, f Format) error {
	if _, _, err := scraped(text, f); err != nil {
		return err
	}
	var p textparse.Parser
	if f == OpenMetrics {
		p = textparse.NewOpenMetricsParser([]byte(text), labels.NewSymbolTable())
	} else {
		p = textparse.NewPromParser([]byte(text), labels.NewSymbolTable(), false)
	}
	for {
		kind, err := p.Next()
		if err != nil {
			return nil
		}
		if kind != textparse.EntrySeries {
			continue
		}
		var set labels.Labels
		p.Labels(&set)
		if !set.IsValid(model.UTF8Validation) {
			return fmt.Errorf("invalid metric name or label names: %s", set)
		}
		if name, twice := set.HasDuplicateLabelNames(); twice {
			return fmt.Errorf("label name %q is not unique: invalid sample", name)
		}
	}
}

// expfmtTakes reads the text with expfmt.
func expfmtTakes(text string, f Format) ([]*dto.MetricFamily, error) {
	var families []*dto.MetricFamily
	if f == Text {
		p := expfmt.NewTextParser(model.UTF8Validation)
		byName, err := p.TextToMetricFamilies(strings.NewReader(text))
		for _, family := range byName {
			families = append(families, family)
		}
		return families, err
	}
	d := expfmt.NewDecoder(strings.NewReader(text), expfmt.FmtOpenMetrics_1_0_0.WithEscapingScheme(model.NoEscaping))
	for {
		family := &dto.MetricFamily{}
		err := d.Decode(family)
		if errors.Is(err, io.EOF) {
			return families, nil
		}
		if err != nil {
			return families, err
		}
		families = append(families, family)
	}
}

// isForeign reports whether the code is one of the whole text, which no parser is asked about.
func isForeign(r *Reading) bool {
	return len(r.Problems) == 1 && slices.Contains([]Code{Empty, Gzip, Protobuf, HTML, JSON, UTF16}, r.Problems[0].Code)
}

// truthful holds a reading to the real parsers.
func truthful(t *testing.T, text string, r *Reading) {
	t.Helper()
	if isForeign(r) {
		return
	}
	err := stored(text, r.Format)
	require.Equal(t, err == nil, r.Scraped(), "Prometheus: %v; %s\n%s", err, r.Format, text)
	if err == nil {
		if r.Format != Text {
			return
		}
		_, err := expfmtTakes(text, r.Format)
		if err != nil {
			require.NotEmpty(t, r.Problems, "expfmt: %v\n%s", err, text)
		} else {
			for _, p := range r.Problems {
				require.Empty(t, p.Tools, "expfmt takes it: %s\n%s", p.Code, text)
			}
		}
	}
}

func TestReadBrokenExpositions(t *testing.T) {
	var out bytes.Buffer
	for _, c := range pastetest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			r, err := Read(c.Text, Options{})
			require.NoError(t, err)
			if !isForeign(r) {
				truthful(t, c.Text, r)
			}
			fmt.Fprintf(&out, "=== %s (%s, %s)\n%s", c.Name, r.Format, r.Evidence, numbered(c.Text))
			for _, p := range r.Problems {
				describe(&out, p)
			}
			mended, after, made, err := RepairAll(c.Text, Options{})
			require.NoError(t, err)
			if c.Mends {
				require.True(t, after.Clean(), "left: %v\n%s", after.Problems, mended)
				require.NoError(t, stored(mended, after.Format))
				_, err := expfmtTakes(mended, after.Format)
				require.NoError(t, err, mended)
			} else {
				require.False(t, after.Clean(), mended)
			}
			truthful(t, mended, after)
			if made > 0 {
				fmt.Fprintf(&out, "--- %d repaired\n%s", made, numbered(mended))
			}
			fmt.Fprintln(&out)
		})
	}
	golden := "testdata/broken.golden"
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), out.String())
}

func numbered(text string) string {
	var out strings.Builder
	for i, line := range strings.SplitAfter(text, "\n") {
		if line != "" {
			fmt.Fprintf(&out, "%3d %s\n", i+1, strings.Trim(fmt.Sprintf("%q", line), `"`))
		}
	}
	return out.String()
}

func describe(out io.Writer, p *Problem) {
	fmt.Fprintf(out, "%d:%d %s (%s)", p.Line, p.Column, p.Code, p.Effect)
	for _, v := range []struct{ name, value string }{{"found", p.Found}, {"name", p.Name}, {"other", p.Other}, {"expected", string(p.Expect)}} {
		if v.value != "" {
			fmt.Fprintf(out, " %s %q", v.name, v.value)
		}
	}
	fmt.Fprintln(out)
	if p.Scrape != "" {
		fmt.Fprintf(out, "    Prometheus: %s\n", p.Scrape)
	}
	if p.Tools != "" {
		fmt.Fprintf(out, "    expfmt: %s\n", p.Tools)
	}
	for _, r := range p.Repairs {
		fmt.Fprintf(out, "    %s %q -> %q (%d lines, certain %v)\n", r.Fix, r.From, r.To, r.Lines, r.Certain)
	}
}

// Each repair, certain or not, gets rid of its problem and leaves the lines alone
// that it doesn't speak of.
func TestEachRepairMendsItsProblem(t *testing.T) {
	for _, c := range pastetest.Cases() {
		r, err := Read(c.Text, Options{})
		require.NoError(t, err)
		for _, p := range r.Problems {
			for _, fix := range p.Repairs {
				t.Run(c.Name+"/"+string(p.Code)+"/"+string(fix.Fix)+" "+fix.To, func(t *testing.T) {
					after, err := Read(fix.Apply(c.Text), Options{Format: r.Format})
					require.NoError(t, err)
					for _, q := range after.Problems {
						require.False(t, q.Code == p.Code && q.Line == p.Line && q.Column == p.Column && q.Text == p.Text, "%s is still there", p.Code)
					}
				})
			}
		}
	}
}

// TestEachProblemHasACase looks for problems and repairs that no case has, in the
// cases with a character more, less or another, so that the tests that go by the cases
// see all that people can be shown.
func TestEachProblemHasACase(t *testing.T) {
	seen := map[string]bool{}
	each := func(text string, see func(kind string)) {
		r, err := Read(text, Options{})
		require.NoError(t, err)
		for _, p := range r.Problems {
			see(string(p.Code))
			for _, fix := range p.Repairs {
				see(string(p.Code) + ", " + string(fix.Fix))
			}
		}
	}
	for _, c := range pastetest.Cases() {
		each(c.Text, func(kind string) { seen[kind] = true })
	}
	for _, code := range Codes() {
		require.True(t, seen[string(code)], "no case has %s", code)
	}
	for _, c := range pastetest.Cases() {
		for i := range c.Text {
			variants := []string{c.Text[:i], c.Text[i:], c.Text[:i] + c.Text[i+1:]}
			for _, more := range []string{" ", "\"", "\n", `\`, "1", "a", "#", "{", "}", ",", "=", "\x00", "."} {
				variants = append(variants, c.Text[:i]+more+c.Text[i:], c.Text[:i]+more+c.Text[i+1:])
			}
			for _, text := range variants {
				each(text, func(kind string) { require.True(t, seen[kind], "no case has %s, as here: %q", kind, text) })
			}
		}
	}
}

// Families of the builder and of expfmt are the same, where both take a text.
func TestFamiliesAreThoseOfExpfmt(t *testing.T) {
	for _, c := range pastetest.Cases() {
		mended, r, _, err := RepairAll(c.Text, Options{})
		require.NoError(t, err)
		if isForeign(r) || !r.Scraped() {
			continue
		}
		want, err := expfmtTakes(mended, r.Format)
		if err != nil {
			require.False(t, c.Mends, "%s: expfmt takes what is mended: %v", c.Name, err)
			continue
		}
		sameFamilies(t, want, builtFamilies(t, mended, r.Format), c.Name)
	}
}

// So they are of texts with nothing wrong for a scrape, of all types.
func TestFamiliesOfSoundTextsAreThoseOfExpfmt(t *testing.T) {
	for _, c := range linttest.Texts() {
		r, err := Read(c.Text, Options{})
		require.NoError(t, err)
		require.True(t, r.Scraped())
		want, err := expfmtTakes(c.Text, Text)
		require.NoError(t, err)
		sameFamilies(t, want, r.Families, c.Text)
	}
}

// builtFamilies are the families that the builder makes, expfmt aside.
func builtFamilies(t *testing.T, text string, f Format) []*dto.MetricFamily {
	t.Helper()
	r := &reader{text: text, format: f, counted: 1, most: MaxProblems, out: &Reading{}}
	require.NoError(t, r.scan())
	families, err := r.group()
	require.NoError(t, err)
	out, err := r.build(families)
	require.NoError(t, err)
	return out
}

func sameFamilies(t *testing.T, want, got []*dto.MetricFamily, name string) {
	t.Helper()
	byName := func(list []*dto.MetricFamily) map[string]string {
		out := map[string]string{}
		for _, f := range list {
			f = proto.Clone(f).(*dto.MetricFamily)
			for _, m := range f.Metric {
				slices.SortFunc(m.Label, func(a, b *dto.LabelPair) int { return strings.Compare(a.GetName(), b.GetName()) })
			}
			out[f.GetName()] = fmt.Sprint(f)
		}
		return out
	}
	a, b := byName(want), byName(got)
	for key, text := range a {
		require.Equal(t, strings.ReplaceAll(text, "  ", " "), strings.ReplaceAll(b[key], "  ", " "), "%s: %s", name, key)
	}
	require.Equal(t, len(a), len(b), name)
}

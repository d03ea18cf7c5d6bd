package build

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/desk"
	"metricplayground/app/words"
	"metricplayground/metrics/script"
)

func TestDraftOfAMetricMakesTheSameMetric(t *testing.T) {
	for _, src := range []string{
		`counter c_total{method, code} "C."`,
		`gauge room_celsius{room} "T." unit celsius`,
		`histogram h_seconds "H." buckets 0.1 0.5 1`,
		`histogram h_seconds "H." buckets linear(0, 5, 4)`,
		`histogram h_seconds "H." buckets exponential(0.01, 2, 8) native 1.1`,
		`histogram h_seconds "H." buckets default`,
		`histogram h_seconds "H." native 1.5`,
		`summary s_seconds "S." quantiles 0.5~0.05 0.99~0.001 window 1m30s`,
	} {
		t.Run(src, func(t *testing.T) {
			ops, err := script.Parse(src)
			require.NoError(t, err)
			create, problems := DraftOf(ops[0].(script.Create)).Create()
			require.Empty(t, problems)
			require.Equal(t, ops[0].String(), create.String())
		})
	}
}

func TestDraftSaysDefaultBucketsWhereAScriptNeedNot(t *testing.T) {
	ops, err := script.Parse(`histogram h_seconds "H."`)
	require.NoError(t, err)
	create, problems := DraftOf(ops[0].(script.Create)).Create()
	require.Empty(t, problems)
	require.Equal(t, `histogram h_seconds "H." buckets default`, create.String())
}

func TestDraftTakesTheCommasOfBothLanguages(t *testing.T) {
	draft := NewDraft()
	draft.Type, draft.Name, draft.BucketKind = script.Histogram, "h", script.OwnBuckets
	draft.Labels, draft.Bounds = "a, b，c、d", "-5、0，5"
	create, problems := draft.Create()
	require.Empty(t, problems)
	require.Equal(t, "histogram h{a, b, c, d} buckets -5 0 5", create.String())
}

func TestCheckSaysWhatIsWrongFieldByField(t *testing.T) {
	d := desk.New(nil)
	require.NoError(t, d.Run("counter taken_total \"T.\"\n"))
	base := func(change func(*Draft)) Draft {
		draft := NewDraft()
		draft.Name, draft.Help = "x_seconds", "X."
		change(&draft)
		return draft
	}
	for name, c := range map[string]struct {
		draft Draft
		field Field
		fix   string
	}{
		"no name":           {base(func(d *Draft) { d.Name = " " }), NameField, ""},
		"name taken":        {base(func(d *Draft) { d.Name = "taken_total" }), NameField, ""},
		"reserved label":    {base(func(d *Draft) { d.Labels = "__a" }), LabelsField, ""},
		"label twice":       {base(func(d *Draft) { d.Labels = "a, a" }), LabelsField, ""},
		"le on a histogram": {base(func(d *Draft) { d.Type, d.Labels = script.Histogram, "le" }), LabelsField, ""},
		"unsorted bounds":   {base(func(d *Draft) { d.Type, d.BucketKind, d.Bounds = script.Histogram, script.OwnBuckets, "1 0.5" }), BoundsField, ""},
		"bound no number":   {base(func(d *Draft) { d.Type, d.BucketKind, d.Bounds = script.Histogram, script.OwnBuckets, "a" }), BoundsField, ""},
		"width zero":        {base(func(d *Draft) { d.Type, d.BucketKind, d.Step = script.Histogram, script.LinearBuckets, "0" }), StepField, ""},
		"factor one":        {base(func(d *Draft) { d.Type, d.BucketKind, d.Step = script.Histogram, script.ExponentialBuckets, "1" }), StepField, ""},
		"start zero": {base(func(d *Draft) {
			d.Type, d.BucketKind, d.Start, d.Step = script.Histogram, script.ExponentialBuckets, "0", "2"
		}), StartField, ""},
		"decimal comma":      {base(func(d *Draft) { d.Type, d.Native, d.Factor = script.Histogram, true, "1,1" }), FactorField, "1.1"},
		"native factor 1":    {base(func(d *Draft) { d.Type, d.Native, d.Factor = script.Histogram, true, "1" }), FactorField, ""},
		"native factor 0":    {base(func(d *Draft) { d.Type, d.Native, d.Factor = script.Histogram, true, "0" }), FactorField, ""},
		"no buckets at all":  {base(func(d *Draft) { d.Type, d.BucketKind = script.Histogram, script.NoBuckets }), BoundsField, ""},
		"quantile over 1":    {base(func(d *Draft) { d.Type, d.Objectives = script.Summary, "1.5~0.1" }), ObjectivesField, ""},
		"quantile no error":  {base(func(d *Draft) { d.Type, d.Objectives = script.Summary, "0.5" }), ObjectivesField, ""},
		"window no duration": {base(func(d *Draft) { d.Type, d.Window = script.Summary, "ten" }), WindowField, ""},
		"count of buckets":   {base(func(d *Draft) { d.Type, d.BucketKind, d.Count = script.Histogram, script.LinearBuckets, "x" }), CountField, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, report := Check(d, c.draft)
			require.NotEmpty(t, report.Problems)
			p := report.Problems[0]
			require.Equal(t, c.field, p.Field)
			if c.fix != "" {
				require.Equal(t, c.fix, p.Fix())
			}
			english, chinese := p.Say(words.For(words.English), c.draft), p.Say(words.For(words.Chinese), c.draft)
			require.NotEmpty(t, english)
			require.NotEqual(t, english, chinese)
		})
	}
}

func TestCheckAdvisesTheTotalSuffix(t *testing.T) {
	draft := NewDraft()
	draft.Name, draft.Help = "requests", "Requests served."
	_, report := Check(desk.New(nil), draft)
	require.Empty(t, report.Problems)
	require.Len(t, report.Advice, 1)
	require.Equal(t, []string{"requests_total"}, report.fixes(NameField))
	require.Empty(t, report.fixes(HelpField))
}

func TestCheckOffersWhatMendsAProblem(t *testing.T) {
	draft := NewDraft()
	draft.Type, draft.Name, draft.Help, draft.Native, draft.Factor = script.Histogram, "x_seconds", "X.", true, "1,1"
	_, report := Check(desk.New(nil), draft)
	require.Equal(t, []string{"1.1"}, report.fixes(FactorField))
	require.Empty(t, report.fixes(NameField))
}

func TestTicks(t *testing.T) {
	ticks, logarithmic := Ticks([]float64{0.005, 0.05, 0.5, 5})
	require.True(t, logarithmic)
	require.Len(t, ticks, 5)
	require.InDelta(t, ticks[1].X-ticks[0].X, ticks[2].X-ticks[1].X, 0.001, "equal factors are equal distances")
	require.Equal(t, "+Inf", ticks[4].Label)

	ticks, logarithmic = Ticks([]float64{-5, 0, 5})
	require.False(t, logarithmic)
	require.InDelta(t, ticks[1].X-ticks[0].X, ticks[2].X-ticks[1].X, 0.001)

	ticks, _ = Ticks([]float64{1})
	require.Len(t, ticks, 2)
	ticks, _ = Ticks(nil)
	require.Empty(t, ticks)
}

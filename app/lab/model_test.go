package lab

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/desk"
	"metricplayground/app/picture"
	"metricplayground/app/ui"
	"metricplayground/app/words"
	"metricplayground/metrics/quantile"
)

func opened(t *testing.T, src, of string) *model {
	t.Helper()
	d := desk.New(nil)
	require.NoError(t, d.Run(src))
	m := newModel(d)
	require.True(t, m.load(of))
	return m
}

const all220 = "histogram h_seconds \"H.\" buckets 0.1 0.2 0.3 0.5\nobserve h_seconds 0.22 times 100\n"

func TestModelSaysWhatPrometheusMakesOfTheData(t *testing.T) {
	m := opened(t, all220, "h_seconds")
	require.InDelta(t, 0.295, m.answer.estimate.Value, 1e-12)
	require.Equal(t, 0.22, m.answer.truth)
	w := words.For(words.English)
	require.Contains(t, m.worst(w), "Any p95 between 0.2 s and 0.3 s would show the same buckets.")
	require.Contains(t, m.how(w), "95 %")
	off, ok := m.error()
	require.True(t, ok)
	require.InDelta(t, 0.341, off, 0.001)
}

func TestBoundIsMovedAndTheDataStays(t *testing.T) {
	m := opened(t, all220, "h_seconds")
	before := m.desk.Document().Text()
	m.move(2, 0.2388, 0.2412)
	require.Equal(t, []float64{0.1, 0.2, 0.24, 0.5}, m.bounds, "the roundest number in reach")
	require.InDelta(t, 0.238, m.answer.estimate.Value, 1e-9, "the estimate follows at once")
	require.Equal(t, before, m.desk.Document().Text(), "only the preview has changed")
	require.NoError(t, m.settle(m.bounds))
	require.True(t, m.load("h_seconds"))
	require.Contains(t, m.desk.Document().Text(), `h_seconds_bucket{le="0.24"} 100`)
	require.True(t, m.desk.Undo())
	require.Equal(t, before, m.desk.Document().Text(), "one undo takes it back")
	require.True(t, m.load("h_seconds"))
	require.Equal(t, []float64{0.1, 0.2, 0.3, 0.5}, m.bounds)
}

func TestBoundsKeepTheirOrder(t *testing.T) {
	m := opened(t, all220, "h_seconds")
	for _, far := range []float64{-5, 0, 0.2, 0.3, 0.5, 9} {
		m.move(2, far-0.001, far+0.001)
		require.True(t, slices.IsSorted(m.bounds), "%v", m.bounds)
		require.Equal(t, m.bounds, slices.Compact(slices.Clone(m.bounds)))
	}
	for range 300 {
		m.nudge(1, 0.05)
	}
	require.Less(t, m.bounds[1], m.bounds[2])
	m.move(9, 1, 2)
	m.nudge(-1, 1)
}

func TestKeysMoveABoundAtLeastALittle(t *testing.T) {
	for name, src := range map[string]string{
		"linear":      all220,
		"logarithmic": "histogram h_seconds \"H.\"\nobserve h_seconds lognormal(0.1, 1) times 100 seed 1\n",
		"below zero":  "histogram h_seconds \"H.\" buckets -5 0 5\nobserve h_seconds normal(0, 3) times 100 seed 1\n",
	} {
		t.Run(name, func(t *testing.T) {
			m := opened(t, src, "")
			for i, b := range slices.Clone(m.bounds) {
				m.nudge(i, 0.005)
				up := m.bounds[i]
				require.Greater(t, up, b)
				m.nudge(i, -0.005)
				require.Less(t, m.bounds[i], up)
			}
		})
	}
}

func TestSplitAndWithout(t *testing.T) {
	m := opened(t, all220, "h_seconds")
	require.Equal(t, []float64{0.1, 0.2, 0.25, 0.3, 0.5}, m.split())
	require.Equal(t, []float64{0.1, 0.2, 0.5}, m.without(2))
	top := opened(t, "histogram h \"H.\" buckets 1\nobserve h 5\n", "")
	require.Equal(t, []float64{1, 2}, top.split())
	require.Equal(t, []float64{1}, top.without(0), "the last bound stays")
}

func TestModelChoosesTheSeriesMeant(t *testing.T) {
	const src = "counter c_total \"C.\"\nhistogram a{x} \"A.\"\nobserve a{x=\"1\"} 1\nobserve a{x=\"2\"} 1 times 3\nhistogram b \"B.\"\nobserve b 1\n"
	for of, want := range map[string]string{"": `a{x="2"}`, "a": `a{x="2"}`, `a{x="1"}`: `a{x="1"}`, "b": "b", "gone": `a{x="2"}`} {
		require.Equal(t, want, opened(t, src, of).series.ID, of)
	}
	d := desk.New(nil)
	require.False(t, newModel(d).load(""), "there is no histogram")
}

func TestNativeBucketsCantBeMoved(t *testing.T) {
	m := opened(t, "histogram n \"N.\" native 1.1\nobserve n lognormal(1, 1) times 50 seed 1\n", "")
	require.True(t, m.native())
	require.False(t, m.movable())
	require.Equal(t, quantile.Exponential, m.answer.estimate.Case)
	require.True(t, m.answer.within.Contains(m.answer.truth))
}

func TestMoreObservationsThanTheLabLooksAt(t *testing.T) {
	m := opened(t, "histogram h \"H.\"\nobserve h uniform(0, 1) times 200001\n", "")
	require.False(t, m.known())
	require.False(t, m.movable())
	require.True(t, math.IsNaN(m.answer.truth))
	require.InDelta(t, 0.95, m.answer.estimate.Value, 0.05, "the buckets are there")
}

// A picture stays small, whatever the data.
func TestPictureOfManyObservationsIsSmall(t *testing.T) {
	for name, src := range map[string]string{
		"ten thousand": "histogram h_seconds \"H.\"\nobserve h_seconds lognormal(0.1, 1) times 10000 seed 1\n",
		"few":          all220,
		"none":         "histogram h_seconds \"H.\"\n",
		"native":       "histogram n \"N.\" native 1.1\nobserve n lognormal(1, 1) times 50 seed 1\n",
		"odd values":   "histogram h \"H.\" buckets -1 0 1\nobserve h NaN\nobserve h +Inf\nobserve h -Inf\nobserve h 0\n",
	} {
		t.Run(name, func(t *testing.T) {
			m := opened(t, src, "")
			for _, w := range []words.Catalogue{words.For(words.English), words.For(words.Chinese)} {
				for _, single := range []bool{false, true} {
					for _, logarithmic := range []bool{false, true} {
						m.single, m.logarithmic, m.scaled = single, logarithmic, true
						m.span()
						p := m.picture(w, 360)
						file := picture.File(p)
						require.Less(t, len(p.Shapes), 100)
						require.Less(t, len(file), 40_000)
						require.NotContains(t, file, "NaN\"")
						require.NotEmpty(t, p.Description)
						require.Equal(t, len(m.answer.buckets), len(p.Table.Rows))
					}
				}
			}
		})
	}
}

func TestRoundest(t *testing.T) {
	for _, test := range []struct{ from, to, want float64 }{
		{0.2388, 0.2412, 0.24}, {0.29, 0.31, 0.3}, {-0.1, 0.1, 0}, {-5.2, -4.9, -5}, {99, 101, 100}, {0.123456, 0.123457, 0.123456},
	} {
		got := roundest(test.from, test.to)
		require.GreaterOrEqual(t, got, test.from)
		require.LessOrEqual(t, got, test.to)
		require.InDelta(t, test.want, got, 1e-6)
	}
}

func TestGripsHaveRoomAndNames(t *testing.T) {
	m := opened(t, all220, "")
	n := 0
	for _, s := range m.picture(words.For(words.English), 390).Shapes {
		if s.Slider != nil {
			require.Equal(t, n, boundOf(s.Key))
			require.True(t, strings.HasPrefix(s.Slider.Label, "Bound"))
			require.GreaterOrEqual(t, s.Width, 20.0)
			n++
		}
	}
	require.Equal(t, 4, n)
	require.Equal(t, -1, boundOf("other"))
}

// TestManyBoundsKeepApart: on a phone too, the grips of 24 bounds are 24 dots.
func TestManyBoundsKeepApart(t *testing.T) {
	m := opened(t, "histogram h_seconds \"H.\" buckets linear(0.05, 0.05, 24)\nobserve h_seconds normal(0.5, 0.2) times 400 seed 3\n", "h_seconds")
	var dots []picture.Shape
	for _, s := range m.picture(words.For(words.English), 340).Shapes {
		if s.Kind == picture.CircleKind && s.Role == picture.Histogram {
			dots = append(dots, s)
		}
	}
	require.Len(t, dots, 24)
	for i, dot := range dots[1:] {
		require.Greater(t, dot.X-dot.Radius, dots[i].X+dots[i].Radius)
	}
}

// A step of a drag: the buckets are counted anew and the picture is drawn.
func BenchmarkDragStep(b *testing.B) {
	d := desk.New(nil)
	if err := d.Run("histogram h_seconds \"H.\"\nobserve h_seconds lognormal(0.1, 1) times 10000 seed 1\n"); err != nil {
		b.Fatal(err)
	}
	m, w := newModel(d), words.For(words.English)
	m.load("")
	for i := 0; b.Loop(); i++ {
		m.move(6, 0.3+float64(i%100)*0.001, 0.3+float64(i%100)*0.001)
		m.picture(w, 600)
	}
}

func TestReplicasBelowZeroAreDrawnBelowZero(t *testing.T) {
	m := opened(t, "histogram h_celsius \"H.\" buckets -5 0 5\nobserve h_celsius 2\n", "h_celsius")
	l := &Lab{Place: ui.Place{Language: words.English}, model: m}
	p := l.waysPicture([]way{{"a", -35, picture.Summary}, {"b", 2, picture.Truth}}, 2)(600)
	var dots []float64
	for _, s := range p.Shapes {
		if s.Kind == picture.CircleKind {
			dots = append(dots, s.X)
		}
	}
	require.Len(t, dots, 2)
	require.Greater(t, dots[1]-dots[0], 400.0, "37 degrees lie between them")
}

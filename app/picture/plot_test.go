package picture

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

func plot() *Plot {
	return NewPlot(Options{Width: 400, Height: 200, X: Axis{Scale: Linear(0, 10), Label: "x"}, Y: Axis{Scale: Linear(0, 100)}})
}

// ExampleNewPlot is the smallest chart.
func ExampleNewPlot() {
	plot := NewPlot(Options{Width: 104, Height: 54,
		X: Axis{Scale: Linear(0, 10), Bare: true}, Y: Axis{Scale: Linear(0, 100), Bare: true}})
	plot.Steps(Style{Role: Counter, Name: "c_total"}, []Point{{0, 0}, {5, 50}, {10, 100}})
	for _, shape := range plot.Picture().Shapes {
		fmt.Println(shape.Role, shape.Look, shape.Path)
	}
	// Output: counter line M2 52H52V27H102V2
}

func TestPlotUndoesItsPlaces(t *testing.T) {
	p := plot()
	require.InDelta(t, 3.25, p.AtX(p.X(3.25)), 1e-9)
	require.InDelta(t, 77, p.AtY(p.Y(77)), 1e-9)
	left, top, right, bottom := p.Inside()
	require.Equal(t, left, p.X(-5), "what lies beyond is drawn at the edge")
	require.Equal(t, right, p.X(math.Inf(1)))
	require.Equal(t, top, p.Y(1e9))
	require.Equal(t, bottom, p.Y(math.NaN()))
}

func last(p *Plot) Shape { return p.shapes[len(p.shapes)-1] }

func TestLineHasGapsWhereThereIsNoNumber(t *testing.T) {
	p := NewPlot(Options{Width: 14, Height: 14, X: Axis{Scale: Linear(0, 10), Bare: true}, Y: Axis{Scale: Linear(0, 10), Bare: true}})
	nan := math.NaN()
	p.Line(Style{Role: Gauge}, []Point{{0, 0}, {1, 1}, {2, nan}, {3, 3}, {4, nan}, {5, 5}, {6, 6}})
	require.Equal(t, "M2 12L3 11M5 9h0M7 7L8 6", last(p).Path, "a point alone is a dot")
	before := len(p.shapes)
	p.Line(Style{Role: Gauge}, []Point{{0, nan}})
	p.Line(Style{Role: Gauge}, nil)
	require.Len(t, p.shapes, before, "nothing to see is no shape")
}

func TestAreaHasGapsWhereItsLineHas(t *testing.T) {
	p := NewPlot(Options{Width: 14, Height: 14, X: Axis{Scale: Linear(0, 10), Bare: true}, Y: Axis{Scale: Linear(0, 10), Bare: true}})
	p.Area(Style{Role: Gauge}, []Point{{0, 1}, {1, 2}, {1, math.NaN()}, {3, 3}, {4, 4}})
	require.Equal(t, "M2 12L3 12L3 10L2 11ZM5 12L6 12L6 8L5 9Z", last(p).Path)
}

func TestManyPointsMakeASmallPicture(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	points := make([]Point, 10_000)
	values := make([]float64, len(points))
	for i := range points {
		points[i] = Point{X: float64(i) / 1000, Y: 50 + 10*r.NormFloat64()}
		values[i] = points[i].Y / 10
	}
	points[5000].Y = 99.5 // a peak of one point
	p := plot()
	peak := fmt.Sprintf(" %s", Units(p.Y(99.5)))
	p.Line(Style{Role: Gauge}, points)
	require.Less(t, len(last(p).Path), 20_000)
	require.Contains(t, last(p).Path, peak, "no peak is lost")
	p.Dots(Style{Role: Observation}, points)
	require.Less(t, len(last(p).Path), 120_000)
	p.Rug(Style{Role: Observation}, values)
	require.Less(t, len(last(p).Path), 20_000)
	require.Len(t, p.shapes, 3)
}

func TestBarsAreOneShapeUnlessTheyHaveNames(t *testing.T) {
	p := plot()
	p.Bars(Style{Role: Histogram, Name: "buckets"}, []Bar{{From: 0, To: 1, Value: 3}, {From: 1, To: 2, Value: 5}})
	require.Len(t, p.shapes, 1)
	p.Bars(Style{Role: Histogram, Name: "named"}, []Bar{{From: 0, To: 1, Value: 3, Key: "a"}, {From: 1, To: 2, Value: 5, Hover: "b"}})
	require.Len(t, p.shapes, 3)
	require.Equal(t, []Entry{{Histogram, Fill, "buckets"}, {Histogram, Fill, "named"}}, p.Picture().Legend)
}

func TestEverythingStaysInThePicture(t *testing.T) {
	for name, s := range scales() {
		p := NewPlot(Options{Width: 300, Height: 160, X: Axis{Scale: s.scale}, Y: Axis{Scale: s.scale, Label: "y"}})
		p.MarkX(Style{Role: Marker}, s.scale.Max(), "a label at the edge")
		p.MarkY(Style{Role: Marker}, s.scale.Min(), "at the foot")
		p.BandX(Style{Role: Band}, s.scale.Min(), s.scale.Max())
		for _, shape := range p.Picture().Shapes {
			if shape.Kind != TextKind {
				continue
			}
			width := TextWidth(shape.Text)
			from := map[Anchor]float64{Start: shape.X, Middle: shape.X - width/2, End: shape.X - width}[shape.Anchor]
			require.GreaterOrEqual(t, from, -1.0, "%s: %q", name, shape.Text)
			require.LessOrEqual(t, from+width, 301.0, "%s: %q", name, shape.Text)
			require.True(t, shape.Y > 0 && shape.Y <= 160, "%s: %q at %v", name, shape.Text, shape.Y)
		}
	}
}

func BenchmarkTenThousandPoints(b *testing.B) {
	points := make([]Point, 10_000)
	for i := range points {
		points[i] = Point{X: float64(i) / 1000, Y: 50 + 40*math.Sin(float64(i)/100)}
	}
	for b.Loop() {
		p := plot()
		p.Line(Style{Role: Gauge}, points)
		p.Dots(Style{Role: Observation}, points)
	}
}

package glance

import (
	"math"
	"strconv"

	"metricplayground/app/picture"
	"metricplayground/app/words"
	"metricplayground/metrics/script"
)

// byTime reports whether the trail is shown over time rather than change by
// change. It is when time passed between most of its moments; a counter that
// is pressed while time stands still would be a single vertical line.
func (s Series) byTime() bool {
	distinct := 0
	moments := s.Trail.Moments
	for i, m := range moments {
		if i == 0 || m.At != moments[i-1].At {
			distinct++
		}
	}
	return distinct >= 3 && distinct*2 >= len(moments)
}

func (s Series) plotTrail(o picture.Options, w words.Catalogue) *picture.Plot {
	moments, byTime := s.Trail.Moments, s.byTime()
	role := picture.Role(s.Type)
	low, high := s.range_()
	if s.Type == script.Counter {
		low, high = 0, math.Max(high, 1)
	}
	o.Y.Scale = picture.Linear(low, high)
	first, last := moments[0], moments[len(moments)-1]
	if byTime {
		o.X.Scale = picture.Elapsed(first.At.Seconds(), last.At.Seconds())
	} else {
		o.X.Scale = picture.Linear(float64(first.From), math.Max(float64(last.Act), float64(first.From)+1))
	}
	if w != nil {
		o.Y.Scale = o.Y.Scale.Nice(4)
		o.X.Label = w.GlanceAxis(byTime)
		if !byTime {
			o.X.At = wholeTicks(o.X.Scale)
		}
	}
	plot := picture.NewPlot(o)
	points := s.points(byTime)
	if w != nil {
		plot.Area(picture.Style{Role: role}, points)
	}
	s.markRestarts(plot, byTime, w)
	plot.Line(picture.Style{Role: role}, points)
	end := points[len(points)-1]
	radius := 2.5
	if w != nil {
		radius = 4
		plot.Text(picture.Caption, end, -6, -8, picture.End, picture.Number(last.Value))
	}
	plot.Dot(picture.Style{Role: role}, end, radius)
	return plot
}

// wholeTicks leaves out the ticks between whole numbers: there is no half a change.
func wholeTicks(scale picture.Scale) []picture.Tick {
	whole := []picture.Tick{}
	for _, t := range scale.Ticks(6) {
		if t.Value == math.Trunc(t.Value) {
			whole = append(whole, t)
		}
	}
	return whole
}

// range_ is the lowest and the highest finite value of the trail.
func (s Series) range_() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, m := range s.Trail.Moments {
		if !math.IsNaN(m.Value) && !math.IsInf(m.Value, 0) {
			low, high = math.Min(low, m.Value), math.Max(high, m.Value)
		}
	}
	return low, high
}

// points is the line to draw. Over time a value holds until the next; change by
// change it holds until the change began.
func (s Series) points(byTime bool) []picture.Point {
	var points []picture.Point
	for i, m := range s.Trail.Moments {
		at, until := float64(m.Act), float64(m.From)
		if byTime {
			at, until = m.At.Seconds(), m.At.Seconds()
		}
		switch {
		case i > 0 && !m.Gap:
			points = append(points, picture.Point{X: until, Y: s.Trail.Moments[i-1].Value})
		case m.Gap:
			points = append(points, picture.Point{X: at, Y: math.NaN()})
			fallthrough
		default:
			if s.Type == script.Counter && m.From < m.Act {
				points = append(points, picture.Point{X: until}) // a counter comes to be at 0
			}
		}
		points = append(points, picture.Point{X: at, Y: m.Value})
	}
	return points
}

// fewRestarts is how many restarts are named in the picture.
const fewRestarts = 3

func (s Series) markRestarts(plot *picture.Plot, byTime bool, w words.Catalogue) {
	var at []float64
	for _, r := range s.Trail.Restarts {
		x := float64(r.Act)
		if byTime {
			x = r.At.Seconds()
		}
		at = append(at, x)
	}
	if w != nil && len(at) <= fewRestarts {
		for _, x := range at {
			plot.MarkX(picture.Style{Role: picture.Marker}, x, w.GlanceRestart())
		}
		return
	}
	style := picture.Style{Role: picture.Marker}
	if w != nil {
		style.Name = w.GlanceRestart()
	}
	plot.MarksX(style, at)
}

func (s Series) trailText(w words.Catalogue) string {
	moments := s.Trail.Moments
	low, high := s.range_()
	first := moments[0].Value
	if s.Type == script.Counter && moments[0].From < moments[0].Act {
		first = 0 // made by a change, it was at 0 before
	}
	return w.GlanceTrail(words.TrailFacts{
		Counter: s.Type == script.Counter,
		First:   picture.Number(first), Last: picture.Number(moments[len(moments)-1].Value),
		Low: picture.Number(low), High: picture.Number(high), Ranged: low <= high,
		Restarts: s.Trail.RestartCount,
	})
}

func (s Series) trailTable(w words.Catalogue) picture.Table {
	t := picture.Table{Columns: w.GlanceTrailColumns()}
	for _, m := range s.Trail.Moments {
		t.Rows = append(t.Rows, []string{strconv.Itoa(m.Act), picture.ElapsedLabel(m.At.Seconds()), picture.Number(m.Value)})
	}
	return t
}

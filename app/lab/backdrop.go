package lab

import (
	"math"
	"strconv"

	"metricplayground/app/picture"
)

// backdrop is what stays while bounds are moved: the observations.
type backdrop struct {
	as    string          // what it was drawn for
	truth []picture.Shape // how they add up
	strip []picture.Shape // each of them, or how many there are where
}

// Measures of the strip.
const (
	fewEnough = 400 // observations that are drawn one by one
	stripCell = 3.0
)

// behind is the backdrop of a plot, drawn when it has to be.
func (m *model) behind(p *picture.Plot, width float64) backdrop {
	left, top, _, bottom := p.Inside()
	as := m.series.ID + " " + strconv.FormatUint(m.loaded, 10) + " " + strconv.FormatBool(m.logarithmic) + strconv.FormatBool(m.single)
	for _, v := range []float64{width, left, top, bottom, m.low, m.high} {
		as += " " + strconv.FormatFloat(v, 'g', -1, 64)
	}
	if m.backdrop.as != as {
		m.backdrop = backdrop{as: as, truth: m.truth(p), strip: m.strip(p)}
	}
	return m.backdrop
}

// truth draws how the observations add up: all counts that can be seen.
func (m *model) truth(p *picture.Plot) []picture.Shape {
	if m.data.Len() == 0 || m.single {
		return nil
	}
	left, _, right, _ := p.Inside()
	var path picture.Path
	before := -1
	for x := left; x <= right; x++ {
		count := m.data.AtOrBelow(p.AtX(x))
		switch y := p.Y(float64(count)); {
		case before < 0:
			path.Move(x, y)
		case count != before:
			path.Line(x, y)
		default:
			path.Across(x)
		}
		before = count
	}
	return []picture.Shape{{Kind: picture.PathKind, Role: picture.Truth, Look: picture.Line, Path: path.String()}}
}

// strip draws the observations above the plot: few of them as dots, many as a
// strip that is higher where there are more.
func (m *model) strip(p *picture.Plot) []picture.Shape {
	n, _, _ := m.data.Finite()
	if n == 0 {
		return nil
	}
	left, top, right, _ := p.Inside()
	foot := top - 6
	var path picture.Path
	if n <= fewEnough {
		begin := m.data.AtOrBelow(math.Inf(-1))
		for i := range n {
			// In several rows, so that neighbours don't hide each other.
			lift := float64((i*7)%stripSize) * 0.75
			path.Dot(p.X(m.data.At(begin+i)), foot-lift)
		}
		return []picture.Shape{{Kind: picture.PathKind, Role: picture.Observation, Look: picture.Points, Path: path.String()}}
	}
	var counts []int
	most, below := 1, 0
	for x := left; x < right; x += stripCell {
		upTo := m.data.AtOrBelow(p.AtX(x + stripCell))
		counts = append(counts, upTo-below)
		most, below = max(most, upTo-below), upTo
	}
	for i, c := range counts {
		if x := left + float64(i)*stripCell; c > 0 {
			path.Rect(x, foot-math.Max(1, stripSize*float64(c)/float64(most)), x+stripCell, foot)
		}
	}
	return []picture.Shape{{Kind: picture.PathKind, Role: picture.Observation, Look: picture.Fill, Path: path.String()}}
}

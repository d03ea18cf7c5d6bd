package picture

import (
	"math"
	"strconv"
)

// Path builds the data of a path. The zero value is an empty path. Coordinates
// are written with one decimal, a tenth of a pixel, which keeps paths short.
type Path struct{ data []byte }

// Move begins a new piece.
func (p *Path) Move(x, y float64) *Path { return p.write('M', x, y) }

// Line draws to a place.
func (p *Path) Line(x, y float64) *Path { return p.write('L', x, y) }

// Across draws a horizontal line to x, Down a vertical one to y.
func (p *Path) Across(x float64) *Path { return p.write('H', x) }

// Down draws a vertical line to y.
func (p *Path) Down(y float64) *Path { return p.write('V', y) }

// Close draws back to where the piece began.
func (p *Path) Close() *Path {
	p.data = append(p.data, 'Z')
	return p
}

// Dot draws a piece of no length: a dot where the stroke has round ends.
func (p *Path) Dot(x, y float64) *Path {
	p.Move(x, y)
	p.data = append(p.data, "h0"...)
	return p
}

// Rect draws a rectangle between two corners.
func (p *Path) Rect(x1, y1, x2, y2 float64) *Path {
	return p.Move(x1, y1).Across(x2).Down(y2).Across(x1).Close()
}

// Empty reports whether nothing was drawn.
func (p *Path) Empty() bool { return len(p.data) == 0 }

// String is the path's data.
func (p *Path) String() string { return string(p.data) }

func (p *Path) write(command byte, coordinates ...float64) *Path {
	p.data = append(p.data, command)
	for i, c := range coordinates {
		if i > 0 {
			p.data = append(p.data, ' ')
		}
		p.data = appendUnits(p.data, c)
	}
	return p
}

// Units writes a coordinate as pictures have it, with at most one decimal.
func Units(v float64) string { return string(appendUnits(nil, v)) }

func appendUnits(dst []byte, v float64) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		v = 0 // never a picture that a browser can't read
	}
	v = math.Round(v*10) / 10
	return strconv.AppendFloat(dst, v+0, 'f', -1, 64)
}

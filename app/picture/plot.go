package picture

import (
	"math"
	"slices"
)

// Measures of a plot, in the picture's units.
const (
	tickSize    = 12.0 // of the numbers on the axes
	tickLength  = 4.0
	tickGap     = 4.0
	edge        = 8.0 // around everything
	tickEveryX  = 80.0
	tickEveryY  = 40.0
	bareEdge    = 2.0
	labelHeight = 16.0
)

// Axis is one side of a plot.
type Axis struct {
	Scale Scale
	// Label says what is measured, in which unit; "" for none.
	Label string
	// Ticks is about how many numbers stand on it; 0 for as many as there is room.
	Ticks int
	// At are ticks of one's own in place of those of the scale.
	At []Tick
	// Bare leaves out line, numbers and grid.
	Bare bool
	// Gridless leaves out the grid only.
	Gridless bool
}

// Options are what a plot begins with.
type Options struct {
	// Width and Height are the whole picture's.
	Width, Height float64
	X, Y          Axis
	// Top is room kept free above the plot, for labels of markers.
	Top float64
	// Left is how far from the left side the plot begins, where its axis needs no
	// more; see TimeLeft.
	Left float64
}

// TimeLeft is the Left of plots that stand above each other in this width and show the
// same time, so that a moment stands above itself: room for most numbers.
func TimeLeft(width float64) float64 {
	const wide = 600
	if width < wide {
		return 46
	}
	return 68
}

// Point is a pair of values.
type Point struct{ X, Y float64 }

// Bar is a bar that stands between two values on the x axis.
type Bar struct {
	From, To float64
	// Value is the bar's upper end, Base its lower one.
	Value, Base float64
	// Hover and Key are those of its shape.
	Hover, Key string
}

// Plot lays values out in a rectangle with axes. Make one with NewPlot, add
// marks, then take its Picture. What lies beyond the scales' ends is drawn at the
// edge.
type Plot struct {
	options                  Options
	left, top, right, bottom float64 // edges of the rectangle
	back, shapes             []Shape
	legend                   []Entry
}

// NewPlot makes a plot with its axes.
func NewPlot(o Options) *Plot {
	p := &Plot{options: o, left: edge, top: edge + o.Top, right: o.Width - edge, bottom: o.Height - edge}
	if o.X.Bare && o.Y.Bare {
		p.left, p.top, p.right, p.bottom = bareEdge, bareEdge+o.Top, o.Width-bareEdge, o.Height-bareEdge
	}
	var yTicks []Tick
	if !o.X.Bare {
		p.bottom -= tickLength + tickGap + tickSize
		if o.X.Label != "" {
			p.bottom -= labelHeight
		}
	}
	if !o.Y.Bare {
		if o.Y.Label != "" {
			p.top += labelHeight
		}
		yTicks = o.Y.ticks((p.bottom - p.top) / tickEveryY)
		widest := 0.0
		for _, t := range yTicks {
			widest = math.Max(widest, TextWidth(t.Label))
		}
		p.left += widest + tickLength + tickGap
	}
	p.left = math.Max(p.left, o.Left)
	p.right = math.Max(p.right, p.left+1)
	p.bottom = math.Max(p.bottom, p.top+1)
	p.axes(yTicks)
	return p
}

func (a Axis) ticks(room float64) []Tick {
	if a.At != nil {
		return a.At
	}
	n := a.Ticks
	if n == 0 {
		n = int(math.Max(1, math.Min(12, room)))
	}
	return a.Scale.Ticks(n)
}

// TextWidth is about how wide a text is in a picture.
func TextWidth(text string) float64 {
	width := 0.0
	for _, r := range text {
		if r < 0x2E80 {
			width += tickSize * 0.6
		} else {
			width += tickSize
		}
	}
	return width
}

func (p *Plot) axes(yTicks []Tick) {
	o := p.options
	if !o.Y.Bare {
		var grid Path
		for _, t := range yTicks {
			y := p.Y(t.Value)
			grid.Move(p.left, y).Across(p.right)
			if t.Label != "" {
				p.back = append(p.back, words(AxisRole, p.left-tickLength-tickGap, y+tickSize*0.35, End, t.Label))
			}
		}
		if o.Y.Label != "" {
			p.back = append(p.back, words(AxisRole, edge, p.top-labelHeight+tickSize*0.35, Start, o.Y.Label))
		}
		p.line(Grid, Thin, &grid, !o.Y.Gridless)
	}
	if !o.X.Bare {
		p.xAxis()
	}
}

func (p *Plot) xAxis() {
	a := p.options.X
	var grid, strokes Path
	end := math.Inf(-1)
	for _, t := range a.ticks((p.right - p.left) / tickEveryX) {
		x := p.X(t.Value)
		grid.Move(x, p.top).Down(p.bottom)
		strokes.Move(x, p.bottom).Down(p.bottom + tickLength)
		half := TextWidth(t.Label) / 2
		center := math.Min(math.Max(x, half+1), p.options.Width-half-1)
		if t.Label != "" && center-half > end {
			p.back = append(p.back, words(AxisRole, center, p.bottom+tickLength+tickGap+tickSize*0.8, Middle, t.Label))
			end = center + half + tickGap
		}
	}
	strokes.Move(p.left, p.bottom).Across(p.right)
	p.line(Grid, Thin, &grid, !a.Gridless)
	p.line(AxisRole, Thin, &strokes, true)
	if a.Label != "" {
		p.back = append(p.back, words(AxisRole, p.right, p.options.Height-edge+tickSize*0.2, End, a.Label))
	}
}

func (p *Plot) line(role Role, look Look, path *Path, wanted bool) {
	if wanted && !path.Empty() {
		p.back = append(p.back, Shape{Kind: PathKind, Role: role, Look: look, Path: path.String()})
	}
}

func words(role Role, x, y float64, anchor Anchor, text string) Shape {
	return Shape{Kind: TextKind, Role: role, Look: Words, X: x, Y: y, Anchor: anchor, Text: text}
}

// X is where a value stands on the x axis, in the picture's units.
func (p *Plot) X(v float64) float64 {
	return p.left + clamp(p.options.X.Scale.Position(v))*(p.right-p.left)
}

// Y is where a value stands on the y axis, in the picture's units.
func (p *Plot) Y(v float64) float64 {
	return p.bottom - clamp(p.options.Y.Scale.Position(v))*(p.bottom-p.top)
}

// AtX is the value on the x axis at a place in the picture: what X undoes.
func (p *Plot) AtX(x float64) float64 {
	return p.options.X.Scale.Value(clamp((x - p.left) / (p.right - p.left)))
}

// AtY is the value on the y axis at a place in the picture.
func (p *Plot) AtY(y float64) float64 {
	return p.options.Y.Scale.Value(clamp((p.bottom - y) / (p.bottom - p.top)))
}

// Inside are the edges of the rectangle that values are drawn in.
func (p *Plot) Inside() (left, top, right, bottom float64) { return p.left, p.top, p.right, p.bottom }

func clamp(position float64) float64 {
	if math.IsNaN(position) {
		return 0
	}
	return math.Min(1, math.Max(0, position))
}

// Add puts shapes of one's own on top, in the picture's units.
func (p *Plot) Add(shapes ...Shape) { p.shapes = append(p.shapes, shapes...) }

func (p *Plot) mark(s Shape, style Style) {
	p.shapes = append(p.shapes, s)
	if style.Name != "" {
		p.legend = append(p.legend, Entry{Role: style.Role, Look: s.Look, Name: style.Name})
	}
}

// Line draws straight lines from point to point. A NaN makes a gap.
func (p *Plot) Line(style Style, points []Point) {
	var path Path
	p.trace(&path, points, func(x, y float64) { path.Line(x, y) })
	p.path(style, Line, &path)
}

// Steps draws a line that keeps each point's value until the next point. A NaN
// makes a gap.
func (p *Plot) Steps(style Style, points []Point) {
	var path Path
	p.trace(&path, points, func(x, y float64) { path.Across(x).Down(y) })
	p.path(style, Line, &path)
}

// trace visits the points worth drawing; a point alone becomes a dot.
func (p *Plot) trace(path *Path, points []Point, draw func(x, y float64)) {
	pen, alone := false, false
	var lastX, lastY float64
	lift := func() {
		if alone {
			path.Dot(lastX, lastY)
		}
		pen, alone = false, false
	}
	for _, at := range thin(p.placed(points)) {
		switch {
		case math.IsNaN(at.Y):
			lift()
		case !pen:
			// A lone point would leave an empty piece: wait for the second.
			pen, alone, lastX, lastY = true, true, at.X, at.Y
		default:
			if alone {
				path.Move(lastX, lastY)
			}
			draw(at.X, at.Y)
			alone = false
		}
	}
	lift()
}

// placed turns values into the picture's units; what isn't a number stays NaN.
func (p *Plot) placed(points []Point) []Point {
	placed := make([]Point, len(points))
	for i, at := range points {
		placed[i] = Point{X: p.X(at.X), Y: math.NaN()}
		if !math.IsNaN(at.X) && !math.IsNaN(at.Y) {
			placed[i].Y = p.Y(at.Y)
		}
	}
	return placed
}

func (p *Plot) path(style Style, usual Look, path *Path) {
	if path.Empty() {
		return
	}
	s := style.shape(PathKind, usual)
	s.Path = path.String()
	p.mark(s, style)
}

// Area fills what is below a line of points, down to the x axis.
func (p *Plot) Area(style Style, points []Point) {
	below := make([]Point, len(points))
	for i, at := range points {
		below[i] = Point{X: at.X, Y: p.options.Y.Scale.min}
	}
	p.Between(style, below, points)
}

// Between fills what lies between two lines that have points at the same places
// of the x axis. A NaN in either makes a gap.
func (p *Plot) Between(style Style, low, high []Point) {
	var path Path
	lows, highs := p.placed(low), p.placed(high)
	n := min(len(lows), len(highs))
	for from := 0; from < n; {
		to := from
		for to < n && !math.IsNaN(lows[to].Y) && !math.IsNaN(highs[to].Y) {
			to++
		}
		fill(&path, thin(lows[from:to]), thin(highs[from:to]))
		from = to + 1
	}
	p.path(style, Soft, &path)
}

// fill draws along one line of points and back along another.
func fill(path *Path, there, back []Point) {
	if len(there) == 0 {
		return
	}
	path.Move(there[0].X, there[0].Y)
	for _, at := range there[1:] {
		path.Line(at.X, at.Y)
	}
	for _, at := range slices.Backward(back) {
		path.Line(at.X, at.Y)
	}
	path.Close()
}

// Bars draws bars. They are one shape, unless some have a Hover or a Key.
func (p *Plot) Bars(style Style, bars []Bar) {
	var together Path
	named := false
	for _, b := range bars {
		x1, x2 := p.X(b.From), p.X(b.To)
		y1, y2 := p.Y(b.Base), p.Y(b.Value)
		if x1 > x2 {
			x1, x2 = x2, x1
		}
		if y1 > y2 {
			y1, y2 = y2, y1
		}
		if x2-x1 > 3 {
			x2-- // neighbours are told apart
		}
		if b.Hover == "" && b.Key == "" {
			together.Rect(x1, y1, x2, y2)
			continue
		}
		s := style.shape(RectKind, Fill)
		s.X, s.Y, s.Width, s.Height, s.Hover, s.Key = x1, y1, math.Max(x2-x1, 0.5), math.Max(y2-y1, 0), b.Hover, b.Key
		if named {
			p.Add(s)
		} else {
			p.mark(s, style)
		}
		named = true
	}
	if named {
		style.Name = ""
	}
	p.path(style, Fill, &together)
}

// Dots draws a dot for each point, as one shape. Dots that would lie on each
// other are drawn once, so that any number of points makes a small picture.
func (p *Plot) Dots(style Style, points []Point) {
	var path Path
	seen := make(map[[2]int]struct{}, min(len(points), 4096))
	for _, at := range p.placed(points) {
		cell := [2]int{int(at.X), int(at.Y)}
		if _, ok := seen[cell]; ok || math.IsNaN(at.Y) {
			continue
		}
		seen[cell] = struct{}{}
		path.Dot(at.X, at.Y)
	}
	p.path(style, Points, &path)
}

// Rug draws a short stroke at the foot of the plot for each value, as one shape.
func (p *Plot) Rug(style Style, values []float64) {
	seen := make(map[int]struct{}, min(len(values), 4096))
	var path Path
	for _, v := range values {
		if math.IsNaN(v) {
			continue
		}
		x := math.Round(p.X(v)*2) / 2
		if _, ok := seen[int(x*2)]; ok {
			continue
		}
		seen[int(x*2)] = struct{}{}
		path.Move(x, p.bottom-6).Down(p.bottom)
	}
	p.path(style, Thin, &path)
}

// BandX marks the range between two values of the x axis.
func (p *Plot) BandX(style Style, from, to float64) {
	p.band(style, p.X(from), p.top, p.X(to), p.bottom)
}

// BandY marks the range between two values of the y axis.
func (p *Plot) BandY(style Style, from, to float64) {
	p.band(style, p.left, p.Y(to), p.right, p.Y(from))
}

func (p *Plot) band(style Style, x1, y1, x2, y2 float64) {
	s := style.shape(RectKind, Soft)
	s.X, s.Y = math.Min(x1, x2), math.Min(y1, y2)
	s.Width, s.Height = math.Max(math.Abs(x2-x1), 1), math.Max(math.Abs(y2-y1), 1)
	p.mark(s, style)
}

// MarkX draws a line across the plot at a value of the x axis, with a label at
// its top unless it is "".
func (p *Plot) MarkX(style Style, x float64, label string) {
	var path Path
	at := p.X(x)
	path.Move(at, p.top).Down(p.bottom)
	p.path(style, Line, &path)
	if label != "" {
		p.Add(words(style.Role, p.fit(at, label), p.top-4, Middle, label))
	}
}

// MarksX draws lines across the plot at values of the x axis, as one shape.
func (p *Plot) MarksX(style Style, values []float64) {
	var path Path
	last := math.Inf(-1)
	for _, v := range values {
		if at := math.Round(p.X(v)*2) / 2; at != last {
			path.Move(at, p.top).Down(p.bottom)
			last = at
		}
	}
	p.path(style, Line, &path)
}

// MarkY draws a line across the plot at a value of the y axis, with a label
// above its right end unless it is "".
func (p *Plot) MarkY(style Style, y float64, label string) {
	var path Path
	at := p.Y(y)
	path.Move(p.left, at).Across(p.right)
	p.path(style, Line, &path)
	if label != "" {
		p.Add(words(style.Role, p.right, at-4, End, label))
	}
}

// fit moves the middle of a label so that it stays in the picture.
func (p *Plot) fit(x float64, label string) float64 {
	half := TextWidth(label) / 2
	return math.Max(half, math.Min(x, p.options.Width-half))
}

// Dot draws one dot that can be pointed at.
func (p *Plot) Dot(style Style, at Point, radius float64) {
	s := style.shape(CircleKind, Fill)
	s.X, s.Y, s.Radius = p.X(at.X), p.Y(at.Y), radius
	p.mark(s, style)
}

// Text writes words at a pair of values, moved by dx and dy units.
func (p *Plot) Text(role Role, at Point, dx, dy float64, anchor Anchor, text string) {
	p.Add(words(role, p.X(at.X)+dx, p.Y(at.Y)+dy, anchor, text))
}

// Grip is an unseen strip around a value of the x axis that takes the pointer:
// what a finger needs to take hold of a line. The style's Key names it.
func (p *Plot) Grip(style Style, x, width float64) {
	s := style.shape(RectKind, Hidden)
	s.X, s.Y, s.Width, s.Height = p.X(x)-width/2, p.top, width, p.bottom-p.top
	p.Add(s)
}

// Picture is what was plotted. Name, texts and table are the caller's to set.
func (p *Plot) Picture() Picture {
	return Picture{
		Width: p.options.Width, Height: p.options.Height,
		Shapes: slices.Concat(p.back, p.shapes), Legend: p.legend,
	}
}

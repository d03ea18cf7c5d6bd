package lab

import (
	"math"
	"strconv"
	"strings"

	"metricplayground/app/picture"
	"metricplayground/app/words"
	"metricplayground/metrics/quantile"
)

// Measures of the lab's picture, in its units.
const (
	height     = 320
	stripTop   = 38 // where the strip of observations begins, below the labels
	stripSize  = 36
	widestGrip = 44 // what a finger needs
	widestDot  = 10 // of a grip
)

// scale is that of the x axis.
func (m *model) scale() picture.Scale {
	switch {
	case m.logarithmic && m.low > 0:
		return picture.Log(m.low, m.high)
	case m.logarithmic:
		small := math.Max(math.Abs(m.low), math.Abs(m.high)) / 200
		return picture.SymLog(m.low, m.high, small)
	}
	return picture.Linear(m.low, m.high)
}

// plot lays the picture out.
func (m *model) plot(w words.Catalogue, width float64) *picture.Plot {
	most := math.Max(1, m.answer.count)
	y := picture.Linear(0, most)
	if m.single {
		most = 1
		for _, b := range m.answer.buckets {
			most = math.Max(most, b.Count)
		}
		y = picture.Linear(0, most*1.04)
	}
	return picture.NewPlot(picture.Options{
		Width: width, Height: height, Top: stripTop + stripSize,
		X: picture.Axis{Scale: m.scale(), Label: w.LabValueAxis(m.unit()), Gridless: true},
		Y: picture.Axis{Scale: y, Label: ""},
	})
}

// picture draws observations, buckets and quantile.
func (m *model) picture(w words.Catalogue, width float64) picture.Picture {
	p := m.plot(w, width)
	m.plotted = p
	back := m.behind(p, width)
	a := m.answer
	if a.bounded {
		p.BandX(picture.Style{Role: picture.Band, Name: w.LabBand()}, m.shown(a.within.Low), m.shown(a.within.High))
	}
	m.bars(w, p)
	if !m.single {
		p.Add(back.truth...)
		m.lines(w, p)
	}
	p.Add(back.strip...)
	m.counted(w, p)
	m.handles(w, p)
	m.marks(w, p)
	out := p.Picture()
	if !m.single && len(back.truth) > 0 {
		out.Legend = append(out.Legend, picture.Entry{Role: picture.Truth, Look: picture.Line, Name: w.LabTrueLine()})
	}
	out.Name = m.metric.Name + "-quantile"
	out.Title, out.Description = w.LabPicture(m.series.ID, m.percentile()), m.describe(w)
	out.Table = m.table(w)
	return out
}

// shown is a value as far as the picture reaches.
func (m *model) shown(v float64) float64 { return math.Min(math.Max(v, m.low), m.high) }

// bars draws the buckets. The one that the rank fell into is lit by the band
// behind it.
func (m *model) bars(w words.Catalogue, p *picture.Plot) {
	bars := make([]picture.Bar, len(m.answer.buckets))
	for i, b := range m.answer.buckets {
		bars[i] = picture.Bar{From: m.shown(b.Lower), To: m.shown(b.Upper), Value: b.cumulative}
		if m.single {
			bars[i].Value = b.Count
		}
	}
	name := w.LabCumulativeBars()
	if m.single {
		name = w.LabSingleBars()
	}
	p.Bars(picture.Style{Role: picture.Histogram, Look: picture.Soft, Name: name}, bars)
}

// lines draws how Prometheus thinks that observations add up.
func (m *model) lines(w words.Catalogue, p *picture.Plot) {
	var points []picture.Point
	for i, b := range m.answer.buckets {
		if i == 0 && !math.IsInf(b.Lower, -1) {
			points = append(points, picture.Point{X: b.Lower, Y: 0})
		}
		if !math.IsInf(b.Upper, 1) {
			points = append(points, m.curve(b)...)
		}
	}
	p.Line(picture.Style{Role: picture.Estimate, Name: w.LabInterpolation()}, points)
	if a := m.answer; a.estimate.Rank > 0 {
		p.MarkY(picture.Style{Role: picture.Marker, Look: picture.Thin}, a.estimate.Rank, "")
		p.Text(picture.Marker, picture.Point{X: m.low, Y: a.estimate.Rank}, 6, 14, picture.Start, w.LabRank(four(a.estimate.Rank)))
	}
}

// curve is how the count is taken to grow within a bucket: evenly; evenly on a
// logarithmic scale in a native one. What is straight on one axis is bent on
// the other.
func (m *model) curve(b bucket) []picture.Point {
	const pieces = 12
	if math.IsInf(b.Lower, -1) {
		return []picture.Point{{X: b.Upper, Y: b.cumulative}}
	}
	points := make([]picture.Point, 0, pieces)
	for i := 1; i <= pieces; i++ {
		share := float64(i) / pieces
		x := b.Lower + (b.Upper-b.Lower)*share
		if m.native() && b.Lower > 0 {
			x = b.Lower * math.Pow(b.Upper/b.Lower, share)
		}
		points = append(points, picture.Point{X: x, Y: b.cumulative - b.Count*(1-share)})
	}
	return points
}

// counted says how many observations there are, at the side that no marker crosses.
func (m *model) counted(w words.Catalogue, p *picture.Plot) {
	if m.data.Len() == 0 {
		return
	}
	left, top, right, _ := p.Inside()
	x, anchor, text := right, picture.End, w.LabObservations(m.total)
	for _, v := range []float64{m.answer.estimate.Value, m.answer.truth} {
		if !math.IsInf(v, 0) && p.X(v) > right-picture.TextWidth(text)-4 {
			x, anchor = left, picture.Start
		}
	}
	p.Add(picture.Shape{Kind: picture.TextKind, Role: picture.Observation, Look: picture.Words,
		X: x, Y: top - stripSize + 2, Anchor: anchor, Text: text})
}

// handles are the bounds, each with a grip.
func (m *model) handles(w words.Catalogue, p *picture.Plot) {
	if m.native() {
		return
	}
	_, top, _, bottom := p.Inside()
	var lines picture.Path
	for _, b := range m.bounds {
		lines.Move(p.X(b), top).Down(bottom)
	}
	p.Add(picture.Shape{Kind: picture.PathKind, Role: picture.Histogram, Look: picture.Thin, Path: lines.String()})
	if !m.movable() {
		return
	}
	left, _, right, _ := p.Inside()
	for i, b := range m.bounds {
		x := p.X(b)
		// A grip reaches half-way to the neighbours, but no further than a finger needs.
		from, to := x-widestGrip/2, x+widestGrip/2
		slider := &picture.Slider{Label: w.LabBound(i + 1), Text: m.sayBound(w, b), Min: m.low, Max: m.high, Now: b}
		if i > 0 {
			from = math.Max(from, (x+p.X(m.bounds[i-1]))/2)
			slider.Min = m.bounds[i-1]
		}
		if i < len(m.bounds)-1 {
			to = math.Min(to, (x+p.X(m.bounds[i+1]))/2)
			slider.Max = m.bounds[i+1]
		}
		// Its dot touches no neighbour's.
		radius := math.Max(1.5, math.Min(widestDot/2, math.Min(x-from, to-x)-1))
		from, to = math.Max(from, left-widestGrip/2), math.Min(to, right+widestGrip/2)
		p.Add(picture.Shape{Kind: picture.CircleKind, Role: picture.Histogram, Look: picture.Fill, X: x, Y: bottom, Radius: radius})
		p.Add(picture.Shape{Kind: picture.RectKind, Role: picture.Histogram, Look: picture.Hidden, Key: boundKey(i),
			X: from, Y: top, Width: math.Max(2, to-from), Height: bottom - top + widestGrip/2, Slider: slider})
	}
}

func (m *model) sayBound(w words.Catalogue, bound float64) string {
	return w.LabBoundNow(m.number(bound), m.percentile(), m.number(m.answer.estimate.Value))
}

// boundKey names the i-th bound in the picture.
func boundKey(i int) string { return "bound-" + strconv.Itoa(i) }

// boundOf is the bound that a key names, -1 for none.
func boundOf(key string) int {
	text, found := strings.CutPrefix(key, "bound-")
	i, err := strconv.Atoi(text)
	if !found || err != nil {
		return -1
	}
	return i
}

// marks are the true quantile and the estimate. Their labels stand in two rows, each on its own side.
func (m *model) marks(w words.Catalogue, p *picture.Plot) {
	_, top, _, bottom := p.Inside()
	a := m.answer
	side := 1.0 // where the estimate's label stands
	if a.estimate.Value < a.truth {
		side = -1
	}
	mark := func(role picture.Role, v, row, side float64, label string) {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return
		}
		var path picture.Path
		x := p.X(v)
		path.Move(x, row+4).Down(bottom)
		p.Add(picture.Shape{Kind: picture.PathKind, Role: role, Look: picture.Line, Path: path.String()},
			picture.Shape{Kind: picture.TextKind, Role: role, Look: picture.Words, X: m.fit(p, x+side*(picture.TextWidth(label)/2+4), label), Y: row, Anchor: picture.Middle, Text: label})
	}
	first := top - stripSize - stripTop + 4
	mark(picture.Truth, a.truth, first+14, -side, w.LabTruth()+" "+m.number(a.truth))
	mark(picture.Estimate, a.estimate.Value, first, side, w.LabEstimate()+" "+m.number(a.estimate.Value))
}

// fit keeps a label inside of the picture.
func (m *model) fit(p *picture.Plot, x float64, label string) float64 {
	half := picture.TextWidth(label) / 2
	_, _, right, _ := p.Inside()
	return math.Max(half, math.Min(x, right+8-half))
}

// percentile names the quantile: p95.
func (m *model) percentile() string { return percentile(m.q) }

func percentile(q float64) string { return "p" + strconv.FormatFloat(q*100, 'g', 6, 64) }

// number writes a value with its unit, as far as it can be seen.
func (m *model) number(v float64) string {
	text := four(v)
	if unit := m.unit(); unit != "" && !math.IsNaN(v) {
		text += " " + unit
	}
	return text
}

// four writes a number with at most four significant digits.
func four(v float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 4, 64), 64)
	if err != nil || math.Abs(v) >= 1000 && math.Abs(v) < 1e6 {
		rounded = math.Round(v)
	}
	return picture.Number(rounded)
}

// percent writes a share as a percentage, without the space that some languages put in it.
func percent(share float64) string {
	if math.IsInf(share, 0) || math.IsNaN(share) {
		return picture.Number(share)
	}
	size := math.Abs(share * 100)
	digits := 1
	if size >= 10 {
		digits = 0
	}
	text := strconv.FormatFloat(size, 'f', digits, 64)
	return strings.TrimSuffix(text, ".0") + "%"
}

// signed is percent with its sign.
func signed(share float64) string {
	switch {
	case math.IsNaN(share):
		return "NaN"
	case share > 0:
		return "+" + percent(share)
	case share < 0:
		return "−" + percent(share)
	}
	return "0%"
}

// describe is the picture in words.
func (m *model) describe(w words.Catalogue) string {
	parts := []string{w.LabSummary(m.percentile(), m.number(m.answer.estimate.Value), m.sayTruth(w), m.total)}
	parts = append(parts, m.how(w), m.worst(w))
	return strings.TrimSpace(strings.Join(parts, " "))
}

func (m *model) sayTruth(words.Catalogue) string {
	if math.IsNaN(m.answer.truth) {
		return ""
	}
	return m.number(m.answer.truth)
}

// how says how the estimate came about.
func (m *model) how(w words.Catalogue) string {
	e := m.answer.estimate
	return w.LabHow(words.Estimated{
		Case: e.Case, Name: m.percentile(), Rank: four(e.Rank), Count: four(e.Count), Below: four(e.Below),
		In: four(e.Bucket.Count), Lower: m.number(e.Bucket.Lower), Upper: m.number(e.Bucket.Upper), Fraction: w.LabPercent(percent(e.Fraction)),
		Value: m.number(e.Value),
	})
}

// worst says which other data would look the same.
func (m *model) worst(w words.Catalogue) string {
	a := m.answer
	if !a.bounded {
		return ""
	}
	low, high := m.number(a.within.Low), m.number(a.within.High)
	if math.IsInf(a.within.Low, -1) || a.within.Assumed {
		low = ""
	}
	if math.IsInf(a.within.High, 1) {
		high = ""
	}
	text := w.LabWorst(m.percentile(), low, high)
	if off := a.within.Worst(a.estimate.Value); !math.IsInf(off, 1) {
		text += w.LabOff(w.LabPercent(percent(off)))
	}
	return text
}

// table has the picture's numbers.
func (m *model) table(w words.Catalogue) picture.Table {
	t := picture.Table{Columns: w.LabTable()}
	for _, b := range m.answer.buckets {
		interval := "(" + four(b.Lower) + ", " + four(b.Upper) + "]"
		mark := ""
		if m.answer.estimate.HasBucket() && b.Index == m.answer.estimate.Bucket.Index {
			mark = m.percentile()
		}
		t.Rows = append(t.Rows, []string{interval, four(b.Count), four(b.cumulative), mark})
	}
	return t
}

// error is how far the estimate is off, and whether that can be said.
func (m *model) error() (float64, bool) {
	off := quantile.RelativeError(m.answer.estimate.Value, m.answer.truth)
	return off, !math.IsNaN(off) && !math.IsInf(off, 0)
}

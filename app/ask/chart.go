package ask

import (
	"cmp"
	"math"
	"strconv"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/picture/svg"
	"metricplayground/app/ui"
	"metricplayground/app/words"
	"metricplayground/metrics/ask"
)

const (
	chartHeight = 176
	// mostLines is how many series a chart shows; more can't be told apart.
	mostLines = 24
	// momentKey names the line that marks the moment.
	momentKey = "moment"
)

// chart is the answer over virtual time.
func (p *Panel) chart(f *desk.Finding) goapp.UI {
	w := p.Place.Words()
	if f.ChartErr != nil {
		return elem.Div().Class("empty").Body(elem.P().Text(p.say(f.ChartErr)), p.table(f))
	}
	if len(f.Over.Series) == 0 {
		return p.noData(f)
	}
	lines := f.Over.Series[:min(len(f.Over.Series), mostLines)]
	return elem.Div().Class("ask-chart").Body(
		&svg.Frame{Place: p.Place, Width: p.width, Watch: p.touch, Revision: p.chartRevision(), Draw: func(width float64) picture.Picture {
			plot, drawn := chartOf(w, p.Desk, f, lines, p.hidden, p.at(f), p.Scraped, p.read, width)
			p.plot = plot
			return drawn
		}},
		p.momentBar(f),
		p.legend(f, lines),
		ui.Slot("optional", ui.When(len(lines) < len(f.Over.Series), func() goapp.UI {
			return elem.P().Class("muted").Text(w.MoreSeries(len(f.Over.Series) - len(lines)))
		})),
	)
}

// chartRevision changes when the chart does.
func (p *Panel) chartRevision() string {
	revision := strconv.Itoa(p.count) + "/" + strconv.FormatInt(p.Desk.Moment().UnixMilli(), 36) + "/" +
		strconv.FormatInt(p.Scraped.UnixMilli(), 36) + string(p.Place.Language)
	for id := range p.hidden {
		revision += "/" + id
	}
	return revision
}

// at is the moment that the chart marks.
func (p *Panel) at(f *desk.Finding) time.Time {
	if p.Desk.Moment().IsZero() {
		return f.To
	}
	return p.Desk.Moment()
}

// chartOf draws series over virtual time. A line has a gap where the series had no
// value. Where read is in the chart, the values there are written beside it, and a
// hairline stands where the scrape was that is looked at, which may be none. Its time is
// that of the strip of scrapes, which stands below it.
func chartOf(w words.Catalogue, d *desk.Desk, f *desk.Finding, lines []ask.Series, hidden map[string]bool, at, scraped time.Time, read, width float64) (*picture.Plot, picture.Picture) {
	low, high := 0.0, math.Inf(-1)
	for i, s := range lines {
		if hidden[lineID(i, s)] {
			continue
		}
		for _, point := range s.Points {
			if v := valueOf(point); !math.IsNaN(v) && !math.IsInf(v, 0) {
				low, high = math.Min(low, v), math.Max(high, v)
			}
		}
	}
	if math.IsInf(high, -1) || high == low {
		high = low + 1
	}
	seconds := func(ms int64) float64 { return float64(ms-d.Began().UnixMilli()) / 1000 }
	from, to := seconds(f.From.UnixMilli()), seconds(f.To.UnixMilli())
	begin, end := d.Span()
	plot := picture.NewPlot(picture.Options{
		Width: width, Height: chartHeight, Top: 16, Left: picture.TimeLeft(width),
		X: picture.Axis{Scale: picture.Elapsed(seconds(begin.UnixMilli()), seconds(end.UnixMilli()))},
		Y: picture.Axis{Scale: picture.Linear(low, high).Nice(5)},
	})
	for i, s := range lines {
		if hidden[lineID(i, s)] {
			continue
		}
		role := picture.Series(i)
		for _, piece := range s.Pieces(f.Over.Step) {
			points := make([]picture.Point, len(piece))
			for j, point := range piece {
				points[j] = picture.Point{X: seconds(point.At), Y: valueOf(point)}
			}
			if len(points) == 1 {
				plot.Dot(picture.Style{Role: role}, points[0], 2.5)
				continue
			}
			plot.Line(picture.Style{Role: role}, points)
		}
	}
	if !scraped.Before(f.From) && !scraped.After(f.To) {
		plot.MarkX(picture.Style{Role: picture.AxisRole, Look: picture.Thin, Hover: w.ScrapeShown()}, seconds(scraped.UnixMilli()), "")
	}
	moment := seconds(at.UnixMilli())
	plot.MarkX(picture.Style{Role: picture.Marker, Key: momentKey, Slider: &picture.Slider{
		Label: w.MomentLabel(), Text: d.Since(at), Min: from, Max: to, Now: moment,
	}}, moment, d.Since(at))
	if read >= from && read <= to {
		readChart(plot, d, lines, hidden, read, f.Over.Step)
	}
	pic := plot.Picture()
	pic.Name, pic.Title = "query", f.Query
	pic.Description = w.ChartDescription(len(lines), d.Since(f.From), d.Since(f.To))
	pic.Later = func() picture.Table { return chartTable(w, d, lines) }
	return plot, pic
}

// mostRead is how many values are written beside the pointer.
const mostRead = 12

// readChart writes the time and the lines' values at a place of a chart.
func readChart(plot *picture.Plot, d *desk.Desk, lines []ask.Series, hidden map[string]bool, read float64, step int64) {
	const row = 16
	at := d.Began().Add(time.Duration(math.Round(read)) * time.Second)
	texts := []string{d.Since(at)}
	roles := []picture.Role{picture.Caption}
	for i, s := range lines {
		if !hidden[lineID(i, s)] && len(texts) <= mostRead {
			texts = append(texts, readOut(s, at.UnixMilli(), step)+"  "+s.Labels.String())
			roles = append(roles, picture.Series(i))
		}
	}
	left, top, right, bottom := plot.Inside()
	x, anchor := plot.X(read), picture.Start
	var line picture.Path
	line.Move(x, top).Line(x, bottom)
	plot.Add(picture.Shape{Kind: picture.PathKind, Role: picture.AxisRole, Look: picture.Thin, Path: line.String()})
	wide := 0.0
	for _, text := range texts {
		wide = math.Max(wide, picture.TextWidth(text))
	}
	x += 8
	ground := picture.Shape{Kind: picture.RectKind, Role: picture.Caption, Look: picture.Ground, X: x - 4, Y: top + 2, Width: wide + 8, Height: float64(row*len(texts) + 4)}
	if x > (left+right)/2 {
		x, anchor = x-16, picture.End
		ground.X = x - wide - 4
	}
	plot.Add(ground)
	for i, text := range texts {
		plot.Add(picture.Shape{Kind: picture.TextKind, Role: roles[i], Look: picture.Words, X: x, Y: top + float64(row*(i+1)), Anchor: anchor, Text: text})
	}
}

// lineID names a series of an answer, for what the legend has switched off.
func lineID(i int, s ask.Series) string { return strconv.Itoa(i) + s.Labels.String() }

// valueOf is what of a point a chart shows; of a native histogram its count.
func valueOf(p ask.Point) float64 {
	if p.Histogram != nil {
		return p.Histogram.Count
	}
	return p.Value
}

// chartTable are the chart's numbers, a row a moment.
func chartTable(w words.Catalogue, d *desk.Desk, lines []ask.Series) picture.Table {
	t := picture.Table{Columns: []string{w.TimeColumn()}}
	rows := map[int64]int{}
	for i, s := range lines {
		t.Columns = append(t.Columns, s.Labels.String())
		for _, point := range s.Points {
			at, ok := rows[point.At]
			if !ok {
				at = len(t.Rows)
				rows[point.At] = at
				t.Rows = append(t.Rows, append([]string{d.SinceMillis(point.At)}, make([]string, len(lines))...))
			}
			t.Rows[at][i+1] = desk.Value(valueOf(point))
		}
	}
	return t
}

// legend names the lines, with their values at the moment, and switches them off
// and on.
func (p *Panel) legend(f *desk.Finding, lines []ask.Series) goapp.UI {
	at := p.at(f).UnixMilli()
	lines = lines[:min(len(lines), p.drawn-drawnAtOnce)] // once the chart is there
	return elem.Ul().Class("ask-legend").Body(goapp.Range(lines).Slice(func(i int) goapp.UI {
		s := lines[i]
		id := lineID(i, s)
		return elem.Li().Body(
			elem.Button().Class("ask-line").Aria("pressed", !p.hidden[id]).OnClick(p.toggleLine(id), id).Body(
				swatch(i), labelsOf(s.Labels), elem.Span().Class("number").Text(readOut(s, at, f.Over.Step))),
		)
	}))
}

// swatch is a sample of a line.
func swatch(i int) goapp.UI {
	entry := picture.Entry{Role: picture.Series(i), Look: picture.Line}
	return svg.Silent(picture.Picture{Width: 24, Height: 12, Shapes: entry.Swatch(0, 6)})
}

// readOut is a line's value at the moment nearest to one; "" in a gap.
func readOut(s ask.Series, at, step int64) string {
	for i := len(s.Points) - 1; i >= 0; i-- {
		if p := s.Points[i]; p.At <= at {
			if at-p.At >= max(step, 1) {
				return "–"
			}
			return picture.Short(valueOf(p))
		}
	}
	return "–"
}

func (p *Panel) toggleLine(id string) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		if p.hidden[id] {
			delete(p.hidden, id)
		} else {
			p.hidden[id] = true
		}
	}
}

// touch reads the chart where the pointer rests, and chooses the moment: by a press
// or a drag in the chart, and by keys.
func (p *Panel) touch(ctx goapp.Context, t svg.Touch) {
	f := p.finding
	if f == nil || p.plot == nil {
		return
	}
	at := p.at(f)
	switch t.Kind {
	case svg.Hover:
		p.read = p.plot.AtX(t.X)
		return
	case svg.Leave:
		p.read = math.NaN()
		return
	case svg.Grab, svg.Drag:
		p.read = math.NaN()
		p.choose(p.Desk.Began().Add(time.Duration(p.plot.AtX(t.X) * float64(time.Second))))
		return
	case svg.Release:
	case svg.Press:
		by := cmp.Or(p.Desk.Snapshot().Schedule.Interval, 15*time.Second)
		switch t.Pressed {
		case "ArrowLeft":
			p.choose(at.Add(-by))
		case "ArrowRight":
			p.choose(at.Add(by))
		case "Home":
			p.choose(f.From)
		case "End":
			p.choose(f.To)
		default:
			return
		}
	default:
		return
	}
	ctx.Emit(func() { p.inquire(p.asked) })
}

// choose makes a moment the one that is asked about; the newest one is now, and
// stays so when time passes.
func (p *Panel) choose(at time.Time) {
	f := p.finding
	switch {
	case at.Before(f.From):
		p.Desk.SetMoment(f.From)
	case !at.Before(f.To):
		p.Desk.SetMoment(time.Time{})
	default:
		p.Desk.SetMoment(at.Round(time.Second))
	}
}

func (p *Panel) now(goapp.Context, goapp.Event) {
	p.Desk.SetMoment(time.Time{})
	p.inquire(p.asked)
	p.toAnswer()
}

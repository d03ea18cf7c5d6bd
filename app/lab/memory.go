package lab

import (
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/picture/svg"
	"metricplayground/app/ui"
	"metricplayground/metrics"
	"metricplayground/metrics/quantile"
	"metricplayground/metrics/script"
)

// passing is how much time can be let pass beside the summary.
func passing() []time.Duration { return []time.Duration{time.Minute, 10 * time.Minute} }

// memory shows what a summary of the same observations still knows.
func (l *Lab) memory() []goapp.UI {
	w, m, now := l.Place.Words(), l.model, l.Desk.Snapshot()
	if len(m.observed) == 0 {
		return []goapp.UI{l.remark()}
	}
	r := quantile.Remember(m.observed, now.Started, now.Now, metrics.DefaultWindow, m.q)
	name, histogram := m.percentile(), m.number(m.answer.estimate.Value)
	from := r.From
	if from.IsZero() {
		from = now.Started
	}
	value := w.LabMemoryValue(name, m.number(r.Value), histogram)
	if r.Kept == 0 {
		value = w.LabMemoryIdle(name, histogram)
	}
	return []goapp.UI{
		elem.P().Class("muted").Text(w.LabMemoryHint(desk.Duration(r.Window))),
		&svg.Frame{Place: l.Place, Draw: l.memoryPicture(r, from)},
		elem.P().Class("lab-worst").DataSet("testid", "lab-memory").Text(value),
		elem.P().Text(w.LabMemoryKept(r.Kept, r.Total) + l.reach(r)),
		ui.Slot("optional", ui.When(r.Kept > 0, func() goapp.UI {
			return elem.P().Text(w.LabMemoryForgotten(l.since(r.Forgotten)))
		})),
		elem.Div().Class("time-acts").Body(goapp.Range(passing()).Slice(func(i int) goapp.UI {
			by := passing()[i]
			step := desk.Duration(by)
			return elem.Button().Class("button").Text("+"+step).
				Aria("label", "+"+step+": "+w.AdvanceBy(step)).OnClick(l.pass(by), step)
		})),
	}
}

// reach says from when to when the summary remembers, once it has begun to forget.
func (l *Lab) reach(r quantile.Remembered) string {
	if r.From.IsZero() {
		return ""
	}
	return " " + l.Place.Words().LabMemoryFrom(l.since(r.From), l.since(l.Desk.Snapshot().Now))
}

func (l *Lab) pass(by time.Duration) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { _ = l.Desk.Do(script.Advance{By: by}) }
}

// since writes a time as the page's clock does, as what has passed since the start.
func (l *Lab) since(t time.Time) string {
	return picture.ElapsedLabel(t.Sub(l.start()).Seconds())
}

// start is when the session began.
func (l *Lab) start() time.Time { return l.Desk.Snapshot().Now.Add(-l.Desk.Elapsed()) }

// memoryPicture shows observations over time and the window over them.
func (l *Lab) memoryPicture(r quantile.Remembered, from time.Time) func(width float64) picture.Picture {
	w, m, now := l.Place.Words(), l.model, l.Desk.Snapshot()
	second := func(t time.Time) float64 { return t.Sub(l.start()).Seconds() }
	return func(width float64) picture.Picture {
		begin, end := second(now.Started), second(now.Now)
		if end-begin < r.Window.Seconds() {
			end = begin + r.Window.Seconds()
		}
		const bins = 40
		step := (end - begin) / bins
		var counts [bins]int
		most := 1
		for _, o := range m.observed {
			at := min(bins-1, max(0, int((second(o.At)-begin)/step)))
			counts[at]++
			most = max(most, counts[at])
		}
		p := picture.NewPlot(picture.Options{
			Width: width, Height: 150, Top: 14,
			X: picture.Axis{Scale: picture.Elapsed(begin, end), Gridless: true},
			Y: picture.Axis{Scale: picture.Linear(0, float64(most)), Ticks: 2},
		})
		p.BandX(picture.Style{Role: picture.Summary, Name: w.LabMemoryWindow()}, second(from), second(now.Now))
		var bars []picture.Bar
		t := picture.Table{Columns: w.LabMemoryColumns()}
		for i, c := range counts {
			if c == 0 {
				continue
			}
			at := begin + float64(i)*step
			bars = append(bars, picture.Bar{From: at, To: at + step, Value: float64(c)})
			t.Rows = append(t.Rows, []string{picture.ElapsedLabel(at), itoa(c)})
		}
		p.Bars(picture.Style{Role: picture.Observation, Name: w.LabMemoryObserved()}, bars)
		p.MarkX(picture.Style{Role: picture.Marker}, second(now.Now), "")
		anchor, gap := picture.Start, 6.0
		if second(now.Now) > (begin+end)/2 {
			anchor, gap = picture.End, -6
		}
		p.Text(picture.Marker, picture.Point{X: second(now.Now), Y: float64(most)}, gap, -4, anchor, w.LabMemoryNow())
		out := p.Picture()
		out.Name, out.Title, out.Table = m.metric.Name+"-memory", w.LabMemoryPicture(), t
		out.Description = w.LabMemoryKept(r.Kept, r.Total)
		return out
	}
}

// Package scrape is what happens between a learner's program and a Prometheus:
// who is scraped and when, what goes wrong, which scrapes there were, and what was
// in each.
package scrape

import (
	"context"
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
	"metricplayground/metrics/script"
	"metricplayground/metrics/timeline"
)

// Strip shows the scrapes on the line of virtual time, a row a replica. One of
// them can be chosen, by a press or with the arrow keys.
type Strip struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Revision is the desk's.
	Revision uint64
	// Chosen is the index of the scrape that is shown, -1 for none.
	Chosen int
	// Moment is the time that answers are about, zero for now.
	Moment time.Time

	plot *picture.Plot
	// hovered is the index of the scrape below the pointer, counted from 1; 0 for none.
	hovered int
	// ahead is what was chosen here and isn't Chosen yet, counted from 1; 0 for none.
	ahead int
}

// OpenAction is sent with the index of a scrape that somebody wants to see.
const OpenAction = "open-scrape"

const (
	rowHeight = 16
	// touchRow is a row's height where a finger chooses.
	touchRow = 28
	narrow   = 600
	// mostMarks is how many scrapes a strip shows: the newest ones.
	mostMarks = 240
	chosenKey = "scrape"
	// near is how far from a mark the pointer still means it.
	near = 12
)

// OnUpdate takes note that what was chosen here is Chosen.
func (s *Strip) OnUpdate(goapp.Context) {
	if s.Chosen < 0 || s.Chosen+1 == s.ahead {
		s.ahead = 0
	}
}

// Render draws the strip.
func (s *Strip) Render() goapp.UI {
	snapshot := s.Desk.Whole()
	return elem.Div().Class("strip").DataSet("testid", "scrapes").DataSet("count", len(snapshot.Scrapes)).Body(
		&svg.Frame{Place: s.Place, Plain: true, Watch: s.touch,
			Revision: strconv.FormatUint(snapshot.Revision, 36) + "/" + strconv.Itoa(s.Chosen) + "/" + strconv.Itoa(s.hovered) + "/" + strconv.FormatInt(s.Moment.Unix(), 36) + string(s.Place.Language),
			Draw: func(width float64) picture.Picture {
				plot, drawn := marks(s.Place.Words(), s.Desk, snapshot, s.Chosen, s.hovered-1, width)
				s.plot = plot
				return drawn
			}},
		ui.Slot("strip-note", ui.When(s.hovered > 0 && s.hovered <= len(snapshot.Scrapes), func() goapp.UI {
			return elem.P().DataSet("testid", "scrape-note").Text(s.note(snapshot.Scrapes[s.hovered-1]))
		})),
	)
}

// note says what came of the scrape below the pointer.
func (s *Strip) note(scrape *script.Scrape) string {
	w := s.Place.Words()
	text := Title(w, s.Desk, scrape)
	if report, known := s.Desk.Prometheus().Report(s.hovered - 1); known {
		text += " · " + facts(w, report, scrape)
	}
	return text
}

// facts are what Prometheus says of a scrape.
func facts(w words.Catalogue, r timeline.Report, s *script.Scrape) string {
	return w.ScrapeFacts(r.Up, r.Samples, r.Added, r.Stale, r.Duration.Seconds(), s.Outcome == script.ScrapeGone)
}

// shown is the index of the first scrape that a strip shows.
func shown(snapshot *script.Snapshot) int { return max(0, len(snapshot.Scrapes)-mostMarks) }

// marks draws the scrapes: a bar for one that went well, a cross for one that
// failed, a diamond where a target went away, and a line with a head where a process was
// started.
func marks(w words.Catalogue, d *desk.Desk, snapshot *script.Snapshot, chosen, hovered int, width float64) (*picture.Plot, picture.Picture) {
	first := shown(snapshot)
	from, to := d.Span()
	if first > 0 {
		from = snapshot.Scrapes[first].At
	}
	seconds := func(at time.Time) float64 { return at.Sub(d.Began()).Seconds() }
	rows, row := float64(max(1, len(snapshot.Replicas))), float64(rowHeight)
	if width < narrow {
		row = touchRow
	}
	plot := picture.NewPlot(picture.Options{
		Width: width, Height: rows*row + 34, Left: picture.TimeLeft(width),
		X: picture.Axis{Scale: picture.Elapsed(seconds(from), seconds(to)), Gridless: true},
		Y: picture.Axis{Scale: picture.Linear(0, rows), At: replicaTicks(w, len(snapshot.Replicas)), Gridless: true},
	})
	middle := func(replica int) float64 { return plot.Y(rows - float64(replica) + 0.5) }
	var good, bad, gone, started, heads picture.Path
	begun := map[int]time.Time{}
	for i, scrape := range snapshot.Scrapes {
		if i < first {
			continue
		}
		x, y := plot.X(seconds(scrape.At)), middle(scrape.Replica)
		switch scrape.Outcome {
		case script.ScrapeOK:
			good.Rect(x-1.5, y-5, x+1.5, y+5)
		case script.ScrapeGone:
			gone.Move(x-4, y).Line(x, y-4).Line(x+4, y).Line(x, y+4).Close()
		default:
			bad.Move(x-4, y-4).Line(x+4, y+4).Move(x-4, y+4).Line(x+4, y-4)
		}
		if scrape.Started.IsZero() {
			continue // no process answered
		}
		if before, known := begun[scrape.Replica]; known && scrape.Started.After(before) {
			x := plot.X(seconds(scrape.Started))
			started.Move(x, y-8).Line(x, y+8)
			heads.Move(x-4, y-8).Line(x+4, y-8).Line(x, y-3).Close()
		}
		begun[scrape.Replica] = scrape.Started
	}
	path := func(p *picture.Path, role picture.Role, look picture.Look, hover string) {
		if !p.Empty() {
			plot.Add(picture.Shape{Kind: picture.PathKind, Role: role, Look: look, Path: p.String(), Hover: hover})
		}
	}
	path(&started, picture.Marker, picture.Line, "")
	path(&good, picture.Good, picture.Fill, "")
	path(&bad, picture.Series(0), picture.Line, "")
	path(&gone, picture.AxisRole, picture.Line, "")
	path(&heads, picture.Marker, picture.Fill, w.Restarted(0)) // in sight also where a scrape was at that time
	if at := d.Moment(); !at.Before(from) && at.Before(snapshot.Now) {
		plot.MarkX(picture.Style{Role: picture.Estimate, Look: picture.Thin, Hover: w.MomentLabel()}, seconds(at), "")
	}
	last := len(snapshot.Scrapes) - 1
	now := min(max(chosen, first), last)
	if chosen < 0 {
		now = last
	}
	if now >= 0 {
		scrape := snapshot.Scrapes[now]
		x, y := plot.X(seconds(scrape.At)), middle(scrape.Replica)
		look := picture.Hidden
		if chosen >= 0 {
			look = picture.Thin
		}
		plot.Add(picture.Shape{Kind: picture.RectKind, Role: picture.Marker, Look: look,
			X: x - 6, Y: y - 8, Width: 12, Height: 16, Key: chosenKey,
			Slider: &picture.Slider{Label: w.ScrapeShown(), Text: Title(w, d, scrape),
				Min: float64(first), Max: float64(last), Now: float64(now)}})
	}
	// Last, so that the slider keeps its place, and with it the keyboard.
	if hovered >= first && hovered <= last && hovered != chosen {
		scrape := snapshot.Scrapes[hovered]
		x, y := plot.X(seconds(scrape.At)), middle(scrape.Replica)
		plot.Add(picture.Shape{Kind: picture.RectKind, Role: picture.AxisRole, Look: picture.Thin, X: x - 5, Y: y - 8, Width: 10, Height: 16})
	}
	pic := plot.Picture()
	pic.Name, pic.Title = "scrapes", w.Scrapes()
	pic.Description = describe(w, snapshot)
	return plot, pic
}

func replicaTicks(w words.Catalogue, n int) []picture.Tick {
	ticks := make([]picture.Tick, 0, n)
	for i := 1; i <= n; i++ {
		ticks = append(ticks, picture.Tick{Value: float64(n-i) + 0.5, Label: w.ReplicaShort(i)})
	}
	return ticks
}

// describe counts the scrapes.
func describe(w words.Catalogue, snapshot *script.Snapshot) string {
	ok, failed := 0, 0
	for _, s := range snapshot.Scrapes {
		switch s.Outcome {
		case script.ScrapeOK:
			ok++
		case script.ScrapeGone:
		default:
			failed++
		}
	}
	return w.ScrapesCounted(ok, failed)
}

// Title names a scrape: its replica, its time and how it went.
func Title(w words.Catalogue, d *desk.Desk, s *script.Scrape) string {
	return w.ScrapeTitle(s.Replica, d.Since(s.At), string(s.Outcome))
}

// FocusStrip gives the keyboard to the strip, where a scrape is chosen by keys.
func FocusStrip() { ui.Focus(`[data-testid="scrapes"] [role="slider"]`) }

// touch shows what the scrape below the pointer brought, and chooses one: the nearest
// to the pointer, or the next one by key.
func (s *Strip) touch(ctx goapp.Context, t svg.Touch) {
	scrapes := s.Desk.Whole().Scrapes
	first, last := shown(s.Desk.Whole()), len(scrapes)-1
	if last < 0 || s.plot == nil {
		return
	}
	at := s.Chosen
	if s.ahead > 0 {
		at = s.ahead - 1
	}
	switch t.Kind {
	case svg.Hover:
		s.hover(ctx, t.X, t.Y)
		return
	case svg.Leave:
		s.hovered = 0
		s.Update()
		return
	case svg.Grab:
		at = s.nearest(t.X, t.Y)
		ctx.Defer(func(goapp.Context) { FocusStrip() }) // so that keys go on from here
	case svg.Press:
		if at < 0 {
			at = last
		}
		switch t.Pressed {
		case "ArrowLeft", "ArrowDown":
			at = max(first, at-1)
		case "ArrowRight", "ArrowUp":
			at = min(last, at+1)
		case "Home":
			at = first
		case "End":
			at = last
		case "Enter", " ":
		case "Escape":
			ctx.NewAction(CloseAction)
			return
		default:
			return
		}
	default:
		return
	}
	s.Chosen, s.ahead = at, at+1 // the next key may come before the bench is drawn again
	ctx.NewActionWithValue(OpenAction, at)
}

// hover finds the scrape below the pointer, and has the scrapes read that weren't yet.
func (s *Strip) hover(ctx goapp.Context, x, y float64) {
	snapshot := s.Desk.Whole()
	at := s.nearest(x, y)
	if math.Abs(s.plot.X(snapshot.Scrapes[at].At.Sub(s.Desk.Began()).Seconds())-x) > near {
		at = -1
	}
	if at+1 == s.hovered {
		return
	}
	s.hovered = at + 1
	s.Update()
	server := s.Desk.Prometheus()
	if _, known := server.Report(at); at < 0 || known {
		return
	}
	go func() {
		if ui.AwaitProgram(ctx) == nil && server.Reports(context.Background(), snapshot) == nil {
			ctx.Dispatch(func(goapp.Context) { s.Update() })
		}
	}()
}

// nearest is the scrape nearest to a place of the picture.
func (s *Strip) nearest(x, y float64) int {
	snapshot := s.Desk.Whole()
	row := len(snapshot.Replicas) - int(s.plot.AtY(y))
	seconds := s.plot.AtX(x)
	best, distance := -1, 0.0
	for i := shown(snapshot); i < len(snapshot.Scrapes); i++ {
		scrape := snapshot.Scrapes[i]
		d := scrape.At.Sub(s.Desk.Began()).Seconds() - seconds
		if d < 0 {
			d = -d
		}
		if scrape.Replica != row {
			d += 1e6 // another row only where this one has none
		}
		if best < 0 || d < distance {
			best, distance = i, d
		}
	}
	return best
}

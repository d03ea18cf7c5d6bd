package svg

import (
	"cmp"
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/ui"
)

// firstWidth is how wide a picture is before its frame has been measured, and
// on the page before scripts run.
const firstWidth = 560

// narrowest is the width of a frame that is shown, in CSS pixels.
const narrowest = 40

// Frame shows a picture with its legend, a button that opens the table of its
// numbers and one that saves it. It measures itself, so that the picture's words
// are as large on a phone as on a wide screen.
type Frame struct {
	goapp.Compo

	Place ui.Place
	// Draw makes the picture for a width in CSS pixels.
	Draw func(width float64) picture.Picture
	// Revision is whatever says that Draw would give another picture; when it
	// stays the same, so does the picture. "" has it drawn anew each time.
	Revision string
	// Watch is told what the pointer and the keys do in the picture, at most once
	// a frame of the screen; nil for a picture that nobody acts on. It runs on the
	// page's own goroutine, and the frame alone is drawn again after it; what else
	// depends on it is drawn again after ctx.Emit.
	Watch func(ctx goapp.Context, t Touch)
	// Plain leaves out the buttons and the legend: for a picture in a row.
	Plain bool
	// Width is how wide the frame will probably be, which saves drawing a large picture
	// twice; 0 where nobody knows.
	Width float64

	width   float64
	drawn   picture.Picture
	drawnAs string
	table   bool
	stop    []func()
}

// OnInit takes the width that a picture in a row has in the page as it came; there is
// one at most. Others are as wide as their frame when they are drawn again.
func (f *Frame) OnInit() {
	if goapp.IsServer {
		return
	}
	width, stands := 0.0, false
	if f.Plain {
		width, stands = ui.StandingWidth("figure.picture.plain")
	}
	if width >= narrowest {
		f.width = width
	} else if !stands {
		ui.ChangesAgain()
	}
}

// OnMount begins to measure the frame and to listen to the pointer.
func (f *Frame) OnMount(ctx goapp.Context) {
	f.stop = append(f.stop, f.measure(ctx))
	if f.Watch != nil {
		f.stop = append(f.stop, f.listen(ctx))
	}
}

// OnDismount ends what OnMount began.
func (f *Frame) OnDismount() {
	for _, stop := range f.stop {
		stop()
	}
	f.stop = nil
}

// Render draws the frame.
func (f *Frame) Render() goapp.UI {
	p := f.picture()
	box := elem.Figure().Class("picture")
	if f.Plain {
		return box.Class("plain").Body(Draw(p))
	}
	return box.Body(
		elem.Div().Class("picture-canvas").Body(Draw(p)),
		f.legend(p),
		f.buttons(p),
		ui.Slot("picture-table", ui.When(f.table && hasTable(p), func() goapp.UI { return table(f.Place, p) })),
	)
}

// picture is the picture for the frame's width, drawn when it has to be.
func (f *Frame) picture() picture.Picture {
	width := f.width
	if width == 0 {
		width = cmp.Or(f.Width, firstWidth)
	}
	as := f.Revision + "/" + strconv.Itoa(int(width))
	if f.Revision == "" || f.drawnAs != as {
		f.drawn, f.drawnAs = f.Draw(width), as
	}
	return f.drawn
}

func (f *Frame) legend(p picture.Picture) goapp.UI {
	return ui.Slot("optional", ui.When(len(p.Legend) > 0, func() goapp.UI {
		return elem.Ul().Class("picture-legend").Body(goapp.Range(p.Legend).Slice(func(i int) goapp.UI {
			return elem.Li().Body(swatch(p.Legend[i]), elem.Span().Text(p.Legend[i].Name))
		}))
	}))
}

func (f *Frame) buttons(p picture.Picture) goapp.UI {
	w := f.Place.Words()
	return elem.Div().Class("picture-acts").Body(
		ui.Slot("optional", ui.When(hasTable(p), func() goapp.UI {
			return ui.Button("table", w.PictureTable(), f.toggleTable).Class("quiet small").
				Aria("expanded", f.table).Aria("label", w.PictureTableOf(p.Title)).DataSet("act", "picture-table")
		})),
		ui.Button("download", w.SavePicture(), f.save).Class("quiet small").
			Aria("label", w.SavePictureOf(p.Title)).DataSet("act", "picture-save"),
	)
}

func hasTable(p picture.Picture) bool { return p.Later != nil || len(p.Table.Rows) > 0 }

func (f *Frame) toggleTable(goapp.Context, goapp.Event) { f.table = !f.table }

func (f *Frame) save(goapp.Context, goapp.Event) {
	p := f.picture()
	ui.Download(p.FileName(), "image/svg+xml;charset=utf-8", picture.File(p))
}

// maxRows is how many rows of a table are drawn.
const maxRows = 500

// table shows a picture's numbers.
func table(place ui.Place, p picture.Picture) goapp.UI {
	numbers := p.Numbers()
	rows := numbers.Rows
	more := len(rows) - maxRows
	if more > 0 {
		rows = rows[:maxRows]
	}
	return elem.Div().Class("table-wrap").TabIndex(0).Role("region").Aria("label", p.Title).Body(
		elem.Table().Body(
			elem.Caption().Class("unseen").Text(p.Title),
			elem.THead().Body(elem.Tr().Body(goapp.Range(numbers.Columns).Slice(func(i int) goapp.UI {
				return elem.Th("col").Text(numbers.Columns[i])
			}))),
			elem.TBody().Body(goapp.Range(rows).Slice(func(i int) goapp.UI {
				return elem.Tr().Body(goapp.Range(rows[i]).Slice(func(j int) goapp.UI {
					if j == 0 {
						return elem.Th("row").Text(rows[i][j])
					}
					return elem.Td().Text(rows[i][j])
				}))
			})),
		),
		ui.Slot("optional", ui.When(more > 0, func() goapp.UI {
			return elem.P().Class("muted pad").Text(place.Words().PictureRowsMore(more))
		})),
	)
}

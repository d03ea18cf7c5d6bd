// Package inspect is where one pastes an exposition of one's own: a text field with
// numbered lines, what a scrape makes of the text, repairs, and the text explained.
package inspect

import (
	"math"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition/paste"
)

// Inspector is the text field with everything that is said of the text in it.
type Inspector struct {
	goapp.Compo

	Board *desk.Board
	Place ui.Place
	// Revision is the board's.
	Revision uint64
	// Free reports whether the text is one's own: repairs are made at the press of a
	// button, and the metrics can be taken to the playground. In a lesson the
	// mending is the learner's part.
	Free bool

	ctx    goapp.Context
	work   work
	making making
	said   string
	failed string
	over   bool // a file is held over the field
	// reviewing reports whether what a reviewer would say is open.
	reviewing bool
	// lines and columns are the text's, measured for an edition less one.
	lines, columns, measured int

	begun int // the edition that is being read, or was read last
	stop  []func()
}

// OnInit makes the first edition one that is still to be read.
func (x *Inspector) OnInit() { x.begun = -1 }

// OnMount reads the text and begins to listen for files.
func (x *Inspector) OnMount(ctx goapp.Context) {
	x.ctx = ctx
	x.stop = append(x.stop, x.listen(ctx))
	x.begin(ctx)
}

// OnUpdate reads a text that has changed.
func (x *Inspector) OnUpdate(ctx goapp.Context) { x.begin(ctx) }

// OnDismount stops listening and reading.
func (x *Inspector) OnDismount() {
	x.work.cancel()
	for _, stop := range x.stop {
		stop()
	}
}

// Render draws it.
func (x *Inspector) Render() goapp.UI {
	return elem.Div().Class("inspect").DataSet("over", x.over).DataSet("testid", "inspect").ID("inspect").Body(
		elem.Section().Class("inspect-text").Aria("label", x.Place.Words().PasteLabel()).Body(
			x.tools(),
			x.editor(),
			ui.Slot("inspect-status", x.status()),
		),
		elem.Section().Class("inspect-said").Body(
			ui.Slot("inspect-verdict", x.verdict()...),
			ui.Slot("inspect-problems", x.problems()...),
			ui.Slot("inspect-more", x.more()...),
		),
	)
}

// tools stand above the text.
func (x *Inspector) tools() goapp.UI {
	w, b := x.Place.Words(), x.Board
	return elem.Div().Class("tools").Role("toolbar").Aria("label", w.PasteLabel()).Body(
		ui.Slot("optional", ui.When(x.Free, func() goapp.UI {
			return elem.Label().Class("button file").Body(
				ui.Icon("upload"), elem.Span().Text(w.ChooseFile()),
				goapp.Input().Type("file").ID("paste-file").OnChange(x.chooseFile),
			)
		})),
		ui.IconButton("undo", w.UndoChange(), x.undo).ID("paste-undo").Attr("disabled", !b.CanUndo()),
		ui.IconButton("redo", w.RedoChange(), x.redo).ID("paste-redo").Attr("disabled", !b.CanRedo()),
		elem.Label().Class("read-as").Body(
			elem.Span().Text(w.ReadAs()),
			elem.Select().ID("paste-format").OnChange(x.readAs).Body(
				x.formatOption(paste.Unknown), x.formatOption(paste.Text), x.formatOption(paste.OpenMetrics),
			),
		),
		ui.Slot("optional", ui.When(x.Free, func() goapp.UI {
			return ui.IconButton("remove", w.ClearPaste(), x.clear).ID("paste-clear").Attr("disabled", b.Text() == "")
		})),
	)
}

func (x *Inspector) formatOption(f paste.Format) goapp.UI {
	return elem.Option(string(f)).Text(x.Place.Words().ReadAsFormat(f)).Attr("selected", f == x.Board.Format())
}

func (x *Inspector) readAs(ctx goapp.Context, _ goapp.Event) {
	x.Board.ReadAs(paste.Format(ctx.JSSrc().Get("value").String()))
	x.begin(ctx)
}

func (x *Inspector) undo(ctx goapp.Context, _ goapp.Event) {
	x.Board.Undo()
	x.fresh(ctx)
}

func (x *Inspector) redo(ctx goapp.Context, _ goapp.Event) {
	x.Board.Redo()
	x.fresh(ctx)
}

func (x *Inspector) clear(ctx goapp.Context, _ goapp.Event) {
	x.Board.Put("")
	x.fresh(ctx)
}

// put replaces the text.
func (x *Inspector) put(ctx goapp.Context, text string) {
	if len(text) > paste.MaxBytes {
		x.failed = x.Place.Words().TooLarge(len(text), paste.MaxBytes)
		return
	}
	x.Board.Put(text)
	x.fresh(ctx)
}

// fresh forgets what was said of the text before, and reads.
func (x *Inspector) fresh(ctx goapp.Context) {
	x.said, x.failed = "", ""
	x.making = making{}
	x.begin(ctx)
}

// status says what goes on with the text: reading, a mistake, what was repaired.
func (x *Inspector) status() goapp.UI {
	w := x.Place.Words()
	switch {
	case x.failed != "":
		return elem.Div().Class("callout bad").Role("alert").DataSet("testid", "paste-failed").Body(ui.Icon("warning"), elem.P().Text(x.failed))
	case x.work.running():
		percent := int(math.Floor(x.work.done * 100))
		label := w.ReadingText(percent)
		if x.work.repairing {
			label = w.RepairingText(percent)
		}
		return elem.Div().Class("inspect-progress").DataSet("testid", "paste-progress").Body(
			goapp.Progress().Max(100).Value(percent).Aria("label", label),
			elem.Span().Text(label),
			elem.Button().Class("button small").ID("paste-cancel").Text(w.CancelReading()).OnClick(x.cancelWork),
		)
	case x.Board.Text() != "" && x.Board.Reading() == nil && x.work.cancelled:
		return elem.Div().Class("inspect-progress").Role("status").Body(
			elem.Span().Text(w.ReadingCancelled()),
			elem.Button().Class("button small").ID("paste-read").Text(w.ReadAgain()).OnClick(x.readAgain),
		)
	}
	return elem.P().Class("muted").Role("status").Text(x.said)
}

func (x *Inspector) cancelWork(goapp.Context, goapp.Event) { x.work.cancel() }

func (x *Inspector) readAgain(ctx goapp.Context, _ goapp.Event) {
	x.begun = -1
	x.begin(ctx)
}

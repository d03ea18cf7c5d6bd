package ask

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/app/words"
	"metricplayground/metrics/ask"
)

// field is a field in which PromQL is written, with a list of what may stand at the
// cursor: a combobox.
type field struct {
	id string // of its element, by which the field finds it
	// known is what is known about the metrics that may be asked for.
	known func() ask.Known
	text  string
	// list is what may stand at the cursor; nil when the list is closed. chosen
	// is the item that the keyboard is at, -1 for none.
	list   *ask.Completion
	chosen int
	// late: the list is wanted as soon as the parser of queries is there.
	late bool
	// back counts how far one went back in the history, 0 at the text that is
	// being written, which is kept in draft.
	back  int
	draft string
}

const (
	// queryID and ruleID are the fields for a question and for a rule's expression.
	queryID = "query"
	ruleID  = "rule-expr"
	// mostChoices is how many choices are listed.
	mostChoices = 12
	// historyKey is where the browser keeps what was asked, on all pages.
	historyKey = "playground.queries"
	// mostKept is how many queries are kept.
	mostKept = 50
)

// hold makes the field's text another one than was written.
func (f *field) hold(text string) {
	f.text, f.back, f.draft = text, 0, ""
	f.close()
}

func (f *field) close() { f.list, f.chosen, f.late = nil, -1, false }

// remember puts a query at the end of the history.
func (f *field) remember(query string) {
	f.back, f.draft = 0, ""
	kept := slices.DeleteFunc(history(), func(old string) bool { return old == query })
	kept = append(kept, query)
	if len(kept) > mostKept {
		kept = kept[len(kept)-mostKept:]
	}
	_ = ui.LocalStorage{}.Set(historyKey, strings.Join(kept, "\n")) // where nothing can be kept there is no history
}

// history is what was asked, the newest last. Queries are single lines.
func history() []string {
	text, found := ui.LocalStorage{}.Get(historyKey)
	if !found || text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// walk goes back (by 1) and forth (by -1) in the history.
func (f *field) walk(by int) bool {
	kept := history()
	to := f.back + by
	if to < 0 || to > len(kept) {
		return false
	}
	if f.back == 0 {
		f.draft = f.text
	}
	f.back = to
	f.text = f.draft
	if to > 0 {
		f.text = kept[len(kept)-to]
	}
	return true
}

// input is the field with its list of choices. Label is its name, and invalid says
// that what it holds is wrong.
func (f *field) input(w words.Catalogue, label, example string, invalid bool) goapp.UI {
	open := f.list != nil
	active := ""
	if open && f.chosen >= 0 {
		active = f.choiceID(f.chosen)
	}
	return elem.Div().Class("ask-field").Body(
		&ui.TextField{Text: f.text, Typed: f.typed, Draw: func(onInput goapp.EventHandler) goapp.UI {
			return goapp.Input().Type("text").ID(f.id).Class("mono").
				Attr("autocomplete", "off").Attr("autocapitalize", "off").Attr("spellcheck", "false").
				Attr("enterkeyhint", "search").
				Placeholder(example).Aria("label", label).
				Role("combobox").Aria("autocomplete", "list").Aria("expanded", open).Aria("controls", f.listID()).
				Aria("activedescendant", active).
				Aria("invalid", invalid).
				OnInput(onInput).OnBlur(f.blur)
		}},
		ui.Slot("ask-choices", ui.When(open, func() goapp.UI { return f.choices(w) })),
	)
}

// typed takes what was written and looks for what may follow.
func (f *field) typed(text string) {
	f.text, f.back = text, 0
	f.complete()
}

// complete lists what may stand at the cursor, which the parser of queries knows.
func (f *field) complete() {
	if !ui.ProgramWhole() {
		f.late = true
		return
	}
	list := ask.Complete(f.text, f.cursor(), f.known())
	f.close()
	if len(list.Items) == 0 || len(list.Items) == 1 && list.Items[0].Text == list.Place.Of(f.text) {
		return
	}
	list.Items = list.Items[:min(len(list.Items), mostChoices)]
	f.list = &list
}

// element is the field in the page, if it's there.
func (f *field) element() goapp.Value { return goapp.Window().GetElementByID(f.id) }

// cursor is where the cursor stands in the field, as an offset in bytes. The
// browser counts in UTF-16.
func (f *field) cursor() int {
	e := f.element()
	if !e.Truthy() {
		return len(f.text)
	}
	return byteOffset(f.text, e.Get("selectionStart").Int())
}

// byteOffset turns a place counted in UTF-16 units into one in bytes.
func byteOffset(text string, units int) int {
	for i, r := range text {
		if units <= 0 {
			return i
		}
		units -= utf16.RuneLen(r)
	}
	return len(text)
}

// utf16Offset is the other way round.
func utf16Offset(text string, bytes int) int {
	units := 0
	for _, r := range text[:min(bytes, len(text))] {
		units += utf16.RuneLen(r)
	}
	return units
}

func (f *field) listID() string { return f.id + "-choices" }

func (f *field) choiceID(i int) string { return f.id + "-choice-" + strconv.Itoa(i) }

// choices is the list below the field.
func (f *field) choices(w words.Catalogue) goapp.UI {
	items := f.list.Items
	return elem.Ul().ID(f.listID()).Class("choices-list").Role("listbox").Aria("label", w.QueryChoices()).
		Body(goapp.Range(items).Slice(func(i int) goapp.UI {
			item := items[i]
			return elem.Li().ID(f.choiceID(i)).Role("option").Aria("selected", i == f.chosen).
				OnMouseDown(f.pick(i), i, item.Text).
				Body(
					elem.Code().Text(item.Name),
					elem.Span().Class("muted").Text(w.ChoiceExplained(item)),
				)
		}))
}

// pick takes a choice. It listens to the pointer going down: the field must not
// lose the keyboard.
func (f *field) pick(i int) goapp.EventHandler {
	return func(_ goapp.Context, e goapp.Event) {
		e.PreventDefault()
		f.take(i)
	}
}

func (f *field) take(i int) {
	if f.list == nil || i >= len(f.list.Items) {
		return
	}
	list := *f.list
	item := list.Items[i]
	f.text = f.text[:list.Place.Start] + item.Text + f.text[list.Place.End:]
	f.close()
	f.putCursor(list.Place.Start + item.Cursor)
	if item.Cursor < len(item.Text) { // within brackets or quotes: what may stand there
		f.complete()
	}
}

// putCursor writes the field's text and puts the cursor into it, at once: the next
// key may be pressed before the page is drawn again.
func (f *field) putCursor(offset int) {
	at := utf16Offset(f.text, offset)
	if e := f.element(); e.Truthy() {
		e.Set("value", f.text)
		e.Call("focus")
		e.Call("setSelectionRange", at, at)
	}
}

// blur closes the list when the field is left.
func (f *field) blur(goapp.Context, goapp.Event) { f.close() }

// choose goes on in the list, by so many, and keeps what is chosen in sight.
func (f *field) choose(ctx goapp.Context, by int) {
	n := len(f.list.Items)
	if f.chosen += by; f.chosen < 0 {
		f.chosen = n - 1
	}
	f.chosen %= n
	ctx.Defer(func(goapp.Context) {
		if e := goapp.Window().GetElementByID(f.choiceID(f.chosen)); e.Truthy() {
			e.Call("scrollIntoView", map[string]any{"block": "nearest"})
		}
	})
}

// key moves in the list, takes from it, and closes it. It is false for a key that has
// no meaning here, as all have that aren't typed into the field.
func (f *field) key(ctx goapp.Context, e goapp.Event) bool {
	open := f.list != nil
	switch key := e.Get("key").String(); {
	case e.Get("isComposing").Bool(), e.Get("target").Get("id").String() != f.id:
		return false
	case key == "Escape" && open:
		f.close()
	case key == " " && e.Get("ctrlKey").Bool():
		f.complete()
	case open && key == "ArrowDown":
		f.choose(ctx, 1)
	case open && key == "ArrowUp":
		f.choose(ctx, -1)
	case open && f.chosen >= 0 && (key == "Enter" || key == "Tab"):
		f.take(f.chosen)
	case !e.Get("metaKey").Bool() && !selects(e) && closes(f.text, f.cursor(), key):
		f.putCursor(f.cursor() + 1)
		f.complete()
	default:
		return false
	}
	e.PreventDefault()
	return true
}

// key goes on with the keys that the field has no meaning for: they stop and close what
// is open, and walk in the history. What isn't typed into the field only closes.
func (p *Panel) key(ctx goapp.Context, e goapp.Event) {
	f := &p.field
	if f.key(ctx, e) {
		return
	}
	switch key := e.Get("key").String(); {
	case e.Get("isComposing").Bool():
		return
	case key == "Escape" && (p.inquiry.running || p.waiting() != ""):
		p.cancel(ctx, e)
	case key == "Escape" && p.ready:
		p.ready = false
		p.ctx.Defer(func(goapp.Context) { ui.Focus("#ask-questions") })
	case e.Get("target").Get("id").String() != queryID:
		return
	case key == "ArrowUp" && f.walk(1), key == "ArrowDown" && f.walk(-1):
		f.putCursor(len(f.text))
	default:
		return
	}
	e.PreventDefault()
}

// selects reports whether a piece of the field is selected, which a key replaces.
func selects(e goapp.Event) bool {
	field := e.Get("target")
	return field.Get("selectionStart").Int() != field.Get("selectionEnd").Int()
}

// closes reports whether a key writes the closing sign that stands at the cursor
// already, since a choice wrote both: it is passed over, unless one is missing.
func closes(text string, at int, key string) bool {
	if len(key) != 1 || at == 0 || !strings.HasPrefix(text[at:], key) {
		return false
	}
	if i := strings.Index(")]}", key); i >= 0 {
		return strings.Count(text, key) >= strings.Count(text, "([{"[i:i+1])
	}
	return key == `"` && strings.Count(text, key)%2 == 0 && strings.Count(text[:at], key)%2 == 1
}

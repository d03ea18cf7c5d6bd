package ask

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/ask"
)

// field is the state of the field in which a query is written.
type field struct {
	text string
	// list is what may stand at the cursor; nil when the list is closed. chosen
	// is the item that the keyboard is at, -1 for none.
	list   *ask.Completion
	chosen int
	// back counts how far one went back in the history, 0 at the text that is
	// being written, which is kept in draft.
	back  int
	draft string
}

const (
	fieldID = "query"
	listID  = "query-choices"
	// mostChoices is how many choices are listed.
	mostChoices = 12
	// historyKey is where the browser keeps what was asked, on all pages.
	historyKey = "playground.queries"
	// mostKept is how many queries are kept.
	mostKept = 50
)

func (f *field) close() { f.list, f.chosen = nil, -1 }

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

// input is the field with its list of choices: a combobox.
func (p *Panel) input() goapp.UI {
	w := p.Place.Words()
	open := p.field.list != nil
	active := ""
	if open && p.field.chosen >= 0 {
		active = choiceID(p.field.chosen)
	}
	return elem.Div().Class("ask-field").Body(
		&ui.TextField{Text: p.field.text, Typed: p.typed, Draw: func(onInput goapp.EventHandler) goapp.UI {
			return goapp.Input().Type("text").ID(fieldID).Class("mono").
				Attr("autocomplete", "off").Attr("autocapitalize", "off").Attr("spellcheck", "false").
				Attr("enterkeyhint", "search").
				Placeholder(w.QueryPlaceholder()).Aria("label", w.QueryLabel()).
				Role("combobox").Aria("autocomplete", "list").Aria("expanded", open).Aria("controls", listID).
				Aria("activedescendant", active).
				Aria("invalid", p.finding != nil && p.finding.Err != nil).
				OnInput(onInput).OnBlur(p.blur)
		}},
		ui.Slot("ask-choices", ui.When(open, p.choices)),
	)
}

// typed takes what was written and looks for what may follow.
func (p *Panel) typed(text string) {
	p.field.text, p.field.back = text, 0
	p.complete()
}

func (p *Panel) complete() {
	list := ask.Complete(p.field.text, cursor(p.field.text), p.known())
	p.field.close()
	if len(list.Items) == 0 || len(list.Items) == 1 && list.Items[0].Text == list.Place.Of(p.field.text) {
		return
	}
	list.Items = list.Items[:min(len(list.Items), mostChoices)]
	p.field.list = &list
}

// cursor is where the cursor stands in the field, as an offset in bytes. The
// browser counts in UTF-16.
func cursor(text string) int {
	e := goapp.Window().GetElementByID(fieldID)
	if !e.Truthy() {
		return len(text)
	}
	return byteOffset(text, e.Get("selectionStart").Int())
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

func choiceID(i int) string { return "query-choice-" + strconv.Itoa(i) }

// choices is the list below the field.
func (p *Panel) choices() goapp.UI {
	w, items := p.Place.Words(), p.field.list.Items
	return elem.Ul().ID(listID).Class("choices-list").Role("listbox").Aria("label", w.QueryChoices()).
		Body(goapp.Range(items).Slice(func(i int) goapp.UI {
			item := items[i]
			return elem.Li().ID(choiceID(i)).Role("option").Aria("selected", i == p.field.chosen).
				OnMouseDown(p.pick(i), i, item.Text).
				Body(
					elem.Code().Text(item.Name),
					elem.Span().Class("muted").Text(w.ChoiceExplained(item)),
				)
		}))
}

// pick takes a choice. It listens to the pointer going down: the field must not
// lose the keyboard.
func (p *Panel) pick(i int) goapp.EventHandler {
	return func(_ goapp.Context, e goapp.Event) {
		e.PreventDefault()
		p.take(i)
	}
}

func (p *Panel) take(i int) {
	if p.field.list == nil || i >= len(p.field.list.Items) {
		return
	}
	list := *p.field.list
	item := list.Items[i]
	text := p.field.text
	p.field.text = text[:list.Place.Start] + item.Text + text[list.Place.End:]
	p.field.close()
	p.putCursor(list.Place.Start + item.Cursor)
	if item.Cursor < len(item.Text) { // within brackets or quotes: what may stand there
		p.complete()
	}
}

// putCursor writes the field's text and puts the cursor into it, at once: the next
// key may be pressed before the page is drawn again.
func (p *Panel) putCursor(offset int) {
	at := utf16Offset(p.field.text, offset)
	if e := goapp.Window().GetElementByID(fieldID); e.Truthy() {
		e.Set("value", p.field.text)
		e.Call("focus")
		e.Call("setSelectionRange", at, at)
	}
}

// blur closes the list when the field is left.
func (p *Panel) blur(goapp.Context, goapp.Event) { p.field.close() }

// key moves in the list and in the history, and closes what is open. What is not typed
// into the field only closes.
func (p *Panel) key(ctx goapp.Context, e goapp.Event) {
	f := &p.field
	open := f.list != nil
	switch key := e.Get("key").String(); {
	case e.Get("isComposing").Bool():
	case key == "Escape" && open:
		e.PreventDefault()
		f.close()
	case key == "Escape" && p.inquiry.running:
		e.PreventDefault()
		p.cancel(ctx, e)
	case key == "Escape" && p.ready:
		e.PreventDefault()
		p.ready = false
		p.ctx.Defer(func(goapp.Context) { ui.Focus("#ask-questions") })
	case e.Get("target").Get("id").String() != fieldID:
	case key == " " && e.Get("ctrlKey").Bool():
		e.PreventDefault()
		p.complete()
	case open && key == "ArrowDown":
		e.PreventDefault()
		f.chosen = (f.chosen + 1) % len(f.list.Items)
	case open && key == "ArrowUp":
		e.PreventDefault()
		f.chosen = (max(f.chosen, 0) + len(f.list.Items) - 1) % len(f.list.Items)
	case open && f.chosen >= 0 && (key == "Enter" || key == "Tab"):
		e.PreventDefault()
		p.take(f.chosen)
	case key == "ArrowUp" && f.walk(1), key == "ArrowDown" && f.walk(-1):
		e.PreventDefault()
		p.putCursor(len(f.text))
	case !e.Get("metaKey").Bool() && !selects(e) && closes(f.text, cursor(f.text), key):
		e.PreventDefault()
		p.putCursor(cursor(f.text) + 1)
		p.complete()
	}
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

package ui

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
)

// Button is a button with an icon and a word.
func Button(icon, label string, onClick goapp.EventHandler, scope ...any) goapp.HTMLElem {
	return elem.Button().Class("button").OnClick(onClick, scope...).
		Body(Icon(icon), elem.Span().Text(label))
}

// IconButton is a button that shows an icon only; label is its accessible name
// and its tooltip.
func IconButton(icon, label string, onClick goapp.EventHandler, scope ...any) goapp.HTMLElem {
	return elem.Button().Class("button icon-only").
		Aria("label", label).Title(label).OnClick(onClick, scope...).
		Body(Icon(icon))
}

// When builds an element only when it is wanted. go-app's If builds its
// elements whatever the condition is, which fails where they need the condition.
func When(wanted bool, build func() goapp.UI) goapp.UI {
	if !wanted {
		return nil
	}
	return build()
}

// Slot is a place that may be empty. go-app matches children by position: a
// sibling that comes and goes would make all after it, and the focus in them, new.
func Slot(class string, content ...goapp.UI) goapp.UI {
	return elem.Div().Class(class).Body(content...)
}

// InlineSlot is Slot inside a line of text, where HTML allows no blocks.
func InlineSlot(class string, content ...goapp.UI) goapp.UI {
	return elem.Span().Class(class).Body(content...)
}

// Package elem makes HTML elements. go-app has a type of its own for each element,
// with a hundred methods and their tables; here they are all of one type, which
// makes the program some 45 KB smaller as browsers load it. What few elements have,
// such as "for" and "disabled", is set by Attr.
//
// go-app goes by an element's name, not by its type, when it decides whether to
// change an element or to replace it.
package elem

import goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

// A makes <a href>, a link.
func A(href string) goapp.HTMLElem { return goapp.Elem("a").Attr("href", href) }

// Article makes <article>.
func Article() goapp.HTMLElem { return goapp.Elem("article") }

// Aside makes <aside>.
func Aside() goapp.HTMLElem { return goapp.Elem("aside") }

// Button makes <button type="button">, which sends no form.
func Button() goapp.HTMLElem { return goapp.Elem("button").Attr("type", "button") }

// Caption makes <caption>.
func Caption() goapp.HTMLElem { return goapp.Elem("caption") }

// Code makes <code>.
func Code() goapp.HTMLElem { return goapp.Elem("code") }

// DataList makes <datalist>.
func DataList() goapp.HTMLElem { return goapp.Elem("datalist") }

// Dd makes <dd>.
func Dd() goapp.HTMLElem { return goapp.Elem("dd") }

// Details makes <details>.
func Details() goapp.HTMLElem { return goapp.Elem("details") }

// Div makes <div>.
func Div() goapp.HTMLElem { return goapp.Elem("div") }

// Dl makes <dl>.
func Dl() goapp.HTMLElem { return goapp.Elem("dl") }

// Dt makes <dt>.
func Dt() goapp.HTMLElem { return goapp.Elem("dt") }

// Em makes <em>.
func Em() goapp.HTMLElem { return goapp.Elem("em") }

// FieldSet makes <fieldset>.
func FieldSet() goapp.HTMLElem { return goapp.Elem("fieldset") }

// FigCaption makes <figcaption>.
func FigCaption() goapp.HTMLElem { return goapp.Elem("figcaption") }

// Figure makes <figure>.
func Figure() goapp.HTMLElem { return goapp.Elem("figure") }

// Form makes <form>.
func Form() goapp.HTMLElem { return goapp.Elem("form") }

// H1 makes <h1>.
func H1() goapp.HTMLElem { return goapp.Elem("h1") }

// H2 makes <h2>.
func H2() goapp.HTMLElem { return goapp.Elem("h2") }

// H3 makes <h3>.
func H3() goapp.HTMLElem { return goapp.Elem("h3") }

// H4 makes <h4>.
func H4() goapp.HTMLElem { return goapp.Elem("h4") }

// Header makes <header>.
func Header() goapp.HTMLElem { return goapp.Elem("header") }

// Kbd makes <kbd>.
func Kbd() goapp.HTMLElem { return goapp.Elem("kbd") }

// Label makes <label>.
func Label() goapp.HTMLElem { return goapp.Elem("label") }

// Legend makes <legend>.
func Legend() goapp.HTMLElem { return goapp.Elem("legend") }

// Li makes <li>.
func Li() goapp.HTMLElem { return goapp.Elem("li") }

// Main makes <main>.
func Main() goapp.HTMLElem { return goapp.Elem("main") }

// Mark makes <mark>.
func Mark() goapp.HTMLElem { return goapp.Elem("mark") }

// Nav makes <nav>.
func Nav() goapp.HTMLElem { return goapp.Elem("nav") }

// Ol makes <ol>.
func Ol() goapp.HTMLElem { return goapp.Elem("ol") }

// Option makes <option value>, a choice of a select element.
func Option(value any) goapp.HTMLElem { return goapp.Elem("option").Attr("value", value) }

// Output makes <output>.
func Output() goapp.HTMLElem { return goapp.Elem("output") }

// P makes <p>.
func P() goapp.HTMLElem { return goapp.Elem("p") }

// Pre makes <pre>.
func Pre() goapp.HTMLElem { return goapp.Elem("pre") }

// Section makes <section>.
func Section() goapp.HTMLElem { return goapp.Elem("section") }

// Select makes <select>.
func Select() goapp.HTMLElem { return goapp.Elem("select") }

// Span makes <span>.
func Span() goapp.HTMLElem { return goapp.Elem("span") }

// Strong makes <strong>.
func Strong() goapp.HTMLElem { return goapp.Elem("strong") }

// Submit makes <button type="submit">, which sends the form around it.
func Submit() goapp.HTMLElem { return goapp.Elem("button").Attr("type", "submit") }

// Summary makes <summary>.
func Summary() goapp.HTMLElem { return goapp.Elem("summary") }

// TBody makes <tbody>.
func TBody() goapp.HTMLElem { return goapp.Elem("tbody") }

// THead makes <thead>.
func THead() goapp.HTMLElem { return goapp.Elem("thead") }

// Table makes <table>.
func Table() goapp.HTMLElem { return goapp.Elem("table") }

// Td makes <td>.
func Td() goapp.HTMLElem { return goapp.Elem("td") }

// Th makes <th scope>, the head of a row or column ("row", "col").
func Th(scope string) goapp.HTMLElem { return goapp.Elem("th").Attr("scope", scope) }

// Tr makes <tr>.
func Tr() goapp.HTMLElem { return goapp.Elem("tr") }

// Ul makes <ul>.
func Ul() goapp.HTMLElem { return goapp.Elem("ul") }

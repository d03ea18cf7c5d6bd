package prerender

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// treePrinter turns go-app's element tree into HTML nodes.
//
// go-app v9.8.0 has a printer of its own (htmlElement.html), which can't be
// repaired from its output: it quotes attributes as Go strings, drops
// ="true" so that it looks like an empty value, writes disabled="false", which
// disables, and puts line breaks between the children of a <pre>. So this
// printer reads the tree, whose fields aren't exported, by reflection, and
// gives attributes the meaning that they get in the browser (setJSAttribute).
// If a later go-app names its fields differently, the error says so and
// the test of this file fails.
type treePrinter struct {
	// base is the prefix of the site's own files, "" or "/sub".
	base string
}

// nodes returns the nodes of a UI element and all that is in it; parent is the
// element that they will stand in, nil at the top.
func (p treePrinter) nodes(ui reflect.Value, parent *html.Node) ([]*html.Node, error) {
	for ui.Kind() == reflect.Interface || ui.Kind() == reflect.Pointer {
		if ui.IsNil() {
			return nil, nil
		}
		ui = ui.Elem()
	}
	if ui.Kind() == reflect.Struct {
		value := ui.FieldByName("value")
		switch {
		case isGoApp(ui, "text") && value.IsValid():
			return []*html.Node{{Type: html.TextNode, Data: value.String()}}, nil
		case isGoApp(ui, "raw") && value.IsValid():
			return html.ParseFragment(strings.NewReader(value.String()), fragmentContext(parent))
		}
		if element := embedded(ui, "htmlElement"); element.IsValid() {
			return p.element(element)
		}
		if compo := embedded(ui, "Compo"); compo.IsValid() {
			return p.nodes(compo.FieldByName("root"), parent)
		}
	}
	return nil, fmt.Errorf("can't read go-app's %s: was go-app updated?", ui.Type())
}

func (p treePrinter) element(element reflect.Value) ([]*html.Node, error) {
	tag, attributes, children := element.FieldByName("tag"), element.FieldByName("attributes"), element.FieldByName("children")
	if !tag.IsValid() || !attributes.IsValid() || !children.IsValid() {
		return nil, fmt.Errorf("can't read go-app's element: was go-app updated?")
	}
	node := &html.Node{Type: html.ElementNode, Data: tag.String(), DataAtom: atom.Lookup([]byte(tag.String()))}
	text, err := p.attributes(node, attributes)
	if err != nil {
		return nil, err
	}
	if text != "" {
		node.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	}
	for i := range children.Len() {
		inner, err := p.nodes(children.Index(i), node)
		if err != nil {
			return nil, fmt.Errorf("<%s>: %w", node.Data, err)
		}
		for _, child := range inner {
			node.AppendChild(child)
		}
	}
	return []*html.Node{node}, nil
}

// attributes sets a node's attributes, by name so that a page is always
// the same bytes. A textarea's value is no attribute in HTML but its text,
// which is returned.
func (p treePrinter) attributes(node *html.Node, attributes reflect.Value) (text string, err error) {
	for entry := attributes.MapRange(); entry.Next(); {
		name, value := entry.Key().String(), entry.Value().String()
		switch {
		case name == "style":
			return "", fmt.Errorf("<%s> has an inline style (%q), which the content security policy forbids: use a class, or SVG's own attributes", node.Data, value)
		case name == "value" && node.Data == "textarea":
			text = value
			continue
		case (name == "id" || name == "class") && value == "":
			continue
		case slices.Contains(booleanAttributes, name):
			if value != "true" && value != "1" {
				continue
			}
			value = ""
		case name == "href" || name == "src" || name == "data" || name == "cite":
			value = p.resolve(value)
		}
		node.Attr = append(node.Attr, html.Attribute{Key: name, Val: value})
	}
	slices.SortFunc(node.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
	return text, nil
}

// resolve prefixes the site's own files as go-app's resolver does.
func (p treePrinter) resolve(url string) string {
	if strings.HasPrefix(url, "/web/") {
		return p.base + url
	}
	return url
}

// booleanAttributes are set by their presence in HTML, whatever their value.
var booleanAttributes = []string{
	"async", "autofocus", "autoplay", "checked", "default", "defer", "disabled", "hidden", "ismap",
	"loop", "multiple", "muted", "open", "readonly", "required", "reversed", "selected",
}

func isGoApp(v reflect.Value, name string) bool {
	return v.Type().Name() == name && v.Type().PkgPath() == reflect.TypeFor[goapp.Compo]().PkgPath()
}

// embedded finds the struct of go-app that v embeds, at any depth.
func embedded(v reflect.Value, name string) reflect.Value {
	if isGoApp(v, name) {
		return v
	}
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.Anonymous && f.Type.Kind() == reflect.Struct {
			if found := embedded(v.Field(i), name); found.IsValid() {
				return found
			}
		}
	}
	return reflect.Value{}
}

func fragmentContext(parent *html.Node) *html.Node {
	if parent == nil {
		return &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	}
	return parent
}

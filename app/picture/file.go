package picture

import (
	"strings"
	"unicode/utf8"
)

// Measures of a file's legend and words.
const (
	legendLine  = 18.0
	legendSpace = 8.0
	fileFont    = `system-ui, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`
)

// File writes a picture as an SVG file of its own, in the colours of the light
// theme. It is well-formed XML whatever the texts hold, and has no scripts,
// styles or links in it.
func File(p Picture) string {
	height := p.Height
	if len(p.Legend) > 0 {
		height += legendSpace + legendLine*float64(len(p.Legend))
	}
	var w fileWriter
	w.open("svg", "xmlns", "http://www.w3.org/2000/svg",
		"width", Units(p.Width), "height", Units(height), "viewBox", "0 0 "+Units(p.Width)+" "+Units(height),
		"role", "img", "font-family", fileFont, "font-size", Units(tickSize))
	w.element("title", p.Title)
	w.element("desc", p.Description)
	w.empty("rect", "width", Units(p.Width), "height", Units(height), "fill", surface)
	for _, s := range p.Shapes {
		w.shape(s)
	}
	for i, entry := range p.Legend {
		y := p.Height + legendSpace + legendLine*(float64(i)+0.5)
		for _, s := range entry.Swatch(edge, y) {
			w.shape(s)
		}
		w.shape(words(Caption, edge+swatchWidth+8, y+tickSize*0.35, Start, entry.Name))
	}
	w.close("svg")
	return w.text.String()
}

// swatchWidth is the width of a legend's sample.
const swatchWidth = 24.0

// Swatch is a sample of how an entry's shape looks, swatchWidth wide, around a
// height y.
func (e Entry) Swatch(x, y float64) []Shape {
	var path Path
	switch e.Look {
	case Fill, Soft:
		return []Shape{{Kind: RectKind, Role: e.Role, Look: e.Look, X: x, Y: y - 5, Width: swatchWidth, Height: 10}}
	case Points:
		path.Dot(x+4, y).Dot(x+swatchWidth/2, y).Dot(x+swatchWidth-4, y)
	default:
		path.Move(x, y).Across(x + swatchWidth)
	}
	return []Shape{{Kind: PathKind, Role: e.Role, Look: e.Look, Path: path.String()}}
}

// fileWriter writes XML. Every text and attribute goes through escape.
type fileWriter struct{ text strings.Builder }

func (w *fileWriter) tag(name string, attributes []string) {
	w.text.WriteByte('<')
	w.text.WriteString(name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" {
			continue
		}
		w.text.WriteByte(' ')
		w.text.WriteString(attributes[i])
		w.text.WriteString(`="`)
		w.escape(attributes[i+1])
		w.text.WriteByte('"')
	}
}

func (w *fileWriter) open(name string, attributes ...string) {
	w.tag(name, attributes)
	w.text.WriteString(">\n")
}

func (w *fileWriter) close(name string) { w.text.WriteString("</" + name + ">\n") }

func (w *fileWriter) empty(name string, attributes ...string) {
	w.tag(name, attributes)
	w.text.WriteString("/>\n")
}

func (w *fileWriter) element(name, text string, attributes ...string) {
	w.tag(name, attributes)
	w.text.WriteByte('>')
	w.escape(text)
	w.close(name)
}

// escape writes text so that XML reads it back; what XML can't hold at all
// becomes the replacement character.
func (w *fileWriter) escape(text string) {
	for _, r := range text {
		switch {
		case r == '&':
			w.text.WriteString("&amp;")
		case r == '<':
			w.text.WriteString("&lt;")
		case r == '>':
			w.text.WriteString("&gt;")
		case r == '"':
			w.text.WriteString("&quot;")
		case r == '\n':
			w.text.WriteString("&#10;")
		case r == '\t':
			w.text.WriteString("&#9;")
		case r == '\r':
			w.text.WriteString("&#13;")
		case r < ' ' || r == 0xFFFE || r == 0xFFFF:
			w.text.WriteRune(utf8.RuneError)
		default:
			w.text.WriteRune(r)
		}
	}
}

// shape writes a shape with its role's paint in attributes, which every program
// that reads SVG knows.
func (w *fileWriter) shape(s Shape) {
	if s.Look == Hidden {
		return
	}
	attributes := append(s.Place(), s.paint()...)
	switch {
	case s.Kind == TextKind:
		w.element("text", s.Text, attributes...)
	case s.Hover != "":
		w.open(string(s.Kind), attributes...)
		w.element("title", s.Hover)
		w.close(string(s.Kind))
	default:
		w.empty(string(s.Kind), attributes...)
	}
}

func (s Shape) paint() []string {
	p := paints[s.Role]
	switch s.Look {
	case Fill:
		return []string{"fill", p.color}
	case Soft:
		return []string{"fill", p.color, "fill-opacity", "0.16"}
	case Ground:
		return []string{"fill", surface, "fill-opacity", "0.9"}
	case Points:
		return []string{"fill", "none", "stroke", p.color, "stroke-width", "4", "stroke-linecap", "round", "stroke-opacity", "0.7"}
	case Words:
		return []string{"fill", p.color, "text-anchor", string(s.Anchor), "paint-order", "stroke", "stroke", surface, "stroke-width", "3", "stroke-linejoin", "round"}
	case Thin:
		return []string{"fill", "none", "stroke", p.color, "stroke-width", "1"}
	}
	return []string{"fill", "none", "stroke", p.color, "stroke-width", "2", "stroke-dasharray", p.dash, "stroke-linejoin", "round", "stroke-linecap", lineCap(p.dash)}
}

// lineCap is round for solid lines, so that a piece of no length shows as a dot;
// dashes with round ends would run into each other.
func lineCap(dash string) string {
	if dash == "" {
		return "round"
	}
	return ""
}

// Place is where a shape is: SVG's attributes, name and value in turns.
func (s Shape) Place() []string {
	switch s.Kind {
	case RectKind:
		return []string{"x", Units(s.X), "y", Units(s.Y), "width", Units(s.Width), "height", Units(s.Height)}
	case CircleKind:
		return []string{"cx", Units(s.X), "cy", Units(s.Y), "r", Units(s.Radius)}
	case TextKind:
		return []string{"x", Units(s.X), "y", Units(s.Y)}
	}
	return []string{"d", s.Path}
}

// FileName is what a file of the picture is called: letters, digits and a few
// signs of its name that every system takes.
func (p Picture) FileName() string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '_', r == '-', r > 0x2E80 && r < 0xFFF0:
			return r
		}
		return '-'
	}, p.Name)
	if len(name) > 80 {
		name = strings.ToValidUTF8(name[:80], "")
	}
	if name = strings.Trim(name, "-"); name == "" {
		name = "picture"
	}
	return name + ".svg"
}

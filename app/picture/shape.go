package picture

// Kind is the SVG element that a shape becomes.
type Kind string

// The kinds of shapes.
const (
	PathKind   Kind = "path"
	RectKind   Kind = "rect"
	CircleKind Kind = "circle"
	TextKind   Kind = "text"
)

// Look says which parts of a shape its role's colour is for.
type Look string

// The looks.
const (
	Line   Look = "line"   // stroked, with the role's dash
	Thin   Look = "thin"   // a hairline
	Fill   Look = "fill"   // filled
	Soft   Look = "soft"   // filled lightly, so that what is behind stays visible
	Points Look = "points" // a path of points, drawn as dots
	Words  Look = "words"  // text
	Ground Look = "ground" // filled with the page's ground: behind words that lie on lines
	Hidden Look = "hidden" // not seen, but takes the pointer: a grip wider than its line
)

// Anchor is which end of a text stands at its place.
type Anchor string

// The anchors.
const (
	Start  Anchor = "start"
	Middle Anchor = "middle"
	End    Anchor = "end"
)

// Shape is one element of a picture. Which fields count depends on its Kind.
type Shape struct {
	Kind Kind
	Role Role
	Look Look

	// Path is a path's data.
	Path string
	// X and Y are a rectangle's corner, a circle's centre or a text's place.
	X, Y          float64
	Width, Height float64 // of a rectangle
	Radius        float64 // of a circle
	Text          string
	Anchor        Anchor

	// Hover is shown by the browser when the pointer rests on the shape.
	Hover string
	// Key names the shape to what listens to the pointer; "" for none.
	Key string
	// Slider makes the shape one that the keyboard can move; it needs a Key.
	Slider *Slider
}

// Slider is what a screen reader says of a shape that can be moved.
type Slider struct {
	// Label names what is moved, Text its value in words.
	Label, Text   string
	Min, Max, Now float64
}

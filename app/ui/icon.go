package ui

import goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

// svgNamespace must stand on every element of a picture: go-app creates
// elements without it as HTML.
const svgNamespace = "http://www.w3.org/2000/svg"

// icons are drawn on a 24 by 24 grid, with the line of the text around them.
var icons = map[string]string{
	"counter":   "M4 20h4v-5h4v-5h4V5h4",
	"gauge":     "M4 17a8 8 0 1 1 16 0M12 17l4-5",
	"histogram": "M4 20v-5h4v5M8 20V9h4v11M12 20V5h4v15M16 20v-8h4v8M3 20h18",
	"summary":   "M5 19L19 5M7.5 5.5a2 2 0 1 0 .01 0M16.5 14.5a2 2 0 1 0 .01 0",
	"plus":      "M12 5v14M5 12h14",
	"minus":     "M5 12h14",
	"close":     "M6 6l12 12M18 6L6 18",
	"undo":      "M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
	"redo":      "M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
	"copy":      "M9 9h11v11H9zM5 15H4V4h11v1",
	"download":  "M12 4v11M7 11l5 5 5-5M5 20h14",
	"upload":    "M12 16V5M7 9l5-5 5 5M5 20h14",
	"share":     "M12 15V4M8 7l4-4 4 4M6 11H5v9h14v-9h-1",
	"light":     "M12 8a4 4 0 1 0 .01 0M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19",
	"dark":      "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z",
	"system":    "M3 5h18v11H3zM9 20h6M12 16v4",
	"play":      "M8 5l11 7-11 7z",
	"pause":     "M8 5v14M16 5v14",
	"restart":   "M20 5v5h-5M19.5 10A8 8 0 1 0 20 14",
	"clock":     "M12 3a9 9 0 1 0 .01 0M12 7v5l3 3",
	"more":      "M6 9l6 6 6-6",
	"less":      "M6 15l6-6 6 6",
	"up":        "M12 19V5M6 11l6-6 6 6",
	"down":      "M12 5v14M6 13l6 6 6-6",
	"remove":    "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
	"edit":      "M4 20l1-5L16 4l4 4L9 19z",
	"duplicate": "M8 8h12v12H8zM4 16V4h12M14 11v6M11 14h6",
	"curve":     "M4 20V4M4 20h16M5 18c6 0 5-11 14-12",
	"compare":   "M4 5h6v14H4zM14 5h6v14h-6z",
	"script":    "M5 4h14v16H5zM9 9h6M9 13h6M9 17h3",
	"dice":      "M5 5h14v14H5zM9 9h.01M15 15h.01M15 9h.01M9 15h.01M12 12h.01",
	"check":     "M5 12l5 5 9-10",
	"warning":   "M12 4L2.5 20h19zM12 10v5M12 17.5v.5",
	"info":      "M12 3a9 9 0 1 0 .01 0M12 11v6M12 7.5v.5",
	"next":      "M9 5l7 7-7 7",
	"previous":  "M15 5l-7 7 7 7",
	"book":      "M4 5c3-1 6-1 8 1 2-2 5-2 8-1v14c-3-1-6-1-8 1-2-2-5-2-8-1zM12 6v14",
	"table":     "M4 5h16v14H4zM4 10h16M10 10v9",
	"target":    "M12 3a9 9 0 1 0 .01 0M12 8a4 4 0 1 0 .01 0M12 1v4M12 19v4M1 12h4M19 12h4",
	"search":    "M10 4a6 6 0 1 0 .01 0M14.5 14.5L20 20",
	"hint":      "M9 18h6M10 21h4M12 3a6 6 0 0 0-3 11v1h6v-1a6 6 0 0 0-3-11z",
}

// Icon draws a small picture that says nothing to a screen reader: the words
// stand beside it. Style sheets find parts of pictures by data attributes, since
// go-app sets a class in a way that SVG elements don't take.
//
// It is HTML that the browser reads at once: element by element, the icons would be
// a fifth of all that the program asks of the browser before the playground stands.
func Icon(name string) goapp.UI {
	return goapp.Raw(`<svg aria-hidden="true" data-icon="` + name + `" focusable="false" viewBox="0 0 24 24"><path d="` + icons[name] + `"></path></svg>`)
}

// SVG starts an SVG element.
func SVG(tag string) goapp.HTMLElem { return goapp.Elem(tag).XMLNS(svgNamespace) }

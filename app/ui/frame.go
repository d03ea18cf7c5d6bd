package ui

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
)

// Frame is what stands around every page: the header with its navigation, the
// notice of a new version, and the page's content as main.
type Frame struct {
	goapp.Compo

	Place Place

	// Updated reports whether a new version waits for a reload.
	Updated bool

	theme string
}

// themeKey is where the browser keeps the theme chosen; web/theme.js reads it
// before the first paint.
const themeKey = "playground.theme"

// OnInit reads the theme.
func (f *Frame) OnInit() {
	if goapp.IsClient {
		f.theme, _ = LocalStorage{}.Get(themeKey)
	}
}

// OnMount lets the page be seen: the frame is its first part that go-app tells that
// it stands.
func (f *Frame) OnMount(goapp.Context) {
	keepStanding()
	showFirst()
}

// Render draws the header.
func (f *Frame) Render() goapp.UI {
	w := f.Place.Words()
	other := otherLanguage(f.Place)
	return elem.Header().Class("frame").Body(
		elem.A("#content").Class("skip").Text(w.SkipToContent()).OnClick(f.skip),
		elem.A(f.Place.Href("/")).Class("brand").Body(
			mark(),
			elem.Span().Text(w.SiteName()),
		),
		elem.Nav().Aria("label", w.MainNavigation()).Body(
			f.link("/", w.Learn()),
			f.link("/playground", w.Playground()),
			f.link("/inspect", w.Inspect()),
			f.link("/reference", w.Reference()),
			When(f.Place.Server, func() goapp.UI {
				return elem.A(f.Place.Asset("/metrics")).Class("server").
					Title(w.ServerMetricsTitle()).OnClick(Follow).Text(w.ServerMetrics())
			}),
		),
		elem.Div().Class("frame-tools").Body(
			elem.A(f.Place.In(other, f.Place.Path)).Class("button quiet").
				Attr("hreflang", string(other)).Lang(string(other)).
				Title(w.SwitchLanguage()).Text(w.OtherLanguage()),
			IconButton(f.themeIcon(), w.Theme(f.theme), f.switchTheme).ID("theme"),
		),
		Slot("update", When(f.Updated, func() goapp.UI {
			return elem.Div().Class("notice").Role("status").Body(
				elem.Span().Text(w.NewVersion()),
				elem.Button().Class("button primary").Text(w.Reload()).OnClick(f.reload),
			)
		})),
	)
}

func (f *Frame) link(path, label string) goapp.UI {
	a := elem.A(f.Place.Href(path)).Text(label)
	if path == f.Place.Path {
		a = a.Aria("current", "page")
	}
	return a
}

func (f *Frame) skip(_ goapp.Context, e goapp.Event) {
	e.PreventDefault()
	e.Call("stopPropagation")
	main := goapp.Window().GetElementByID("content")
	if main.Truthy() {
		main.Call("focus")
	}
}

func (f *Frame) themeIcon() string {
	if f.theme == "light" || f.theme == "dark" {
		return f.theme
	}
	return "system"
}

func (f *Frame) switchTheme(goapp.Context, goapp.Event) {
	f.theme = map[string]string{"": "light", "light": "dark", "dark": ""}[f.theme]
	data := goapp.Window().Get("document").Get("documentElement").Get("dataset")
	if f.theme == "" {
		LocalStorage{}.Delete(themeKey)
		data.Delete("theme")
		return
	}
	_ = LocalStorage{}.Set(themeKey, f.theme) // where nothing can be kept the choice lasts as long as the page
	data.Set("theme", f.theme)
}

func (f *Frame) reload(ctx goapp.Context, _ goapp.Event) { ctx.Reload() }

package words

func (*english) ReferenceLinks() string { return "Links" }
func (*english) ReferenceLinksText() string {
	return "A link can carry a whole script: `/playground#script=` and the script, URL-encoded. Whoever opens it sees the same state. The button “Share” makes such a link. Nothing of it is sent to the server: a browser keeps what stands behind `#` to itself."
}
func (*english) ReferenceLinksEncoding() string {
	return "By hand: `encodeURIComponent(script)` in JavaScript, `urllib.parse.quote(script)` in Python. A space is `%20`; `+` stays a plus. A long script is compressed, and the link has `#s=` instead; both can be opened."
}
func (*english) ReferenceLinksFailure() string {
	return "A script that fails shows where and why, and leaves what was there before. What a link replaces can be brought back with undo."
}
func (*english) ReferenceLinkScript() string { return "A script" }
func (*english) ReferenceLinkItself() string { return "Its link" }
func (*english) ReferenceRoutes() string     { return "Pages" }
func (*english) ReferenceRoute() string      { return "Path" }
func (*english) ReferenceMeaning() string    { return "Meaning" }
func (*english) RouteMeaning(path string) string {
	switch path {
	case "/":
		return "The start page."
	case "/playground":
		return "Free play. Your work is kept in this browser."
	case "/lessons/SLUG":
		return "One lesson of the course."
	case "/reference":
		return "This page."
	}
	return "The same pages in Chinese: `/zh/`, `/zh/playground` and so on."
}

func (*english) ReferenceHandles() string { return "Names for scripts of your own" }
func (*english) ReferenceHandlesText() string {
	return "For trainers and tests that drive the page. These names stay."
}
func (*english) ReferenceSelector() string { return "Selector" }
func (*english) HandleMeaning(handle string) string {
	switch handle {
	case "exposition":
		return "Its `textContent` is the exposition in the chosen format, byte for byte, the final newline included."
	case "format":
		return "Holds the choice of format: radio buttons with the values `text`, `openmetrics1`, `openmetrics2`, `python`, `proto`."
	case "metric":
		return "Each metric's card. `data-metric` is the metric's name."
	case "series":
		return "Each series' row, in its metric's card. `data-series` is the series, as `NAME{a=\"b\"}`."
	}
	return "Each task of a lesson. `data-done` is `true` or `false`."
}

func (*english) ReferenceKeys() string { return "Keyboard" }
func (*english) ReferenceKeysText() string {
	return "All of the page can be used without a mouse. These keys save time; on a Mac, Cmd is as good as Ctrl."
}
func (*english) ReferenceKey() string    { return "Key" }
func (*english) ReferenceWhere() string  { return "Where" }
func (*english) ReferenceEffect() string { return "What it does" }
func (*english) Anywhere() string        { return "in the playground, outside of fields" }
func (*english) InExposition() string    { return "in the exposition text" }
func (*english) InScript() string        { return "in the script" }
func (*english) InNumberField() string   { return "in a series' number field" }
func (*english) KeyUndo() string         { return "Undo." }
func (*english) KeyRedo() string         { return "Redo." }
func (*english) KeyLines() string        { return "To the line above or below; its part is explained." }
func (*english) KeyParts() string        { return "To the part before or after." }
func (*english) KeyEnds() string         { return "To the first or last part." }
func (*english) KeyLeave() string        { return "Away from all parts." }
func (*english) KeyApply() string        { return "Applies the script." }
func (*english) KeyEnter() string {
	return "Does the main thing: adds to a counter, sets a gauge, observes in a histogram or a summary."
}

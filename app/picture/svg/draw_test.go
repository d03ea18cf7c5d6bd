package svg

import (
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/stretchr/testify/require"

	"metricplayground/app/picture"
)

func TestDrawHasATextAlternativeAndRoles(t *testing.T) {
	plot := picture.NewPlot(picture.Options{Width: 300, Height: 100,
		X: picture.Axis{Scale: picture.Linear(0, 1)}, Y: picture.Axis{Scale: picture.Linear(0, 1)}})
	plot.Line(picture.Style{Role: picture.Counter, Key: "line", Hover: "the line"}, []picture.Point{{X: 0, Y: 0}, {X: 1, Y: 1}})
	p := plot.Picture()
	p.Title, p.Description = "Title", "What is seen"
	html := goapp.HTMLString(Draw(p))
	for _, piece := range []string{`role="img"`, `aria-label="Title: What is seen"`, `viewBox="0 0 300 100"`,
		`data-role="counter"`, `data-look="line"`, `data-key="line"`, "the line", `data-role="axis"`} {
		require.Contains(t, html, piece)
	}
	require.NotContains(t, html, "style=")
	require.Equal(t, strings.Count(html, "<svg"), 1)
}

func TestWhatCanBeMovedIsASlider(t *testing.T) {
	p := picture.Picture{Width: 10, Height: 10, Shapes: []picture.Shape{{
		Kind: picture.CircleKind, Role: picture.Marker, Look: picture.Fill, Key: "b",
		Slider: &picture.Slider{Label: "bound", Text: "0.5 s", Min: 0, Max: 1, Now: 0.5},
	}}}
	html := goapp.HTMLString(Draw(p))
	for _, piece := range []string{`role="group"`, `role="slider"`, `tabindex="0"`, `aria-valuenow="0.5"`, `aria-valuetext="0.5 s"`} {
		require.Contains(t, html, piece)
	}
}

// TestWhatCanBeMovedKeepsItsPlace among its siblings, by which go-app knows it again,
// however many lines lie below it.
func TestWhatCanBeMovedKeepsItsPlace(t *testing.T) {
	line := picture.Shape{Kind: picture.PathKind, Role: picture.AxisRole, Look: picture.Thin, Path: "M0 0"}
	slider := picture.Shape{Kind: picture.CircleKind, Role: picture.Marker, Look: picture.Fill, Key: "b", Slider: &picture.Slider{}}
	for _, shapes := range [][]picture.Shape{{slider}, {line, slider}, {line, line, slider, line}} {
		html := goapp.HTMLString(Draw(picture.Picture{Width: 10, Height: 10, Shapes: shapes}))
		before, _, found := strings.Cut(html, "<circle")
		require.True(t, found)
		require.Equal(t, strings.Count(before, "<g"), strings.Count(before, "</g>"), "it stands in no group")
		require.Equal(t, 1, strings.Count(before, "</g>"), "and one stands before it")
	}
}

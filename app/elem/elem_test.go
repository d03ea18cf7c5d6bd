package elem_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/stretchr/testify/require"

	"metricplayground/app/elem"
)

func TestElementsHaveWhatTheyNeed(t *testing.T) {
	for want, e := range map[string]goapp.UI{
		`<div></div>`:                                           elem.Div(),
		`<h2>a</h2>`:                                            elem.H2().Text("a"),
		`<a href="/100%25">a</a>`:                               elem.A("/100%25").Text("a"),
		`<button type="button"></button>`:                       elem.Button(),
		`<button type="submit"></button>`:                       elem.Submit(),
		`<th scope="row">a</th>`:                                elem.Th("row").Text("a"),
		`<option value="1.5s">a</option>`:                       elem.Option("1.5s").Text("a"),
		"<ul>\n<li>a</li>\n<li>b</li>\n</ul>":                   elem.Ul().Body(elem.Li().Text("a"), elem.Li().Text("b")),
		"<details>\n<summary>a</summary>\n<p>b</p>\n</details>": elem.Details().Body(elem.Summary().Text("a"), elem.P().Text("b")),
	} {
		require.Equal(t, want, goapp.HTMLString(e))
	}
}

// One use of go-app's own type for an element, and the program has all its methods.
func TestPageTakesElementsFromHere(t *testing.T) {
	source, err := os.ReadFile("elem.go")
	require.NoError(t, err)
	var names []string
	for _, f := range regexp.MustCompile(`(?m)^func (\w+)\(`).FindAllSubmatch(source, -1) {
		names = append(names, string(f[1]))
	}
	require.Contains(t, names, "Div")
	own := regexp.MustCompile(`\bgoapp\.(` + strings.Join(names, "|") + `)\(\)`)
	app := os.DirFS("..")
	err = fs.WalkDir(app, ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		body, err := fs.ReadFile(app, path)
		require.Empty(t, own.FindString(string(body)), "app/%s: write it with app/elem, which keeps the program small", path)
		return err
	})
	require.NoError(t, err)
}

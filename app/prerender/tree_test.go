package prerender

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"metricplayground/app"
	"metricplayground/tutorials/author"
	"metricplayground/tutorials/lessons"
)

// inner is a component in a component, with fields named like those that the
// printer reads.
type inner struct {
	goapp.Compo
	root  string
	value string
	Label string
}

func (c *inner) Render() goapp.UI { return goapp.B().Text(c.Label + c.root + c.value) }

type outer struct {
	goapp.Compo
	body []goapp.UI
}

func (c *outer) Render() goapp.UI { return goapp.Div().Body(c.body...) }

// printed returns a tree as the page will have it, after go-app mounted it.
func printed(t *testing.T, base string, body ...goapp.UI) (string, error) {
	t.Helper()
	var document goapp.HTMLHtml
	root := &outer{body: body}
	handler := &goapp.Handler{
		Version:   "1",
		Resources: resources{base: base},
		HTML:      func() goapp.HTMLHtml { document = goapp.Html(); return document },
		Body:      func() goapp.HTMLBody { return goapp.Body() },
	}
	goapp.RouteFunc("/printed", func() goapp.Composer { return root })
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/printed", nil))
	require.Equal(t, http.StatusOK, answer.Code)
	page, err := pageOf(document, base)
	return string(page.Body), err
}

// reread parses HTML as a browser does and returns its first <div>'s children.
func reread(t *testing.T, source string) []*html.Node {
	t.Helper()
	document, err := html.Parse(strings.NewReader(source))
	require.NoError(t, err)
	for node := range document.Descendants() {
		if node.Type == html.ElementNode && node.Data == "div" {
			var children []*html.Node
			for child := range node.ChildNodes() {
				children = append(children, child)
			}
			return children
		}
	}
	t.Fatal("no <div>")
	return nil
}

func TestPrinterKeepsAttributes(t *testing.T) {
	for _, value := range []string{
		`say "hi"`, `it's`, `a<b>c`, `R&D`, `a&amp;b`, `back\slash`, "two\nlines", "tab\there", "指标 µs", "no\u00a0break",
		`{method="get"}`, `</div><script>alert(1)</script>`, `"><img src=x>`, "true", "false", "0", "é\u0301", "\u200b zero",
	} {
		t.Run(value, func(t *testing.T) {
			source, err := printed(t, "", goapp.Span().Title(value).Attr("aria-label", value).DataSet("x", value))
			require.NoError(t, err)
			children := reread(t, source)
			require.Len(t, children, 1)
			want := strings.TrimSpace(value) // go-app trims attributes in the browser too
			require.Equal(t, want, attribute(children[0], "title"))
			require.Equal(t, want, attribute(children[0], "aria-label"))
			require.Equal(t, want, attribute(children[0], "data-x"))
		})
	}
}

func TestPrinterKeepsText(t *testing.T) {
	for _, value := range []string{`a<b & "c"`, "# HELP a_total It's\n# TYPE a_total counter\na_total 1\n", "指标", `\n`} {
		source, err := printed(t, "", goapp.Pre().Body(goapp.Text(value), goapp.Span().Text(value), goapp.Text(value)))
		require.NoError(t, err)
		var text strings.Builder
		for node := range reread(t, source)[0].Descendants() {
			if node.Type == html.TextNode {
				text.WriteString(node.Data)
			}
		}
		require.Equal(t, value+value+value, text.String(), "no line breaks between elements of a <pre>")
	}
}

func TestPrinterMeansWhatTheBrowserSets(t *testing.T) {
	cases := []struct {
		name string
		in   goapp.UI
		out  string
	}{
		{"aria true stays", goapp.Button().Aria("expanded", true).Text("x"), `<button aria-expanded="true">x</button>`},
		{"aria false stays", goapp.Button().Aria("expanded", false).Text("x"), `<button aria-expanded="false">x</button>`},
		{"data true stays", goapp.P().DataSet("done", true).Text("x"), `<p data-done="true">x</p>`},
		{"empty alt stays empty", goapp.Img().Alt("").Src("/web/a.png"), `<img alt="" src="/sub/web/a.png"/>`},
		{"disabled", goapp.Button().Disabled(true).Text("x"), `<button disabled="">x</button>`},
		{"not disabled", goapp.Button().Disabled(false).Text("x"), `<button>x</button>`},
		{"not hidden", goapp.P().Hidden(false).Text("x"), `<p>x</p>`},
		{"not checked", goapp.Input().Type("radio").Checked(false).Value("text"), `<input type="radio" value="text"/>`},
		{"no class", goapp.P().Class("").ID("").Text("x"), `<p>x</p>`},
		{"attributes by name", goapp.P().Title("t").ID("i").Class("c").Text("x"), `<p class="c" id="i" title="t">x</p>`},
		{"a textarea's value is its text", goapp.Textarea().Text("a\n<b>"), "<textarea>a\n&lt;b&gt;</textarea>"},
		{"links to pages are left alone", goapp.A().Href("/zh/reference?a=1&b=2#c").Text("x"), `<a href="/zh/reference?a=1&amp;b=2#c">x</a>`},
		{"files get the base path", goapp.A().Href("/web/a.txt").Text("x"), `<a href="/sub/web/a.txt">x</a>`},
		{"raw HTML is HTML", goapp.Raw(`<p title="a&amp;b\n">R&amp;D</p>`), `<p title="a&amp;b\n">R&amp;D</p>`},
		{"raw HTML in a table", goapp.Table().Body(goapp.TBody().Body(goapp.Raw(`<tr><td>x</td></tr>`))), `<table><tbody><tr><td>x</td></tr></tbody></table>`},
		{"an image", goapp.Elem("svg").XMLNS("http://www.w3.org/2000/svg").Attr("viewBox", "0 0 1 1").Body(
			goapp.Elem("path").XMLNS("http://www.w3.org/2000/svg").Attr("d", "M0 0")), `<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>`},
		{"components", &inner{root: "root", value: "value", Label: "label "}, `<b>label rootvalue</b>`},
		{"conditions", goapp.P().Body(goapp.If(false, goapp.Text("no")).Else(goapp.Text("yes"))), `<p>yes</p>`},
		{"ranges", goapp.Ul().Body(goapp.Range([]int{1, 2}).Slice(func(i int) goapp.UI { return goapp.Li().Text(i) })), `<ul><li>0</li><li>1</li></ul>`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			source, err := printed(t, "/sub", c.in)
			require.NoError(t, err)
			require.Equal(t, "<div>"+c.out+"</div>", source)
		})
	}
}

func TestPrinterRefusesInlineStyle(t *testing.T) {
	_, err := printed(t, "", goapp.P().Style("color", "red").Text("x"))
	require.ErrorContains(t, err, "<p> has an inline style")
}

func TestPrinterNamesWhatItCannotRead(t *testing.T) {
	_, err := treePrinter{}.nodes(reflect.ValueOf(&struct{ x int }{1}), nil)
	require.ErrorContains(t, err, "was go-app updated?")
}

func TestPagesGivesEveryPage(t *testing.T) {
	course, err := author.Load(lessons.Files)
	require.NoError(t, err)
	options := Options{BasePath: "/sub/", Version: "v", Env: map[string]string{"PLAYGROUND_SERVER": "false"}, Course: course}
	first, err := Pages(options)
	require.NoError(t, err)
	require.Len(t, first, len(app.Paths(course)))
	for i, page := range first {
		require.Equal(t, app.Paths(course)[i], page.Path)
		require.NotEmpty(t, page.Body, page.Path)
		nested, err := html.ParseFragment(bytes.NewReader(page.Body), fragmentContext(nil))
		require.NoError(t, err)
		require.Len(t, nested, 1, "%s has one element, which the program replaces", page.Path)
		var again bytes.Buffer
		require.NoError(t, html.Render(&again, nested[0]))
		require.Equal(t, string(page.Body), again.String(), "%s has elements where HTML doesn't allow them", page.Path)
	}
	second, err := Pages(options)
	require.NoError(t, err)
	require.Equal(t, first, second, "two renderings are the same")
	require.Equal(t, map[string]string{"PLAYGROUND_SERVER": "false"}, options.Env)
}

func TestBrowserEnv(t *testing.T) {
	require.Equal(t, map[string]string{
		"GOAPP_INTERNAL_URLS": "[]", "GOAPP_ROOT_PREFIX": "/sub", "GOAPP_STATIC_RESOURCES_URL": "/sub", "GOAPP_VERSION": "v", "A": "b",
	}, BrowserEnv(Options{BasePath: "/sub/", Version: "v", Env: map[string]string{"A": "b"}}))
	require.Empty(t, BrowserEnv(Options{BasePath: "/"})["GOAPP_ROOT_PREFIX"])
}

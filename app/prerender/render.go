// Package prerender renders the page's components to HTML, before any script has
// run. It runs on the host only, and is the one place that drives go-app's
// Handler.
package prerender

import (
	"bytes"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"

	"metricplayground/app"
	"metricplayground/tutorials"
)

// Options is what rendering needs to know of the site.
type Options struct {
	// BasePath is where the site stands on its host: "/" or "/sub/".
	BasePath string
	// Version is the site's version, or a mark that is replaced by it later.
	Version string
	// Env is what the page reads with goapp.Getenv beside go-app's own
	// variables, here and in the browser.
	Env map[string]string
	// Course is the lessons.
	Course *tutorials.Course
}

// Page is one page as go-app renders it before any script has run.
type Page struct {
	// Path is the page's path without the base path: "/zh/reference".
	Path string
	// Title and Description are what the page's component set.
	Title       string
	Description string
	// Body is the page's element as HTML. The browser's program replaces it.
	Body []byte
}

// Pages renders every page of app.Paths. It sets environment variables of this
// process, which is how go-app passes them to components, so two calls must not
// run at the same time. It returns an error that names the page and the element
// where a page has something that can't be pre-rendered.
func Pages(o Options) ([]Page, error) {
	app.Register(o.Course)
	base := strings.TrimSuffix(o.BasePath, "/")
	var document goapp.HTMLHtml
	handler := &goapp.Handler{
		Name:      "Metric Playground",
		Icon:      goapp.Icon{Default: "/", Large: "/", SVG: "/"},
		Version:   o.Version,
		Env:       maps.Clone(o.Env), // go-app adds to it
		Resources: resources{base: base},
		// The tree itself is kept: what go-app prints is not right HTML.
		HTML: func() goapp.HTMLHtml {
			document = goapp.Html()
			return document
		},
	}
	var pages []Page
	for _, path := range app.Paths(o.Course) {
		if err := serve(handler, path); err != nil {
			return nil, fmt.Errorf("pre-rendering %s: %w", path, err)
		}
		page, err := pageOf(document, base)
		if err != nil {
			return nil, fmt.Errorf("pre-rendering %s: %w", path, err)
		}
		page.Path = path
		pages = append(pages, page)
	}
	return pages, nil
}

// BrowserEnv returns what goapp.Getenv must answer in the browser, for a site
// rendered with o.
func BrowserEnv(o Options) map[string]string {
	base := strings.TrimSuffix(o.BasePath, "/")
	env := map[string]string{
		"GOAPP_INTERNAL_URLS":        "[]",
		"GOAPP_ROOT_PREFIX":          base,
		"GOAPP_STATIC_RESOURCES_URL": base,
		"GOAPP_VERSION":              o.Version,
	}
	maps.Copy(env, o.Env)
	return env
}

func serve(handler http.Handler, path string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, path, nil))
	if answer.Code != http.StatusOK {
		return fmt.Errorf("go-app answers with status %d: is the route registered?", answer.Code)
	}
	return nil
}

// pageOf takes from go-app's document what is the page's own.
func pageOf(document goapp.HTMLHtml, base string) (Page, error) {
	printer := treePrinter{base: base}
	nodes, err := printer.nodes(reflect.ValueOf(document), nil)
	if err != nil {
		return Page{}, err
	}
	var page Page
	for node := range nodes[0].Descendants() {
		switch {
		case node.Type != html.ElementNode:
		case node.Data == "title" && page.Title == "" && node.FirstChild != nil:
			page.Title = node.FirstChild.Data
		case node.Data == "meta" && attribute(node, "name") == "description":
			page.Description = attribute(node, "content")
		case node.Data == "body":
			var b bytes.Buffer
			if err := html.Render(&b, node.FirstChild); err != nil {
				return Page{}, err
			}
			page.Body = b.Bytes()
		}
	}
	return page, nil
}

func attribute(node *html.Node, name string) string {
	for _, a := range node.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// resources tells go-app where the site stands; it serves nothing itself.
type resources struct{ base string }

func (r resources) Package() string { return r.base }
func (r resources) Static() string  { return r.base }
func (r resources) AppWASM() string { return r.base + "/web/app.wasm" }

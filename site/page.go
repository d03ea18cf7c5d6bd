package site

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"maps"
	"strings"

	"metricplayground/app/words"
)

// courseVariable is how the page's program learns where the course is.
const courseVariable = "PLAYGROUND_COURSE"

//go:embed page.html
var pageTemplate string

//go:embed notfound.html
var notFoundTemplate string

// head is what the templates need beside the page itself.
type head struct {
	Lang, Locale string
	Policy       string
	Root         string
	Theme        string
	Style        string
	Icon         string
	TouchIcon    string
	Manifest     string
	Words        words.Catalogue
}

// pageData is what page.html is filled with.
type pageData struct {
	head
	Page
	Canonical  string
	Preview    string
	Alternates []alternate
	WasmExec   string
	Boot       string
	Path       string
	Program    string
	Wasm       string // the addresses of the program's parts
	Starts     int    // how many of them the page starts with
	WasmSize   int    // of those, before compression
	Worker     string
	Version    string
	Env        string
	Content    template.HTML
}

// alternate is the same page in another language.
type alternate struct{ Lang, URL string }

// notFoundData is what notfound.html is filled with, one part a language.
type notFoundData struct {
	head
	Parts []notFoundPart
}

type notFoundPart struct {
	Lang  string
	Home  string
	Words words.Catalogue
}

func (b *builder) addPages() error {
	page, err := template.New("page.html").Parse(pageTemplate)
	if err != nil {
		return err
	}
	variables := maps.Clone(b.Env)
	if b.files[coursePath] != nil {
		variables[courseVariable] = b.url(coursePath)
	}
	env, err := json.Marshal(variables)
	if err != nil {
		return err
	}
	var parts []string
	for part := range b.Input.Wasm {
		parts = append(parts, b.url(wasmPath(part)))
	}
	for _, p := range b.Pages {
		h := b.head(languageOf(p.Path))
		p.Title = cmp.Or(p.Title, h.Words.SiteName())
		p.Description = cmp.Or(p.Description, h.Words.HomeDescription())
		p.Course = p.Course && b.files[coursePath] != nil
		starts, size := min(max(p.Parts, 1), len(parts)), 0
		for _, part := range b.Input.Wasm[:starts] {
			size += len(part.Raw)
		}
		data := pageData{
			head:       h,
			Page:       p,
			Canonical:  b.external(p.Path),
			Alternates: b.alternates(p.Path),
			WasmExec:   b.url(wasmExecPath),
			Boot:       b.url(bootPath),
			Path:       b.url(p.Path),
			Program:    b.url(programPath),
			Wasm:       strings.Join(parts, " "),
			Starts:     starts,
			WasmSize:   size,
			Worker:     b.url(workerPath),
			Version:    VersionMark,
			Env:        string(env),
			Content:    template.HTML(p.Body),
		}
		if b.ExternalURL != "" {
			data.Preview = b.external("/web/icon-512.png")
		}
		if err := b.addHTML(p.Path, page, data); err != nil {
			return err
		}
		b.files[p.Path].Page = true
	}
	return b.addNotFound()
}

func (b *builder) addNotFound() error {
	notFound, err := template.New("notfound.html").Parse(notFoundTemplate)
	if err != nil {
		return err
	}
	data := notFoundData{head: b.head(languages()[0])}
	for _, l := range languages() {
		data.Parts = append(data.Parts, notFoundPart{Lang: l.tag, Home: b.url(l.prefix), Words: words.For(l.words)})
	}
	return b.addHTML(notFoundPath, notFound, data)
}

func (b *builder) addHTML(path string, t *template.Template, data any) error {
	var body bytes.Buffer
	if err := t.Execute(&body, data); err != nil {
		return fmt.Errorf("page %s: %w", path, err)
	}
	f := newFile(path, body.Bytes())
	f.ContentType = contentType(".html")
	b.add(f)
	return nil
}

func (b *builder) head(l language) head {
	h := head{
		Lang:      l.tag,
		Locale:    l.locale,
		Root:      b.BasePath,
		Theme:     b.url(themePath),
		Style:     b.url(stylePath),
		Icon:      b.url("/web/icon.svg"),
		TouchIcon: b.url("/web/icon-192.png"),
		Manifest:  b.url(manifestPath(l)),
		Words:     words.For(l.words),
	}
	if b.Static {
		h.Policy = metaPolicy()
	}
	return h
}

// alternates lists a page's languages where it exists in more than one and the
// world's view of the site is known.
func (b *builder) alternates(path string) []alternate {
	if b.ExternalURL == "" {
		return nil // search engines take whole addresses only
	}
	var list []alternate
	for _, l := range languages() {
		if other := l.in(path); b.hasPage(other) {
			list = append(list, alternate{Lang: l.tag, URL: b.external(other)})
		}
	}
	if len(list) < 2 {
		return nil
	}
	return append(list, alternate{Lang: "x-default", URL: list[0].URL})
}

// manifestPath is where the manifest of a language stands.
func manifestPath(l language) string {
	return strings.TrimSuffix(l.prefix, "/") + "/manifest.webmanifest"
}

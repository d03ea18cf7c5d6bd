package site

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// input is a small whole site.
func input() Input {
	return Input{
		Pages: []Page{
			{Path: "/", Title: `Home "quoted" <b>`, Description: "What & why", Body: []byte("<main><h1>Home</h1></main>")},
			{Path: "/playground", Title: "Playground", Body: []byte("<main>" + strings.Repeat("<p>play</p>", 100) + "</main>")},
			{Path: "/zh/", Title: "首页", Body: []byte("<main><h1>首页</h1></main>")},
			{Path: "/only-english", Title: "Only", Body: []byte("<main></main>")},
		},
		Wasm:     []Wasm{{Raw: []byte("wasm raw"), Brotli: []byte("wasm br"), Gzip: []byte("wasm gz")}, {Raw: []byte("rest raw"), Brotli: []byte("rest br"), Gzip: []byte("rest gz")}},
		WasmExec: []byte("class Go {}"),
		Web: fstest.MapFS{
			"b.css":                 {Data: []byte("b{}")},
			"a.css":                 {Data: []byte("a{}")},
			"boot.js":               {Data: []byte("boot")},
			"program.js":            {Data: []byte("program")},
			"theme.js":              {Data: []byte("theme")},
			"worker.js":             {Data: []byte("worker")},
			"icon.svg":              {Data: []byte("<svg/>")},
			"favicon.ico":           {Data: []byte("ico")},
			"icon-192.png":          {Data: []byte("png")},
			"icon-512.png":          {Data: []byte("png")},
			"icon-maskable-512.png": {Data: []byte("png")},
		},
		BasePath: "/",
		Env:      map[string]string{"GOAPP_VERSION": VersionMark},
		Effort:   Quick,
	}
}

func built(t *testing.T, change func(*Input)) *Site {
	t.Helper()
	in := input()
	if change != nil {
		change(&in)
	}
	s, err := Build(in)
	require.NoError(t, err)
	return s
}

// elements returns the attributes of a page's elements with a tag.
func elements(t *testing.T, f *File, tag string) []map[string]string {
	t.Helper()
	require.NotNil(t, f)
	document, err := html.Parse(bytes.NewReader(f.Body))
	require.NoError(t, err)
	var found []map[string]string
	for node := range document.Descendants() {
		if node.Type == html.ElementNode && node.Data == tag {
			attributes := map[string]string{}
			for _, a := range node.Attr {
				attributes[a.Key] = a.Val
			}
			found = append(found, attributes)
		}
	}
	return found
}

func TestBuildNeedsEverything(t *testing.T) {
	cases := []struct {
		name   string
		change func(*Input)
		says   string
	}{
		{"pages", func(in *Input) { in.Pages = nil }, "pages, wasm and wasm_exec.js are needed"},
		{"wasm", func(in *Input) { in.Wasm = nil }, "pages, wasm and wasm_exec.js are needed"},
		{"wasm_exec.js", func(in *Input) { in.WasmExec = nil }, "pages, wasm and wasm_exec.js are needed"},
		{"base path", func(in *Input) { in.BasePath = "sub" }, `base path "sub"`},
		{"boot.js", func(in *Input) { delete(in.Web.(fstest.MapFS), "boot.js") }, "boot.js is missing"},
		{"worker.js", func(in *Input) { delete(in.Web.(fstest.MapFS), "worker.js") }, "worker.js"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			in := input()
			c.change(&in)
			_, err := Build(in)
			require.ErrorContains(t, err, c.says)
		})
	}
}

func TestPageHead(t *testing.T) {
	page := built(t, nil).File("/")
	require.Equal(t, "text/html; charset=utf-8", page.ContentType)
	text := string(page.Body)
	require.Contains(t, text, `<html lang="en">`)
	require.Contains(t, text, "<title>Home &#34;quoted&#34; &lt;b&gt;</title>")
	require.Contains(t, text, `<meta name="description" content="What &amp; why">`)
	require.Contains(t, text, `content="width=device-width, initial-scale=1, viewport-fit=cover"`)
	require.NotContains(t, text, "user-scalable")
	require.NotContains(t, text, "og:url", "unknown without an external URL")
	require.NotContains(t, text, "canonical")
	require.NotContains(t, text, "Content-Security-Policy", "our server sends it as a header")
	require.Contains(t, text, "<main><h1>Home</h1></main>")

	require.Contains(t, string(built(t, nil).File("/zh/").Body), `<html lang="zh-Hans">`)
	require.Contains(t, string(built(t, nil).File("/only-english").Body), "<title>Only</title>")
}

func TestPageWithoutTitleHasTheSites(t *testing.T) {
	s := built(t, func(in *Input) { in.Pages[0].Title, in.Pages[0].Description = "", "" })
	require.Contains(t, string(s.File("/").Body), "<title>Metric Playground</title>")
	require.NotContains(t, string(s.File("/").Body), `<meta name="description" content="">`)
}

func TestPageHasNoInlineScriptOrStyle(t *testing.T) {
	s := built(t, func(in *Input) { in.Static = true })
	for _, f := range s.Files() {
		if !f.Page && f.Path != "/404.html" {
			continue
		}
		require.Empty(t, elements(t, f, "style"), f.Path)
		for _, script := range elements(t, f, "script") {
			require.True(t, strings.HasPrefix(script["src"], "/web/"), "%s: %v", f.Path, script)
		}
		require.Contains(t, string(f.Body), `http-equiv="Content-Security-Policy"`)
		require.NotContains(t, string(f.Body), "frame-ancestors", "not allowed in a <meta>")
	}
}

func TestPageNamesItsOtherLanguages(t *testing.T) {
	hreflangs := func(f *File) map[string]string {
		found := map[string]string{}
		for _, link := range elements(t, f, "link") {
			if link["rel"] == "alternate" {
				found[link["hreflang"]] = link["href"]
			}
		}
		return found
	}
	s := built(t, func(in *Input) { in.BasePath, in.ExternalURL = "/sub/", "https://example.org/sub/" })
	want := map[string]string{"en": "https://example.org/sub/", "zh-Hans": "https://example.org/sub/zh/", "x-default": "https://example.org/sub/"}
	require.Equal(t, want, hreflangs(s.File("/")))
	require.Equal(t, want, hreflangs(s.File("/zh/")))
	require.Empty(t, hreflangs(s.File("/only-english")), "there is no other language")
	s = built(t, func(in *Input) { in.BasePath = "/sub/" })
	require.Empty(t, hreflangs(s.File("/")), "search engines take whole addresses only, and none is known")
}

func TestExternalURL(t *testing.T) {
	s := built(t, func(in *Input) { in.BasePath, in.ExternalURL = "/sub/", "https://example.org/sub/" })
	text := string(s.File("/playground").Body)
	require.Contains(t, text, `<link rel="canonical" href="https://example.org/sub/playground">`)
	require.Contains(t, text, `<meta property="og:url" content="https://example.org/sub/playground">`)
	require.Contains(t, text, `<meta property="og:image" content="https://example.org/sub/web/icon-512.png">`)
	require.Contains(t, string(s.File("/").Body), `<link rel="alternate" hreflang="zh-Hans" href="https://example.org/sub/zh/">`)
	require.Contains(t, string(s.File("/robots.txt").Body), "Sitemap: https://example.org/sub/sitemap.xml")
	require.Contains(t, string(s.File("/sitemap.xml").Body), "<loc>https://example.org/sub/playground</loc>")
}

func TestLoaderSpeaksThePagesLanguage(t *testing.T) {
	s := built(t, nil)
	aside := elements(t, s.File("/zh/"), "aside")[0]
	require.Equal(t, "app-wasm-loader", aside["id"])
	require.Equal(t, "正在加载 {percent}%", aside["data-loading"])
	progress := elements(t, s.File("/zh/"), "progress")[0]
	require.Equal(t, "正在加载演练场", progress["aria-label"])
	require.Equal(t, "Loading {percent} %", elements(t, s.File("/"), "aside")[0]["data-loading"])
	for _, data := range []string{"data-unsupported", "data-unreachable", "data-incomplete", "data-stopped"} {
		require.NotEmpty(t, aside[data], data)
	}
}

func TestBootKnowsTheSite(t *testing.T) {
	s := built(t, func(in *Input) {
		in.BasePath = "/sub/"
		in.Pages[0].Parts = 7 // more than there are
	})
	find := func(page, data string) map[string]string {
		for _, script := range elements(t, s.File(page), "script") {
			if script[data] != "" {
				return script
			}
		}
		return nil
	}
	boot, program := find("/playground", "data-path"), find("/playground", "data-parts")
	require.Equal(t, "/sub/playground", boot["data-path"])
	require.Equal(t, "/sub/web/app.wasm?v="+s.File("/web/app.wasm").Version+" /sub/web/part-1.wasm?v="+s.File("/web/part-1.wasm").Version, program["data-parts"])
	require.Equal(t, "1", program["data-starts"])
	require.Equal(t, "8", program["data-size"], "the size before compression")
	program = find("/", "data-parts")
	require.Equal(t, "2", program["data-starts"])
	require.Equal(t, "16", program["data-size"])
	require.Equal(t, "/sub/app-worker.js", boot["data-worker"])
	require.Equal(t, s.Version, boot["data-version"])
	require.JSONEq(t, `{"GOAPP_VERSION": "`+s.Version+`"}`, boot["data-env"])
}

func TestStyleSheetsAreJoinedInOrder(t *testing.T) {
	require.Equal(t, "a{}b{}", string(built(t, nil).File("/web/app.css").Body))
}

func TestManifests(t *testing.T) {
	s := built(t, func(in *Input) { in.BasePath = "/sub/" })
	for path, start := range map[string]string{"/manifest.webmanifest": "/sub/", "/zh/manifest.webmanifest": "/sub/zh/"} {
		f := s.File(path)
		require.NotNil(t, f, path)
		require.Equal(t, "application/manifest+json", f.ContentType)
		var m manifest
		require.NoError(t, json.Unmarshal(f.Body, &m))
		require.Equal(t, start, m.StartURL)
		require.Equal(t, "/sub/", m.Scope)
		require.NotEmpty(t, m.Name)
		require.NotEmpty(t, m.Description)
		for _, icon := range m.Icons {
			bare, _, _ := strings.Cut(strings.TrimPrefix(icon.Src, "/sub"), "?")
			require.NotNil(t, s.File(bare), icon.Src)
		}
	}
}

// worker returns what the service worker is told.
func worker(t *testing.T, s *Site) (list struct {
	Version, Base string
	Pages         []struct{ Path, URL string }
	Assets        []string
	Extras        []string
}) {
	t.Helper()
	config, code, _ := strings.Cut(string(s.File("/app-worker.js").Body), ";\n")
	require.Equal(t, "worker", code)
	require.NoError(t, json.Unmarshal([]byte(strings.TrimPrefix(config, "const site = ")), &list))
	return list
}

func TestWorkerKeepsEverything(t *testing.T) {
	s := built(t, func(in *Input) { in.BasePath = "/sub/" })
	list := worker(t, s)
	require.Equal(t, s.Version, list.Version)
	require.Equal(t, "/sub/", list.Base)
	kept := map[string]bool{}
	for _, page := range list.Pages {
		kept[strings.TrimPrefix(page.Path, "/sub")] = true
	}
	for _, address := range append(list.Assets, list.Extras...) {
		bare, _, _ := strings.Cut(strings.TrimPrefix(address, "/sub"), "?")
		kept[bare] = true
	}
	for _, f := range s.Files() {
		switch f.Path {
		case "/app-worker.js", "/404.html", "/robots.txt", "/favicon.ico":
			require.False(t, kept[f.Path], f.Path)
		default:
			require.True(t, kept[f.Path], f.Path)
		}
	}
}

func TestWorkerAsksPlainServersForFolders(t *testing.T) {
	addresses := func(s *Site) (list []string) {
		for _, page := range worker(t, s).Pages {
			list = append(list, page.URL)
		}
		return list
	}
	require.Equal(t, []string{"/", "/playground", "/zh/", "/only-english"}, addresses(built(t, nil)))
	static := built(t, func(in *Input) { in.Static, in.BasePath = true, "/sub/" })
	require.Equal(t, []string{"/sub/", "/sub/playground/", "/sub/zh/", "/sub/only-english/"}, addresses(static))
}

func TestVersionFollowsContent(t *testing.T) {
	first := built(t, nil)
	require.Equal(t, first.Version, built(t, nil).Version, "the same content has the same version")
	changes := map[string]func(*Input){
		"page":   func(in *Input) { in.Pages[1].Body = []byte("<main>new</main>") },
		"title":  func(in *Input) { in.Pages[1].Title = "new" },
		"style":  func(in *Input) { in.Web.(fstest.MapFS)["a.css"] = &fstest.MapFile{Data: []byte("new")} },
		"worker": func(in *Input) { in.Web.(fstest.MapFS)["worker.js"] = &fstest.MapFile{Data: []byte("new")} },
		"wasm":   func(in *Input) { in.Wasm = []Wasm{{Raw: []byte("new wasm")}} },
		"env":    func(in *Input) { in.Env["A"] = "b" },
		"base":   func(in *Input) { in.BasePath = "/sub/" },
	}
	for name, change := range changes {
		require.NotEqual(t, first.Version, built(t, change).Version, name)
	}
	restyled := built(t, changes["style"])
	require.NotEqual(t, first.File("/web/app.css").Version, restyled.File("/web/app.css").Version)
	require.Equal(t, first.File("/web/app.wasm").Version, restyled.File("/web/app.wasm").Version, "what didn't change isn't downloaded again")
	for _, f := range first.Files() {
		require.NotContains(t, string(f.Body), VersionMark, f.Path)
		require.Equal(t, hash(f.Body), f.Hash, f.Path)
	}
}

func TestCompression(t *testing.T) {
	s := built(t, nil)
	page := s.File("/playground")
	require.NotNil(t, page.Brotli)
	require.NotNil(t, page.Gzip)
	unbrotlied, err := io.ReadAll(brotli.NewReader(bytes.NewReader(page.Brotli)))
	require.NoError(t, err)
	require.Equal(t, page.Body, unbrotlied)
	unzipper, err := gzip.NewReader(bytes.NewReader(page.Gzip))
	require.NoError(t, err)
	unzipped, err := io.ReadAll(unzipper)
	require.NoError(t, err)
	require.Equal(t, page.Body, unzipped)
	require.Nil(t, s.File("/web/app.css").Brotli, "too small to pay")
	require.Equal(t, "wasm br", string(s.File("/web/app.wasm").Brotli), "the wasm comes compressed")
}

func TestNotFoundPage(t *testing.T) {
	f := built(t, func(in *Input) { in.BasePath = "/sub/" }).File("/404.html")
	var homes []string
	for _, a := range elements(t, f, "a") {
		homes = append(homes, a["href"])
	}
	require.Equal(t, []string{"/sub/", "/sub/zh/"}, homes)
	require.Empty(t, elements(t, f, "aside"), "nothing loads there")
}

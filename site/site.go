package site

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Site is the files of a whole site. It doesn't change once it is built.
type Site struct {
	// Version changes whenever anything in the site does.
	Version string
	// BasePath is where the site stands on its host: "/" or "/sub/".
	BasePath string

	files map[string]*File
}

// Names of files that are found by their path.
const (
	workerPath   = "/app-worker.js"
	notFoundPath = "/404.html"
	wasmExecPath = "/web/wasm_exec.js"
	stylePath    = "/web/app.css"
	bootPath     = "/web/boot.js"
	programPath  = "/web/program.js"
	themePath    = "/web/theme.js"
	coursePath   = "/web/course.json"
)

// wasmPath is where a part of the program stands.
func wasmPath(part int) string {
	if part == 0 {
		return "/web/app.wasm"
	}
	return fmt.Sprintf("/web/part-%d.wasm", part)
}

func isWasm(path string) bool { return strings.HasSuffix(path, ".wasm") }

// Build makes the site. It returns an error when something that every site
// needs is missing.
func Build(in Input) (*Site, error) {
	if len(in.Pages) == 0 || len(in.Wasm) == 0 || len(in.Wasm[0].Raw) == 0 || len(in.WasmExec) == 0 {
		return nil, errors.New("building the site: pages, wasm and wasm_exec.js are needed")
	}
	if !strings.HasPrefix(in.BasePath, "/") || !strings.HasSuffix(in.BasePath, "/") {
		return nil, fmt.Errorf("building the site: the base path %q must begin and end with a slash", in.BasePath)
	}
	b := builder{Input: in, files: map[string]*File{}}
	for _, step := range []func() error{b.addAssets, b.addManifests, b.addPages, b.addTexts, b.addWorker} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("building the site: %w", err)
		}
	}
	version := b.settleVersion()
	b.compress()
	return &Site{Version: version, BasePath: in.BasePath, files: b.files}, nil
}

// File returns the file at a path without the base path, nil when there is none.
func (s *Site) File(path string) *File { return s.files[path] }

// Files returns all files, by path.
func (s *Site) Files() []*File {
	all := make([]*File, 0, len(s.files))
	for _, f := range s.files {
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	return all
}

type builder struct {
	Input
	files map[string]*File
}

func (b *builder) add(f *File) *File {
	b.files[f.Path] = f
	return f
}

// addAssets adds what the pages refer to. Each asset's version is its own
// hash, so that an update downloads only what changed.
func (b *builder) addAssets() error {
	names, err := fs.Glob(b.Web, "*")
	if err != nil {
		return err
	}
	var style bytes.Buffer
	var favicon *File // browsers ask for it by this name, beside pages that aren't ours too
	for _, name := range names {
		body, err := fs.ReadFile(b.Web, name)
		if err != nil {
			return err
		}
		switch path.Ext(name) {
		case ".css":
			style.Write(body)
		case ".js", ".svg", ".png":
			if name != "worker.js" {
				b.add(newFile("/web/"+name, body))
			}
		case ".ico":
			favicon = newFile("/"+name, body)
		}
	}
	b.add(newFile(stylePath, style.Bytes()))
	b.add(newFile(wasmExecPath, b.WasmExec))
	if len(b.Course) > 0 {
		b.add(newFile(coursePath, b.Course))
	}
	for i, part := range b.Wasm {
		wasm := b.add(newFile(wasmPath(i), part.Raw))
		wasm.Brotli, wasm.Gzip = part.Brotli, part.Gzip
	}
	for _, f := range b.files {
		f.Version = f.Hash
	}
	if favicon != nil {
		b.add(favicon)
	}
	for _, needed := range []string{programPath, bootPath, themePath} {
		if b.files[needed] == nil {
			return fmt.Errorf("%s is missing", needed)
		}
	}
	return nil
}

// url returns the address of a file for use in pages.
func (b *builder) url(path string) string {
	address := strings.TrimSuffix(b.BasePath, "/") + path
	if f := b.files[path]; f != nil && f.Version != "" {
		address += "?v=" + f.Version
	}
	return address
}

// external returns the address of a page as the world sees it, empty when the
// world's view isn't known.
func (b *builder) external(path string) string {
	if b.ExternalURL == "" {
		return ""
	}
	return strings.TrimSuffix(b.ExternalURL, "/") + path
}

func (b *builder) hasPage(path string) bool {
	return slices.ContainsFunc(b.Pages, func(p Page) bool { return p.Path == path })
}

func (b *builder) addTexts() error {
	robots := "User-agent: *\nAllow: /\n"
	if b.ExternalURL != "" {
		robots += "Sitemap: " + b.external("/sitemap.xml") + "\n"
		var sitemap bytes.Buffer
		sitemap.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
		for _, page := range b.Pages {
			sitemap.WriteString("<url><loc>" + b.external(page.Path) + "</loc></url>\n")
		}
		sitemap.WriteString("</urlset>\n")
		b.add(newFile("/sitemap.xml", sitemap.Bytes()))
	}
	b.add(newFile("/robots.txt", []byte(robots)))
	return nil
}

// addWorker adds the service worker: the list of what it keeps, then its code.
func (b *builder) addWorker() error {
	code, err := fs.ReadFile(b.Web, "worker.js")
	if err != nil {
		return err
	}
	type page struct {
		Path string `json:"path"`
		URL  string `json:"url"`
	}
	var list struct {
		Version string   `json:"version"`
		Base    string   `json:"base"`
		Pages   []page   `json:"pages"`
		Assets  []string `json:"assets"`
		Extras  []string `json:"extras"`
	}
	list.Version, list.Base = VersionMark, b.BasePath
	for _, p := range b.Pages {
		address := b.url(p.Path)
		if b.Static && !strings.HasSuffix(address, "/") {
			address += "/"
		}
		list.Pages = append(list.Pages, page{Path: b.url(p.Path), URL: address})
	}
	list.Assets, list.Extras = []string{}, []string{}
	for _, f := range (&Site{files: b.files}).Files() {
		switch {
		case f.Page, f.Path == notFoundPath, f.Path == "/robots.txt", f.Path == "/sitemap.xml", f.Path == "/favicon.ico":
		case strings.HasSuffix(f.Path, ".js"), strings.HasSuffix(f.Path, ".css"), isWasm(f.Path), f.Path == coursePath:
			list.Assets = append(list.Assets, b.url(f.Path))
		default:
			list.Extras = append(list.Extras, b.url(f.Path))
		}
	}
	config, err := json.Marshal(list)
	if err != nil {
		return err
	}
	b.add(newFile(workerPath, slices.Concat([]byte("const site = "), config, []byte(";\n"), code)))
	return nil
}

// settleVersion computes the version from everything in the site and writes it
// where VersionMark stands.
func (b *builder) settleVersion() string {
	var all bytes.Buffer
	for _, f := range (&Site{files: b.files}).Files() {
		fmt.Fprintln(&all, f.Path, f.Hash)
	}
	version := hash(all.Bytes())
	for _, f := range b.files {
		if !isWasm(f.Path) && bytes.Contains(f.Body, []byte(VersionMark)) {
			f.Body = bytes.ReplaceAll(f.Body, []byte(VersionMark), []byte(version))
			f.Hash = hash(f.Body)
		}
	}
	return version
}

func (b *builder) compress() {
	var wait sync.WaitGroup
	slots := make(chan struct{}, runtime.NumCPU())
	for _, f := range b.files {
		if isWasm(f.Path) || strings.HasSuffix(f.Path, ".png") {
			continue
		}
		wait.Go(func() {
			slots <- struct{}{}
			b.Effort.compress(f)
			<-slots
		})
	}
	wait.Wait()
}

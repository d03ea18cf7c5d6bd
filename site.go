//go:build !js

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"

	"metricplayground/app"
	"metricplayground/app/prerender"
	"metricplayground/build"
	"metricplayground/site"
	"metricplayground/tutorials"
	"metricplayground/tutorials/author"
	builtin "metricplayground/tutorials/lessons"
	"metricplayground/web"
)

// siteFlags are the flags that say what the site is like.
type siteFlags struct {
	// external is --web.external-url, basePath --base-path.
	external, basePath string
	// lessons is a folder of lessons that add to, replace or leave out the
	// built-in ones; "" for none.
	lessons string
}

// purpose is what a site is made for.
type purpose int

const (
	// forServer is a site that our own server serves: it has /metrics, and
	// should be up soon.
	forServer purpose = iota
	// forFiles is a site of files, compressed once and downloaded often.
	forFiles
)

// place is where a site stands.
type place struct {
	// externalURL is the root's address with a slash at the end, empty when
	// unknown.
	externalURL string
	// basePath is the root's path, "/" or "/sub/".
	basePath string
}

// placeOf checks the flags that say where the site stands. A base path that isn't
// given is the external URL's.
func placeOf(external, basePath string) (place, error) {
	p := place{basePath: "/"}
	if external != "" {
		u, err := url.Parse(external)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return place{}, fmt.Errorf("--web.external-url %q is no web address: give it whole, such as https://example.org/playground/", external)
		}
		u.Path = slashed(u.Path)
		u.RawQuery, u.Fragment = "", ""
		p.externalURL, p.basePath = u.String(), u.Path
	}
	if basePath != "" {
		p.basePath = slashed(basePath)
	}
	if strings.ContainsAny(p.basePath, "?#%\\ ") || strings.Contains(p.basePath, "//") || strings.Contains(p.basePath, "/.") {
		return place{}, fmt.Errorf("the path %q can't hold the site: use letters, digits and hyphens between slashes, such as /sub/", p.basePath)
	}
	return p, nil
}

func slashed(path string) string {
	if path = strings.Trim(path, "/"); path == "" {
		return "/"
	}
	return "/" + path + "/"
}

// loadCourse reads the built-in lessons and those of a folder of the host's own.
func loadCourse(dir string) (*tutorials.Course, error) {
	if dir == "" {
		return author.Load(builtin.Files)
	}
	course, err := author.Merge(builtin.Files, os.DirFS(dir))
	if err != nil {
		return nil, fmt.Errorf("reading the lessons in %s: %w", dir, err)
	}
	return course, nil
}

// buildSite makes the site: the program, built here or carried by this binary,
// and the pages around it.
func buildSite(ctx context.Context, flags siteFlags, what purpose, progress io.Writer) (*site.Site, error) {
	place, err := placeOf(flags.external, flags.basePath)
	if err != nil {
		return nil, err
	}
	effort := site.Best
	if what == forServer {
		effort = site.Quick
	}
	// The course first: what is wrong with somebody's lessons should show at
	// once, not after the program was built.
	course, err := loadCourse(flags.lessons)
	if err != nil {
		return nil, err
	}
	wasm, wasmExec, err := program(ctx, effort, progress)
	if err != nil {
		return nil, err
	}
	encoded, err := tutorials.Encode(course)
	if err != nil {
		return nil, err
	}
	options := prerender.Options{
		Course:   course,
		BasePath: place.basePath,
		Version:  site.VersionMark,
		Env:      map[string]string{"PLAYGROUND_SERVER": strconv.FormatBool(what == forServer)},
	}
	rendered, err := prerender.Pages(options)
	if err != nil {
		return nil, err
	}
	in := site.Input{
		Wasm:        wasm,
		WasmExec:    wasmExec,
		Course:      encoded,
		Web:         web.Files,
		BasePath:    place.basePath,
		ExternalURL: place.externalURL,
		Env:         prerender.BrowserEnv(options),
		Static:      what == forFiles,
		Effort:      effort,
	}
	for _, p := range rendered {
		in.Pages = append(in.Pages, site.Page{Path: p.Path, Title: p.Title, Description: p.Description, Parts: build.PartsFor(p.Path), Course: app.ShowsCourse(p.Path), Body: p.Body})
	}
	return site.Build(in)
}

// program returns the parts of the wasm and its wasm_exec.js.
func program(ctx context.Context, effort site.Effort, progress io.Writer) ([]site.Wasm, []byte, error) {
	if carried, ok := web.Program(); ok {
		var parts []site.Wasm
		for _, part := range carried.Parts {
			raw, err := io.ReadAll(brotli.NewReader(bytes.NewReader(part.Brotli)))
			if err != nil {
				return nil, nil, fmt.Errorf("unpacking the program that this binary carries: %w", err)
			}
			parts = append(parts, site.Wasm{Raw: raw, Brotli: part.Brotli, Gzip: part.Gzip})
		}
		return parts, carried.WasmExec, nil
	}
	source, err := build.FindSource(".")
	if err != nil {
		return nil, nil, err
	}
	return source.Program(ctx, effort, progress)
}

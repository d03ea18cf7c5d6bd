// Package ui holds what all parts of the page share: where a page is, its
// frame, icons, and a few patterns of go-app.
package ui

import (
	"net/url"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/words"
)

// Place is where a page stands: its language and its path without base path and
// language. It is a small value that components get from their parents.
type Place struct {
	Language words.Language
	// Path is "/", "/playground", "/lessons/counter": the same in all languages.
	Path string
	// Base is the path that the site is served under, "" at the root.
	Base string
	// Server reports whether the playground's own server is there, with its /metrics.
	Server bool
}

// PlaceOf reads the place from the page's address.
func PlaceOf(ctx goapp.Context) Place { return PlaceOfURL(ctx.Page().URL()) }

// PlaceOfURL reads the place from an address.
func PlaceOfURL(u *url.URL) Place {
	base := strings.TrimRight(goapp.Getenv("GOAPP_ROOT_PREFIX"), "/")
	p := PlaceAt(strings.TrimPrefix(u.Path, base))
	p.Base = base
	p.Server = goapp.Getenv("PLAYGROUND_SERVER") == "true"
	return p
}

// PlaceAt reads language and path from a path without base path.
func PlaceAt(path string) Place {
	p := Place{Language: words.English, Path: path}
	if rest, ok := strings.CutPrefix(path, "/zh"); ok && (rest == "" || rest[0] == '/') {
		p.Language, p.Path = words.Chinese, rest
	}
	if p.Path != "/" {
		p.Path = "/" + strings.Trim(p.Path, "/")
	}
	return p
}

// Words is the catalogue of the place's language.
func (p Place) Words() words.Catalogue { return words.For(p.Language) }

// Href is the address of a path in the place's language, the base path
// included. Every link of the page is made here.
func (p Place) Href(path string) string { return p.In(p.Language, path) }

// In is the address of a path in a language.
func (p Place) In(l words.Language, path string) string {
	if l == words.Chinese {
		if path == "/" {
			return p.Base + "/zh/"
		}
		return p.Base + "/zh" + path
	}
	return p.Base + path
}

// Asset is the address of something that the server has in one language only.
func (p Place) Asset(path string) string { return p.Base + path }

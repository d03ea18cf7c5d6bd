package site

import "io/fs"

// Input is what a site is made of.
type Input struct {
	// Pages are the pages, in the order of the site.
	Pages []Page
	// Wasm is the program of the pages, in its parts.
	Wasm []Wasm
	// WasmExec is the toolchain's wasm_exec.js, which must be of the toolchain
	// that built the wasm.
	WasmExec []byte
	// Web holds the style sheets (joined in the order of their names), the
	// scripts theme.js, boot.js and worker.js, and the icons.
	Web fs.FS
	// Course is the lessons as the page's program reads them; empty for none.
	Course []byte
	// BasePath is where the site stands on its host: "/" or "/sub/".
	BasePath string
	// ExternalURL is the address of the site's root as visitors see it, such as
	// "https://example.org/sub/"; empty when unknown. Canonical links and
	// link previews need it.
	ExternalURL string
	// Env is what the page reads with go-app's Getenv in the browser.
	Env map[string]string
	// Static says that the files will be served by a server that isn't ours:
	// the content security policy goes into the pages, and URLs of pages are
	// those that need no redirect from a plain file server.
	Static bool
	// Effort is how hard to compress all but the wasm, which comes compressed.
	Effort Effort
}

// Page is a pre-rendered page.
type Page struct {
	// Path is the page's path without the base path: "/", "/zh/reference".
	Path string
	// Title and Description go into the page's head.
	Title       string
	Description string
	// Parts is how many parts of the program the page starts with, at least one; the
	// others follow when it stands.
	Parts int
	// Course reports whether the page shows the course, so that it is fetched beside the
	// program; other pages fetch it when they are left for one of those.
	Course bool
	// Body is the page's one element as HTML, which the program replaces.
	Body []byte
}

// Wasm is a part of a program in every encoding that a browser may ask for.
type Wasm struct {
	Raw    []byte
	Brotli []byte
	Gzip   []byte
}

// VersionMark stands for the site's version in pages and Env until Build knows
// the version, which is computed from their content.
const VersionMark = "playground-version-mark"

package site

import (
	"crypto/sha256"
	"encoding/hex"
	"mime"
	"path"
)

// File is one file of the site, ready to be served.
type File struct {
	// Path is the URL path without the base path: "/zh/reference",
	// "/web/boot.js".
	Path string
	// ContentType is the media type, with the charset where text has one.
	ContentType string
	// Body is the content.
	Body []byte
	// Brotli and Gzip are the content compressed; nil where that doesn't pay.
	Brotli []byte
	Gzip   []byte
	// Hash identifies the content.
	Hash string
	// Version is the value of the query parameter v under which the content
	// never changes; empty for files that are found by their bare path.
	Version string
	// Page says that the file is a page of the site.
	Page bool
}

func newFile(path string, body []byte) *File {
	return &File{Path: path, ContentType: contentType(path), Body: body, Hash: hash(body)}
}

// hash is 16 hex digits: enough that two contents never meet by chance.
func hash(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:8])
}

// contentType doesn't ask the system, whose answers differ by machine.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".wasm":
		return "application/wasm"
	case ".svg":
		return "image/svg+xml"
	case ".ico":
		return "image/x-icon"
	case ".png":
		return "image/png"
	case ".webmanifest":
		return "application/manifest+json"
	case ".txt":
		return "text/plain; charset=utf-8"
	case ".xml":
		return "application/xml"
	}
	if t := mime.TypeByExtension(path.Ext(name)); t != "" {
		return t
	}
	return "application/octet-stream"
}

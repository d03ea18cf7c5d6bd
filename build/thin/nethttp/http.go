// Package http stands in for net/http in the page's program, and only there (see
// Source.thinFlags in the folder above): it has of net/http what the packages in
// that program name, so that they compile.
//
// They name it in code for servers. The page fetches with the browser's own
// fetch, so nothing here is ever called but HandleFunc, by expvar when it begins.
// What would need a network says that there is none; the rest does as net/http
// does.
package http

import (
	"errors"
	"io"
	"net/url"
	"strings"
)

// The status codes that are named.
const (
	StatusOK                  = 200
	StatusNotModified         = 304
	StatusNotFound            = 404
	StatusInternalServerError = 500
)

// Header is as in net/http.
type Header map[string][]string

// Add appends a value.
func (h Header) Add(key, value string) { key = canonical(key); h[key] = append(h[key], value) }

// Del removes all values.
func (h Header) Del(key string) { delete(h, canonical(key)) }

// Get returns the first value, or "".
func (h Header) Get(key string) string {
	if values := h.Values(key); len(values) > 0 {
		return values[0]
	}
	return ""
}

// Set replaces all values by one.
func (h Header) Set(key, value string) { h[canonical(key)] = []string{value} }

// Values returns all values.
func (h Header) Values(key string) []string { return h[canonical(key)] }

// canonical writes a key as Content-Type is written.
func canonical(key string) string {
	words := strings.Split(strings.ToLower(key), "-")
	for i, word := range words {
		if word != "" {
			words[i] = strings.ToUpper(word[:1]) + word[1:]
		}
	}
	return strings.Join(words, "-")
}

// Request has the fields that are named.
type Request struct {
	Method string
	URL    *url.URL
	Header Header
	Host   string
	TLS    *struct{}
}

// Response has the fields that are named.
type Response struct {
	StatusCode int
	Header     Header
	Body       io.ReadCloser
}

// ResponseWriter is as in net/http.
type ResponseWriter interface {
	Header() Header
	Write([]byte) (int, error)
	WriteHeader(int)
}

// Handler is as in net/http.
type Handler interface {
	ServeHTTP(ResponseWriter, *Request)
}

// HandlerFunc is as in net/http.
type HandlerFunc func(ResponseWriter, *Request)

// ServeHTTP calls f.
func (f HandlerFunc) ServeHTTP(w ResponseWriter, r *Request) { f(w, r) }

// HandleFunc does nothing: there is no server that would call the function.
func HandleFunc(string, func(ResponseWriter, *Request)) {}

// NotFound answers that there is no such page.
func NotFound(w ResponseWriter, _ *Request) { w.WriteHeader(StatusNotFound) }

// Dir is a folder.
type Dir string

// FileServer finds no file, whatever the folder.
func FileServer(Dir) Handler { return HandlerFunc(NotFound) }

// Get has no network.
func Get(string) (*Response, error) {
	return nil, errors.New("net/http isn't in this program: fetch as a browser does")
}

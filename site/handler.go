package site

import (
	"net/http"
	"strconv"
	"strings"
)

// ServeHTTP answers with the site's files: compressed as the browser asks,
// forever cacheable under their version, checked by ETag otherwise. Unknown
// paths get the 404 page. It expects GET and HEAD only.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	path, inside := s.relative(r.URL.Path)
	if target := s.redirect(path, inside); target != "" {
		if r.URL.RawQuery != "" {
			target += "?" + r.URL.RawQuery
		}
		http.Redirect(w, r, target, http.StatusPermanentRedirect)
		return
	}
	file := s.files[path]
	if !inside || file == nil || path == notFoundPath {
		s.send(w, r, s.files[notFoundPath], http.StatusNotFound)
		return
	}
	s.send(w, r, file, http.StatusOK)
}

// Kind names what a path is, for metrics: "page", "asset" or "not_found".
func (s *Site) Kind(urlPath string) string {
	path, inside := s.relative(urlPath)
	file := s.files[path]
	switch {
	case inside && file != nil && file.Page, s.redirect(path, inside) != "":
		return "page"
	case inside && file != nil && path != notFoundPath:
		return "asset"
	}
	return "not_found"
}

// relative returns a path without the base path, and whether it had it.
func (s *Site) relative(path string) (string, bool) {
	base := strings.TrimSuffix(s.BasePath, "/")
	rest, inside := strings.CutPrefix(path, base)
	return rest, inside && (rest == "" || rest[0] == '/')
}

// redirect returns where a path that is nearly a page's leads: "/zh" to "/zh/",
// "/playground/" to "/playground". Targets are only ever pages of the site.
func (s *Site) redirect(path string, inside bool) string {
	if !inside {
		return ""
	}
	base := strings.TrimSuffix(s.BasePath, "/")
	bare := strings.TrimSuffix(path, "/")
	for _, other := range []string{bare, bare + "/"} {
		if f := s.files[other]; f != nil && f.Page && other != path {
			return base + other
		}
	}
	return ""
}

// send writes one file in the best encoding that the client accepts.
func (s *Site) send(w http.ResponseWriter, r *http.Request, f *File, status int) {
	body, encoding := f.encoded(r.Header.Get("Accept-Encoding"))
	header := w.Header()
	header.Set("Content-Type", f.ContentType)
	header.Set("Cache-Control", f.cacheControl(r))
	etag := f.etag(encoding)
	header.Set("ETag", etag)
	if f.Brotli != nil || f.Gzip != nil {
		header.Set("Vary", "Accept-Encoding")
	}
	if status == http.StatusOK && matches(r.Header.Get("If-None-Match"), etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if encoding != "" {
		header.Set("Content-Encoding", encoding)
	}
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(body)
	}
}

// cacheControl lets a file be kept for good only under the version of what it
// holds now: an old page that asks for an old version gets today's file, but
// never keeps it.
func (f *File) cacheControl(r *http.Request) string {
	if f.Version != "" && r.URL.Query().Get("v") == f.Version {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// etag is strong, so that it differs by encoding.
func (f *File) etag(encoding string) string {
	if encoding != "" {
		return `"` + f.Hash + "-" + encoding + `"`
	}
	return `"` + f.Hash + `"`
}

// matches reports whether an If-None-Match header names the ETag.
func matches(header, etag string) bool {
	for candidate := range strings.SplitSeq(header, ",") {
		candidate = strings.TrimPrefix(strings.TrimSpace(candidate), "W/")
		if candidate == "*" || candidate == etag {
			return true
		}
	}
	return false
}

package site

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"
)

func get(t *testing.T, s *Site, target string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequest(http.MethodGet, target, nil)
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	s.ServeHTTP(answer, request)
	return answer
}

func TestHandlerServesFiles(t *testing.T) {
	s := built(t, nil)
	version := s.File("/web/app.wasm").Version
	cases := []struct {
		name, target, accept string
		want                 http.Header
		body                 string
	}{
		{"a page", "/playground", "", http.Header{
			"Content-Type": {"text/html; charset=utf-8"}, "Cache-Control": {"no-cache"}, "Vary": {"Accept-Encoding"}, "Content-Encoding": nil,
		}, string(s.File("/playground").Body)},
		{"a page with a search", "/playground?x=1", "br", http.Header{"Content-Encoding": {"br"}}, string(s.File("/playground").Brotli)},
		{"wasm of this version", "/web/app.wasm?v=" + version, "br", http.Header{
			"Content-Type": {"application/wasm"}, "Cache-Control": {"public, max-age=31536000, immutable"}, "Content-Encoding": {"br"}, "Content-Length": {"7"},
		}, "wasm br"},
		{"wasm of another version", "/web/app.wasm?v=old", "gzip", http.Header{"Cache-Control": {"no-cache"}, "Content-Encoding": {"gzip"}}, "wasm gz"},
		{"wasm without version", "/web/app.wasm", "", http.Header{"Cache-Control": {"no-cache"}, "Content-Length": {"8"}}, "wasm raw"},
		{"the worker", "/app-worker.js", "", http.Header{"Cache-Control": {"no-cache"}, "Content-Type": {"text/javascript; charset=utf-8"}}, string(s.File("/app-worker.js").Body)},
		{"an icon", "/web/icon.svg", "", http.Header{"Content-Type": {"image/svg+xml"}, "Vary": nil}, "<svg/>"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			answer := get(t, s, c.target, "Accept-Encoding", c.accept)
			require.Equal(t, http.StatusOK, answer.Code)
			for name, values := range c.want {
				require.Equal(t, values, answer.Header()[name], name)
			}
			require.Equal(t, c.body, answer.Body.String())
			require.Regexp(t, `^"[0-9a-f]{16}(-br|-gzip)?"$`, answer.Header().Get("ETag"))
		})
	}
}

func TestHandlerKnowsWhatTheClientHas(t *testing.T) {
	s := built(t, nil)
	first := get(t, s, "/playground", "Accept-Encoding", "br")
	etag := first.Header().Get("ETag")
	for _, header := range []string{etag, "W/" + etag, `"other", ` + etag, "*"} {
		again := get(t, s, "/playground", "Accept-Encoding", "br", "If-None-Match", header)
		require.Equal(t, http.StatusNotModified, again.Code, header)
		require.Empty(t, again.Body.String())
		require.Equal(t, etag, again.Header().Get("ETag"))
		require.Equal(t, "no-cache", again.Header().Get("Cache-Control"))
	}
	require.Equal(t, http.StatusOK, get(t, s, "/playground", "If-None-Match", etag).Code, "uncompressed, it is another body")
	require.Equal(t, http.StatusOK, get(t, s, "/", "Accept-Encoding", "br", "If-None-Match", etag).Code, "another page")
}

func TestHandlerAnswersHead(t *testing.T) {
	s := built(t, nil)
	answer := httptest.NewRecorder()
	s.ServeHTTP(answer, httptest.NewRequest(http.MethodHead, "/web/app.wasm", nil))
	require.Equal(t, http.StatusOK, answer.Code)
	require.Equal(t, "8", answer.Header().Get("Content-Length"))
	require.Empty(t, answer.Body.Bytes())
}

func TestHandlerLeadsToPages(t *testing.T) {
	cases := []struct{ base, from, to string }{
		{"/", "/zh", "/zh/"},
		{"/", "/zh?x=1", "/zh/?x=1"},
		{"/", "/zh//", "/zh/"},
		{"/", "/playground/", "/playground"},
		{"/", "/playground/?x=1", "/playground?x=1"},
		{"/sub/", "/sub", "/sub/"},
		{"/sub/", "/sub/zh", "/sub/zh/"},
		{"/sub/", "/sub/playground/", "/sub/playground"},
	}
	for _, c := range cases {
		t.Run(c.from, func(t *testing.T) {
			answer := get(t, built(t, func(in *Input) { in.BasePath = c.base }), c.from)
			require.Equal(t, http.StatusPermanentRedirect, answer.Code)
			require.Equal(t, c.to, answer.Header().Get("Location"))
		})
	}
}

func TestHandlerHasNothingElse(t *testing.T) {
	cases := []struct{ base, target string }{
		{"/", "/nothing"}, {"/", "/404.html"}, {"/", "/../etc/passwd"}, {"/", "/web/../site.go"}, {"/", "/web/"}, {"/", "/web"},
		{"/", "/%2e%2e/x"}, {"/", "//example.org/"}, {"/", "//zh"}, {"/", "/playground/index.html"}, {"/", "/web/worker.js"},
		{"/sub/", "/"}, {"/sub/", "/playground"}, {"/sub/", "/submarine"}, {"/sub/", "/sub/nothing"},
	}
	for _, c := range cases {
		t.Run(c.base+c.target, func(t *testing.T) {
			s := built(t, func(in *Input) { in.BasePath = c.base })
			answer := get(t, s, c.target)
			require.Equal(t, http.StatusNotFound, answer.Code)
			require.Equal(t, "text/html; charset=utf-8", answer.Header().Get("Content-Type"))
			require.Contains(t, answer.Body.String(), `lang="zh-Hans"`)
			require.Equal(t, "not_found", s.Kind(httptest.NewRequest(http.MethodGet, c.target, nil).URL.Path))
		})
	}
}

func TestKind(t *testing.T) {
	s := built(t, func(in *Input) { in.BasePath = "/sub/" })
	for path, want := range map[string]string{
		"/sub/": "page", "/sub": "page", "/sub/zh/": "page", "/sub/playground": "page", "/sub/web/app.wasm": "asset", "/sub/robots.txt": "asset", "/x": "not_found", "": "not_found",
	} {
		require.Equal(t, want, s.Kind(path), path)
	}
}

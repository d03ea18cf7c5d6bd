package http_test

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	thin "metricplayground/build/thin/nethttp"
)

func TestHeaderIsAsInNetHTTP(t *testing.T) {
	whole, small := http.Header{}, thin.Header{}
	for _, h := range []interface {
		Add(key, value string)
		Set(key, value string)
		Del(key string)
	}{whole, small} {
		h.Add("accept", "text/plain")
		h.Add("ACCEPT", "text/html")
		h.Set("x-a-B-", "1")
		h.Set("X-A-b-", "2")
		h.Set("gone", "")
		h.Del("GONE")
	}
	require.Equal(t, map[string][]string(whole), map[string][]string(small))
	require.Equal(t, "text/plain", small.Get("Accept"))
	require.Equal(t, []string{"text/plain", "text/html"}, small.Values("aCCEPT"))
	require.Empty(t, small.Get("gone"))
}

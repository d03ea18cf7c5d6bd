package e2e

import (
	"net/http"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// typePassword answers the browser's questions for a name and a password from
// now on.
func (tab *Tab) typePassword(name, password string) {
	tab.t.Helper()
	yes := true
	_, err := chromedp.Call(tab.limited(), fetch.Enable, fetch.EnableParams{HandleAuthRequests: &yes})
	tab.must("watching for questions", err)
	tab.must("watching for questions", chromedp.Listen(tab.ctx, func(event any) {
		switch e := event.(type) {
		case *fetch.EventRequestPaused:
			go chromedp.Call(tab.ctx, fetch.ContinueRequest, fetch.ContinueRequestParams{RequestID: e.RequestID})
		case *fetch.EventAuthRequired:
			go chromedp.Call(tab.ctx, fetch.ContinueWithAuth, fetch.ContinueWithAuthParams{
				RequestID: e.RequestID,
				AuthChallengeResponse: &fetch.AuthChallengeResponse{
					Response: fetch.AuthChallengeResponseResponseProvideCredentials, Username: name, Password: password,
				},
			})
		}
	}))
}

// A trainer may set a password between two courses, when thirty browsers have
// the site already: they must be asked for it, not locked out.
func TestPasswordIsAskedForWhenTheWorkerIsThere(t *testing.T) {
	var locked atomic.Bool
	host := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if name, password, _ := r.BasicAuth(); locked.Load() && (name != "trainer" || password != "secret") {
			w.Header().Set("WWW-Authenticate", `Basic realm="playground"`)
			http.Error(w, "Unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
	tab := newTab(t, host.URL)
	tab.Go("/")
	tab.WaitWorker()
	locked.Store(true)
	tab.Allow("401")
	tab.typePassword("trainer", "secret")
	tab.Go("/reference")
	require.NotContains(t, tab.Text(css("body")), "Unauthorized")
	var path string
	tab.Eval("location.pathname + location.search", &path)
	require.Equal(t, "/reference", path)
}

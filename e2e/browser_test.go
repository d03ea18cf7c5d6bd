package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Tab is a tab of a browser profile, driven by one test.
type Tab struct {
	t       testing.TB
	ctx     context.Context
	origin  string // scheme and host of the site
	lock    sync.Mutex
	found   []string // errors that the page made
	urls    map[network.RequestID]string
	failed  []string // URLs of requests that failed
	allowed []string // parts of errors that the test expects
}

// openTab opens a path of the shared server in a fresh profile and waits until
// the page's program runs.
func openTab(t testing.TB, path string) *Tab {
	t.Helper()
	tab := newTab(t, shared.sharedServer(t).URL)
	tab.Go(path)
	return tab
}

// newTab opens an empty tab in a fresh profile, for a site at an address.
func newTab(t testing.TB, site string) *Tab {
	t.Helper()
	return attachTab(t, site, chromedp.WithNewBrowserContext())
}

// Another opens another tab in the same profile.
func (tab *Tab) Another() *Tab {
	tab.t.Helper()
	profile := chromedp.FromContext(tab.ctx).BrowserContextID
	return attachTab(tab.t, tab.origin, chromedp.WithExistingBrowserContext(profile))
}

func attachTab(t testing.TB, site string, option chromedp.ContextOption) *Tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(shared.chromium(t), option)
	u, err := url.Parse(site)
	if err != nil {
		t.Fatal(err)
	}
	tab := &Tab{t: t, ctx: ctx, origin: u.Scheme + "://" + u.Host, urls: map[network.RequestID]string{}}
	if err := chromedp.Listen(ctx, tab.watch); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		defer cancel()
		if t.Failed() {
			tab.keepPicture()
		}
		for _, problem := range tab.problems() {
			t.Errorf("the page made an error: %s", problem)
		}
	})
	return tab
}

// watch collects what a page must not do. It must not block.
func (tab *Tab) watch(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		tab.problem("exception: " + text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			tab.problem("console: " + consoleText(e.Args))
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			tab.problem(fmt.Sprintf("log: %s %s", e.Entry.Text, e.Entry.URL))
		}
	case *network.EventLoadingFailed:
		tab.lock.Lock()
		defer tab.lock.Unlock()
		tab.failed = append(tab.failed, tab.urls[e.RequestID])
	case *network.EventRequestWillBeSent:
		tab.lock.Lock()
		tab.urls[e.RequestID] = e.Request.URL
		tab.lock.Unlock()
		if strings.HasPrefix(e.Request.URL, "http") && !strings.HasPrefix(e.Request.URL, tab.origin+"/") {
			tab.problem("request to another host: " + e.Request.URL)
		}
	}
}

func consoleText(args []*runtime.RemoteObject) string {
	var parts []string
	for _, arg := range args {
		if arg.Description != "" {
			parts = append(parts, arg.Description)
		} else {
			parts = append(parts, string(arg.Value))
		}
	}
	return strings.Join(parts, " ")
}

func (tab *Tab) problem(text string) {
	tab.lock.Lock()
	defer tab.lock.Unlock()
	tab.found = append(tab.found, text)
}

// problems returns the errors so far that the test didn't expect.
func (tab *Tab) problems() []string {
	tab.lock.Lock()
	defer tab.lock.Unlock()
	var left []string
	for _, problem := range tab.found {
		expected := false
		for _, part := range tab.allowed {
			expected = expected || strings.Contains(problem, part)
		}
		if !expected {
			left = append(left, problem)
		}
	}
	return left
}

// Allow says that errors with this text in them are part of the test.
func (tab *Tab) Allow(part string) {
	tab.lock.Lock()
	defer tab.lock.Unlock()
	tab.allowed = append(tab.allowed, part)
}

// Failed returns the URLs under a path that the page asked for in vain.
func (tab *Tab) Failed(path string) []string {
	tab.lock.Lock()
	defer tab.lock.Unlock()
	var urls []string
	for _, u := range tab.failed {
		if strings.HasPrefix(u, tab.origin+path) {
			urls = append(urls, u)
		}
	}
	return urls
}

// Go opens a path of the site, with its search and hash, and waits until the
// page's program runs.
func (tab *Tab) Go(path string) {
	tab.t.Helper()
	tab.Open(path)
	tab.WaitReady()
}

// Open opens a path of the site and waits until the page is loaded, but not for
// its program. A path that differs from the present one only in its hash doesn't
// load anything.
func (tab *Tab) Open(path string) {
	tab.t.Helper()
	tab.must("opening "+path, chromedp.Do(tab.limited(), chromedp.Navigate(tab.origin+path)))
}

// Reload loads the page again and waits until its program runs.
func (tab *Tab) Reload() {
	tab.t.Helper()
	tab.must("reloading", chromedp.Do(tab.limited(), chromedp.Reload()))
	tab.WaitReady()
}

// Back goes back in the tab's history.
func (tab *Tab) Back() {
	tab.t.Helper()
	tab.Eval("history.back()", nil)
}

// WaitReady waits until the page's program runs.
func (tab *Tab) WaitReady() {
	tab.t.Helper()
	tab.WaitJS("the page's program runs", `(() => {
		const loader = document.getElementById("app-wasm-loader");
		if (loader && loader.classList.contains("loader-failed")) throw new Error(loader.textContent);
		return document.readyState === "complete" && (!loader || loader.hidden);
	})()`)
}

// WaitWorker waits until the service worker has the whole site and answers this
// page's requests.
func (tab *Tab) WaitWorker() {
	tab.t.Helper()
	tab.WaitJS("the service worker controls the page",
		`navigator.serviceWorker.controller !== null && navigator.serviceWorker.controller.state === "activated"`)
}

// Wait waits until a condition holds; what says it for people.
func (tab *Tab) Wait(what string, condition func() (bool, error)) {
	tab.t.Helper()
	waitUntil(tab.t, what, condition)
}

// WaitJS waits until a JavaScript expression is truthy.
func (tab *Tab) WaitJS(what, expression string) {
	tab.t.Helper()
	tab.Wait(what, func() (bool, error) {
		var holds bool
		err := tab.eval("Boolean("+expression+")", &holds)
		return holds, err
	})
}

// WaitFor waits until an element is there.
func (tab *Tab) WaitFor(e element) {
	tab.t.Helper()
	tab.Wait("there is "+e.String(), func() (bool, error) {
		_, err := tab.find(e)
		return err == nil, err
	})
}

// WaitGone waits until an element isn't there.
func (tab *Tab) WaitGone(e element) {
	tab.t.Helper()
	tab.Wait("there is no "+e.String(), func() (bool, error) {
		_, err := tab.find(e)
		if err == errAbsent {
			return true, nil
		}
		return false, err
	})
}

// WaitText waits until an element's text has a part.
func (tab *Tab) WaitText(e element, part string) {
	tab.t.Helper()
	var last string
	defer func() {
		if tab.t.Failed() {
			tab.t.Logf("the text of %s was:\n%s", e, last)
		}
	}()
	tab.Wait(fmt.Sprintf("%s has the text %q", e, part), func() (bool, error) {
		text, err := tab.property(e, "textContent")
		last = text
		return strings.Contains(text, part), err
	})
}

// Has reports whether an element is there now.
func (tab *Tab) Has(e element) bool {
	_, err := tab.find(e)
	return err == nil
}

// Count returns how many elements match a CSS selector now.
func (tab *Tab) Count(selector string) int {
	tab.t.Helper()
	var n int
	tab.Eval(fmt.Sprintf("document.querySelectorAll(%s).length", quote(selector)), &n)
	return n
}

// Text returns an element's textContent, byte for byte, once it is there.
func (tab *Tab) Text(e element) string {
	tab.t.Helper()
	return tab.Property(e, "textContent")
}

// Exposition returns the exposition text that the page shows.
func (tab *Tab) Exposition() string {
	tab.t.Helper()
	return tab.Text(css(`[data-testid="exposition"]`))
}

// Property returns a property of an element as a string, once it is there:
// Property(css("input"), "value").
func (tab *Tab) Property(e element, name string) string {
	tab.t.Helper()
	var value string
	tab.Wait("there is "+e.String(), func() (bool, error) {
		var err error
		value, err = tab.property(e, name)
		return err == nil, err
	})
	return value
}

func (tab *Tab) property(e element, name string) (string, error) {
	id, err := tab.find(e)
	if err != nil {
		return "", err
	}
	result, err := tab.call(id, `function (name) { return String(this[name]); }`, name)
	if err != nil {
		return "", err
	}
	var value string
	err = json.Unmarshal(result.Value, &value)
	return value, err
}

// Eval evaluates a JavaScript expression, waits for it if it is a promise, and
// stores what it gives in result, unless that is nil.
func (tab *Tab) Eval(expression string, result any) {
	tab.t.Helper()
	tab.must(expression, tab.eval(expression, result))
}

func (tab *Tab) eval(expression string, result any) error {
	yes := true
	answer, err := chromedp.Call(tab.limited(), runtime.Evaluate, runtime.EvaluateParams{
		Expression: expression, ReturnByValue: &yes, AwaitPromise: &yes, UserGesture: &yes,
	})
	if err != nil {
		return err
	}
	if answer.ExceptionDetails != nil {
		return exception(answer.ExceptionDetails)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(answer.Result.Value, result)
}

// call calls a JavaScript function on an object of the page with one argument.
// Plain values are returned as such, objects by their ID.
func (tab *Tab) call(on runtime.RemoteObjectID, function string, argument any) (*runtime.RemoteObject, error) {
	value, err := json.Marshal(argument)
	if err != nil {
		return nil, err
	}
	answer, err := chromedp.Call(tab.limited(), runtime.CallFunctionOn, runtime.CallFunctionOnParams{
		FunctionDeclaration: function, ObjectID: on, Arguments: []*runtime.CallArgument{{Value: value}},
	})
	if err != nil {
		return nil, err
	}
	if answer.ExceptionDetails != nil {
		return nil, exception(answer.ExceptionDetails)
	}
	return answer.Result, nil
}

func exception(details *runtime.ExceptionDetails) error {
	if details.Exception != nil && details.Exception.Description != "" {
		return fmt.Errorf("%s", details.Exception.Description)
	}
	return fmt.Errorf("%s", details.Text)
}

// Size sets the window's size in CSS pixels.
func (tab *Tab) Size(width, height int64) {
	tab.t.Helper()
	tab.must("setting the size", chromedp.Do(tab.limited(), chromedp.EmulateViewport(width, height)))
}

// Prefer sets a media feature: Prefer("prefers-color-scheme", "dark").
func (tab *Tab) Prefer(feature, value string) {
	tab.t.Helper()
	_, err := chromedp.Call(tab.limited(), emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
	})
	tab.must("setting "+feature, err)
}

// NoScripts switches scripts off, for pages opened from now on with Open.
func (tab *Tab) NoScripts() {
	tab.t.Helper()
	_, err := chromedp.Call(tab.limited(), emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	tab.must("switching scripts off", err)
}

// Grant grants the site a permission by its name in the Permissions API:
// "clipboard-read", "notifications".
func (tab *Tab) Grant(permission string) {
	tab.t.Helper()
	_, err := chromedp.CallBrowser(tab.limited(), browser.SetPermission, browser.SetPermissionParams{
		Permission:       &browser.PermissionDescriptor{Name: permission},
		Setting:          browser.PermissionSettingGranted,
		Origin:           tab.origin,
		BrowserContextID: chromedp.FromContext(tab.ctx).BrowserContextID,
	})
	tab.must("granting "+permission, err)
}

// Picture returns what the window shows, as PNG.
func (tab *Tab) Picture() []byte {
	tab.t.Helper()
	picture, err := chromedp.Run(tab.limited(), chromedp.CaptureScreenshot())
	tab.must("taking a picture", err)
	return picture
}

// keepPicture leaves a picture of a failed test, and says where.
func (tab *Tab) keepPicture() {
	dir := filepath.Join(projectDir, ".cache", "e2e")
	name := strings.NewReplacer("/", "-", " ", "_").Replace(tab.t.Name())
	file, err := filepath.Abs(filepath.Join(dir, fmt.Sprintf("%s-%s.png", name, chromedp.FromContext(tab.ctx).Target.TargetID)))
	if err != nil {
		return
	}
	picture, err := chromedp.Run(tab.limited(), chromedp.CaptureScreenshot())
	if err != nil {
		return
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return
	}
	if err := os.WriteFile(file, picture, 0o644); err == nil {
		tab.t.Logf("the tab looked like this: %s", file)
	}
}

// limited returns the tab's context for one command.
func (tab *Tab) limited() context.Context {
	ctx, cancel := context.WithTimeout(tab.ctx, 2*patience)
	context.AfterFunc(ctx, cancel)
	return ctx
}

func (tab *Tab) must(what string, err error) {
	tab.t.Helper()
	if err != nil {
		tab.t.Fatalf("%s: %v", what, err)
	}
}

func quote(s string) string {
	quoted, _ := json.Marshal(s) // a string never fails
	return string(quoted)
}

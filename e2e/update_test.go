package e2e

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// version returns the version of the site that a page is of.
func (tab *Tab) version() string {
	tab.t.Helper()
	var version string
	tab.Eval(`document.querySelector("script[data-version]").dataset.version`, &version)
	return version
}

// caches returns the names of the caches that the site keeps.
func (tab *Tab) caches() []string {
	tab.t.Helper()
	var names []string
	tab.Eval(`caches.keys()`, &names)
	return names
}

// lookForUpdate does what a page does when it is shown again.
func (tab *Tab) lookForUpdate() {
	tab.t.Helper()
	tab.Eval(`navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => true, () => false)`, nil)
}

// writeUpdate writes two versions of the site, the second a minute later by the
// dates of its files: file servers compare dates, which have whole seconds.
func writeUpdate(t testing.TB) (first, second string) {
	t.Helper()
	first = writeStatic(t, "--web.external-url", "https://one.example/")
	second = writeStatic(t, "--web.external-url", "https://two.example/")
	later := time.Now().Add(time.Minute)
	require.NoError(t, filepath.WalkDir(second, func(path string, _ os.DirEntry, err error) error {
		return errors.Join(err, os.Chtimes(path, later, later))
	}))
	return first, second
}

func TestUpdate(t *testing.T) {
	first, second := writeUpdate(t)
	host := serveFolder(t, "", first)

	tab := newTab(t, host.URL)
	tab.Go("/playground")
	tab.WaitWorker()
	before := tab.version()
	tab.lookForUpdate()
	require.Equal(t, []string{"playground / " + before}, tab.caches())

	host.Show("", second)
	tab.lookForUpdate()
	tab.WaitText(css("body"), "A new version of the playground is ready")
	require.Equal(t, before, tab.version(), "the open page stays as it is")

	tab.Reload()
	after := tab.version()
	require.NotEqual(t, before, after)
	require.Equal(t, []string{"playground / " + after}, tab.caches(), "the old copy is gone")
	require.NotContains(t, tab.Text(css("body")), "A new version of the playground is ready", "this is it")

	host.Stop()
	tab.Go("/reference")
	require.Equal(t, after, tab.version(), "the new version works offline")
}

func TestNewVersionIsThereAtOnceForANewVisit(t *testing.T) {
	first, second := writeUpdate(t)
	host := serveFolder(t, "", first)
	tab := newTab(t, host.URL)
	tab.Go("/")
	tab.WaitWorker()
	before := tab.version()
	host.Show("", second)
	tab.Go("/playground")
	require.NotEqual(t, before, tab.version(), "never a stale app after an update")
	tab.Wait("the new worker has taken over", func() (bool, error) {
		names := tab.caches()
		return len(names) == 1 && names[0] == "playground / "+tab.version(), nil
	})
	require.NotContains(t, tab.Text(css("body")), "A new version of the playground is ready", "this is it already")
}

func TestBrokenUpdateLeavesTheOldCopy(t *testing.T) {
	first, broken := writeUpdate(t)
	// The file server lists the folder then, and says that all is well.
	require.NoError(t, os.Remove(filepath.Join(broken, "reference", "index.html")))
	host := serveFolder(t, "", first)
	tab := newTab(t, host.URL)
	tab.Go("/")
	tab.WaitWorker()
	before := tab.version()

	host.Show("", broken)
	tab.Eval(`navigator.serviceWorker.getRegistration().then((registration) => new Promise((failed) => {
		registration.addEventListener("updatefound", () => {
			const worker = registration.installing;
			worker.addEventListener("statechange", () => worker.state === "redundant" && failed());
		});
		registration.update();
	}))`, nil)
	require.Equal(t, []string{"playground / " + before}, tab.caches())
	host.Stop()
	tab.Go("/reference")
	require.Equal(t, before, tab.version())
}

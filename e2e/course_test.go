package e2e

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"
)

// The playground has no use for the course: it is there before the course is, and
// the pages that show it wait.
func TestPlaygroundStartsWithoutTheCourse(t *testing.T) {
	release := make(chan struct{})
	slow := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if r.URL.Path == "/web/course.json" {
			<-release
		}
		next.ServeHTTP(w, r)
	})
	tab := newTab(t, slow.URL)
	tab.Go("/playground")
	tab.WaitReady()
	tab.WaitFor(css("#new-metric"))
	tab.Click(css("#new-metric"))
	tab.WaitFor(css("#field-name"))
	tab.Click(css(`.frame nav a[href="/"]`))
	close(release)
	tab.WaitFor(css(".chapters .lesson-link"))
	tab.Click(css(`.chapters a[href="/lessons/gauge"]`))
	tab.WaitFor(css("[data-testid=task]"))
	tab.Back()
	tab.WaitFor(css(".chapters .lesson-link"))
}

// A course that can't be had is said to be missing where it should be, and only there.
func TestPagesSayThatTheCourseIsMissing(t *testing.T) {
	broken := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if r.URL.Path == "/web/course.json" {
			panic(http.ErrAbortHandler)
		}
		next.ServeHTTP(w, r)
	})
	tab := newTab(t, broken.URL)
	tab.Allow("course.json")
	for path, says := range map[string]string{"/": "The lessons couldn't be loaded", "/lessons/counter": "There is no such page"} {
		tab.Open(path)
		tab.WaitText(css("#content"), says)
	}
	tab.Open("/playground")
	require.NotEmpty(t, tab.Text(css("#new-metric")))
}

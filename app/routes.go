// Package app is the page: go-app components, routes and what the browser keeps.
package app

import (
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/ui"
	"metricplayground/tutorials"
)

// route is a page that exists in every language.
type route struct {
	path string
	make func() goapp.Composer
}

// routes are the pages, with the lessons of some slugs. course waits for the course,
// which a page may do in OnInit at the earliest: go-app makes it while the browser
// waits for the program.
func routes(course func() *tutorials.Course, slugs ...string) []route {
	list := []route{
		{"/", func() goapp.Composer { return &home{wait: course} }},
		{"/playground", func() goapp.Composer { return &playground{} }},
		{"/inspect", func() goapp.Composer { return &inspection{} }},
		{"/reference", func() goapp.Composer { return &reference{} }},
	}
	for _, slug := range slugs {
		list = append(list, route{"/lessons/" + slug, func() goapp.Composer { return &lessonPage{wait: course} }})
	}
	return list
}

// Paths lists every page that exists with a course, without the base path; each
// is pre-rendered and works offline.
func Paths(course *tutorials.Course) []string {
	var paths []string
	for _, r := range routesOf(course) {
		paths = append(paths, r.path, "/zh"+r.path)
	}
	return paths
}

// ShowsCourse reports whether a page shows something of the course.
func ShowsCourse(path string) bool {
	path = ui.PlaceAt(path).Path
	return path == "/" || strings.HasPrefix(path, "/lessons/")
}

// Register tells go-app which component answers which path, with a course that is
// at hand.
func Register(course *tutorials.Course) { register(routesOf(course)) }

func routesOf(course *tutorials.Course) []route {
	var slugs []string
	if course != nil {
		for _, l := range course.Lessons() {
			slugs = append(slugs, l.Slug)
		}
	}
	return routes(func() *tutorials.Course { return course }, slugs...)
}

// RegisterComing does the same with a course that may be on its way. Which lessons
// there are isn't known yet, so that they are told by a pattern, and the one that the
// page starts with by its name: the pattern is compiled when one goes to another.
func RegisterComing(course func() *tutorials.Course) {
	path := ui.PlaceOfURL(goapp.Window().URL()).Path
	slug, isLesson := strings.CutPrefix(path, "/lessons/")
	if isLesson {
		register(routes(course, slug))
	} else {
		register(routes(course))
	}
	goapp.RouteWithRegexpFunc(`^(/zh)?/lessons/[^/]+/?$`, func() goapp.Composer { return &lessonPage{wait: course} })
}

func register(list []route) {
	for _, r := range list {
		for _, path := range []string{r.path, "/zh" + r.path} {
			goapp.RouteFunc(path, r.make)
			// Plain file servers send the browser to a folder's address,
			// which ends with a slash.
			if folder, ok := strings.CutSuffix(path, "/"); ok {
				goapp.RouteFunc(folder, r.make)
			} else {
				goapp.RouteFunc(path+"/", r.make)
			}
		}
	}
}

// Package app is the page: go-app components, routes and what the browser keeps.
package app

import (
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/tutorials"
)

// route is a page that exists in every language.
type route struct {
	path string
	make func() goapp.Composer
}

func routes(course *tutorials.Course) []route {
	unreachable := course == nil
	if unreachable {
		course = &tutorials.Course{}
	}
	list := []route{
		{"/", func() goapp.Composer { return &home{course: course, unreachable: unreachable} }},
		{"/playground", func() goapp.Composer { return &playground{} }},
		{"/inspect", func() goapp.Composer { return &inspection{} }},
		{"/reference", func() goapp.Composer { return &reference{} }},
	}
	for _, l := range course.Lessons() {
		list = append(list, route{"/lessons/" + l.Slug, func() goapp.Composer { return &lessonPage{course: course} }})
	}
	return list
}

// Paths lists every page that exists with a course, without the base path; each
// is pre-rendered and works offline.
func Paths(course *tutorials.Course) []string {
	var paths []string
	for _, r := range routes(course) {
		paths = append(paths, r.path, "/zh"+r.path)
	}
	return paths
}

// Register tells go-app which component answers which path. A nil course is one
// that didn't arrive: the pages without lessons work all the same.
func Register(course *tutorials.Course) {
	if course == nil {
		// Say so where a lesson should be, in the page's own frame.
		goapp.RouteWithRegexpFunc(`^(/zh)?/lessons/[^/]+/?$`, func() goapp.Composer { return &lessonPage{course: &tutorials.Course{}} })
	}
	for _, r := range routes(course) {
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

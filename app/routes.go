// Package app is the page: go-app components, routes and what the browser keeps.
package app

import goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

// Paths lists every page that exists, without the base path; each is
// pre-rendered and works offline.
func Paths() []string {
	return []string{"/", "/playground", "/reference", "/zh/", "/zh/playground", "/zh/reference"}
}

// Register tells go-app which component answers which path.
func Register() {
	for _, path := range Paths() {
		goapp.RouteFunc(path, func() goapp.Composer { return &placeholder{} })
	}
}

type placeholder struct{ goapp.Compo }

func (*placeholder) Render() goapp.UI { return goapp.Main().Body(goapp.H1().Text("Metric Playground")) }

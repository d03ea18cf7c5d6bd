// Command empty is the smallest client that go-app makes, and go-app's own server for
// it: one component, one element, one route. The benchmark of the page's start
// compares with it.
package main

import goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

type nothing struct{ goapp.Compo }

// Render draws the element that stands in the page already.
func (*nothing) Render() goapp.UI { return goapp.Main().Text("Nothing.") }

func main() {
	goapp.RouteFunc("/", func() goapp.Composer { return &nothing{} })
	goapp.RunWhenOnBrowser()
	serve()
}

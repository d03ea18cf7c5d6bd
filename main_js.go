package main

import (
	"metricplayground/app"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
)

func main() {
	app.Register()
	goapp.RunWhenOnBrowser()
}

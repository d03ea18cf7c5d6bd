package main

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app"
)

func main() {
	app.RegisterComing(app.FetchCourse())
	goapp.RunWhenOnBrowser()
}

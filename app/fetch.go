package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/tutorials"
)

// FetchCourse gets the course that stands beside the page and waits for it; nil
// when it can't be had.
func FetchCourse() *tutorials.Course {
	address := goapp.Getenv("PLAYGROUND_COURSE")
	if address == "" {
		return nil
	}
	text := make(chan string, 1)
	take := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		text <- args[0].String()
		return nil
	})
	failed := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		text <- ""
		return nil
	})
	read := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		args[0].Call("text").Call("then", take, failed)
		return nil
	})
	defer take.Release()
	defer failed.Release()
	defer read.Release()
	goapp.Window().Call("fetch", address).Call("then", read, failed)
	course, err := tutorials.Decode([]byte(<-text))
	if err != nil {
		return nil
	}
	return course
}

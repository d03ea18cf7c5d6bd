package app

import (
	"sync"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/tutorials"
)

// FetchCourse begins to get the course that stands beside the page, and returns a
// function that waits for it; nil is a course that can't be had. Pages without
// lessons start before it is there.
func FetchCourse() func() *tutorials.Course {
	address := goapp.Getenv("PLAYGROUND_COURSE")
	if address == "" {
		return func() *tutorials.Course { return nil }
	}
	text := make(chan []byte, 1)
	take := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		// As bytes: a string would be made three times, in two encodings.
		from := goapp.Window().Get("Uint8Array").New(args[0])
		to := make([]byte, from.Get("length").Int())
		goapp.CopyBytesToGo(to, from)
		text <- to
		return nil
	})
	failed := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		text <- nil
		return nil
	})
	read := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		args[0].Call("arrayBuffer").Call("then", take, failed)
		return nil
	})
	goapp.Window().Call("fetch", address).Call("then", read, failed)
	return sync.OnceValue(func() *tutorials.Course {
		defer take.Release()
		defer failed.Release()
		defer read.Release()
		course, err := tutorials.Decode(<-text)
		if err != nil {
			return nil
		}
		return course
	})
}

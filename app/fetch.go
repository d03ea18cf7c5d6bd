package app

import (
	"sync"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/tutorials"
)

// FetchCourse returns a function that waits for the course, which boot.js fetches; nil
// is one that can't be had. Where nobody waits for it, it isn't fetched.
func FetchCourse() func() *tutorials.Course { return sync.OnceValue(fetchCourse) }

func fetchCourse() *tutorials.Course {
	text := make(chan []byte, 1)
	take := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		if !args[0].Truthy() {
			text <- nil
			return nil
		}
		// As bytes: a string would be made three times, in two encodings.
		from := goapp.Window().Get("Uint8Array").New(args[0])
		to := make([]byte, from.Get("length").Int())
		goapp.CopyBytesToGo(to, from)
		text <- to
		return nil
	})
	goapp.Window().Call("playgroundFetchCourse").Call("then", take)
	defer take.Release()
	course, err := tutorials.Decode(<-text)
	if err != nil {
		return nil
	}
	return course
}

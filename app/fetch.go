package app

import (
	"sync"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/tutorials"
)

// FetchCourse asks for the course that boot.js fetches beside the program. Pages
// without lessons start before it is there.
func FetchCourse() *Coming {
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
	arrived := sync.OnceValue(func() []byte {
		defer take.Release()
		return <-text
	})
	return &Coming{
		beginning: func(slug string) (tutorials.Beginning, bool) {
			b, err := tutorials.BeginningOf(arrived(), slug)
			return b, err == nil
		},
		whole: sync.OnceValue(func() *tutorials.Course {
			course, err := tutorials.Decode(arrived())
			if err != nil {
				return nil
			}
			return course
		}),
	}
}

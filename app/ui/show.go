package ui

import (
	"sync"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// changesAgain is what ChangesAgain said.
var changesAgain bool

// ChangesAgain says of a part of the page that its second drawing will be another.
func ChangesAgain() { changesAgain = true }

// showFirst lets the browser show what the program has just made of the page for the
// first time, before go-app goes on: it draws each component a second time once it
// stands, which takes a third as long as the first time and changes nothing that one
// sees. What one does meanwhile waits its turn. A page that isn't in sight is never
// painted, so that patience ends.
//
// A page whose link says what to show isn't shown before that is there, nor one that
// changes the second time.
var showFirst = sync.OnceFunc(func() {
	window := goapp.Window()
	if changesAgain || window.Get("location").Get("hash").String() != "" {
		return
	}
	const patience = 50 // ms, three frames
	shown := make(chan struct{}, 2)
	goOn := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		shown <- struct{}{}
		return nil
	})
	window.Call("requestAnimationFrame", goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		window.Call("setTimeout", goOn, 1) // the frame is painted once this returns
		return nil
	}))
	window.Call("setTimeout", goOn, patience)
	<-shown // the functions are kept: the browser may still call them
})

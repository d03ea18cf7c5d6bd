package ui

import (
	"context"
	"errors"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// The program comes in parts, and a page stands before all of them are there. What is
// called then and isn't there makes the page stand still until it is: what a learner may
// do that early, and that wants later parts, asks here first.

// whole is what ProgramWhole found: once whole, always whole.
var whole = goapp.IsServer

// ProgramWhole reports whether all of the program is there.
func ProgramWhole() bool {
	whole = whole || goapp.Window().Call("playgroundIsWhole").Bool()
	return whole
}

// AwaitProgram waits until all of the program is there. It fails when that can't be had,
// which may be otherwise the next time, and when ctx ends. It must not be called where
// the page would wait for it: a goroutine of its own is the place.
func AwaitProgram(ctx context.Context) error {
	if ProgramWhole() {
		return nil
	}
	came := make(chan error, 1)
	var take goapp.Func
	take = goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		defer take.Release()
		if err := args[0]; err.Truthy() {
			came <- errors.New(err.Get("message").String())
		} else {
			came <- nil
		}
		return nil
	})
	goapp.Window().Call("playgroundFinish").Call("then", take)
	select {
	case err := <-came:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// AwaitIdle waits until the browser has nothing else to do, at most a second. As
// AwaitProgram, it must not be called where the page would wait for it.
func AwaitIdle() {
	idle := make(chan struct{}, 1)
	var take goapp.Func
	take = goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		defer take.Release()
		idle <- struct{}{}
		return nil
	})
	if window := goapp.Window(); window.Get("requestIdleCallback").Truthy() {
		window.Call("requestIdleCallback", take, map[string]any{"timeout": 1000})
	} else { // as in Safari
		window.Call("setTimeout", take, 50)
	}
	<-idle
}

// Mark sets a mark in the browser's performance timeline, for developers.
func Mark(name string) { goapp.Window().Get("performance").Call("mark", name) }

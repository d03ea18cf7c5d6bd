//go:build !release

package web

// Program returns nothing: a binary that isn't a release takes the wasm from the
// project's folder.
func Program() (Embedded, bool) { return Embedded{}, false }

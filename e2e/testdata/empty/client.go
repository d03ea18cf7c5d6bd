//go:build wasm

package main

// serve isn't reached in a browser, and keeps the server out of the client.
func serve() {}

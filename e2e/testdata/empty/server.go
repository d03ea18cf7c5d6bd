//go:build !wasm

package main

import (
	"fmt"
	"net"
	"net/http"
	"os"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// serve serves the client that stands in web/app.wasm, and says where.
func serve() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("http://%s\n", listener.Addr())
	http.Serve(listener, &goapp.Handler{Name: "Empty", Version: "1", Icon: goapp.Icon{Default: "/web/icon.png", SVG: "/web/icon.svg"}})
}

//go:build release

package web

import _ "embed"

//go:embed app.wasm.br
var brotli []byte

//go:embed app.wasm.gz
var gzip []byte

//go:embed wasm_exec.js
var wasmExec []byte

// Program returns the program that the release binary carries.
func Program() (Embedded, bool) {
	return Embedded{Brotli: brotli, Gzip: gzip, WasmExec: wasmExec}, true
}

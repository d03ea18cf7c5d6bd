package web

// Embedded is the page's program as a release binary carries it.
type Embedded struct {
	// Brotli and Gzip are app.wasm compressed.
	Brotli []byte
	Gzip   []byte
	// WasmExec is the wasm_exec.js of the toolchain that built the wasm.
	WasmExec []byte
}

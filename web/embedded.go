package web

// Embedded is the page's program as a release binary carries it.
type Embedded struct {
	// Parts are the parts of the program, the one that it starts with first.
	Parts []EmbeddedPart
	// WasmExec is the wasm_exec.js of the toolchain that built the wasm.
	WasmExec []byte
}

// EmbeddedPart is a part of the program, compressed.
type EmbeddedPart struct{ Brotli, Gzip []byte }

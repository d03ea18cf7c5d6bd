//go:build release

package web

import (
	"embed"
	"fmt"
)

// program has the parts of the program by their number: 0.br, 0.gz, 1.br.
//
//go:embed program
var program embed.FS

//go:embed wasm_exec.js
var wasmExec []byte

// Program returns the program that the release binary carries.
func Program() (Embedded, bool) {
	carried := Embedded{WasmExec: wasmExec}
	for i := 0; ; i++ {
		brotli, err := program.ReadFile(fmt.Sprintf("program/%d.br", i))
		if err != nil {
			return carried, i > 0
		}
		gzip, err := program.ReadFile(fmt.Sprintf("program/%d.gz", i))
		if err != nil {
			return Embedded{}, false
		}
		carried.Parts = append(carried.Parts, EmbeddedPart{brotli, gzip})
	}
}

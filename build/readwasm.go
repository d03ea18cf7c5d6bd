package build

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// Sections of a WebAssembly module (WebAssembly core specification, 5.5), as far
// as they are read here.
const (
	customSection = 0
	importSection = 2
	codeSection   = 10
	dataSection   = 11
	// functionNames is the subsection of the custom section "name" (appendix
	// "Name Section").
	functionNames = 1
)

// errWasm says that a file isn't a WebAssembly module as the Go linker writes it.
var errWasm = errors.New("this is no WebAssembly module that can be read")

// readWasm returns the size of each function's code by its name, and the size of
// all data.
func readWasm(module []byte) (functions map[string]int, data int, err error) {
	body, found := bytes.CutPrefix(module, []byte("\x00asm\x01\x00\x00\x00"))
	if !found {
		return nil, 0, errWasm
	}
	defer func() {
		// The reader below trusts the module's lengths; a wrong one ends here.
		if recover() != nil {
			functions, data, err = nil, 0, errWasm
		}
	}()
	var imported, sizes []int
	names := map[int]string{}
	for r := (wasmReader{body}); len(r.rest) > 0; {
		kind := r.byte()
		section := wasmReader{r.bytes(r.number())}
		switch kind {
		case importSection:
			imported = append(imported, section.number())
		case codeSection:
			for range section.number() {
				size := section.number()
				section.bytes(size)
				sizes = append(sizes, size)
			}
		case dataSection:
			data = len(section.rest)
		case customSection:
			if string(section.bytes(section.number())) == "name" {
				section.names(names)
			}
		}
	}
	if len(imported) != 1 || len(names) == 0 {
		return nil, 0, fmt.Errorf("%w: it has no names", errWasm)
	}
	functions = map[string]int{}
	for i, size := range sizes {
		functions[names[imported[0]+i]] += size
	}
	return functions, data, nil
}

// wasmReader reads a part of a module from its beginning.
type wasmReader struct{ rest []byte }

func (r *wasmReader) byte() byte { return r.bytes(1)[0] }

func (r *wasmReader) bytes(n int) []byte {
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

// number reads an unsigned LEB128 number, which is Go's uvarint.
func (r *wasmReader) number() int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 {
		panic(errWasm) // or a loop over a false count would never end
	}
	r.bytes(size)
	return int(n)
}

// names reads the names of functions by their index.
func (r *wasmReader) names(into map[int]string) {
	for len(r.rest) > 0 {
		kind := r.byte()
		section := wasmReader{r.bytes(r.number())}
		if kind != functionNames {
			continue
		}
		for range section.number() {
			index := section.number()
			into[index] = string(section.bytes(section.number()))
		}
	}
}

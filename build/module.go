package build

import (
	"bytes"
	"encoding/binary"
)

// Sections of a WebAssembly module (WebAssembly core specification, 5.5), as far
// as they are read here.
const (
	customSection   = 0
	typeSection     = 1
	importSection   = 2
	functionSection = 3
	tableSection    = 4
	memorySection   = 5
	globalSection   = 6
	exportSection   = 7
	elementSection  = 9
	codeSection     = 10
	dataSection     = 11
)

// Kinds of what a module imports and exports, and a type of values.
const (
	kindFunction = 0
	kindTable    = 1
	kindMemory   = 2
	kindGlobal   = 3
	valueI32     = 0x7f
)

// moduleStart is how a module of version 1 begins.
const moduleStart = "\x00asm\x01\x00\x00\x00"

// wasmModule is a WebAssembly module, cut into its sections.
type wasmModule []wasmSection

// wasmSection is a section of a module, without its header.
type wasmSection struct {
	kind byte
	body []byte
}

// cutModule cuts a module into its sections. Their bodies are parts of it.
func cutModule(module []byte) (cut wasmModule, err error) {
	defer recoverWasm(&err)
	body, found := bytes.CutPrefix(module, []byte(moduleStart))
	if !found {
		return nil, errWasm
	}
	for r := (wasmReader{body}); len(r.rest) > 0; {
		kind := r.byte()
		cut = append(cut, wasmSection{kind, r.bytes(r.number())})
	}
	return cut, nil
}

// section returns a reader of the only section of a kind that isn't custom.
func (m wasmModule) section(kind byte) wasmReader {
	for _, s := range m {
		if s.kind == kind {
			return wasmReader{s.body}
		}
	}
	panic(errWasm)
}

// codes returns the code of the program's own functions.
func (m wasmModule) codes() (codes [][]byte, err error) {
	defer recoverWasm(&err)
	section := m.section(codeSection)
	for range section.number() {
		codes = append(codes, section.bytes(section.number()))
	}
	return codes, nil
}

// encode joins the sections again.
func (m wasmModule) encode() []byte {
	module := []byte(moduleStart)
	for _, s := range m {
		module = append(module, s.kind)
		module = appendBytes(module, s.body)
	}
	return module
}

// appendNumber appends an unsigned LEB128 number.
func appendNumber(to []byte, n int) []byte { return binary.AppendUvarint(to, uint64(n)) }

// appendSigned appends a signed LEB128 number.
func appendSigned(to []byte, n int) []byte {
	for {
		b := byte(n & 0x7f)
		n >>= 7
		if n == 0 && b&0x40 == 0 || n == -1 && b&0x40 != 0 {
			return append(to, b)
		}
		to = append(to, b|0x80)
	}
}

// appendBytes appends bytes after their number.
func appendBytes[B []byte | string](to []byte, bytes B) []byte {
	return append(appendNumber(to, len(bytes)), bytes...)
}

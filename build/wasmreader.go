package build

import (
	"encoding/binary"
	"errors"
)

// errWasm says that a file isn't a WebAssembly module as the Go linker writes it.
var errWasm = errors.New("this is no WebAssembly module that can be read")

// recoverWasm makes an error of what a reader finds wrong: it trusts the lengths in
// a module, and a false one ends in a panic.
func recoverWasm(err *error) {
	switch found := recover().(type) {
	case nil:
	case error:
		*err = errWasm
		if errors.Is(found, errWasm) {
			*err = found
		}
	default:
		*err = errWasm
	}
}

// wasmReader reads a part of a module from its beginning.
type wasmReader struct{ rest []byte }

func (r *wasmReader) byte() byte { return r.bytes(1)[0] }

func (r *wasmReader) bytes(n int) []byte {
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

// skipNumber passes over a LEB128 number of either kind.
func (r *wasmReader) skipNumber() {
	for r.byte()&0x80 != 0 {
	}
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

// signed reads a signed LEB128 number.
func (r *wasmReader) signed() int {
	value, shift := 0, 0
	for {
		b := r.byte()
		value |= int(b&0x7f) << shift
		shift += 7
		if b&0x80 == 0 {
			if b&0x40 != 0 {
				value -= 1 << shift
			}
			return value
		}
	}
}

// locals reads the groups of a function's locals, before its instructions.
func (r *wasmReader) locals() []byte {
	before := r.rest
	for range r.number() {
		r.number()
		r.byte()
	}
	return before[:len(before)-len(r.rest)]
}

package build

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// errLayout says that a program's table of functions isn't laid out as this
// package knows it, so that nothing was taken out.
var errLayout = errors.New("the program's table of functions has another layout than Go 1.20 to 1.26 write")

// The layout of the table that maps places in the code to functions, files and
// lines (Go 1.26: runtime.pcHeader in runtime/symtab.go, runtime._func in
// runtime/runtime2.go). The linker's -s and -w leave it in, since the runtime
// needs a part of it to walk the stack.
const (
	headerSize     = 72
	headerFuncs    = 8  // how many functions
	headerNames    = 32 // where the names of functions begin
	headerUnits    = 40 // where they end
	headerPCTab    = 56 // where the tables by place begin
	headerFuncTab  = 64 // where the functions begin
	functabEntry   = 8  // a function's entry and its place, 4 bytes each
	funcName       = 4
	funcPCSP       = 16
	funcPCFile     = 20
	funcPCLine     = 24
	funcPCDataSize = 28
	funcStartLine  = 36
	funcSize       = 44 // what comes before the places of its pcdata
)

// headerStart is how the table begins: Go 1.20's number, which 1.26 still has, no
// padding, the size of an instruction and of a pointer.
var headerStart = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// keepTraces is the environment variable that, set to anything, leaves in the
// page's program what a stack trace says.
const keepTraces = "PLAYGROUND_TRACES"

// stripLines takes out of the program's table of functions, in place, what only
// the stack trace of a crash would say: names, files, lines, arguments, and what
// was inlined. The runtime walks stacks by what is left, and takes for "?" what is
// missing. It is 0.3 MB of the program, compressed, a tenth of what everybody
// would load for a text that only its developers can read; they build with
// PLAYGROUND_TRACES=1. It returns whether it changed anything, and errLayout when it
// doesn't know its way, as with a Go toolchain that comes later.
func stripLines(program []byte) (changed bool, err error) {
	defer func() {
		if recover() != nil { // a false length or place
			changed, err = false, errLayout
		}
	}()
	pieces, err := dataPieces(program)
	if err != nil {
		return false, err
	}
	memory := make([]byte, 0)
	for _, p := range pieces {
		if need := p.address + len(p.bytes); need > len(memory) {
			memory = append(memory, make([]byte, need-len(memory))...)
		}
		copy(memory[p.address:], p.bytes)
	}
	at := bytes.Index(memory, headerStart)
	if at < 0 || bytes.Contains(memory[at+headerSize:], headerStart) {
		return false, errLayout
	}
	if !dropLines(memory[at:]) {
		return false, nil
	}
	for _, p := range pieces {
		copy(p.bytes, memory[p.address:])
	}
	return true, nil
}

// dropLines makes all functions forget their names, files and lines, and makes
// zeros of the tables that nobody refers to any more. Tables may be shared.
func dropLines(table []byte) bool {
	u32 := func(at int) int { return int(binary.LittleEndian.Uint32(table[at:])) }
	u64 := func(at int) int { return int(binary.LittleEndian.Uint64(table[at:])) }
	functions, tables, functab := u64(headerFuncs), u64(headerPCTab), u64(headerFuncTab)
	needed := make([]bool, functab-tables)
	needed[0] = true
	need := func(offset int) {
		if offset == 0 { // no table
			return
		}
		for at, first := offset, true; ; first = false {
			// A table is pairs of numbers, ended by a zero where the first of a
			// pair would stand; only the very first may be zero.
			if table[tables+at] == 0 && !first {
				needed[at] = true
				return
			}
			for range 2 {
				_, n := binary.Uvarint(table[tables+at:])
				for range n {
					needed[at] = true
					at++
				}
			}
		}
	}
	changed := false
	for i := range functions {
		f := functab + u32(functab+i*functabEntry+4)
		need(u32(f + funcPCSP))
		for j := range u32(f + funcPCDataSize) {
			if at := f + funcSize + 4*j; forTraces(j) {
				changed = changed || u32(at) != 0
				clear(table[at : at+4])
			} else {
				need(u32(at))
			}
		}
		changed = changed || u32(f+funcPCLine) != 0
		clear(table[f+funcName : f+funcName+4])
		clear(table[f+funcPCFile : f+funcPCLine+4])
		clear(table[f+funcStartLine : f+funcStartLine+4])
	}
	clear(table[u64(headerNames):u64(headerUnits)])
	for i, keep := range needed {
		if !keep {
			table[tables+i] = 0
		}
	}
	return changed
}

// forTraces says of a table by place (internal/abi: PCDATA_UnsafePoint,
// PCDATA_InlTreeIndex, PCDATA_ArgLiveIndex) whether only stack traces read it, or,
// of the first, the preemption by signals that a browser doesn't have. 0 stands for
// no table.
func forTraces(pcdata int) bool { return pcdata == 0 || pcdata == 2 || pcdata == 3 }

// dataPiece is a part of the memory that a program begins with.
type dataPiece struct {
	address int
	bytes   []byte // in the program itself
}

// dataPieces returns the active data segments of a module (WebAssembly core
// specification, 5.5.14), as the Go linker writes them.
func dataPieces(program []byte) ([]dataPiece, error) {
	body, found := bytes.CutPrefix(program, []byte("\x00asm\x01\x00\x00\x00"))
	if !found {
		return nil, errWasm
	}
	for r := (wasmReader{body}); len(r.rest) > 0; {
		kind := r.byte()
		section := wasmReader{r.bytes(r.number())}
		if kind != dataSection {
			continue
		}
		pieces := make([]dataPiece, section.number())
		for i := range pieces {
			section.number() // of the memory
			section.byte()   // i32.const
			address := section.signed()
			section.byte() // end
			pieces[i] = dataPiece{address, section.bytes(section.number())}
		}
		return pieces, nil
	}
	return nil, errWasm
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

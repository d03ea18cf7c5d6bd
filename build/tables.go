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
	headerPCTab    = 56 // where the tables by place begin
	headerFuncTab  = 64 // where the functions begin
	functabEntry   = 8  // a function's entry and its place, 4 bytes each
	funcName       = 4
	funcArguments  = 8
	funcPCSP       = 16
	funcPCFile     = 20
	funcPCLine     = 24
	funcPCDataSize = 28
	funcUnit       = 32
	funcStartLine  = 36
	funcDataSize   = 43 // one byte
	funcSize       = 44 // what comes before the places of its pcdata and funcdata
)

// The record of a program's tables (Go 1.26: runtime.moduledata in
// runtime/symtab.go), which begins with the address of the table of functions.
const (
	moduleFuncTab  = 16 * 8 // where the functions begin
	moduleFindFunc = 19 * 8 // where the index of functions by place begins
	moduleMinPC    = 20 * 8
	moduleMaxPC    = 21 * 8
	moduleFuncData = 40 * 8 // where the funcdata begins; it ends where the index begins
	moduleSize     = 41 * 8
)

// The index of functions has a bucket for each 4096 places (Go 1.26: findfunctab in
// runtime/symtab.go): the number of the first function there, and 16 bytes more.
const (
	bucketPlaces   = 4096
	bucketSize     = 20
	functionPlaces = 1 << 16 // of each function
)

// headerStart is how the table begins: Go 1.20's number, which 1.26 still has, no
// padding, the size of an instruction and of a pointer.
var headerStart = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// programTables are a program's tables of functions. Places are addresses in its
// memory.
type programTables struct {
	functions       int              // the table of functions begins, with its header
	names           int              // the names of functions begin
	byPlace         int              // the tables by place begin
	functab         int              // the places of functions' records begin, and end those tables
	records         []functionRecord // of all functions, in the order of the code
	recordsFrom     int              // where these begin
	funcdata        int              // the funcdata begins, and ends all above
	index, indexEnd int              // the index of functions begins, and ends the funcdata
}

// findTables looks for the tables, and panics when they aren't found for sure.
func findTables(memory []byte) programTables {
	at := bytes.Index(memory, headerStart)
	if at < 0 || bytes.Contains(memory[at+headerSize:], headerStart) {
		panic(errLayout)
	}
	module, found := findModule(memory, at)
	if !found {
		panic(errLayout)
	}
	header := func(field int) int { return number(memory, at+field, 8) }
	ofModule := func(field int) int { return number(module, field, 8) }
	t := programTables{
		functions: at,
		names:     at + header(headerNames),
		byPlace:   at + header(headerPCTab),
		functab:   at + header(headerFuncTab),
		records:   make([]functionRecord, header(headerFuncs)),
		funcdata:  ofModule(moduleFuncData),
		index:     ofModule(moduleFindFunc),
	}
	buckets := (ofModule(moduleMaxPC) - ofModule(moduleMinPC) + bucketPlaces - 1) / bucketPlaces
	t.indexEnd = t.index + buckets*bucketSize
	t.recordsFrom = t.functab + len(t.records)*functabEntry + 4 // where the last function ends
	for i := range t.records {
		entry := t.functab + i*functabEntry
		if number(memory, entry, 4) != firstSlot+i {
			panic(errLayout)
		}
		t.records[i] = readRecord(memory, t.functab+number(memory, entry+4, 4))
	}
	return t
}

// findModule returns the record of a program's tables, of which the one of
// functions is at the place given.
func findModule(memory []byte, table int) ([]byte, bool) {
	address := binary.LittleEndian.AppendUint64(nil, uint64(table))
	functions := table + number(memory, table+headerFuncTab, 8)
	for at := 0; ; at++ {
		next := bytes.Index(memory[at:], address)
		if next < 0 {
			return nil, false
		}
		at += next
		if at+moduleSize <= len(memory) && number(memory, at+moduleFuncTab, 8) == functions {
			return memory[at : at+moduleSize], true
		}
	}
}

// number reads a number of so many bytes.
func number(memory []byte, at, size int) int {
	n := 0
	for i, b := range memory[at : at+size] {
		n |= int(b) << (8 * i)
	}
	return n
}

// recoverLayout makes errLayout of a false length or place.
func recoverLayout(err *error) {
	if recover() != nil {
		*err = errLayout
	}
}

// functionNames returns the names of the program's functions in the order of its
// code, as the stack trace of a crash would say them, or errLayout when it doesn't
// know its way, as with a Go toolchain that comes later.
func functionNames(memory []byte) (names []string, err error) {
	defer recoverLayout(&err)
	tables := findTables(memory)
	for _, r := range tables.records {
		name, _, _ := bytes.Cut(memory[tables.names+number(memory, r.at+funcName, 4):], []byte{0})
		names = append(names, string(name))
	}
	return names, nil
}

// tableByPlace returns the length of the table by place at the beginning. It is pairs
// of numbers, ended by a zero where the first of a pair would stand; only the very
// first may be zero.
func tableByPlace(table []byte) int {
	r := wasmReader{table}
	for first := true; first || r.rest[0] != 0; first = false {
		r.number()
		r.number()
	}
	return len(table) - len(r.rest) + 1
}

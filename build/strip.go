package build

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"slices"
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

// keepTraces is the environment variable that, set to anything, leaves in the
// page's program what a stack trace says.
const keepTraces = "PLAYGROUND_TRACES"

// stripLines takes out of the program's table of functions, in its memory, what only
// the stack trace of a crash would say: names, files, lines, arguments, and what
// was inlined. The runtime walks stacks by what is left, and takes for "?" what is
// missing. The index of that table is made coarser. It is 0.4 MB of the program,
// compressed, an eighth of what everybody would load for a text that only its
// developers can read; they build with PLAYGROUND_TRACES=1. It returns errLayout
// when it doesn't know its way, as with a Go toolchain that comes later.
func stripLines(memory []byte) (err error) {
	defer recoverLayout(&err)
	tables := findTables(memory)
	u64 := func(at int) int { return int(binary.LittleEndian.Uint64(tables.module[at:])) }
	funcdata, index := u64(moduleFuncData), u64(moduleFindFunc)
	dropLines(memory[tables.functions:], memory[funcdata:index])
	roughen(memory[index : index+(u64(moduleMaxPC)-u64(moduleMinPC)+bucketPlaces-1)/bucketPlaces*bucketSize])
	return nil
}

// functionNames returns the names of the program's functions in the order of its
// code, as the stack trace of a crash would say them, and errLayout as stripLines.
func functionNames(memory []byte) (names []string, err error) {
	defer recoverLayout(&err)
	table := memory[findTables(memory).functions:]
	u32 := func(at int) int { return int(binary.LittleEndian.Uint32(table[at:])) }
	u64 := func(at int) int { return int(binary.LittleEndian.Uint64(table[at:])) }
	functab := u64(headerFuncTab)
	for i := range u64(headerFuncs) {
		f := functab + u32(functab+i*functabEntry+4)
		if place := u32(functab + i*functabEntry); place != firstSlot+i {
			return nil, errLayout
		}
		name, _, _ := bytes.Cut(table[u64(headerNames)+u32(f+funcName):], []byte{0})
		names = append(names, string(name))
	}
	return names, nil
}

// recoverLayout makes errLayout of a false length or place.
func recoverLayout(err *error) {
	if recover() != nil {
		*err = errLayout
	}
}

// programTables is where a program's tables stand in its memory.
type programTables struct {
	functions int    // the address of the table of functions
	module    []byte // the record that says where the others are
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
	return programTables{at, module}
}

// findModule returns the record of a program's tables, of which the one of
// functions is at the place given.
func findModule(memory []byte, table int) ([]byte, bool) {
	address := binary.LittleEndian.AppendUint64(nil, uint64(table))
	functions := uint64(table) + binary.LittleEndian.Uint64(memory[table+headerFuncTab:])
	for at := 0; ; at++ {
		next := bytes.Index(memory[at:], address)
		if next < 0 {
			return nil, false
		}
		at += next
		if at+moduleSize <= len(memory) && binary.LittleEndian.Uint64(memory[at+moduleFuncTab:]) == functions {
			return memory[at : at+moduleSize], true
		}
	}
}

// roughen makes the index of functions say of eight functions the first, which
// compresses to an eighth: the runtime looks for the one meant from there on anyway.
// It never reads more than one bucket of each function, since places within a
// function don't count in WebAssembly; the others become zeros.
func roughen(index []byte) {
	for i := 0; i < len(index); i += bucketSize {
		first := binary.LittleEndian.Uint32(index[i:]) + uint32(index[i+4])
		clear(index[i : i+bucketSize])
		if i/bucketSize%(functionPlaces/bucketPlaces) == 0 {
			binary.LittleEndian.PutUint32(index[i:], first&^7)
		}
	}
}

// dropLines makes all functions forget their names, files and lines, and makes
// zeros of the tables and funcdata that nobody refers to any more. Both may be shared.
func dropLines(table, funcdata []byte) {
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
	starts := map[int]bool{} // of funcdata, and whether it is needed
	for i := range functions {
		f := functab + u32(functab+i*functabEntry+4)
		need(u32(f + funcPCSP))
		datas := f + funcSize + 4*u32(f+funcPCDataSize)
		for j := range int(table[f+funcDataSize]) {
			at := datas + 4*j
			start := u32(at)
			if start == noFuncData {
				continue
			}
			starts[start] = starts[start] || !funcDataForTraces(j)
			if funcDataForTraces(j) {
				binary.LittleEndian.PutUint32(table[at:], noFuncData)
			}
		}
		for j := range u32(f + funcPCDataSize) {
			if at := f + funcSize + 4*j; forTraces(j) {
				clear(table[at : at+4])
			} else {
				need(u32(at))
			}
		}
		clear(table[f+funcName : f+funcName+4])
		clear(table[f+funcPCFile : f+funcPCLine+4])
		clear(table[f+funcUnit : f+funcStartLine+4])
	}
	sorted := append(slices.Sorted(maps.Keys(starts)), len(funcdata))
	for i, start := range sorted[:len(sorted)-1] {
		if !starts[start] {
			clear(funcdata[start:sorted[i+1]])
		}
	}
	clear(table[u64(headerNames):u64(headerUnits)])
	for i, keep := range needed {
		if !keep {
			table[tables+i] = 0
		}
	}
}

// forTraces says of a table by place (internal/abi: PCDATA_UnsafePoint,
// PCDATA_InlTreeIndex, PCDATA_ArgLiveIndex) whether only stack traces read it, or,
// of the first, the preemption by signals that a browser doesn't have. 0 stands for
// no table.
func forTraces(pcdata int) bool { return pcdata == 0 || pcdata == 2 || pcdata == 3 }

// noFuncData stands for no funcdata.
const noFuncData = 1<<32 - 1

// funcDataForTraces says the same of a funcdata by its place (internal/abi:
// FUNCDATA_InlTree, FUNCDATA_ArgInfo, FUNCDATA_ArgLiveInfo).
func funcDataForTraces(funcdata int) bool { return funcdata == 3 || funcdata == 5 || funcdata == 6 }

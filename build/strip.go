package build

import "encoding/binary"

// keepTraces is the environment variable that, set to anything, leaves in the
// page's program what a stack trace says.
const keepTraces = "PLAYGROUND_TRACES"

// stripLines takes out of the program's table of functions, in its memory, what only
// the stack trace of a crash would say: names, files, lines, arguments, and what
// was inlined. The runtime walks stacks by what is left, and takes for "?" what is
// missing. The index of that table is made coarser. It is 0.4 MB of the program,
// compressed, an eighth of what everybody would load for a text that only its
// developers can read; they build with PLAYGROUND_TRACES=1. What nobody refers to any
// more goes when the tables are shared.
func stripLines(memory []byte, tables programTables) {
	for _, r := range tables.records {
		clear(memory[r.at+funcName : r.at+funcName+4])
		clear(memory[r.at+funcUnit : r.at+funcStartLine+4])
		for i, field := range r.byPlace {
			if forTraces(i) {
				clear(memory[field : field+4])
			}
		}
		for i, field := range r.funcdata {
			if funcDataForTraces(i) {
				binary.LittleEndian.PutUint32(memory[field:], noFuncData)
			}
		}
	}
	clear(memory[tables.names:tables.byPlace]) // also the units and the files
	roughen(memory[tables.index:tables.indexEnd])
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

// forTraces says of a table by place whether only stack traces read it: the files, the
// lines, and of the others (internal/abi: PCDATA_UnsafePoint, PCDATA_InlTreeIndex,
// PCDATA_ArgLiveIndex) also what preemption by signals reads, which a browser doesn't
// have.
func forTraces(byPlace int) bool {
	switch byPlace {
	case recordFile, recordLine, recordData, recordData + 2, recordData + 3:
		return true
	}
	return false
}

// funcDataForTraces says the same of a funcdata (internal/abi: FUNCDATA_InlTree,
// FUNCDATA_ArgInfo, FUNCDATA_ArgLiveInfo).
func funcDataForTraces(funcdata int) bool { return funcdata == 3 || funcdata == 5 || funcdata == 6 }

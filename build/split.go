package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
)

// linkName returns the name by which the parts of a program know its first, so that
// the parts of two builds can't be mixed: the start of its SHA-256, which is also
// its version in URLs.
func linkName(first []byte) string {
	sum := sha256.Sum256(first)
	return hex.EncodeToString(sum[:8])
}

// firstSlot is where the functions begin in the table of a program that the Go
// linker wrote (funcValueOffset in cmd/link/internal/wasm).
const firstSlot = 0x1000

// largestPart is how large a part may be, in bytes: browsers compile up to 8 MiB
// while a page waits for it, and no more.
const largestPart = 8_320_000

// Types of functions. A compiled Go function takes the number of the place in it at
// which to go on, and says whether it was left by unwinding; only such a function may
// come later.
const (
	goFunction = "\x60\x01\x7f\x01\x7f"
	loading    = "\x60\x01\x7f\x00"         // with a place in the table
	callingGo  = "\x60\x02\x7f\x7f\x01\x7f" // also with a place in the table
)

// split cuts a program in parts: the first with the functions of which part says 0,
// one for each other number, and more where a part would be too large. share is told
// the parts that the functions came into, and returns the data of each. A function that
// isn't in the first part has a stub there, which calls the import "parts" "load" with
// the place of the function in the table, unless the global "parts" says that there are
// enough, and then the function.
//
// A later part imports the exports of the first by its linkName, and the functions of
// other parts by their places in the table, from "slots". It puts its own into the
// table, and its data into the memory; where both are too much for one part, the data
// are a part of their own before. Parts come in order; whoever loads them counts them
// in the global.
func split(program wasmModule, part []int, share func(parts []int) ([][]byte, error)) (parts [][]byte, err error) {
	defer recoverWasm(&err)
	s := newSplitter(program)
	if len(part) != len(s.codes) {
		return nil, fmt.Errorf("%w: %d functions in its code, %d in its table", errWasm, len(s.codes), len(part))
	}
	sizes := s.number(part)
	data, err := share(s.parts)
	if err != nil {
		return nil, err
	}
	var needed []int // how many parts must be in place for the functions of each
	count := 0
	for number, size := range sizes {
		if count++; size+len(data[number+1]) > largestPart {
			count++
		}
		needed = append(needed, count)
	}
	first := s.first(data[0], needed)
	parts = append(parts, first)
	for number, count := range needed {
		own := data[number+1]
		if count > len(parts) {
			parts = append(parts, s.dataPart(linkName(first), own))
			own = dataOf(nil)
		}
		parts = append(parts, s.later(linkName(first), number+1, own))
	}
	return parts, nil
}

// splitter is a program that is being cut.
type splitter struct {
	program  wasmModule
	types    [][]byte // by their number
	imports  int      // how many functions are imported
	signs    []int    // the types of the program's own functions
	codes    [][]byte // their code
	parts    []int    // the numbers of the parts they are in
	bound    []bool   // which of them must be in the first
	globals  [][]byte // the types of globals: two bytes
	goType   int      // the type of compiled Go functions
	loadType int      // of the import that loads
}

func newSplitter(program wasmModule) *splitter {
	s := &splitter{program: program, goType: -1, loadType: -1}
	types := program.section(typeSection)
	for range types.number() {
		whole := types.rest
		types.byte() // a function
		types.bytes(types.number())
		types.bytes(types.number())
		s.types = append(s.types, whole[:len(whole)-len(types.rest)])
	}
	for i, t := range s.types {
		switch string(t) {
		case goFunction:
			s.goType = i
		case loading:
			s.loadType = i
		}
	}
	if s.goType < 0 || s.loadType < 0 {
		panic(fmt.Errorf("%w: it has no Go functions", errWasm))
	}
	imports := program.section(importSection)
	for range imports.number() {
		imports.bytes(imports.number())
		imports.bytes(imports.number())
		if imports.byte() != kindFunction {
			panic(fmt.Errorf("%w: it imports more than functions", errWasm))
		}
		imports.number()
		s.imports++
	}
	functions := program.section(functionSection)
	for range functions.number() {
		s.signs = append(s.signs, functions.number())
	}
	var err error
	if s.codes, err = program.codes(); err != nil {
		panic(err)
	}
	globals := program.section(globalSection)
	for range globals.number() {
		s.globals = append(s.globals, globals.bytes(2))
		for globals.byte() != opEnd {
		}
	}
	s.parts = make([]int, len(s.codes))
	for f := range s.codes {
		s.bound = append(s.bound, s.isBound(f))
	}
	return s
}

// number gives each function the number of its part, in the order of the parts wanted,
// and returns the sizes of the code in the parts that come later than the first.
func (s *splitter) number(wanted []int) (sizes []int) {
	for want := 1; want <= slices.Max(wanted); want++ {
		size := 0
		in := func(function int) bool { return wanted[function] == want && !s.bound[function] }
		for f, code := range s.codes {
			if in(f) {
				size += len(code)
			}
		}
		if size == 0 {
			continue
		}
		each := size/(size/largestPart+1) + 1
		sizes = append(sizes, 0)
		for f, code := range s.codes {
			if !in(f) {
				continue
			}
			if sizes[len(sizes)-1] >= each {
				sizes = append(sizes, 0)
			}
			s.parts[f] = len(sizes)
			sizes[len(sizes)-1] += len(code)
		}
	}
	return sizes
}

// isBound says of a function that no other can stand for it: it isn't a compiled Go
// function, or it is a JavaScript function's other half.
func (s *splitter) isBound(function int) bool {
	bound := s.signs[function] != s.goType
	forEachCall(s.codes[function], func(_, _, called int) { bound = bound || called < s.imports })
	return bound
}

// first returns the first part, for others that need so many to be in place. It has
// more functions than the program: the import that loads comes after the others, and
// after it for each of the others one that calls a function when that part is there, so
// that their numbers are short.
func (s *splitter) first(data []byte, needed []int) []byte {
	load, others := s.imports, len(needed)
	number := func(function int) int {
		if function < s.imports {
			return function
		}
		return function + 1 + others
	}
	loaded := len(s.globals) // the global that counts
	var part wasmModule
	for _, section := range s.program {
		r := wasmReader{section.body}
		var body []byte
		switch section.kind {
		case customSection:
			continue
		case typeSection:
			body = append(appendNumber(nil, r.number()+1), r.rest...)
			body = append(body, callingGo...)
		case importSection:
			body = append(appendNumber(nil, r.number()+1), r.rest...)
			body = appendBytes(appendBytes(body, "parts"), "load")
			body = appendNumber(append(body, kindFunction), s.loadType)
		case functionSection:
			body = appendNumber(nil, r.number()+others)
			for range others {
				body = appendNumber(body, len(s.types))
			}
			body = append(body, r.rest...)
		case globalSection:
			body = append(appendNumber(nil, r.number()+1), r.rest...)
			body = append(body, valueI32, 1, opI32Const, 0, opEnd)
		case exportSection:
			exports := r.number()
			body = appendNumber(nil, exports+1+loaded+1)
			for range exports {
				body = appendBytes(body, r.bytes(r.number()))
				kind, index := r.byte(), r.number()
				if kind == kindFunction {
					index = number(index)
				}
				body = appendNumber(append(body, kind), index)
			}
			body = append(appendBytes(body, "table"), kindTable, 0)
			for g := range s.globals {
				body = appendNumber(append(appendBytes(body, globalName(g)), kindGlobal), g)
			}
			body = appendNumber(append(appendBytes(body, "parts"), kindGlobal), loaded)
		case elementSection:
			body = s.elements(func(int) bool { return true }, func(function int) int { return number(s.imports + function) })
		case codeSection:
			body = appendNumber(nil, r.number()+others)
			for _, count := range needed {
				body = appendBytes(body, slices.Concat([]byte{0, opGlobalGet}, appendNumber(nil, loaded),
					appendSigned([]byte{opI32Const}, count), []byte{opI32LtU, opIf, blockOfNothing, opLocalGet, 1, opCall},
					appendNumber(nil, load), []byte{opEnd, opLocalGet, 0, opLocalGet, 1, opCallIndirect}, appendNumber(nil, s.goType), []byte{0, opEnd}))
			}
			for f, code := range s.codes {
				if part := s.parts[f]; part > 0 {
					code = slices.Concat([]byte{0, opLocalGet, 0}, appendSigned([]byte{opI32Const}, firstSlot+f),
						appendNumber([]byte{opCall}, load+part), []byte{opEnd})
				} else {
					code = withCalls(code, number)
				}
				body = appendBytes(body, code)
			}
		case dataSection:
			body = data
		default:
			body = section.body
		}
		part = append(part, wasmSection{section.kind, body})
	}
	return part.encode()
}

// dataPart returns a part that has only data.
func (s *splitter) dataPart(first string, data []byte) []byte {
	return wasmModule{
		{importSection, s.memoryOf(appendNumber(nil, 1), first)},
		{dataSection, data},
	}.encode()
}

// memoryOf appends to imports that of the first part's memory.
func (s *splitter) memoryOf(imports []byte, first string) []byte {
	imports = append(appendBytes(appendBytes(imports, first), "mem"), kindMemory)
	return append(imports, s.limits(memorySection)...)
}

// later returns the part with a number.
func (s *splitter) later(first string, part int, data []byte) []byte {
	in := func(function int) bool { return s.parts[function] == part }
	var own, called []int // functions, and those of other parts that they call
	seen := make([]bool, len(s.codes))
	for f := range s.codes {
		if !in(f) {
			continue
		}
		own = append(own, f)
		forEachCall(s.codes[f], func(_, _, function int) {
			if function -= s.imports; !in(function) && !seen[function] {
				seen[function] = true
				called = append(called, function)
			}
		})
	}
	slices.Sort(called)
	numbers := map[int]int{} // in this part
	for _, f := range slices.Concat(called, own) {
		numbers[f] = len(numbers)
	}
	imports := s.memoryOf(appendNumber(nil, 2+len(s.globals)+len(called)), first)
	ofFirst := func(name string, kind byte) { imports = append(appendBytes(appendBytes(imports, first), name), kind) }
	ofFirst("table", kindTable)
	imports = append(imports, s.limits(tableSection)...)
	for g, of := range s.globals {
		ofFirst(globalName(g), kindGlobal)
		imports = append(imports, of...)
	}
	for _, f := range called {
		imports = append(appendBytes(appendBytes(imports, "slots"), strconv.Itoa(firstSlot+f)), kindFunction)
		imports = appendNumber(imports, s.signs[f])
	}
	functions, codes := appendNumber(nil, len(own)), appendNumber(nil, len(own))
	for _, f := range own {
		functions = appendNumber(functions, s.signs[f])
		codes = appendBytes(codes, withCalls(s.codes[f], func(function int) int { return numbers[function-s.imports] }))
	}
	return wasmModule{
		{typeSection, s.program.section(typeSection).rest},
		{importSection, imports},
		{functionSection, functions},
		{elementSection, s.elements(in, func(function int) int { return numbers[function] })},
		{codeSection, codes},
		{dataSection, data},
	}.encode()
}

// limits returns the only memory or table of the program, as an import says it.
func (s *splitter) limits(section byte) []byte {
	r := s.program.section(section)
	if r.number() != 1 {
		panic(errWasm)
	}
	return r.rest
}

// elements returns a section that puts functions into their places in the table.
func (s *splitter) elements(in func(function int) bool, number func(function int) int) []byte {
	var runs []byte
	count := 0
	for from := 0; from < len(s.codes); {
		if !in(from) {
			from++
			continue
		}
		to := from
		for to < len(s.codes) && in(to) {
			to++
		}
		runs = append(appendSigned(append(runs, 0, opI32Const), firstSlot+from), opEnd)
		runs = appendNumber(runs, to-from)
		for f := from; f < to; f++ {
			runs = appendNumber(runs, number(f))
		}
		count++
		from = to
	}
	return append(appendNumber(nil, count), runs...)
}

// globalName is the name by which the first part exports a global.
func globalName(global int) string { return "global" + strconv.Itoa(global) }

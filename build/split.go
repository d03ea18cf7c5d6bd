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
const largestPart = 8_250_000

// Types of functions. A compiled Go function takes the number of the place in it at
// which to go on, and says whether it was left by unwinding; only such a function may
// come later.
const (
	goFunction = "\x60\x01\x7f\x01\x7f"
	loading    = "\x60\x01\x7f\x00"         // with a place in the table
	loadingGo  = "\x60\x02\x7f\x7f\x01\x7f" // also with a place in the table
)

// split cuts a program in a first part, with all of its memory and the functions
// that are wanted first, and others with the rest of its functions. A function that
// isn't in the first part has a stub there, which calls the import "rest" "load" with
// its place in the table, unless the global "rest" says that all is there, and then
// the function.
//
// A part that comes later imports the exports of the first by its linkName, and
// the functions of other parts by their places in the table, from "slots". It puts
// its own into the table.
func split(program wasmModule, memory []byte, wanted []bool) (first []byte, rest [][]byte, err error) {
	defer recoverWasm(&err)
	s := newSplitter(program)
	if len(wanted) != len(s.codes) {
		return nil, nil, fmt.Errorf("%w: %d functions in its code, %d in its table", errWasm, len(s.codes), len(wanted))
	}
	size := 0
	for i, code := range s.codes {
		s.later[i] = !wanted[i] && s.mayComeLater(i)
		if s.later[i] {
			size += len(code)
		}
	}
	first = s.first(memory)
	if size == 0 {
		return first, nil, nil
	}
	parts := size/largestPart + 1
	for from := 0; from < len(s.codes); {
		part, to := 0, from
		for ; to < len(s.codes) && part < size/parts+1; to++ {
			if s.later[to] {
				part += len(s.codes[to])
			}
		}
		rest = append(rest, s.part(linkName(first), from, to))
		from = to
	}
	return first, rest, nil
}

// splitter is a program that is being cut.
type splitter struct {
	program  wasmModule
	types    [][]byte // by their number
	imports  int      // how many functions are imported
	signs    []int    // the types of the program's own functions
	codes    [][]byte // their code
	globals  [][]byte // their types: two bytes
	later    []bool   // which of them aren't in the first part
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
	s.later = make([]bool, len(s.codes))
	return s
}

// mayComeLater says of a function whether another can stand for it: it must be a
// compiled Go function, and not one that is a JavaScript function's other half.
func (s *splitter) mayComeLater(function int) bool {
	if s.signs[function] != s.goType {
		return false
	}
	may := true
	forEachCall(s.codes[function], func(_, _, called int) { may = may && called >= s.imports })
	return may
}

// The numbers of what the first part has more than the program: the import comes
// after the others, the function that loads after it, so that its number is short.
const added = 2

// first returns the first part.
func (s *splitter) first(memory []byte) []byte {
	load, loadFirst := s.imports, s.imports+1
	number := func(function int) int {
		if function < s.imports {
			return function
		}
		return function + added
	}
	rest := len(s.globals)
	var part wasmModule
	for _, section := range s.program {
		r := wasmReader{section.body}
		var body []byte
		switch section.kind {
		case customSection:
			continue
		case typeSection:
			body = append(appendNumber(nil, r.number()+1), r.rest...)
			body = append(body, loadingGo...)
		case importSection:
			body = append(appendNumber(nil, r.number()+1), r.rest...)
			body = appendBytes(appendBytes(body, "rest"), "load")
			body = appendNumber(append(body, kindFunction), s.loadType)
		case functionSection:
			body = appendNumber(appendNumber(nil, r.number()+1), len(s.types))
			body = append(body, r.rest...)
		case globalSection:
			body = append(appendNumber(nil, r.number()+1), r.rest...)
			body = append(body, valueI32, 1, opI32Const, 0, opEnd)
		case exportSection:
			exports := r.number()
			body = appendNumber(nil, exports+1+rest+1)
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
			body = appendNumber(append(appendBytes(body, "rest"), kindGlobal), rest)
		case elementSection:
			body = s.elements(func(int) bool { return true }, func(function int) int { return s.imports + added + function })
		case codeSection:
			body = appendNumber(nil, r.number()+1)
			// The number of a place in the function, and the function's place: both
			// are passed on.
			body = appendBytes(body, slices.Concat([]byte{0, opGlobalGet}, appendNumber(nil, rest),
				[]byte{opI32Eqz, opIf, blockOfNothing, opLocalGet, 1, opCall}, appendNumber(nil, load), []byte{opEnd},
				[]byte{opLocalGet, 0, opLocalGet, 1, opCallIndirect}, appendNumber(nil, s.goType), []byte{0, opEnd}))
			for i, code := range s.codes {
				if s.later[i] {
					code = slices.Concat([]byte{0, opLocalGet, 0, opI32Const}, appendSigned(nil, firstSlot+i),
						[]byte{opCall}, appendNumber(nil, loadFirst), []byte{opEnd})
				} else {
					code = withCalls(code, number)
				}
				body = appendBytes(body, code)
			}
		case dataSection:
			body = dataOf(memory)
		default:
			body = section.body
		}
		part = append(part, wasmSection{section.kind, body})
	}
	return part.encode()
}

// part returns a later part, with the functions of a range that aren't in the first.
func (s *splitter) part(first string, from, to int) []byte {
	in := func(function int) bool { return function >= from && function < to && s.later[function] }
	var called []int // functions of other parts, sorted
	own := 0
	seen := make([]bool, len(s.codes))
	for f := from; f < to; f++ {
		if !in(f) {
			continue
		}
		own++
		forEachCall(s.codes[f], func(_, _, function int) {
			if function -= s.imports; !in(function) && !seen[function] {
				seen[function] = true
				called = append(called, function)
			}
		})
	}
	slices.Sort(called)
	numbers := map[int]int{}
	for i, function := range called {
		numbers[function] = i
	}
	for f := from; f < to; f++ {
		if in(f) {
			numbers[f] = len(numbers)
		}
	}

	imports := appendNumber(nil, 2+len(s.globals)+len(called))
	ofFirst := func(name string, kind byte) { imports = append(appendBytes(appendBytes(imports, first), name), kind) }
	ofFirst("mem", kindMemory)
	imports = append(imports, s.limits(memorySection)...)
	ofFirst("table", kindTable)
	imports = append(imports, s.limits(tableSection)...)
	for g, of := range s.globals {
		ofFirst(globalName(g), kindGlobal)
		imports = append(imports, of...)
	}
	for _, function := range called {
		imports = append(appendBytes(appendBytes(imports, "slots"), strconv.Itoa(firstSlot+function)), kindFunction)
		imports = appendNumber(imports, s.signs[function])
	}
	functions, codes := appendNumber(nil, own), appendNumber(nil, own)
	for f := from; f < to; f++ {
		if in(f) {
			functions = appendNumber(functions, s.signs[f])
			codes = appendBytes(codes, withCalls(s.codes[f], func(function int) int { return numbers[function-s.imports] }))
		}
	}
	return wasmModule{
		{typeSection, s.program.section(typeSection).rest},
		{importSection, imports},
		{functionSection, functions},
		{elementSection, s.elements(in, func(function int) int { return numbers[function] })},
		{codeSection, codes},
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

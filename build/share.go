package build

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"maps"
	"slices"
)

// shareMemory returns the data sections of a program's parts, given the memory that it
// begins with and the part of each function. The first part has nearly all of it. The
// others bring what the runtime reads of their functions to walk a stack that these
// are on: their records in the table of functions, and the tables by place and the
// funcdata that no function of a part before needs. What only the stack trace of a
// crash would say is left out unless traces are wanted.
//
// For that, records, tables and funcdata are laid out anew: part by part, and the more
// used first, since tables and funcdata are found by their distance from the first, and
// small distances compress better.
//
// It changes the memory, and returns errLayout when it doesn't know its way, as with a
// Go toolchain that comes later.
func shareMemory(memory []byte, parts []int, traces bool) (sections [][]byte, err error) {
	defer recoverLayout(&err)
	tables := findTables(memory)
	if len(tables.records) != len(parts) {
		panic(errLayout)
	}
	s := sharing{memory, tables, slices.Clone(parts), make([][]span, slices.Max(parts)+1)}
	for i, r := range tables.records {
		if r.arguments == 0 {
			// A goroutine may begin with it, and its stack be walked before it has
			// run. For a go statement that calls what has arguments or results, or
			// is a method, the compiler makes a function that has none
			// (cmd/compile/internal/typecheck.normalizeGoDeferCall).
			s.parts[i] = 0
		}
	}
	ends := s.funcdataEnds()
	if !traces {
		stripLines(memory, tables)
	}
	s.layOut(span{tables.byPlace, tables.functab}, noTable, 1, func(r functionRecord) []int { return r.byPlace },
		func(at int) int { return at + tableByPlace(memory[at:]) })
	s.layOut(span{tables.funcdata, tables.index}, noFuncData, 0, func(r functionRecord) []int { return r.funcdata },
		func(at int) int { return ends[at] })
	s.layOutRecords()
	return s.sections(), nil
}

// sharing is a program's memory while parts come to share it.
type sharing struct {
	memory []byte
	tables programTables
	parts  []int    // by function, the first part that may need its record
	spans  [][]span // by part, what it brings; the first also brings all else
}

// shared is a table by place or a funcdata.
type shared struct {
	body   string
	fields []int // of functions' records, that say where it is
	part   int   // the first part that needs it
}

// funcdataEnds returns where each funcdata ends, by where it begins: at the next.
func (s sharing) funcdataEnds() map[int]int {
	ends := map[int]int{}
	for _, r := range s.tables.records {
		for _, field := range r.funcdata {
			if distance := number(s.memory, field, 4); distance != noFuncData {
				ends[s.tables.funcdata+distance] = 0
			}
		}
	}
	starts := append(slices.Sorted(maps.Keys(ends)), s.tables.index)
	for i, start := range starts[:len(starts)-1] {
		ends[start] = starts[i+1]
	}
	return ends
}

// layOut lays all of a kind out in the span where they stand, but for its first bytes.
// A record's fields say how far from there, or none; end, where what begins at an
// address ends.
func (s sharing) layOut(in span, none, first int, fieldsOf func(functionRecord) []int, end func(at int) int) {
	all := map[string]*shared{}
	for i, r := range s.tables.records {
		for _, field := range fieldsOf(r) {
			distance := number(s.memory, field, 4)
			if distance == none {
				continue
			}
			at := in.from + distance
			body := string(s.memory[at:end(at)])
			if all[body] == nil {
				all[body] = &shared{body: body, part: s.parts[i]}
			}
			all[body].fields = append(all[body].fields, field)
			all[body].part = min(all[body].part, s.parts[i])
		}
	}
	at := in.from + first
	clear(s.memory[at:in.to])
	for _, one := range slices.SortedFunc(maps.Values(all), func(a, b *shared) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(len(b.fields), len(a.fields)), cmp.Compare(a.body, b.body))
	}) {
		for _, field := range one.fields {
			binary.LittleEndian.PutUint32(s.memory[field:], uint32(at-in.from))
		}
		at = s.bring(one.part, []byte(one.body), at, in.to)
	}
}

// layOutRecords lays the records of functions out.
func (s sharing) layOutRecords() {
	in := span{s.tables.recordsFrom, s.tables.funcdata}
	old := bytes.Clone(s.memory)
	clear(s.memory[in.from:in.to])
	at := in.from
	for part := range s.spans {
		for i, r := range s.tables.records {
			if s.parts[i] == part {
				binary.LittleEndian.PutUint32(s.memory[s.tables.functab+i*functabEntry+4:], uint32(at-s.tables.functab))
				at = s.bring(part, old[r.at:r.to], at, in.to)
			}
		}
	}
}

// bring has a part bring a body to an address, and returns where it ends, which may be
// at most the limit.
func (s sharing) bring(part int, body []byte, at, limit int) int {
	end := at + len(body)
	if end > limit {
		panic(errLayout)
	}
	copy(s.memory[at:], body)
	if spans := s.spans[part]; len(spans) > 0 && spans[len(spans)-1].to == at {
		spans[len(spans)-1].to = end
	} else {
		s.spans[part] = append(spans, span{at, end})
	}
	return end
}

// sections returns the data sections of the parts.
func (s sharing) sections() [][]byte {
	later := slices.Concat(s.spans[1:]...)
	slices.SortFunc(later, func(a, b span) int { return a.from - b.from })
	var first []span
	from := 0
	for _, other := range later {
		first = append(first, span{from, other.from})
		from = other.to
	}
	sections := [][]byte{dataOf(s.memory, append(first, span{from, len(s.memory)})...)}
	for _, spans := range s.spans[1:] {
		sections = append(sections, dataOf(s.memory, spans...))
	}
	return sections
}

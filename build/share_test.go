package build

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// inPlace is what stands in the memory when parts with these data are in place.
func inPlace(t *testing.T, size int, sections ...[]byte) []byte {
	t.Helper()
	memory := make([]byte, size)
	for _, section := range sections {
		segments := wasmReader{section}
		for range segments.number() {
			require.Equal(t, []byte{0, opI32Const}, segments.bytes(2))
			at := segments.signed()
			require.EqualValues(t, opEnd, segments.byte())
			piece := segments.bytes(segments.number())
			require.Equal(t, make([]byte, len(piece)), memory[at:at+len(piece)], "nothing is written twice")
			copy(memory[at:], piece)
		}
	}
	return memory
}

// told is all that the record of a function says, but for where things are, and those
// things.
func told(memory []byte, tables programTables, function int, funcdataEnd map[int]int) (about [][]byte) {
	r := tables.records[function]
	about = append(about, memory[r.at:r.at+funcPCSP])
	for _, field := range r.byPlace {
		if at := number(memory, field, 4); at != noTable {
			at += tables.byPlace
			about = append(about, memory[at:at+tableByPlace(memory[at:])])
		} else {
			about = append(about, nil)
		}
	}
	for _, field := range r.funcdata {
		if at := number(memory, field, 4); at != noFuncData {
			at += tables.funcdata
			about = append(about, memory[at:funcdataEnd[at]])
		} else {
			about = append(about, nil)
		}
	}
	return append(about, memory[r.at+funcPCDataSize:r.at+funcSize])
}

func TestPartsShareTheMemory(t *testing.T) {
	_, memory, names := linked(t)
	parts := partsOf(names)
	whole := bytes.Clone(memory)
	sections, err := shareMemory(memory, parts, true)
	require.NoError(t, err)
	require.Len(t, sections, 4)
	require.True(t, bytes.Equal(memory, inPlace(t, len(memory), sections...)), "together they are the whole memory")

	before := findTables(whole)
	ends := sharing{memory: whole, tables: before}.funcdataEnds()
	for part := range sections {
		have := inPlace(t, len(memory), sections[:part+1]...)
		after := findTables(memory)
		// What is laid out anew ends at other places: a body is compared as far as it went.
		newEnds := map[int]int{}
		for i, r := range after.records {
			for j, field := range r.funcdata {
				if old := number(whole, before.records[i].funcdata[j], 4); old != noFuncData {
					at := after.funcdata + number(memory, field, 4)
					newEnds[at] = at + ends[before.funcdata+old] - before.funcdata - old
				}
			}
		}
		for i, r := range after.records {
			switch came := bytes.Equal(memory[r.at:r.to], have[r.at:r.to]); {
			case parts[i] <= part:
				require.True(t, came, "part %d lacks the record of its function %s", part, names[i])
				require.Equal(t, told(whole, before, i, ends), told(have, after, i, newEnds), names[i])
			case r.arguments == 0:
				require.True(t, came, "a goroutine could begin with %s before part %d is in place", names[i], parts[i])
			}
		}
	}
}

func TestFirstPartHasFewerTables(t *testing.T) {
	_, memory, names := linked(t)
	parts := partsOf(names)
	sections, err := shareMemory(memory, parts, false)
	require.NoError(t, err)
	all, first := len(bytes.Join(sections, nil)), len(sections[0])
	require.Less(t, first, all*4/5)
}

func TestShareMemoryLeavesWhatItDoesNotKnow(t *testing.T) {
	for name, memory := range map[string]string{
		"empty":         "",
		"another table": "\xf0\xff\xff\xff\x00\x00\x01\x08",
		"no record":     string(headerStart) + string(make([]byte, headerSize)),
		"false places":  string(headerStart) + "\xff\xff\xff\xff\x00\x00\x00\x00",
	} {
		_, err := shareMemory([]byte(memory), []int{0}, false)
		require.ErrorIs(t, err, errLayout, name)
		_, err = functionNames([]byte(memory))
		require.ErrorIs(t, err, errLayout, name)
	}
	_, memory, _ := linked(t)
	_, err := shareMemory(memory, []int{0, 1}, false)
	require.ErrorIs(t, err, errLayout, "parts of another program's functions")
}

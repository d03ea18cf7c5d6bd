package build

import (
	"context"
	"io"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// smallProgram has an import, number 0, and four functions of its own: 1 calls 2 and
// the import, 2 calls 1 and 3, 3 calls 4, which is no Go function.
func smallProgram() wasmModule {
	code := func(calls ...byte) string {
		body := "\x00"
		for _, function := range calls {
			body += "\x10" + string([]byte{function})
		}
		body += "\x0b"
		return string([]byte{byte(len(body))}) + body
	}
	return wasmModule{
		sectionOf(typeSection, "\x03\x60\x01\x7f\x01\x7f\x60\x01\x7f\x00\x60\x00\x01\x7e"),
		sectionOf(importSection, "\x01\x04gojs\x01f\x00\x01"),
		sectionOf(functionSection, "\x04\x00\x00\x00\x02"),
		sectionOf(tableSection, "\x01\x70\x00\x84\x20"),
		sectionOf(memorySection, "\x01\x00\x02"),
		sectionOf(globalSection, "\x01\x7f\x01\x41\x00\x0b"),
		sectionOf(exportSection, "\x02\x03run\x00\x01\x03mem\x02\x00"),
		sectionOf(elementSection, "\x01\x00\x41\x80\x20\x0b\x04\x01\x02\x03\x04"),
		sectionOf(codeSection, "\x04"+code(2, 0)+code(1, 3)+code(4)+code()),
		sectionOf(dataSection, "\x00"),
		sectionOf(customSection, "\x04name"),
	}
}

func TestSplit(t *testing.T) {
	parts, err := split(smallProgram(), []int{0, 1, 1, 1}, func(parts []int) ([][]byte, error) {
		require.Equal(t, []int{0, 1, 1, 0}, parts, "the last must be in the first part")
		return [][]byte{allOf([]byte("memory")), allOf([]byte("\x00later"))}, nil
	})
	require.NoError(t, err)
	require.Len(t, parts, 2)
	first := parts[0]

	// The import that loads is number 1, the function that does so first number 2,
	// and the program's own follow.
	m, err := cutModule(first)
	require.NoError(t, err)
	section := func(m wasmModule, kind byte) string { return string(m.section(kind).rest) }
	require.Equal(t, "\x02\x04gojs\x01f\x00\x01\x05parts\x04load\x00\x01", section(m, importSection))
	require.Equal(t, "\x05\x03\x00\x00\x00\x02", section(m, functionSection))
	require.Equal(t, "\x02\x7f\x01\x41\x00\x0b\x7f\x01\x41\x00\x0b", section(m, globalSection))
	require.Equal(t, "\x05\x03run\x00\x03\x03mem\x02\x00\x05table\x01\x00\x07global0\x03\x00\x05parts\x03\x01", section(m, exportSection))
	require.Equal(t, "\x01\x00\x41\x80\x20\x0b\x04\x03\x04\x05\x06", section(m, elementSection))
	require.Equal(t, "\x01\x00\x41\x00\x0b\x06memory", section(m, dataSection))
	codes, err := m.codes()
	require.NoError(t, err)
	require.Equal(t, []string{
		"\x00\x23\x01\x41\x01\x49\x04\x40\x20\x01\x10\x01\x0b\x20\x00\x20\x01\x11\x00\x00\x0b", // unless the rest is there, load it; call the place in the table
		"\x00\x10\x04\x10\x00\x0b",             // calls the stub
		"\x00\x20\x00\x41\x81\x20\x10\x02\x0b", // the stub of place 4097
		"\x00\x20\x00\x41\x82\x20\x10\x02\x0b", // and of 4098
		"\x00\x0b",                             // no stub can stand for it
	}, asStrings(codes))

	m, err = cutModule(parts[1])
	require.NoError(t, err)
	name := linkName(first)
	require.Len(t, name, 16)
	require.Equal(t, "\x05"+
		"\x10"+name+"\x03mem\x02\x00\x02"+"\x10"+name+"\x05table\x01\x70\x00\x84\x20"+"\x10"+name+"\x07global0\x03\x7f\x01"+
		"\x05slots\x044096\x00\x00"+"\x05slots\x044099\x00\x02", section(m, importSection))
	require.Equal(t, "\x02\x00\x00", section(m, functionSection))
	require.Equal(t, "\x01\x00\x41\x81\x20\x0b\x02\x02\x03", section(m, elementSection))
	require.Equal(t, "\x01\x00\x41\x01\x0b\x05later", section(m, dataSection))
	codes, err = m.codes()
	require.NoError(t, err)
	require.Equal(t, []string{"\x00\x10\x00\x10\x03\x0b", "\x00\x10\x01\x0b"}, asStrings(codes))
}

func asStrings(codes [][]byte) []string {
	var all []string
	for _, code := range codes {
		all = append(all, string(code))
	}
	return all
}

func TestSplitInAsManyPartsAsThereAre(t *testing.T) {
	for name, c := range map[string]struct {
		wanted []int
		parts  int
	}{
		"all at once": {[]int{0, 0, 0, 0}, 1},
		"in three":    {[]int{0, 1, 2, 0}, 3},
		"none second": {[]int{0, 2, 2, 2}, 2},
		"bound":       {[]int{2, 0, 0, 2}, 1}, // 1 calls the import, 4 is no Go function
	} {
		parts, err := split(smallProgram(), c.wanted, noMemory)
		require.NoError(t, err, name)
		require.Len(t, parts, c.parts, name)
	}
	_, err := split(smallProgram(), []int{0}, noMemory)
	require.ErrorIs(t, err, errWasm, "the names are of another program")
	_, err = split(smallProgram()[:5], make([]int, 4), noMemory)
	require.ErrorIs(t, err, errWasm)
	_, err = split(smallProgram(), []int{0, 1, 1, 0}, func([]int) ([][]byte, error) { return nil, errLayout })
	require.ErrorIs(t, err, errLayout, "the memory can't be shared")
}

// noMemory shares no memory.
func noMemory(parts []int) ([][]byte, error) { return make([][]byte, slices.Max(parts)+1), nil }

func FuzzSplit(f *testing.F) {
	f.Add(smallProgram().encode())
	f.Fuzz(func(t *testing.T, program []byte) {
		if len(program) > 1<<8 { // see FuzzMemory
			return
		}
		m, err := cutModule(program)
		if err != nil {
			return
		}
		_, _ = mark(m)
		_, _ = split(m, []int{0, 1, 2, 1}, noMemory) // must end, and not by a panic
	})
}

func TestEveryFunctionIsInOnePart(t *testing.T) {
	s := source(t)
	program, _, names := linked(t)
	codes, err := program.codes()
	require.NoError(t, err)
	files, err := s.partFiles()
	require.NoError(t, err)
	require.Greater(t, len(files), 2)
	later, withCode, stubs := 0, 0, 0
	for i, file := range files {
		body, err := os.ReadFile(file)
		require.NoError(t, err)
		part, err := cutModule(body)
		require.NoError(t, err)
		if i > 0 {
			require.Less(t, len(body), 8<<20, "browsers compile no more while the page waits")
		}
		own, err := part.codes()
		if err != nil {
			continue // it has only data
		}
		if i == 0 {
			stubs = len(own) - len(codes)
			continue
		}
		withCode++
		later += len(own)
	}
	require.Equal(t, withCode, stubs, "the first part has all functions or stubs of theirs, and one for each part with more")
	wanted := 0
	for _, part := range partsOf(names) {
		wanted += min(part, 1)
	}
	require.InDelta(t, wanted, later, 100, "all but a few that no stub can stand for")
	require.Greater(t, later, len(codes)*2/3, "a page starts with less than a third of the program")

	before, err := os.ReadFile(files[0])
	require.NoError(t, err)
	require.NoError(t, s.Wasm(context.Background(), io.Discard))
	again, err := os.ReadFile(files[0])
	require.NoError(t, err)
	require.Equal(t, before, again)
}

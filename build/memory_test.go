package build

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMemoryIsWrittenWithoutItsZeros(t *testing.T) {
	many := strings.Repeat("\x00", fewestZeros)
	for name, c := range map[string]struct {
		memory   string
		segments int
	}{
		"empty":           {"", 0},
		"zeros":           {many + many, 0},
		"a few zeros":     {"a\x00b", 1},
		"zeros before":    {"\x00\x00a", 1},
		"one too few":     {"a" + many[1:] + "b", 1},
		"just enough":     {"a" + many + "b", 2},
		"several":         {many + "ab" + many + many + "c" + many + "d\x00e", 3},
		"ending in zeros": {"abc" + many[:7], 1},
	} {
		section := allOf([]byte(c.memory))
		r := wasmReader{section}
		require.Equal(t, c.segments, r.number(), name)
		read, err := wasmModule{{dataSection, section}}.readMemory()
		require.NoError(t, err, name)
		require.Equal(t, strings.TrimRight(c.memory, "\x00"), string(read), name)
	}
}

// allOf writes the whole memory as a data section.
func allOf(memory []byte) []byte { return dataOf(memory, span{0, len(memory)}) }

func TestMemoryIsWrittenInSpans(t *testing.T) {
	require.Equal(t, "\x02\x00\x41\x01\x0b\x02bc\x00\x41\x04\x0b\x01e", string(dataOf([]byte("abcdef"), span{1, 3}, span{4, 5})))
	require.Equal(t, "\x00", string(dataOf([]byte("abc"))))
}

func FuzzMemory(f *testing.F) {
	f.Add([]byte("abc"), []byte("\x01\x00\x41\x10\x0b\x01a"))
	f.Fuzz(func(t *testing.T, memory, section []byte) {
		read, err := wasmModule{{dataSection, allOf(memory)}}.readMemory()
		require.NoError(t, err)
		require.True(t, bytes.Equal(bytes.TrimRight(memory, "\x00"), read))
		_, _ = wasmModule{{dataSection, section}}.readMemory() // must end, and not by a panic
	})
}

package build

import (
	"context"
	"encoding/binary"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// That the program still runs without is what all browser tests say.
func TestProgramHasNoLinesAndIsStrippedOnce(t *testing.T) {
	s := source(t)
	require.NoError(t, s.Wasm(context.Background(), io.Discard))
	program, err := os.ReadFile(s.WasmFile())
	require.NoError(t, err)
	changed, err := stripLines(program)
	require.NoError(t, err)
	require.False(t, changed, "the build has done it")

	require.NoError(t, s.Wasm(context.Background(), io.Discard))
	again, err := os.ReadFile(s.WasmFile())
	require.NoError(t, err)
	require.Equal(t, program, again, "the go command leaves alone what it made before")
}

// The index names a function at or before the one meant, close enough that a walk
// of the stack isn't slowed down.
func TestRoughIndexStillFinds(t *testing.T) {
	const functions, buckets = 100, 16
	index := make([]byte, functions*buckets*bucketSize)
	for i := range functions * buckets {
		binary.LittleEndian.PutUint32(index[i*bucketSize:], uint32(i/buckets))
	}
	roughen(index)
	different := map[uint32]bool{}
	for f := range functions {
		first := binary.LittleEndian.Uint32(index[f*buckets*bucketSize:])
		require.LessOrEqual(t, first, uint32(f))
		require.Less(t, uint32(f)-first, uint32(8))
		different[first] = true
	}
	require.Len(t, different, 13)
}

func TestStripLinesLeavesWhatItDoesNotKnow(t *testing.T) {
	module := func(memory string) []byte {
		segment := "\x01\x00\x41\x10\x0b" + string([]byte{byte(len(memory))}) + memory
		return []byte("\x00asm\x01\x00\x00\x00" + "\x0b" + string([]byte{byte(len(segment))}) + segment)
	}
	for name, program := range map[string][]byte{
		"empty": nil, "not wasm": []byte("<html>"), "no data": []byte("\x00asm\x01\x00\x00\x00"), "cut off": module("abc")[:12],
		"another table": module("\xf0\xff\xff\xff\x00\x00\x01\x08"),
		"no record":     module(string(headerStart) + string(make([]byte, headerSize))),
		"false places":  module(string(headerStart) + "\xff\xff\xff\xff\x00\x00\x00\x00"),
	} {
		before := string(program)
		_, err := stripLines(program)
		require.Error(t, err, name)
		require.Equal(t, before, string(program), name)
	}
}

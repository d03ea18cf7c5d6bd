package build

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"
)

// That the program still runs without is what all browser tests say.
func TestStripLinesLeavesNoNames(t *testing.T) {
	_, memory, names := linked(t)
	require.Contains(t, names, "metricplayground/metrics.(*Counter).Inc")
	require.Contains(t, names, "main.main")
	require.NoError(t, stripLines(memory))
	left, err := functionNames(memory)
	require.NoError(t, err)
	require.Equal(t, make([]string, len(names)), left)
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
	for name, memory := range map[string]string{
		"empty":         "",
		"another table": "\xf0\xff\xff\xff\x00\x00\x01\x08",
		"no record":     string(headerStart) + string(make([]byte, headerSize)),
		"false places":  string(headerStart) + "\xff\xff\xff\xff\x00\x00\x00\x00",
	} {
		changed := []byte(memory)
		require.ErrorIs(t, stripLines(changed), errLayout, name)
		require.Equal(t, memory, string(changed), name)
		_, err := functionNames(changed)
		require.ErrorIs(t, err, errLayout, name)
	}
}

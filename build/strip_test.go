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
	stripLines(memory, findTables(memory))
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

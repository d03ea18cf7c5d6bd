package build

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFirstNames(t *testing.T) {
	require.Equal(t, "a/b.(*T).Do\na/b.F\nslices.sorting[int]\nsort.sorting\ntype:.eq.a/b.T\nz.init\nz.init.0\n", FirstNames([]string{
		"z.init", "a/b.F", "a/b.F.func1", "a/b.F.func1.2", "a/b.F.gowrap1", "a/b.(*T).Do-fm", "a/b.F.deferwrap2", "a/b.F-range1", "z.init.0", "runtime.mallocgc", "type:.hash.a/b.T",
		"slices.pdqsortCmpFunc[int]", "slices.partialInsertionSortCmpFunc[int]", "sort.breakPatterns_func", "sort.median", "in/the.List", "internal/runtime/maps.newarray",
	}, "in/the.List\n"))
}

func TestFunctionsAndTheirLiteralsAreInOnePart(t *testing.T) {
	require.Equal(t, []int{0, 0, 0, 0, 3, 3, 3}, partsOf([]string{"main.main", "main.main.func1", "runtime.anything", "slices.nextPowerOfTwo", "main.nothing", "runtime.traceback1", "type:.hash.main.nothing"}))
	require.Contains(t, partsOf(strings.Fields(secondNames)), 1)
	require.Contains(t, partsOf(strings.Fields(thirdNames)), 2)
}

func TestPartsFor(t *testing.T) {
	for path, parts := range map[string]int{"/": 1, "/playground": 1, "/zh/": 1, "/zh/playground": 1, "/lessons/counter": 2, "/zh/lessons/rate": 2, "/zh/reference": 3, "/inspect": 3} {
		require.Equal(t, parts, PartsFor(path), path)
	}
}

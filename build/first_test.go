package build

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFirstNames(t *testing.T) {
	require.Equal(t, "a/b.(*T).Do\na/b.F\nslices.sorting[int]\nsort.sorting\nz.init\nz.init.0\n", FirstNames([]string{
		"z.init", "a/b.F", "a/b.F.func1", "a/b.F.func1.2", "a/b.F.gowrap1", "a/b.(*T).Do-fm", "a/b.F.deferwrap2", "a/b.F-range1", "z.init.0", "runtime.mallocgc",
		"slices.pdqsortCmpFunc[int]", "slices.partialInsertionSortCmpFunc[int]", "sort.breakPatterns_func", "sort.median", "internal/runtime/maps.newarray",
	}))
}

func TestFunctionsAndTheirLiteralsAreFirstTogether(t *testing.T) {
	require.Equal(t, []bool{true, true, true, false}, areFirst([]string{"main.main", "main.main.func1", "runtime.anything", "main.nothing"}))
}

package sorting_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/sorting"
)

func ExampleBy() {
	words := []string{"gauge", "counter", "summary", "histogram"}
	sorting.By(words, func(a, b *string) int { return len(*a) - len(*b) })
	fmt.Println(words)
	// Output:
	// [gauge counter summary histogram]
}

func TestByIsAsSlicesSortStableFunc(t *testing.T) {
	type pair struct{ key, place int }
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 1))
		list := make([]pair, r.IntN(100))
		for i := range list {
			list[i] = pair{r.IntN(10), i}
		}
		want := slices.Clone(list)
		slices.SortStableFunc(want, func(a, b pair) int { return a.key - b.key })
		sorting.By(list, func(a, b *pair) int { return a.key - b.key })
		require.Equal(t, want, list)
	}
}

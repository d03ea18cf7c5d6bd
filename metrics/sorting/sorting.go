// Package sorting puts lists of values in order at the cost of little code. The compiler
// makes all of slices.SortFunc anew for each type of values, some 20 KB in the page's
// program, but once for all pointers.
package sorting

import "slices"

// By sorts a list. Values that compare as equal stay in their order.
func By[T any](list []T, compare func(a, b *T) int) {
	values, order := make([]T, len(list)), make([]*T, len(list))
	copy(values, list)
	for i := range values {
		order[i] = &values[i]
	}
	slices.SortStableFunc(order, compare)
	for i, value := range order {
		list[i] = *value
	}
}

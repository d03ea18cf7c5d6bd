package build

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

func Example_listMaps() {
	file := `package p

// Sizes are sizes.
var Sizes = map[string]size{
	"small": {1, "s"}, // of one
	"large": size{2, "l"},
}

var tables = map[int]*table{1: one, 2: {}}

func init() { delete(Sizes, "large") }
`
	listed, err := listMaps([]byte(file), false, "Sizes", "tables")
	fmt.Printf("%s%v", listed, err)
	// Output:
	// package p
	//
	// // Sizes are sizes.
	// var listOfSizes = [...]struct{ key string; value size }{
	// 	{"small", size{1, "s"}},
	// 	{"large", size{2, "l"}},
	// }
	//
	// var listOftables = [...]struct{ key int; value *table }{
	// 	{1, one},
	// 	{2, &table{}},
	// }
	//
	// func init() { delete(Sizes, "large") }
	//
	// var Sizes = func() map[string]size {
	// 	m := make(map[string]size, len(listOfSizes))
	// 	for i := range listOfSizes {
	// 		m[listOfSizes[i].key] = listOfSizes[i].value
	// 	}
	// 	return m
	// }()
	//
	// var tables = func() map[int]*table {
	// 	m := make(map[int]*table, len(listOftables))
	// 	for i := range listOftables {
	// 		m[listOftables[i].key] = listOftables[i].value
	// 	}
	// 	return m
	// }()
	// <nil>
}

func Example_listMaps_ofVariables() {
	listed, err := listMaps([]byte("package p\n\nvar tables = map[string]*table{`1`: one}\n"), true, "tables")
	fmt.Printf("%s%v", listed, err)
	// Output:
	// package p
	//
	// var listOftables = [...]struct{ key string; value **table }{
	// 	{`1`, &one},
	// }
	//
	// var tables = func() map[string]*table {
	// 	m := make(map[string]*table, len(listOftables))
	// 	for i := range listOftables {
	// 		m[listOftables[i].key] = *listOftables[i].value
	// 	}
	// 	return m
	// }()
	// <nil>
}

func TestListMapsLeavesWhatItDoesNotKnow(t *testing.T) {
	for name, file := range map[string]string{
		"no such variable": "package p\n\nvar other = map[int]int{1: 2}\n",
		"no map":           "package p\n\nvar m = []int{1}\n",
		"no literal":       "package p\n\nvar m = make(map[int]int)\n",
		"not alone":        "package p\n\nvar (\n\tm = map[int]int{1: 2}\n\tn = 1\n)\n",
	} {
		_, err := listMaps([]byte(file), false, "m")
		require.ErrorIs(t, err, errNoMap, name)
	}
	_, err := listMaps([]byte("no Go"), false, "m")
	require.Error(t, err)
}

package words

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMethodsAreOnPointers(t *testing.T) {
	for _, language := range []any{english{}, chinese{}} {
		of := reflect.TypeOf(language)
		for i := range of.NumMethod() {
			require.Fail(t, "a method is in the program twice", "write func (*%s) %s (catalogue.go says why)", of.Name(), of.Method(i).Name)
		}
	}
}

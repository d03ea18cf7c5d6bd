package author_test

import (
	"testing"

	"metricplayground/tutorials/author"
	"metricplayground/tutorials/lessons"
)

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := author.Load(lessons.Files); err != nil {
			b.Fatal(err)
		}
	}
}

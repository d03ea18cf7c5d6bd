package paste_test

import (
	"fmt"

	"metricplayground/metrics/exposition/paste"
)

func ExampleRead() {
	r, _ := paste.Read("# TYPE temperature gauge\ntemperature{disk=\"sda\"} 35,5\n", paste.Options{})
	p := r.Problems[0]
	fmt.Printf("line %d, column %d: %s (%s): %s\n", p.Line, p.Column, p.Code, p.Effect, p.Found)
	fmt.Println(p.Scrape)
	// Output:
	// line 2, column 25: decimal-comma (fails): 35,5
	// strconv.ParseFloat: parsing "35,5": invalid syntax while parsing: "temperature{disk=\"sda\"} 35,5"
}

func ExampleRepairAll() {
	text, after, made, _ := paste.RepairAll("x{a='b'} 1,5\ny{c=\"d\"} 2", paste.Options{})
	fmt.Print(text)
	fmt.Println(made, after.Clean())
	// Output:
	// x{a="b"} 1.5
	// y{c="d"} 2
	// 3 true
}

package exposition_test

import (
	"fmt"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/exposition/expositiontest"
)

func ExampleEncode() {
	families := []*dto.MetricFamily{
		expositiontest.Family("c1", "A counter", dto.MetricType_COUNTER, expositiontest.Counter(3)),
	}
	for _, format := range []exposition.Format{exposition.Text, exposition.Python} {
		text, err := exposition.Encode(families, format)
		if err != nil {
			fmt.Println(err)
		}
		fmt.Print(text)
	}
	// Output:
	// # HELP c1 A counter
	// # TYPE c1 counter
	// c1 3
	// # HELP c1_total A counter
	// # TYPE c1_total counter
	// c1_total 3.0
	// # HELP c1_created A counter
	// # TYPE c1_created gauge
	// c1_created 1.7723574e+09
}

// A name that older scrapers don't know is quoted, or escaped as the scraper
// asks for.
func ExampleEncodeWith() {
	families := []*dto.MetricFamily{
		expositiontest.Family("room.temperature", "Help.", dto.MetricType_GAUGE, expositiontest.Gauge(21.5)),
	}
	for _, scheme := range []model.EscapingScheme{model.NoEscaping, model.UnderscoreEscaping, model.DotsEscaping, model.ValueEncodingEscaping} {
		text, _ := exposition.EncodeWith(families, exposition.Text, exposition.Options{Escaping: scheme})
		fmt.Print(text)
	}
	// Output:
	// # HELP "room.temperature" Help.
	// # TYPE "room.temperature" gauge
	// {"room.temperature"} 21.5
	// # HELP room_temperature Help.
	// # TYPE room_temperature gauge
	// room_temperature 21.5
	// # HELP room_dot_temperature Help.
	// # TYPE room_dot_temperature gauge
	// room_dot_temperature 21.5
	// # HELP U__room_2e_temperature Help.
	// # TYPE U__room_2e_temperature gauge
	// U__room_2e_temperature 21.5
}

// A click changes one series; the difference says which line moved, and by how
// much.
func ExampleDiff() {
	tenth, fifth := 0.1, 0.2
	family := func(value float64) []*dto.MetricFamily {
		return []*dto.MetricFamily{expositiontest.Family("c_total", "", dto.MetricType_COUNTER, expositiontest.Counter(value))}
	}
	before, _ := exposition.Render(family(tenth), exposition.Text, nil)
	after, _ := exposition.Render(family(tenth+fifth), exposition.Text, before)
	for _, change := range exposition.Diff(before, after).Changes {
		fmt.Println(change.Kind, change.After.Text, change.Moves[0].Delta)
	}
	// Output: changed c_total 0.30000000000000004 +0.2
}

func ExampleTokens() {
	family := expositiontest.Family("h", "", dto.MetricType_HISTOGRAM, expositiontest.Histogram([]float64{0.5}, []float64{0.3}))
	document, _ := exposition.Render([]*dto.MetricFamily{family}, exposition.Text, nil)
	line := document.Blocks[0].Lines[2]
	for _, token := range exposition.Tokens(line) {
		fmt.Printf("%-13s %q\n", token.Role, line.Text[token.Start:token.End])
	}
	// Output:
	// family-name   "h"
	// bucket-suffix "_bucket"
	// punctuation   "{"
	// bound-name    "le"
	// punctuation   "=\""
	// bound         "0.5"
	// punctuation   "\"}"
	// space         " "
	// value         "1"
}

func ExampleCompare() {
	families := []*dto.MetricFamily{
		expositiontest.Family("c1", "A counter", dto.MetricType_COUNTER, expositiontest.Counter(3)),
	}
	left, _ := exposition.Render(families, exposition.Text, nil)
	right, _ := exposition.Render(families, exposition.OpenMetrics1, nil)
	text := func(line *exposition.Line) string {
		if line == nil {
			return ""
		}
		return line.Text
	}
	for _, row := range exposition.Compare(left, right) {
		fmt.Printf("%-20s| %s\n", text(row.Left), text(row.Right))
	}
	// Output:
	// # HELP c1 A counter | # HELP c1 A counter
	// # TYPE c1 counter   | # TYPE c1 unknown
	// c1 3                | c1 3.0
	//                     | c1_created 1.7723574e+09
	//                     | # EOF
}

package timeline

import (
	"bytes"
	"strings"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// encode writes a family as its target does, empty when it has no series or the
// format can't carry it.
func encode(family *dto.MetricFamily, format script.ScrapeFormat) []byte {
	if len(family.GetMetric()) == 0 {
		return nil
	}
	var b bytes.Buffer
	var err error
	switch format {
	case script.ScrapeOpenMetrics1:
		_, err = expfmt.MetricFamilyToOpenMetrics(&b, family, expfmt.WithCreatedLines())
	case script.ScrapeProto:
		err = expfmt.NewEncoder(&b, expfmt.NewFormat(expfmt.TypeProtoDelim)).Encode(family)
	default:
		_, err = expfmt.MetricFamilyToText(&b, family)
	}
	if err != nil {
		return nil
	}
	return b.Bytes()
}

// broken is a text in which the first sample has a decimal comma, as a program
// writes numbers that minds the language of its machine.
func broken(text string) string {
	for begin := 0; begin < len(text); {
		end := begin + strings.IndexByte(text[begin:]+"\n", '\n')
		if line := text[begin:end]; line != "" && line[0] != '#' {
			at := begin + seriesEnd(line) + 1
			value, _, _ := strings.Cut(text[at:end], " ")
			whole, _, _ := strings.Cut(value, ".")
			return text[:at] + whole + ",0" + text[at+len(value):]
		}
		begin = end + 1
	}
	return "0,0\n" + text
}

// Text is what was answered to a scrape, empty when nothing could be read. The
// message of the protobuf format is shown as text.
func Text(s *script.Scrape) string {
	if s.Families == nil {
		return ""
	}
	text, _ := exposition.Encode(s.Families, exposition.Format(s.Format))
	switch {
	case s.Outcome != script.ScrapeBroken:
		return text
	case s.Format == script.ScrapeProto:
		return text[:len(text)/2]
	}
	return broken(text)
}

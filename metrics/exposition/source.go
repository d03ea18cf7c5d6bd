package exposition

import (
	"strings"

	dto "github.com/prometheus/client_model/go"
)

// source is what a block was made from.
type source struct {
	family  *dto.MetricFamily
	format  Format
	options Options
	metrics []*dto.Metric // in the order written
	order   []int32       // metrics[i] is family.Metric[order[i]]; nil where nothing is sorted
	starts  [][]int32     // per section: where each series' lines start, and where the last one's end
}

func newSource(family *dto.MetricFamily, f Format, o Options, before *Block) *source {
	src := &source{family: family, format: f, options: o, metrics: family.Metric}
	if f.sorted() {
		var guess []int32
		if before != nil {
			guess = before.source.order
		}
		src.order = seriesOrder(family.Metric, guess)
		src.metrics = make([]*dto.Metric, len(src.order))
		for i, index := range src.order {
			src.metrics[i] = family.Metric[index]
		}
	}
	return src
}

// written returns the family with only these series.
func (s *source) written(metrics []*dto.Metric) *dto.MetricFamily {
	if len(metrics) == 0 && s.format == Text {
		// That encoder writes no head without a series; the lines of this one are not taken.
		metrics = s.metrics[:1]
	}
	return &dto.MetricFamily{
		Name:   s.family.Name,
		Help:   s.family.Help,
		Type:   s.family.Type,
		Unit:   s.family.Unit,
		Metric: metrics,
	}
}

// sections returns the number of times that the lines of all series are gone
// through: prometheus_client writes some samples as families of their own,
// behind the others.
func (s *source) sections() int {
	if s.format == Python {
		return 1 + len(pythonSuffixes(s.family.GetType()))
	}
	return 1
}

// isHead reports whether a line stands before the lines of the series.
func (s *source) isHead(line string) bool {
	if s.format == Proto {
		return line != "metric: {" && line != "metric: {}" && line != "" && !strings.HasPrefix(line, "unit:")
	}
	return strings.HasPrefix(line, "#")
}

// headLimit returns how many lines a section's head can have. In the Python
// format the head of the next section may follow at once.
func (s *source) headLimit() int {
	if s.format == Python {
		return 2
	}
	return 3
}

// headPart returns what the series of a section show, where the section is a
// family of its own for that.
func (s *source) headPart(section int) part {
	if section == 0 {
		return noPart
	}
	switch pythonSuffixes(s.family.GetType())[section-1] {
	case "_gcount":
		return countPart
	case "_gsum":
		return sumPart
	}
	return createdPart
}

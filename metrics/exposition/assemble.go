package exposition

import dto "github.com/prometheus/client_model/go"

// Written is a line that somebody else wrote, and what it shows.
type Written struct {
	Text string
	// Series is the index of the line's series in its family, -1 for none; Shows
	// and Index say what of it the line shows, Index being the place of a bucket or
	// a quantile.
	Series int
	Shows  Shown
	Index  int
}

// Assemble makes a block of a family's lines as somebody else wrote them, so that
// they can be cut into tokens and explained like our own.
func Assemble(family *dto.MetricFamily, f Format, lines []Written) *Block {
	src := &source{family: family, format: f, metrics: family.GetMetric()}
	block := &Block{Name: family.GetName(), Type: metricType(family.GetType()), source: src, Lines: make([]Line, len(lines))}
	for i, l := range lines {
		line := Line{Text: l.Text, Kind: kindOf(l.Text), source: src, series: int32(l.Series), part: partShown(l.Shows), index: int32(l.Index)}
		line.Key = l.Text[:keyEnd(l.Text, line.Kind)]
		block.Lines[i] = line
	}
	return block
}

// partShown is the part that a line shows.
func partShown(s Shown) part {
	switch s {
	case ShowsValue:
		return valuePart
	case ShowsBucket:
		return bucketPart
	case ShowsSum:
		return sumPart
	case ShowsCount:
		return countPart
	case ShowsCreated:
		return createdPart
	case ShowsQuantile:
		return quantilePart
	}
	return noPart
}

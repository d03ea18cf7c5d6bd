package exposition

import dto "github.com/prometheus/client_model/go"

// Row is a line of one document beside the line of another that shows the same.
type Row struct {
	Left, Right *Line // nil where the other one has no match
	// The lines' places in their documents; -1 where there is none.
	LeftBlock, LeftLine   int
	RightBlock, RightLine int
}

// Same reports whether both lines have the same text.
func (r Row) Same() bool { return r.Left != nil && r.Right != nil && r.Left.Text == r.Right.Text }

// Compare puts two documents of the same families in different formats side by
// side. Rows come in the order of the left document; a line of the right one
// stands beside the line that shows the same thing, whatever its name
// (c1 beside c1_total), and one without match below the line that it follows.
func Compare(left, right *Document) []Row {
	c := &comparison{left: left, right: right, rows: make([]Row, 0, max(left.LineCount(), right.LineCount()))}
	places := blockPlaces(right)
	matched := make([]bool, len(right.Blocks))
	for _, block := range left.Blocks {
		if j, ok := places[block.Name]; ok {
			matched[j] = true
		}
	}
	next := 0 // the first block on the right that may still be missing
	alone := func() {
		for next < len(right.Blocks) && !matched[next] {
			c.blocks(-1, next)
			next++
		}
	}
	alone()
	for i, block := range left.Blocks {
		j, ok := places[block.Name]
		if !ok {
			c.blocks(i, -1)
			continue
		}
		c.blocks(i, j)
		next = j + 1
		alone()
	}
	return c.rows
}

// comparison puts the rows together.
type comparison struct {
	left, right *Document
	rows        []Row
}

// blocks adds the rows of one family; -1 stands for a side that hasn't got it.
func (c *comparison) blocks(i, j int) {
	var left, right *Block
	if i >= 0 {
		left = c.left.Blocks[i]
	}
	if j >= 0 {
		right = c.right.Blocks[j]
	}
	if left == nil {
		for n := range right.Lines {
			c.add(i, -1, j, n)
		}
		return
	}
	if right == nil {
		for n := range left.Lines {
			c.add(i, n, j, -1)
		}
		return
	}
	partner, taken := match(left, right)
	next := 0
	below := func() {
		for next < len(right.Lines) && !taken[next] {
			c.add(i, -1, j, next)
			next++
		}
	}
	below()
	for n := range left.Lines {
		c.add(i, n, j, partner[n])
		if partner[n] >= 0 {
			next = partner[n] + 1
			below()
		}
	}
}

func (c *comparison) add(leftBlock, leftLine, rightBlock, rightLine int) {
	row := Row{LeftBlock: -1, LeftLine: -1, RightBlock: -1, RightLine: -1}
	if leftLine >= 0 {
		row.LeftBlock, row.LeftLine = leftBlock, leftLine
		row.Left = &c.left.Blocks[leftBlock].Lines[leftLine]
	}
	if rightLine >= 0 {
		row.RightBlock, row.RightLine = rightBlock, rightLine
		row.Right = &c.right.Blocks[rightBlock].Lines[rightLine]
	}
	c.rows = append(c.rows, row)
}

// meaning is what a line shows, in whatever format.
type meaning struct {
	kind   LineKind
	series int32 // as numbered on the right
	part   part
	index  int32
}

// match finds for each line on the left the line on the right that shows the
// same, -1 where there is none, and says which lines on the right were taken.
func match(left, right *Block) (partner []int, taken []bool) {
	partner, taken = make([]int, len(left.Lines)), make([]bool, len(right.Lines))
	series := matchSeries(left.source.metrics, right.source.metrics)
	shown := make(map[meaning]int, len(right.Lines))
	for n := range right.Lines {
		line := &right.Lines[n]
		if m, ok := line.meaning(line.series); ok {
			shown[m] = n
		}
	}
	for n := range left.Lines {
		line := &left.Lines[n]
		partner[n] = -1
		other := int32(-1)
		if line.series >= 0 {
			if other = series[line.series]; other < 0 {
				continue
			}
		}
		m, ok := line.meaning(other)
		if !ok {
			continue
		}
		if r, ok := shown[m]; ok && !taken[r] {
			partner[n], taken[r] = r, true
		}
	}
	matchComposites(left, right, series, partner, taken)
	return partner, taken
}

// meaning says what a line shows; ok is false for lines that have a sense in
// their own format only.
func (l *Line) meaning(series int32) (m meaning, ok bool) {
	m = meaning{kind: l.Kind, series: series, part: l.part, index: l.index}
	switch l.Kind {
	case Help, Type, Unit, Sample, EOF:
		return m, true
	case ProtoField:
		m.kind = Sample
		switch l.part {
		case helpPart:
			m.kind, m.part = Help, noPart
		case typePart:
			m.kind, m.part = Type, noPart
		case unitPart:
			m.kind, m.part = Unit, noPart
		}
		return m, true
	case ProtoOpen, ProtoClose:
		return m, false
	}
	return m, false
}

// matchSeries finds for each series on the left the same one on the right, -1
// where there is none.
func matchSeries(left, right []*dto.Metric) []int32 {
	byPointer := make(map[*dto.Metric]int32, len(right))
	for j, metric := range right {
		byPointer[metric] = int32(j)
	}
	var byLabels map[string]int32
	series := make([]int32, len(left))
	for i, metric := range left {
		j, ok := byPointer[metric]
		if !ok {
			if byLabels == nil {
				byLabels = make(map[string]int32, len(right))
				for j, metric := range right {
					byLabels[identity(metric)] = int32(j)
				}
			}
			if j, ok = byLabels[identity(metric)]; !ok {
				j = -1
			}
		}
		series[i] = j
	}
	return series
}

// matchComposites puts a series that is one line on one side beside the first
// of its lines on the other.
func matchComposites(left, right *Block, series []int32, partner []int, taken []bool) {
	first := make(map[int32]int, len(right.source.metrics))
	for n := len(right.Lines) - 1; n >= 0; n-- {
		if right.Lines[n].series >= 0 && !taken[n] {
			first[right.Lines[n].series] = n
		}
	}
	for n := range left.Lines {
		line := &left.Lines[n]
		if line.series < 0 || partner[n] >= 0 {
			continue
		}
		r, ok := first[series[line.series]]
		if !ok || taken[r] || (line.part != compositePart && right.Lines[r].part != compositePart) {
			continue
		}
		partner[n], taken[r] = r, true
	}
}

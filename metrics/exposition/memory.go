package exposition

import dto "github.com/prometheus/client_model/go"

// blockMemory finds the blocks of the document that was shown before.
type blockMemory struct {
	byFamily map[*dto.MetricFamily]*Block
	byName   map[string]*Block
	eof      *Block
}

func newBlockMemory(previous *Document) *blockMemory {
	m := &blockMemory{}
	if previous == nil {
		return m
	}
	m.byFamily = make(map[*dto.MetricFamily]*Block, len(previous.Blocks))
	m.byName = make(map[string]*Block, len(previous.Blocks))
	for _, block := range previous.Blocks {
		if block.source.family == nil {
			m.eof = block
			continue
		}
		m.byFamily[block.source.family] = block
		m.byName[block.Name] = block
	}
	return m
}

// seriesMemory finds the lines that a series had in the block that its family
// had before.
type seriesMemory struct {
	block *Block // nil: there was none
	index map[*dto.Metric]int
}

func newSeriesMemory(before *Block) *seriesMemory { return &seriesMemory{block: before} }

func (m *seriesMemory) lineCount() int {
	if m.block == nil {
		return 0
	}
	return len(m.block.Lines)
}

// unknown returns the series among metrics that have no lines yet.
func (m *seriesMemory) unknown(metrics []*dto.Metric) []*dto.Metric {
	if m.block == nil {
		return metrics
	}
	unknown := make([]*dto.Metric, 0, 8)
	for i, metric := range metrics {
		if m.find(i, metric) < 0 {
			unknown = append(unknown, metric)
		}
	}
	return unknown
}

// find returns the index that metric, now at i, had before, or -1. Most series
// stand where they stood, so the map of the others is made only when one
// doesn't.
func (m *seriesMemory) find(i int, metric *dto.Metric) int {
	if m.block == nil {
		return -1
	}
	known := m.block.source.metrics
	if i < len(known) && known[i] == metric {
		return i
	}
	if m.index == nil {
		m.index = make(map[*dto.Metric]int, len(known))
		for j, metric := range known {
			m.index[metric] = j
		}
	}
	if j, ok := m.index[metric]; ok {
		return j
	}
	return -1
}

// lines returns the lines that metric, now at i, had in a section, nil where it
// is new. A series that has no lines in the section gives an empty slice.
func (m *seriesMemory) lines(section, i int, metric *dto.Metric) []Line {
	i = m.find(i, metric)
	if i < 0 {
		return nil
	}
	starts := m.block.source.starts[section]
	return m.block.Lines[starts[i]:starts[i+1]:starts[i+1]]
}

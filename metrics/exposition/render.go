package exposition

import (
	"errors"

	dto "github.com/prometheus/client_model/go"
)

// Render makes the document of the families in format f: Encode, taken apart.
// Families must not be changed afterwards.
//
// previous is the document that was shown before, or nil. A family that is the
// same pointer as then keeps its *Block; of a family that is new, a series that
// is the same pointer keeps its lines. So a click costs what it changed.
//
// The document is never nil. A family that the format cannot carry is left out
// and named by a *Refusal, both in the error and in Document.Refusals.
func Render(families []*dto.MetricFamily, f Format, previous *Document) (*Document, error) {
	return RenderWith(families, f, Options{}, previous)
}

// RenderWith is Render under other Options than the default.
func RenderWith(families []*dto.MetricFamily, f Format, o Options, previous *Document) (*Document, error) {
	document := &Document{Format: f, Options: o}
	if !f.valid() {
		refusal := &Refusal{Format: f, Reason: UnknownFormat}
		document.Refusals = append(document.Refusals, refusal)
		return document, refusal
	}
	if previous != nil && (previous.Format != f || previous.Options != o) {
		previous = nil
	}
	if f.sorted() {
		families = gathered(families)
	}
	before := newBlockMemory(previous)
	document.Blocks = make([]*Block, 0, len(families)+1)
	var errs []error
	for _, family := range families {
		block := before.byFamily[family]
		if block == nil {
			var refusal *Refusal
			block, refusal = renderBlock(family, f, o, before.byName[family.GetName()])
			if refusal != nil {
				document.Refusals = append(document.Refusals, refusal)
				errs = append(errs, refusal)
				continue
			}
		}
		document.Blocks = append(document.Blocks, block)
	}
	if f.endsWithEOF() {
		if before.eof == nil {
			before.eof = eofBlock(f)
		}
		document.Blocks = append(document.Blocks, before.eof)
	}
	return document, errors.Join(errs...)
}

// eofBlock is the closing block of the OpenMetrics formats.
func eofBlock(f Format) *Block {
	src := &source{format: f}
	return &Block{source: src, Lines: []Line{{Text: "# EOF", Kind: EOF, Key: "# EOF", source: src, series: -1}}}
}

// renderBlock makes the block of one family. It takes over from the block that
// the family had before the lines of each series that is still the same, and
// has the encoder write the others only.
func renderBlock(family *dto.MetricFamily, f Format, o Options, before *Block) (*Block, *Refusal) {
	if before != nil && before.source.family.GetType() != family.GetType() {
		before = nil
	}
	src := newSource(family, f, o, before)
	old := newSeriesMemory(before)
	text, err := encodeFamily(src, src.written(old.unknown(src.metrics)))
	if err != nil {
		return nil, refusalOf(family, f, err)
	}
	b := &blockBuilder{source: src, old: old, cut: cutter{text: text}}
	b.build()
	return &Block{
		Name:   family.GetName(),
		Type:   metricType(family.GetType()),
		Lines:  b.lines,
		source: src,
	}, nil
}

// blockBuilder puts the lines of a block together, old and new ones.
type blockBuilder struct {
	source *source
	old    *seriesMemory
	cut    cutter
	lines  []Line
	parts  []partIndex
	names  protoNames
}

func (b *blockBuilder) build() {
	b.lines = make([]Line, 0, b.old.lineCount()+b.cut.lineCount())
	sections := b.source.sections()
	b.source.starts = make([][]int32, sections)
	for section := range sections {
		b.head(section)
		starts := make([]int32, 0, len(b.source.metrics)+1)
		for i, metric := range b.source.metrics {
			starts = append(starts, int32(len(b.lines)))
			if old := b.old.lines(section, i, metric); old != nil {
				b.keep(old, i)
			} else {
				b.series(section, i, metric)
			}
		}
		b.source.starts[section] = append(starts, int32(len(b.lines)))
	}
	b.foot()
}

// keep takes over a series' lines.
func (b *blockBuilder) keep(old []Line, series int) {
	from := len(b.lines)
	b.lines = append(b.lines, old...)
	for i := from; i < len(b.lines); i++ {
		b.lines[i].source, b.lines[i].series = b.source, int32(series)
	}
}

// head takes the lines that stand before a section's series: HELP, TYPE and
// UNIT, as far as the format has them.
func (b *blockBuilder) head(section int) {
	for range b.source.headLimit() {
		line, ok := b.cut.peek()
		if !ok || !b.source.isHead(line) {
			return
		}
		b.add(b.cut.next(), -1, partIndex{part: b.source.headPart(section)})
	}
}

// series takes the lines that the encoder wrote for one series.
func (b *blockBuilder) series(section, series int, metric *dto.Metric) {
	if b.source.format == Proto {
		b.message(series, metric)
		return
	}
	b.parts = appendParts(b.parts[:0], b.source.format, b.source.family.GetType(), section, metric)
	for _, part := range b.parts {
		b.add(b.cut.next(), series, part)
	}
}

// message takes the lines of one series' protobuf message.
func (b *blockBuilder) message(series int, metric *dto.Metric) {
	b.names.enter(metric)
	for {
		line, ok := b.cut.peek()
		if !ok {
			return
		}
		b.add(b.cut.next(), series, partIndex{})
		if line == "}" {
			return
		}
	}
}

// foot takes what protobuf text has after the series: the unit and an empty line.
func (b *blockBuilder) foot() {
	if b.source.format != Proto {
		return
	}
	b.names.leave()
	for {
		if _, ok := b.cut.peek(); !ok {
			return
		}
		b.add(b.cut.next(), -1, partIndex{})
	}
}

func (b *blockBuilder) add(text string, series int, part partIndex) {
	line := Line{Text: text, source: b.source, series: int32(series), part: part.part, index: part.index}
	if b.source.format == Proto {
		b.names.identify(&line)
	} else {
		line.Kind = kindOf(text)
		line.Key = text[:keyEnd(text, line.Kind)]
	}
	b.lines = append(b.lines, line)
}

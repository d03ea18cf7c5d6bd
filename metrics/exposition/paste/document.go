package paste

import (
	"strings"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/exposition"
)

// Document is the text as it stands, cut into lines that can be explained; nil
// where a scrape fails. It pauses like Read, and the only error is the pause's.
func (r *Reading) Document(yield func(done float64) error) (*exposition.Document, error) {
	if r.reader == nil || !r.Scraped() {
		return nil, nil
	}
	a := assembler{reader: r.reader, families: map[string]*dto.MetricFamily{}}
	for _, f := range r.Families {
		a.families[f.GetName()] = f
	}
	return a.document(yield)
}

// assembler puts the lines of a text into blocks.
type assembler struct {
	*reader
	families map[string]*dto.MetricFamily
	current  *dto.MetricFamily
	lines    []exposition.Written
	out      *exposition.Document
}

func (a *assembler) document(yield func(done float64) error) (*exposition.Document, error) {
	format := exposition.Text
	if a.format == OpenMetrics {
		format = exposition.OpenMetrics1
	}
	a.out = &exposition.Document{Format: format}
	sample, meta, at, number := 0, 0, 0, 0
	for line := range strings.Lines(a.text) {
		if number++; yield != nil && number%pauseEvery == 0 {
			if err := yield(float64(at) / float64(len(a.text))); err != nil {
				return nil, err
			}
		}
		w := exposition.Written{Text: strings.TrimRight(line, "\r\n"), Series: -1}
		for meta < len(a.metas) && a.metas[meta].from < at {
			meta++
		}
		for sample < len(a.samples) && a.samples[sample].place.from < at {
			sample++
		}
		switch {
		case sample < len(a.samples) && a.samples[sample].place.from < at+len(line):
			s := &a.samples[sample]
			a.belongs(s.made.family)
			w.Series, w.Shows, w.Index = s.made.series, s.made.shows, s.made.index
		case meta < len(a.metas) && a.metas[meta].from < at+len(line):
			a.belongs(a.named(a.metas[meta].name))
		case w.Text == "# EOF" && a.format == OpenMetrics:
			a.belongs(&dto.MetricFamily{})
		}
		a.lines = append(a.lines, w)
		at += len(line)
	}
	a.flush()
	return a.out, nil
}

// named is the family that a HELP or TYPE line speaks of, which may have no samples.
func (a *assembler) named(name string) *dto.MetricFamily {
	for _, ending := range []string{"", "_total", "_info"} {
		if f := a.families[name+ending]; f != nil {
			return f
		}
	}
	f := &dto.MetricFamily{Name: &name}
	a.families[name] = f
	return f
}

// belongs begins a block where another family begins.
func (a *assembler) belongs(f *dto.MetricFamily) {
	if f != a.current {
		a.flush()
		a.current = f
	}
}

func (a *assembler) flush() {
	if len(a.lines) > 0 {
		a.out.Blocks = append(a.out.Blocks, exposition.Assemble(a.current, a.out.Format, a.lines))
	}
	a.lines = nil
}

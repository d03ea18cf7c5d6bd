package paste

import (
	"errors"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
)

// judge looks at a text that a scrape takes: what is lost or wrong all the same,
// what other tools say, and what families come of it.
func (r *reader) judge() error {
	families, err := r.group()
	if err != nil {
		return err
	}
	r.out.Samples = len(r.samples)
	if err := r.each(0.62, r.alone); err != nil {
		return err
	}
	r.metadata(families)
	if err := r.repetitions(); err != nil {
		return err
	}
	for i, f := range families {
		if i%64 == 0 {
			if err := r.pause(0.7 + 0.05*float64(i)/float64(len(families))); err != nil {
				return err
			}
		}
		r.family(f)
	}
	if r.format == OpenMetrics {
		r.interleaved(families)
		r.out.Families, err = r.build(families)
		return err
	}
	if !strings.HasSuffix(r.text, "\n") {
		r.unfinished()
	}
	if err := r.expfmt(); err != nil {
		return err
	}
	r.out.Families, err = r.build(families)
	return err
}

// each does something with every sample, and pauses now and then; from is how far
// the work is, of which this is a twentieth.
func (r *reader) each(from float64, do func(i int, s *sample)) error {
	for i := range r.samples {
		if i%pauseEvery == 0 {
			if err := r.pause(from + 0.04*float64(i)/float64(len(r.samples))); err != nil {
				return err
			}
		}
		do(i, &r.samples[i])
	}
	return nil
}

// expfmt has expfmt read the text. Where it refuses, the reason becomes a problem.
// Its families are those that are built here, as a test makes sure of. The error is
// the pause's.
func (r *reader) expfmt() error {
	in := &pausing{reader: r, text: r.text}
	if !strings.HasSuffix(r.text, "\n") {
		in.text += "\n"
	}
	p := expfmt.NewTextParser(model.UTF8Validation)
	_, err := p.TextToMetricFamilies(in)
	if in.err != nil {
		return in.err
	}
	var refusal expfmt.ParseError
	switch {
	case err == nil:
	case errors.As(err, &refusal):
		r.toolsRefuse(refusal)
	default:
		r.note(&Problem{Code: Refused, Effect: ToolsRefuse, Tools: err.Error()})
	}
	return nil
}

// pausing hands the text out in pieces, with a pause before each.
type pausing struct {
	reader *reader
	text   string
	at     int
	err    error
}

// Read implements io.Reader.
func (p *pausing) Read(b []byte) (int, error) {
	if p.err = p.reader.pause(0.75 + 0.15*float64(p.at)/float64(len(p.text)+1)); p.err != nil {
		return 0, p.err
	}
	if p.at >= len(p.text) {
		return 0, io.EOF
	}
	n := copy(b, p.text[p.at:])
	p.at += n
	return n, nil
}

// toolsRefuse says why expfmt refuses what Prometheus takes.
func (r *reader) toolsRefuse(refusal expfmt.ParseError) {
	at := 0
	for range refusal.Line - 1 {
		i := strings.IndexByte(r.text[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
	}
	for _, p := range r.out.Problems {
		if p.Line == refusal.Line && p.Line > 0 {
			p.Tools = cut(refusal.Msg, longest)
			if p.Effect == Misleads && p.Code == BadBound {
				p.Effect = ToolsRefuse
			}
			return
		}
	}
	line := strings.TrimRight(r.lineRange(min(at, max(len(r.text)-1, 0))).of(r.text), "\r\n")
	p := r.problem(Refused, ToolsRefuse, at, at+len(line))
	for _, d := range looseSample(line, false) {
		switch d.code {
		case MissingComma, BadEscape, ExtraComma, RepeatedLabel:
			r.adopt(p, d, at)
		default:
			continue
		}
		break
	}
	p.Effect, p.Tools = ToolsRefuse, cut(refusal.Msg, longest)
	r.note(p)
}

// unfinished is a text whose last line has no end.
func (r *reader) unfinished() {
	if strings.Trim(r.text[strings.LastIndexByte(r.text, '\n')+1:], " \t") == "" {
		return
	}
	p := r.problem(MissingNewline, ToolsRefuse, len(r.text), len(r.text))
	p.Tools = "unexpected end of input stream"
	p.Repairs = []Repair{{Fix: Insert, To: `\n`, Lines: 1, Certain: true, Edits: []Edit{{len(r.text), len(r.text), "\n"}}}}
	r.note(p)
}

// alone looks at a sample by itself.
func (r *reader) alone(_ int, s *sample) {
	if strings.HasPrefix(s.name, " ") || strings.HasPrefix(s.name, "\t") {
		end := len(s.name) - len(strings.TrimLeft(s.name, " \t"))
		p := r.problem(LeadingSpace, Misleads, s.place.from, s.place.from+end)
		p.Name = s.name
		p.Repairs = []Repair{{Fix: Remove, From: s.name[:end], Lines: 1, Certain: true, Edits: []Edit{{s.place.from, s.place.from + end, ""}}}}
		r.note(p)
	}
	if s.commaAt > 0 && r.format == OpenMetrics {
		p := r.problem(ExtraComma, ToolsRefuse, s.commaAt, s.commaAt+1)
		p.Repairs = []Repair{{Fix: Remove, From: ",", Lines: 1, Certain: true, Edits: []Edit{{s.commaAt, s.commaAt + 1, ""}}}}
		r.note(p)
	}
	r.rawNewline(s)
	r.repeatedLabel(s)
	r.timestampUnit(s)
}

// rawNewline is a newline inside of a value.
func (r *reader) rawNewline(s *sample) {
	text := s.place.of(r.text)
	inner := strings.IndexByte(strings.TrimRight(text, "\r\n"), '\n')
	if inner < 0 {
		return
	}
	p := r.problem(RawNewline, ToolsRefuse, s.place.from+inner, s.place.from+inner)
	fix := Repair{Fix: Replace, To: `\n`, Certain: true}
	for i := range strings.TrimRight(text, "\r\n") {
		if text[i] == '\n' {
			fix.Edits = append(fix.Edits, Edit{s.place.from + i, s.place.from + i + 1, `\n`})
		}
	}
	fix.Lines = len(fix.Edits) + 1
	p.Repairs = []Repair{fix}
	r.note(p)
}

// repeatedLabel is a label that is there twice: the parser takes it, the storage doesn't.
func (r *reader) repeatedLabel(s *sample) {
	for i := 1; i < len(s.labels); i++ {
		if s.labels[i].Name != s.labels[i-1].Name {
			continue
		}
		from := s.place.from
		line := strings.TrimRight(s.place.of(r.text), "\r\n")
		p := r.problem(RepeatedLabel, Fails, from, from+len(line))
		p.Expect, p.Scrape = ExpectUnique, `label name "`+s.labels[i].Name+`" is not unique: invalid sample`
		for _, d := range looseSample(line, r.format == OpenMetrics) {
			if d.code == RepeatedLabel {
				r.adopt(p, d, from)
				break
			}
		}
		p.Name = s.labels[i].Name
		r.note(p)
		return
	}
}

// timestampUnit is a timestamp in seconds where milliseconds belong, or the other
// way round, which makes it one of 1970 or of a far future.
func (r *reader) timestampUnit(s *sample) {
	if !s.timed {
		return
	}
	text := s.timeAt.of(r.text)
	var to string
	switch {
	case r.format != OpenMetrics && s.millis >= 5e8 && s.millis < 5e9:
		to = text + "000"
	case r.format == OpenMetrics && s.millis >= 5e8*1e6 && s.millis < 5e9*1e6 && !strings.ContainsAny(text, ".eE"):
		to = text[:len(text)-3] + "." + text[len(text)-3:]
	default:
		return
	}
	p := r.problem(TimestampUnit, Drops, s.timeAt.from, s.timeAt.to)
	p.Repairs = []Repair{{Fix: Replace, From: text, To: to, Lines: 1, Certain: true, Edits: []Edit{{s.timeAt.from, s.timeAt.to, to}}}}
	r.note(p)
}

// repetitions are series that are there twice.
func (r *reader) repetitions() error {
	first := make(map[string]int, len(r.samples))
	defer func() { r.out.Series = len(first) }()
	return r.each(0.66, func(i int, s *sample) {
		key := s.key(s.name, "")
		before, known := first[key]
		if !known {
			first[key] = i
			return
		}
		b := &r.samples[before]
		if s.timed && (!b.timed || s.millis != b.millis) {
			return // a second sample of the same series, at another time
		}
		p := r.about(s, DuplicateSample, Drops, strconv.Itoa(r.lineAt(b.place.from)))
		same := s.number == b.number || math.IsNaN(s.number) && math.IsNaN(b.number)
		p.Repairs = []Repair{r.removal(s.place.from, same)}
		r.note(p)
	})
}

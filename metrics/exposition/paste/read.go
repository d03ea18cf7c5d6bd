package paste

import (
	"slices"
	"strings"
)

// Read says what a Prometheus makes of a text. It takes time in proportion to the
// text, and calls o.Yield now and then; the only error is what that returns. A text
// above MaxBytes is for the caller to turn down.
func Read(text string, o Options) (*Reading, error) { return read(text, o, MaxProblems) }

func read(text string, o Options, most int) (*Reading, error) {
	r := &reader{text: text, format: o.Format, counted: 1, most: most, yield: o.Yield,
		out: &Reading{Bytes: len(text), Lines: strings.Count(text, "\n"), Format: o.Format, Evidence: ByChoice}}
	if !strings.HasSuffix(text, "\n") && text != "" {
		r.out.Lines++
	}
	r.out.reader = r
	if code := foreign(text); code != "" {
		r.note(&Problem{Code: code, Effect: Fails})
		return r.out, nil
	}
	if o.Format == Unknown {
		r.format, r.out.Evidence = r.recognise()
		r.out.Format = r.format
	}
	r.head()
	if err := r.scan(); err != nil {
		return nil, err
	}
	if r.out.Scraped() {
		if err := r.judge(); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(r.out.Problems, func(a, b *Problem) int { return a.From - b.From })
	r.out.limit(most)
	return r.out, nil
}

// reader reads one text.
type reader struct {
	text   string
	format Format
	most   int
	yield  func(done float64) error
	done   float64
	out    *Reading

	countedTo, counted int  // lines up to a place
	mendedEnds         bool // what Windows line ends do is said
	movesEOF           bool // a repair brings # EOF to the end
	renamed            map[string][]Repair

	metas   []meta
	samples []sample
}

// meta is a HELP, TYPE or UNIT line.
type meta struct {
	kind       entryKind
	name, text string
	from       int // where the line begins
	place      span
}

// note adds a problem, less the repairs that would change nothing.
func (r *reader) note(p *Problem) {
	p.Repairs = slices.DeleteFunc(p.Repairs, func(fix Repair) bool {
		return !slices.ContainsFunc(fix.Edits, func(e Edit) bool { return r.text[e.From:e.To] != e.With })
	})
	r.out.Problems = append(r.out.Problems, p)
}

// pause lets others work.
func (r *reader) pause(done float64) error {
	if r.yield == nil {
		return nil
	}
	r.done = max(r.done, done) // never backwards
	return r.yield(r.done)
}

// recognise says which format the text is in.
func (r *reader) recognise() (Format, Evidence) {
	for line := range strings.Lines(r.text[:min(len(r.text), 2000)]) {
		if value, ok := strings.CutPrefix(strings.ToLower(strings.TrimLeft(line, "# <")), "content-type:"); ok {
			if strings.Contains(value, "openmetrics") {
				return OpenMetrics, ByContentType
			}
			if strings.Contains(value, "text/plain") {
				return Text, ByContentType
			}
		}
	}
	return recognise(r.text)
}

// head looks at what stands in front of the first line.
func (r *reader) head() {
	if !strings.HasPrefix(r.text, "\ufeff") {
		return
	}
	p := r.problem(ByteOrderMark, Fails, 0, len("\ufeff"))
	p.Expect = ExpectStart
	if _, f := newScanner(r.text, r.format).next(); f != nil {
		p.Scrape = cut(f.words, longest)
	}
	p.Repairs = []Repair{{Fix: Remove, From: "U+FEFF", Lines: 1, Certain: true, Edits: []Edit{{0, len("\ufeff"), ""}}}}
	r.note(p)
}

// pauseEvery is how many entries are read between two pauses.
const pauseEvery = 256

// scan reads the entries, and goes on with the next line behind each fault.
func (r *reader) scan() error {
	s := newScanner(r.text, r.format)
	if strings.HasPrefix(r.text, "\ufeff") {
		s.at = len("\ufeff")
	}
	for n := 0; ; n++ {
		if n%pauseEvery == 0 {
			if err := r.pause(0.6 * float64(s.at) / float64(len(r.text)+1)); err != nil {
				return err
			}
		}
		e, f := s.next()
		if f != nil {
			r.fail(s, f)
			if !s.recover(min(s.from, len(s.text))) {
				break
			}
			continue
		}
		if e.kind == noEntry {
			break
		}
		r.take(e, s)
	}
	r.zeroByte(s)
	return nil
}

// zeroByte says so when the parser took a zero byte for the end.
func (r *reader) zeroByte(s *scanner) {
	if s.at < len(r.text) && s.at > 0 && strings.IndexByte(r.text, 0) >= 0 && strings.TrimSpace(r.text[s.at:]) != "" && len(r.out.Problems) == 0 {
		at := strings.IndexByte(r.text, 0)
		p := r.problem(NotALine, Misleads, at, at+1)
		p.Repairs = []Repair{{Fix: Remove, From: "U+0000", Lines: 1, Certain: true, Edits: []Edit{{at, at + 1, ""}}}}
		r.note(p)
	}
}

// fail notes why the parser stopped, unless that is a part of what is said already.
func (r *reader) fail(s *scanner, f *fault) {
	if len(r.out.Problems) > r.most {
		// Counted, not looked at.
		r.out.Problems = append(r.out.Problems, &Problem{Code: Unexpected, Effect: Fails, From: s.from})
		return
	}
	from := min(s.from, len(r.text))
	if r.mendedEnds {
		line := strings.TrimRight(r.lineRange(min(from, max(len(r.text)-1, 0))).of(r.text), "\n")
		if text := strings.TrimRight(line, "\r"); text != line && r.passes(text) && strings.TrimSpace(text) != "" || r.format != OpenMetrics && strings.TrimSpace(line) == "" {
			return
		}
	}
	p := r.diagnose(from, f)
	switch {
	case p.Code == EarlyEOF && len(p.Repairs) > 0 && p.Repairs[0].Fix == MoveLine:
		r.movesEOF = true
	case p.Code == MissingEOF && r.movesEOF:
		return
	}
	r.note(p)
}

// take keeps what later checks need of an entry.
func (r *reader) take(e *entry, s *scanner) {
	switch e.kind {
	case commentEntry:
		r.ignored(e)
	case sampleEntry:
		r.samples = append(r.samples, r.sampleOf(e, s.text))
	default:
		r.metas = append(r.metas, meta{kind: e.kind, name: unescape(e.name.of(s.text)), text: e.text.of(s.text),
			from: r.lineRange(min(e.start, len(r.text)-1)).from, place: span{e.start, min(e.end, len(r.text))}})
	}
}

// ignored notes a comment that was meant as HELP or TYPE.
func (r *reader) ignored(e *entry) {
	line := strings.TrimRight(r.lineRange(min(e.text.from, len(r.text)-1)).of(r.text), "\r\n")
	words := strings.Fields(strings.TrimLeft(line, "# \t"))
	if len(words) < 3 || !isKeyword(words[0]) || !legacyName(words[1], true) {
		return
	}
	if words[0] == "UNIT" && strings.HasPrefix(line, "# UNIT ") {
		return // OpenMetrics has it; in the text format it is a comment, and no harm
	}
	if strings.ToUpper(words[0]) != words[0] && !knownType(words[2], false) {
		return // "# Help wanted here" is prose
	}
	canonical, ok := r.canonical(line, words)
	if !ok || !r.passes(canonical) {
		return
	}
	from := r.lineRange(min(e.text.from, len(r.text)-1)).from
	p := r.problem(MetadataIgnored, Misleads, from, from+len(line))
	p.Name = words[1]
	p.Repairs = []Repair{{Fix: Replace, From: cut(line, 60), To: cut(canonical, 60), Lines: 1, Certain: true, Edits: []Edit{{from, from + len(line), canonical}}}}
	r.note(p)
}

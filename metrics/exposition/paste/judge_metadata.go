package paste

import (
	"strconv"
	"strings"
)

// metadata looks at HELP and TYPE lines that are there twice or too late.
func (r *reader) metadata(families []*family) {
	byName := map[string]*family{}
	for _, f := range families {
		byName[f.name] = f
	}
	for i := range r.metas {
		m := &r.metas[i]
		f := byName[m.name]
		switch {
		case f == nil:
		case m.kind == typeEntry && m != f.typed:
			p := r.problem(SecondType, ToolsRefuse, m.from, m.from+r.lineLength(m.from))
			p.Name, p.Other = m.name, strconv.Itoa(r.lineAt(f.typed.from))
			p.Repairs = []Repair{r.removal(m.from, m.text == f.typed.text)}
			r.note(p)
			continue
		case m.kind == helpEntry && m != f.helped:
			p := r.problem(SecondHelp, ToolsRefuse, m.from, m.from+r.lineLength(m.from))
			p.Name, p.Other = m.name, strconv.Itoa(r.lineAt(f.helped.from))
			p.Repairs = []Repair{r.removal(m.from, m.text == f.helped.text)}
			r.note(p)
			continue
		}
		if f != nil && (m.kind == typeEntry || r.format == OpenMetrics) && len(f.samples) > 0 {
			r.late(m, f)
		}
		if r.format == OpenMetrics && m.kind == typeEntry && m.text == "counter" && strings.HasSuffix(m.name, "_total") {
			r.totalInMetadata(m.name)
		}
	}
}

func (r *reader) lineLength(from int) int {
	return len(strings.TrimRight(r.lineRange(from).of(r.text), "\r\n"))
}

// late is a TYPE line behind samples of its family.
func (r *reader) late(m *meta, f *family) {
	first := &r.samples[f.samples[0]]
	if first.place.from > m.from {
		return
	}
	effect := Misleads
	if first.name == f.name || r.format == OpenMetrics {
		effect = ToolsRefuse
	}
	p := r.problem(TypeAfter, effect, m.from, m.from+r.lineLength(m.from))
	p.Name, p.Other = m.name, strconv.Itoa(r.lineAt(first.place.from))
	line := r.lineRange(m.from)
	text := line.of(r.text)
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	p.Repairs = []Repair{{Fix: MoveLine, From: cut(strings.TrimSpace(text), 60), Lines: 1, Certain: true,
		Edits: []Edit{{first.place.from, first.place.from, text}, {line.from, line.to, ""}}}}
	r.note(p)
}

// totalInMetadata is a counter whose HELP and TYPE have the ending that, in
// OpenMetrics, only its samples have.
func (r *reader) totalInMetadata(name string) {
	fix := Repair{Fix: Rename, From: name, To: strings.TrimSuffix(name, "_total"), Certain: true}
	var p *Problem
	for i := range r.metas {
		m := &r.metas[i]
		if m.name != name {
			continue
		}
		at := m.from + strings.Index(r.text[m.from:], name)
		if p == nil {
			p = r.problem(TotalInMetadata, ToolsRefuse, at, at+len(name))
		}
		end := at + len(name)
		fix.Edits = append(fix.Edits, Edit{end - len("_total"), end, ""})
	}
	fix.Lines = len(fix.Edits)
	p.Name, p.Repairs = name, []Repair{fix}
	r.note(p)
}

// interleaved are families whose lines don't stand together.
func (r *reader) interleaved(families []*family) {
	for _, f := range families {
		for n := 1; n < len(f.samples); n++ {
			if f.samples[n] == f.samples[n-1]+1 {
				continue
			}
			s, before := &r.samples[f.samples[n]], &r.samples[f.samples[n-1]]
			p := r.problem(Interleaved, ToolsRefuse, s.place.from, s.place.from+r.lineLength(s.place.from))
			p.Name, p.Other = f.name, strconv.Itoa(r.lineAt(before.place.from))
			line := s.place.of(r.text)
			p.Repairs = []Repair{{Fix: MoveLine, From: cut(strings.TrimSpace(line), 60), Lines: 1, Certain: true,
				Edits: []Edit{{before.place.to, before.place.to, line}, {s.place.from, s.place.to, ""}}}}
			r.note(p)
			break
		}
	}
}

package paste

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/sorting"
)

// family looks at what a family's samples say together.
func (r *reader) family(f *family) {
	openMetrics := r.format == OpenMetrics
	for _, i := range f.samples {
		s := &r.samples[i]
		part := strings.TrimPrefix(s.name, f.name)
		switch {
		case f.kind == "counter" && s.number < 0:
			p := r.problem(NegativeCounter, Misleads, s.valueAt.from, s.valueAt.to)
			p.Name = s.id()
			r.note(p)
		case f.kind == "counter" && openMetrics && part == "" && !strings.HasSuffix(f.name, "_total"):
			p := r.problem(WithoutTotal, ToolsRefuse, s.nameAt.from, s.nameAt.to)
			p.Name = f.name
			p.Repairs = []Repair{r.rename(f, f.name+"_total")}
			r.note(p)
		case f.kind == "histogram" && part == "", f.kind == "summary" && part == "" && !has(s, "quantile"):
			p := r.problem(OutsideFamily, ToolsRefuse, s.place.from, s.place.from+r.lineLength(s.place.from))
			if !openMetrics {
				p.Effect = Misleads
			}
			p.Name, p.Other = f.name, f.kind
			r.note(p)
		}
		if s.exemplar != nil {
			r.exemplar(f, s, part)
		}
	}
	switch f.kind {
	case "histogram", "gaugehistogram":
		r.histograms(f)
	case "summary":
		r.summaries(f)
	}
}

func has(s *sample, label string) bool {
	_, ok := s.label(label)
	return ok
}

// rename is the repair that gives a family's samples another name.
func (r *reader) rename(f *family, to string) Repair {
	fix := Repair{Fix: Rename, From: f.name, To: to}
	for _, i := range f.samples {
		if s := &r.samples[i]; s.name == f.name {
			fix.Edits = append(fix.Edits, Edit{s.nameAt.from, s.nameAt.to, to})
		}
	}
	fix.Lines = len(fix.Edits)
	return fix
}

// exemplar checks an exemplar's place and length (OpenMetrics 1.0, "Exemplars").
func (r *reader) exemplar(f *family, s *sample, part string) {
	at := s.place.from + exemplarAt(s.place.of(r.text))
	if at < s.place.from {
		return
	}
	end := s.place.from + len(strings.TrimRight(s.place.of(r.text), "\r\n"))
	fix := Repair{Fix: Remove, From: cut(r.text[at:end], 60), Lines: 1, Edits: []Edit{{at, end, ""}}}
	code := Code("")
	switch {
	case f.kind == "counter" && (part == "_total" || part == "" && strings.HasSuffix(f.name, "_total")), part == "_bucket":
		if s.exemplar.runes > 128 {
			code = ExemplarTooLong
		}
	case f.kind == "counter" && part == "":
	default:
		code = ExemplarMisplaced
	}
	if code != "" {
		p := r.problem(code, ToolsRefuse, at+1, end)
		p.Name, p.Other = s.name, strconv.Itoa(s.exemplar.runes)
		p.Repairs = []Repair{fix}
		r.note(p)
	}
}

// histogram is the samples of one histogram series.
type histogram struct {
	first              *sample
	buckets            []bucket
	sum, count         *sample
	strange, unbounded bool
}

type bucket struct {
	bound float64
	*sample
}

// series gathers the samples of a family by series, label aside.
func (r *reader) series(f *family, label string) []*histogram {
	var list []*histogram
	byKey := map[string]*histogram{}
	for _, i := range f.samples {
		s := &r.samples[i]
		part := strings.TrimPrefix(s.name, f.name)
		if part == "_created" || part == "" && label == "le" {
			continue
		}
		key := s.key("", label)
		h := byKey[key]
		if h == nil {
			h = &histogram{first: s}
			byKey[key] = h
			list = append(list, h)
		}
		switch part {
		case "_sum", "_gsum":
			h.sum = cmp.Or(h.sum, s)
		case "_count", "_gcount":
			h.count = cmp.Or(h.count, s)
		case "_bucket":
			r.addBucket(h, s)
		}
	}
	return list
}

func (r *reader) addBucket(h *histogram, s *sample) {
	text, ok := s.label("le")
	bound, err := parseFloat(text)
	switch {
	case !ok:
		h.strange = true
		r.note(r.about(s, MissingBound, Misleads, ""))
	case err != nil:
		h.strange = true
		p := r.about(s, BadBound, ToolsRefuse, text)
		r.place(p, s.boundAt.from, s.boundAt.to)
		r.note(p)
	case slices.ContainsFunc(h.buckets, func(b bucket) bool { return b.bound == bound }):
		// said already: the series is there twice, or le="1" and le="1.0" are
	default:
		h.buckets = append(h.buckets, bucket{bound, s})
	}
}

// about is a problem of a whole sample line.
func (r *reader) about(s *sample, code Code, effect Effect, other string) *Problem {
	p := r.problem(code, effect, s.place.from, s.place.from+r.lineLength(s.place.from))
	p.Name, p.Other = s.id(), other
	return p
}

func (r *reader) summaries(f *family) {
	for _, h := range r.series(f, "quantile") {
		if h.sum == nil {
			r.note(r.lack(f, h, MissingSum, "_sum"))
		}
		if h.count == nil {
			r.note(r.lack(f, h, MissingCount, "_count"))
		}
	}
}

// lack is a problem of a part that is missing.
func (r *reader) lack(f *family, h *histogram, code Code, part string) *Problem {
	p := r.about(h.first, code, Misleads, part)
	p.Name = f.name + part
	return p
}

func (r *reader) histograms(f *family) {
	for _, h := range r.series(f, "le") {
		last := h.last()
		if last == nil {
			continue
		}
		sorted := slices.Clone(h.buckets)
		sorting.By(sorted, func(a, b *bucket) int { return cmp.Compare(a.bound, b.bound) })
		fall := slices.IndexFunc(pairs(sorted), func(p [2]bucket) bool { return p[1].number < p[0].number })
		if f.kind == "histogram" && fall >= 0 {
			p := r.about(sorted[fall+1].sample, BucketsFall, Misleads, "")
			r.place(p, sorted[fall+1].valueAt.from, sorted[fall+1].valueAt.to)
			p.Other = sorted[fall].valueAt.of(r.text)
			r.note(p)
		}
		r.bucketOrder(h, sorted, fall < 0)
		r.infinity(f, h, sorted)
		if h.sum == nil && f.kind == "histogram" && !(len(sorted) > 0 && sorted[0].bound < 0) {
			r.note(r.lack(f, h, MissingSum, "_sum"))
		}
	}
}

func pairs(list []bucket) [][2]bucket {
	var out [][2]bucket
	for i := 1; i < len(list); i++ {
		out = append(out, [2]bucket{list[i-1], list[i]})
	}
	return out
}

func (h *histogram) last() *sample {
	if len(h.buckets) == 0 {
		return nil
	}
	return h.buckets[len(h.buckets)-1].sample
}

// bucketOrder is buckets that don't come in the order of their bounds.
func (r *reader) bucketOrder(h *histogram, sorted []bucket, rising bool) {
	wrong := slices.IndexFunc(pairs(h.buckets), func(p [2]bucket) bool { return p[1].bound < p[0].bound })
	if wrong < 0 {
		return
	}
	s := h.buckets[wrong+1].sample
	p := r.about(s, BucketOrder, ToolsRefuse, "")
	r.place(p, s.boundAt.from, s.boundAt.to)
	p.Other = h.buckets[wrong].boundAt.of(r.text)
	fix := Repair{Fix: MoveLine, From: cut(strings.TrimSpace(s.place.of(r.text)), 60), Lines: len(sorted), Certain: rising}
	for i, b := range h.buckets {
		if b.sample == sorted[i].sample {
			continue
		}
		with := strings.TrimRight(sorted[i].place.of(r.text), "\r\n")
		fix.Edits = append(fix.Edits, Edit{b.place.from, b.place.from + len(strings.TrimRight(b.place.of(r.text), "\r\n")), with})
	}
	fix.Lines = len(fix.Edits)
	p.Repairs = []Repair{fix}
	r.note(p)
}

// infinity checks the last bucket against the count.
func (r *reader) infinity(f *family, h *histogram, sorted []bucket) {
	top := sorted[len(sorted)-1]
	countName := f.name + "_count"
	if f.kind == "gaugehistogram" {
		countName = f.name + "_gcount"
	}
	if !math.IsInf(top.bound, +1) {
		if h.strange {
			return
		}
		p := r.about(top.sample, MissingInfinity, Misleads, "")
		if h.count != nil && h.count.number >= top.number {
			line := r.text[top.place.from:top.boundAt.from] + "+Inf" + r.text[top.boundAt.to:top.valueAt.from] + h.count.valueAt.of(r.text)
			if top.timed {
				line += " " + top.timeAt.of(r.text)
			}
			p.Repairs = []Repair{r.addLine(top.sample, line, true)}
		}
		r.note(p)
		return
	}
	switch {
	case h.count == nil:
		p := r.lack(f, h, MissingCount, "_count")
		p.Name = countName
		var labels []exposition.Label
		for _, l := range top.labels {
			if l.Name != "le" {
				labels = append(labels, l)
			}
		}
		line := exposition.SeriesID(countName, labels) + " " + top.valueAt.of(r.text)
		p.Repairs = []Repair{r.addLine(h.last(), line, f.kind == "histogram")}
		r.note(p)
	case h.count.number != top.number:
		p := r.about(h.count, InfinityNotCount, Misleads, top.valueAt.of(r.text))
		r.place(p, h.count.valueAt.from, h.count.valueAt.to)
		p.Name = countName
		r.note(p)
	}
}

// addLine is the repair that adds a line behind a sample's.
func (r *reader) addLine(s *sample, line string, certain bool) Repair {
	with := line + "\n"
	if at := s.place.to; at > 0 && r.text[at-1] != '\n' {
		with = "\n" + line
	}
	return Repair{Fix: AddLine, To: line, Lines: 1, Certain: certain, Edits: []Edit{{s.place.to, s.place.to, with}}}
}

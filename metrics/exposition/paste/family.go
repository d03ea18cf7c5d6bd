package paste

import (
	"strings"
)

// family is what the text says of one metric.
type family struct {
	name    string
	kind    string // of the TYPE line, "" where there is none
	help    string
	unit    string
	typed   *meta
	helped  *meta
	samples []int // in r.samples
}

// parts are the endings that a type's samples have besides the name itself.
func parts(kind string, openMetrics bool) []string {
	switch kind {
	case "counter":
		if openMetrics {
			return []string{"_total", "_created"}
		}
	case "histogram":
		if openMetrics {
			return []string{"_bucket", "_sum", "_count", "_created"}
		}
		return []string{"_bucket", "_sum", "_count"}
	case "gaugehistogram":
		return []string{"_bucket", "_gsum", "_gcount", "_sum", "_count", "_created"}
	case "summary":
		if openMetrics {
			return []string{"_sum", "_count", "_created"}
		}
		return []string{"_sum", "_count"}
	case "info":
		return []string{"_info"}
	}
	return nil
}

// group puts samples and metadata together into families, in the order of the text.
func (r *reader) group() (families []*family, err error) {
	byName := map[string]*family{}
	get := func(name string) *family {
		f := byName[name]
		if f == nil {
			f = &family{name: name}
			byName[name] = f
			families = append(families, f)
		}
		return f
	}
	kinds := map[string]string{}
	for _, m := range r.metas {
		if _, ok := kinds[m.name]; m.kind == typeEntry && !ok {
			kinds[m.name] = m.text
		}
	}
	next := 0
	err = r.each(0.6, func(i int, s *sample) {
		for next < len(r.metas) && r.metas[next].from < s.place.from {
			get(r.metas[next].name).add(&r.metas[next])
			next++
		}
		f := get(r.familyOf(s.name, kinds))
		f.samples = append(f.samples, i)
	})
	for ; next < len(r.metas); next++ {
		get(r.metas[next].name).add(&r.metas[next])
	}
	return families, err
}

func (f *family) add(m *meta) {
	switch m.kind {
	case typeEntry:
		if f.typed == nil {
			f.typed, f.kind = m, m.text
		}
	case helpEntry:
		if f.helped == nil {
			f.helped, f.help = m, m.text
		}
	case unitEntry:
		f.unit = m.text
	}
}

// familyOf is the family that a sample belongs to by its name.
func (r *reader) familyOf(name string, kinds map[string]string) string {
	if _, ok := kinds[name]; ok {
		return name
	}
	if at := strings.LastIndexByte(name, '_'); at > 0 {
		if kind, ok := kinds[name[:at]]; ok {
			for _, part := range parts(kind, r.format == OpenMetrics) {
				if name[at:] == part {
					return name[:at]
				}
			}
		}
	}
	return name
}

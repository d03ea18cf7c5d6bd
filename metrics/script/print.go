package script

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Print writes a script: each operation on a line of its own in canonical form,
// the last one too. Parsing what it wrote and printing that gives the same text.
func Print(ops []Operation) string {
	var dst []byte
	for _, op := range ops {
		dst = append(appendOperation(dst, op), '\n')
	}
	return string(dst)
}

// String implements Operation.
func (c Create) String() string  { return string(appendOperation(nil, c)) }
func (c Change) String() string  { return string(appendOperation(nil, c)) }
func (i Init) String() string    { return string(appendOperation(nil, i)) }
func (d Drop) String() string    { return string(appendOperation(nil, d)) }
func (r Remove) String() string  { return string(appendOperation(nil, r)) }
func (a Advance) String() string { return string(appendOperation(nil, a)) }
func (r Restart) String() string { return string(appendOperation(nil, r)) }
func (c Comment) String() string { return string(appendOperation(nil, c)) }

// String is the series as the text formats write it: `NAME{a="b"}`, or
// `{"my.name", a="b"}` when the name needs quotes.
func (s Series) String() string { return string(appendSeries(nil, s)) }

// String is the value as the script writes it.
func (v Value) String() string { return string(appendValue(nil, v)) }

// String is the draw as the script writes it: `normal(0.3, 0.1)`.
func (d Draw) String() string { return string(appendDraw(nil, d)) }

// String is the bucket layout as the script writes it, without the word
// `buckets`; empty when there is none.
func (b Buckets) String() string { return string(appendBuckets(nil, b)) }

func appendOperation(dst []byte, op Operation) []byte {
	switch op := op.(type) {
	case Create:
		return appendNote(appendCreate(dst, op), op.Note)
	case Change:
		return appendNote(appendChange(dst, op), op.Note)
	case Init:
		return appendNote(appendSeries(append(dst, "init "...), op.Series), op.Note)
	case Drop:
		return appendNote(appendSeries(append(dst, "drop "...), op.Series), op.Note)
	case Remove:
		return appendNote(appendName(append(dst, "remove "...), op.Metric, isMetricName), op.Note)
	case Advance:
		return appendNote(appendAdvance(dst, op), op.Note)
	case Restart:
		return appendNote(append(dst, "restart"...), op.Note)
	case Comment:
		return appendComment(dst, op)
	}
	return appendAround(dst, op)
}

func appendAdvance(dst []byte, a Advance) []byte {
	dst = appendDuration(append(dst, "advance "...), a.By)
	if !a.Traffic {
		return dst
	}
	dst = append(dst, " traffic"...)
	if a.Seed != nil {
		dst = strconv.AppendUint(append(dst, " seed "...), *a.Seed, 10)
	}
	return dst
}

func appendComment(dst []byte, c Comment) []byte {
	if c.Blank {
		return dst
	}
	dst = append(dst, '#')
	if text := commentText(c.Text); text != "" {
		dst = append(append(dst, ' '), text...)
	}
	return dst
}

func appendNote(dst []byte, note string) []byte {
	if text := commentText(note); text != "" {
		dst = append(append(dst, " # "...), text...)
	}
	return dst
}

// commentText makes a comment fit on its line.
func commentText(s string) string {
	s = strings.ReplaceAll(validText(s), "\n", " ")
	return strings.TrimRight(s, " \t\r")
}

func appendCreate(dst []byte, c Create) []byte {
	dst = append(append(dst, c.Type...), ' ')
	dst = appendName(dst, c.Name, isMetricName)
	if len(c.Labels) > 0 {
		dst = append(dst, '{')
		for i, label := range c.Labels {
			if i > 0 {
				dst = append(dst, ", "...)
			}
			dst = appendName(dst, label, isLabelName)
		}
		dst = append(dst, '}')
	}
	if c.Help != "" {
		dst = appendQuoted(append(dst, ' '), c.Help)
	}
	if c.Unit != "" {
		dst = appendName(append(dst, " unit "...), c.Unit, isLabelName)
	}
	switch c.Type {
	case Histogram:
		return appendHistogramOptions(dst, c)
	case Summary:
		return appendSummaryOptions(dst, c)
	}
	return dst
}

func appendHistogramOptions(dst []byte, c Create) []byte {
	if buckets := c.Buckets.String(); buckets != "" {
		dst = append(append(dst, " buckets "...), buckets...)
	}
	if c.Native != 0 {
		dst = appendNumber(append(dst, " native "...), c.Native)
	}
	return dst
}

func appendSummaryOptions(dst []byte, c Create) []byte {
	if len(c.Objectives) > 0 {
		dst = append(dst, " quantiles"...)
	}
	for _, o := range c.Objectives {
		dst = appendNumber(append(dst, ' '), o.Quantile)
		dst = appendNumber(append(dst, '~'), o.Error)
	}
	if c.Window != 0 {
		dst = appendDuration(append(dst, " window "...), c.Window)
	}
	return dst
}

func appendBuckets(dst []byte, b Buckets) []byte {
	switch b.Kind {
	case DefaultBuckets:
		return append(dst, b.Kind...)
	case LinearBuckets, ExponentialBuckets:
		dst = append(append(dst, b.Kind...), '(')
		dst = append(appendNumber(dst, b.Start), ", "...)
		dst = append(appendNumber(dst, b.Step), ", "...)
		return append(strconv.AppendInt(dst, int64(b.Count), 10), ')')
	case OwnBuckets:
		for i, bound := range b.Bounds {
			if i > 0 {
				dst = append(dst, ' ')
			}
			dst = appendNumber(dst, bound)
		}
	}
	return dst
}

func appendChange(dst []byte, c Change) []byte {
	dst = append(append(dst, c.Verb...), ' ')
	dst = appendSeries(dst, c.Series)
	if c.Verb.takesValue() {
		dst = appendValue(append(dst, ' '), c.Value)
	}
	if c.Times > 1 {
		dst = strconv.AppendInt(append(dst, " times "...), int64(c.Times), 10)
	}
	if c.Seed != nil {
		dst = strconv.AppendUint(append(dst, " seed "...), *c.Seed, 10)
	}
	if len(c.Exemplar) > 0 {
		dst = append(appendPairs(append(dst, " exemplar {"...), c.Exemplar), '}')
	}
	return dst
}

func appendValue(dst []byte, v Value) []byte {
	if v.Draw != nil {
		return appendDraw(dst, *v.Draw)
	}
	return appendNumber(dst, v.Number)
}

func appendDraw(dst []byte, d Draw) []byte {
	dst = append(append(dst, d.Kind...), '(')
	dst = appendNumber(dst, d.A)
	if d.Kind.parameters() > 1 {
		dst = appendNumber(append(dst, ", "...), d.B)
	}
	return append(dst, ')')
}

func appendSeries(dst []byte, s Series) []byte {
	if isMetricName(s.Metric) {
		dst = append(dst, s.Metric...)
		if len(s.Labels) == 0 {
			return dst
		}
		dst = append(dst, '{')
	} else {
		dst = appendQuoted(append(dst, '{'), s.Metric)
		if len(s.Labels) > 0 {
			dst = append(dst, ", "...)
		}
	}
	return append(appendPairs(dst, s.Labels), '}')
}

func appendPairs(dst []byte, labels []Label) []byte {
	for i, l := range labels {
		if i > 0 {
			dst = append(dst, ", "...)
		}
		dst = append(appendName(dst, l.Name, isLabelName), '=')
		dst = appendQuoted(dst, l.Value)
	}
	return dst
}

// appendName writes a name, in quotes when the rule for bare names refuses it.
func appendName(dst []byte, name string, bare func(string) bool) []byte {
	if bare(name) {
		return append(dst, name...)
	}
	return appendQuoted(dst, name)
}

// appendQuoted writes a string with the exposition format's escapes: \\, \" and \n.
func appendQuoted(dst []byte, s string) []byte {
	s = validText(s)
	dst = append(dst, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\\', '"':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, '\\', 'n')
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, '"')
}

// validText is s with the replacement character for every byte that isn't UTF-8.
func validText(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

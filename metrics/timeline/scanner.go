package timeline

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/exemplar"
	"github.com/prometheus/prometheus/model/labels"
)

// scanner reads the samples of the text format 0.0.4 or of OpenMetrics 1.0, one
// after the other. What it accepts and what it makes of it is what Prometheus'
// parsers do with what our encoders write; a line that no encoder writes it may
// refuse where they don't.
type scanner struct {
	text        string
	openMetrics bool
	kind        model.MetricType // of the family that the samples belong to
	line        int

	// The sample read last. met is its name and labels as written.
	met      string
	value    float64
	exemplar string // as written, without the sign before it
}

var errNoEOF = errors.New("data does not end with # EOF")

// next reads the next sample; false at the end.
func (s *scanner) next() (bool, error) {
	for s.text != "" {
		line, rest, ended := strings.Cut(s.text, "\n")
		s.text = rest
		s.line++
		switch {
		case s.openMetrics && line == "# EOF":
			if rest != "" {
				return false, s.wrong("unexpected data after # EOF")
			}
			return false, nil
		case s.openMetrics && (!ended || line == ""):
			return false, s.wrong("unexpected end of a line")
		case strings.HasPrefix(line, "# TYPE "):
			_, kind, _ := strings.Cut(afterName(line[len("# TYPE "):]), " ")
			s.kind = model.MetricType(kind)
		case line == "" || line[0] == '#':
		default:
			return true, s.sample(line)
		}
	}
	if s.openMetrics {
		return false, s.wrong(errNoEOF.Error())
	}
	return false, nil
}

// afterName is a line from the end of the name that it begins with.
func afterName(line string) string {
	if strings.HasPrefix(line, `"`) {
		return line[quotedEnd(line, 0):]
	}
	return line[max(strings.IndexByte(line, ' '), 0):]
}

func (s *scanner) wrong(what string) error { return fmt.Errorf("line %d: %s", s.line, what) }

// sample reads a line with a sample.
func (s *scanner) sample(line string) error {
	end := seriesEnd(line)
	s.met = line[:end]
	fields := strings.TrimLeft(line[end:], " \t")
	value, rest, _ := strings.Cut(fields, " ")
	s.exemplar = ""
	if s.openMetrics {
		if at := strings.Index(rest, "# "); at >= 0 {
			rest, s.exemplar = rest[:at], rest[at+len("# "):]
		}
	}
	if strings.TrimSpace(rest) != "" {
		return s.wrong("no target here writes timestamps, but this has " + strconv.Quote(rest))
	}
	v, err := parseFloat(value)
	if err != nil {
		return s.wrong(err.Error() + " while parsing: " + strconv.Quote(line))
	}
	s.value = v
	return nil
}

// parseFloat is as strict as Prometheus: no hexadecimal and no underscores.
func parseFloat(s string) (float64, error) {
	if strings.ContainsAny(s, "pP_") {
		return 0, fmt.Errorf("unsupported character in float %q", s)
	}
	return strconv.ParseFloat(s, 64)
}

// seriesEnd is where the series ends that a line begins with.
func seriesEnd(line string) int {
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case ' ', '\t':
			return i
		case '{':
			for i++; i < len(line) && line[i] != '}'; i++ {
				if line[i] == '"' {
					i = quotedEnd(line, i) - 1
				}
			}
			return min(i+1, len(line))
		}
	}
	return len(line)
}

// quotedEnd is the place after the string in quotes that begins at begin.
func quotedEnd(s string, begin int) int {
	for i := begin + 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(s)
}

// labels are name and labels of the sample read last.
func (s *scanner) labels(b *labels.ScratchBuilder) error {
	b.Reset()
	name, list, braces := strings.Cut(s.met, "{")
	if strings.HasPrefix(name, `"`) || !braces {
		list = strings.TrimPrefix(s.met, name)
	}
	if name != "" {
		if !model.LegacyValidation.IsValidMetricName(name) {
			return s.wrong("invalid metric name " + strconv.Quote(name))
		}
		b.Add(model.MetricNameLabel, name)
	}
	if !braces {
		return nil
	}
	return s.pairs(b, list, name == "", unescape)
}

// pairs reads labels up to the closing brace, and their values with unescape.
// The first string may be the metric's name.
func (s *scanner) pairs(b *labels.ScratchBuilder, list string, nameInside bool, unescape func(string) string) error {
	for {
		list = strings.TrimLeft(list, " ,")
		if list == "}" {
			return nil
		}
		var name string
		quoted := strings.HasPrefix(list, `"`)
		if quoted {
			end := quotedEnd(list, 0)
			name, list = unescape(list[1:max(end-1, 1)]), list[end:]
		} else {
			end := strings.IndexByte(list, '=')
			if end < 0 || !model.LegacyValidation.IsValidLabelName(list[:end]) {
				return s.wrong("invalid label in " + strconv.Quote(s.met))
			}
			name, list = list[:end], list[end:]
		}
		if nameInside && quoted && !strings.HasPrefix(list, "=") {
			nameInside = false
			b.Add(model.MetricNameLabel, name)
			continue
		}
		if !strings.HasPrefix(list, `="`) {
			return s.wrong("invalid label in " + strconv.Quote(s.met))
		}
		end := quotedEnd(list, 1)
		text := unescape(list[len(`="`) : end-1])
		if !utf8.ValidString(text) {
			return s.wrong("invalid UTF-8 label value")
		}
		b.Add(name, normalized(s.kind, name, text))
		list = list[end:]
	}
}

// normalized is a label value as Prometheus 3 stores it: bounds and quantiles
// are written in one way, 1.0, whatever the client writes.
func normalized(kind model.MetricType, name, text string) string {
	if kind == model.MetricTypeHistogram && name == model.BucketLabel || kind == model.MetricTypeSummary && name == model.QuantileLabel {
		if v, err := strconv.ParseFloat(text, 64); err == nil {
			return labels.FormatOpenMetricsFloat(v)
		}
	}
	return text
}

func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return strings.Clone(s) // the text needn't be kept
	}
	return strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\n`, "\n").Replace(s)
}

// exemplarOf reads the exemplar of the sample read last; false when it has none.
func (s *scanner) exemplarOf(b *labels.ScratchBuilder) (e exemplar.Exemplar, ok bool, err error) {
	if s.exemplar == "" {
		return e, false, nil
	}
	end := seriesEnd(s.exemplar)
	b.Reset()
	list := strings.TrimPrefix(s.exemplar[:end], "{")
	inner := scanner{met: s.exemplar, line: s.line}
	// Prometheus leaves the escapes in exemplars as they are.
	if err := inner.pairs(b, list, false, strings.Clone); err != nil {
		return e, false, err
	}
	b.Sort()
	e.Labels = b.Labels()
	value, when, timed := strings.Cut(strings.TrimLeft(s.exemplar[end:], " "), " ")
	if e.Value, err = parseFloat(value); err != nil {
		return e, false, s.wrong(err.Error())
	}
	if timed {
		seconds, err := parseFloat(when)
		if err != nil {
			return e, false, s.wrong(err.Error())
		}
		e.HasTs, e.Ts = true, int64(seconds*1000)
	}
	return e, true, nil
}

package exposition

import (
	"bytes"
	"strconv"
	"strings"

	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/encoding/prototext"
)

// writeProto writes the family's message as text, as expfmt's encoder for
// FmtProtoText does: prototext over several lines, then an empty line.
//
// prototext deliberately makes its output unstable: builds of a program differ
// in whether one or two spaces follow a field's colon. Here it is always one,
// and nothing else is changed, so the text is the same on every machine.
func writeProto(buffer *bytes.Buffer, family *dto.MetricFamily) error {
	text := prototext.Format(family)
	cut := cutter{text: text}
	buffer.Grow(len(text) + 1)
	for {
		line, ok := cut.peek()
		if !ok {
			break
		}
		cut.next()
		if colon := fieldColon(line); colon >= 0 && strings.HasPrefix(line[colon+1:], "  ") {
			buffer.WriteString(line[:colon+1])
			line = line[colon+2:]
		}
		buffer.WriteString(line)
		buffer.WriteByte('\n')
	}
	buffer.WriteByte('\n')
	return nil
}

// fieldColon returns the place of the colon after a line's field name, or -1.
func fieldColon(line string) int {
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == ':':
			return i
		case c != ' ' && c != '_' && (c < 'a' || c > 'z') && (c < '0' || c > '9'):
			return -1
		}
	}
	return -1
}

// protoNames gives each line of protobuf text its kind and its key: the series
// and the path of fields that lead to it.
type protoNames struct {
	series string
	path   []protoField
}

// protoField is a message that is open, with how often each of its fields was seen.
type protoField struct {
	name string
	seen map[string]int
}

// enter says that the lines of a series come now.
func (p *protoNames) enter(metric *dto.Metric) {
	var key strings.Builder
	key.WriteString("metric{")
	for i, label := range metric.GetLabel() {
		if i > 0 {
			key.WriteByte(',')
		}
		key.WriteString(label.GetName())
		key.WriteByte('=')
		key.WriteString(strconv.Quote(label.GetValue()))
	}
	key.WriteByte('}')
	p.series = key.String()
	p.path = p.path[:0]
}

// leave says that lines of the whole family come now.
func (p *protoNames) leave() { p.series, p.path = "", p.path[:0] }

// identify sets a line's kind, key and part.
func (p *protoNames) identify(line *Line) {
	text := strings.TrimLeft(line.Text, " ")
	switch {
	case text == "":
		line.Kind, line.Key = Blank, "blank"
		return
	case text == "}":
		line.Kind, line.Key = ProtoClose, p.key("}")
		if len(p.path) > 0 {
			p.path = p.path[:len(p.path)-1]
		}
		return
	}
	name, value, _ := strings.Cut(text, ":")
	line.Kind = ProtoField
	line.Key = p.key(name) + p.number(name)
	if strings.TrimSpace(value) == "{" {
		line.Kind = ProtoOpen
		p.path = append(p.path, protoField{name: line.Key, seen: map[string]int{}})
	}
}

// key returns the path of a field of the message that is open.
func (p *protoNames) key(name string) string {
	if len(p.path) == 0 {
		return p.series + "/" + name
	}
	return p.path[len(p.path)-1].name + "/" + name
}

// number tells the fields of one name apart: nothing for the first, then #1, #2 ...
func (p *protoNames) number(name string) string {
	if len(p.path) == 0 {
		return ""
	}
	seen := p.path[len(p.path)-1].seen
	n := seen[name]
	seen[name] = n + 1
	if n == 0 {
		return ""
	}
	return "#" + strconv.Itoa(n)
}

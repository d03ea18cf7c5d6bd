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

// protoNames gives each line of protobuf text its kind, its key (the series and
// the path of fields that lead to it) and its part.
type protoNames struct {
	series string
	open   []protoMessage
	last   string // the field before, in the message that is open
	count  int32  // how often that field was seen in a row, less one
	paths  map[protoStep]protoPath
}

// protoStep is a field of a message that has a path.
type protoStep struct{ message, field string }

// protoPath is where a field leads to.
type protoPath struct {
	path string
	part part
}

// protoMessage is a message whose closing brace has not come yet.
type protoMessage struct {
	key   string // its key
	path  string // its path without numbers
	name  string
	index int32 // its place among its like
}

// enter says that the lines of a series come now.
func (p *protoNames) enter(metric *dto.Metric) {
	p.series = identity(metric)
	p.open = p.open[:0]
	p.last, p.count = "", 0
}

// leave says that lines of the whole family come now.
func (p *protoNames) leave() { p.enter(nil); p.series = "" }

// identity writes a series' labels out, to tell it from the others of its family.
func identity(metric *dto.Metric) string {
	var key strings.Builder
	key.WriteByte('{')
	for i, label := range metric.GetLabel() {
		if i > 0 {
			key.WriteByte(',')
		}
		key.WriteString(label.GetName())
		key.WriteByte('=')
		key.WriteString(strconv.Quote(label.GetValue()))
	}
	key.WriteByte('}')
	return key.String()
}

// identify sets a line's kind, key, part and index.
func (p *protoNames) identify(line *Line) {
	text := strings.TrimLeft(line.Text, " ")
	switch text {
	case "":
		line.Kind, line.Key = Blank, "blank"
		return
	case "}":
		p.close(line)
		return
	}
	name, value, _ := strings.Cut(text, ":")
	if name == p.last {
		p.count++
	} else {
		p.last, p.count = name, 0
	}
	prefix, path := p.series, protoPath{path: name, part: protoPart(name)}
	if message := p.inner(); message != nil {
		prefix, path = message.key, p.step(message.path, name)
	}
	line.Key = prefix + "/" + name
	if p.count > 0 {
		line.Key += "#" + strconv.Itoa(int(p.count))
	}
	line.Kind = ProtoField
	line.index = p.count
	if strings.TrimSpace(value) == "{" {
		line.Kind, line.part = ProtoOpen, messagePart
		p.open = append(p.open, protoMessage{key: line.Key, path: path.path, name: name, index: p.count})
		p.last, p.count = "", 0
		line.index = p.place()
		return
	}
	line.part = path.part
	if message := p.inner(); message != nil && p.count == 0 {
		line.index = p.place()
	}
}

// step returns where a field of a message leads to, the same string each time.
func (p *protoNames) step(message, field string) protoPath {
	step := protoStep{message, field}
	path, known := p.paths[step]
	if !known {
		path.path = message + "/" + field
		path.part = protoPart(path.path)
		if p.paths == nil {
			p.paths = map[protoStep]protoPath{}
		}
		p.paths[step] = path
	}
	return path
}

// close ends the message that is open.
func (p *protoNames) close(line *Line) {
	line.Kind, line.part = ProtoClose, messagePart
	message := p.inner()
	if message == nil {
		line.Key = p.series + "/}"
		return
	}
	line.Key, line.index = message.key+"/}", p.place()
	p.last, p.count = message.name, message.index
	p.open = p.open[:len(p.open)-1]
}

// inner returns the innermost message that is open, nil outside of any.
func (p *protoNames) inner() *protoMessage {
	if len(p.open) == 0 {
		return nil
	}
	return &p.open[len(p.open)-1]
}

// place returns the place of the bucket, quantile, span or label that a field
// belongs to.
func (p *protoNames) place() int32 {
	for i := len(p.open) - 1; i >= 0; i-- {
		switch p.open[i].name {
		case "bucket", "quantile", "negative_span", "positive_span", "exemplars":
			return p.open[i].index
		case "label":
			if i == 1 {
				return p.open[i].index
			}
		}
	}
	return 0
}

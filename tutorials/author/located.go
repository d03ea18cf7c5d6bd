package author

import (
	"fmt"

	"go.yaml.in/yaml/v3"

	"metricplayground/tutorials"
)

// located is a text in a YAML file together with its line.
type located struct {
	text string
	line int
}

// UnmarshalYAML implements yaml.Unmarshaler.
func (l *located) UnmarshalYAML(node *yaml.Node) error {
	l.line = node.Line
	if node.Kind != yaml.ScalarNode {
		return fmt.Errorf("line %d: expected a text", node.Line)
	}
	// A literal block begins on the line after its marker.
	if node.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		l.line++
	}
	l.text = node.Value
	return nil
}

// both is a text in every language: `{en: ..., zh: ...}`.
type both struct {
	texts map[tutorials.Language]located
	line  int
}

// UnmarshalYAML implements yaml.Unmarshaler.
func (b *both) UnmarshalYAML(node *yaml.Node) error {
	b.line = node.Line
	if node.Kind != yaml.MappingNode {
		return fmt.Errorf("line %d: expected the text in both languages, as `en: ...` and `zh: ...`", node.Line)
	}
	b.texts = map[tutorials.Language]located{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		var text located
		if err := text.UnmarshalYAML(value); err != nil {
			return err
		}
		b.texts[tutorials.Language(key.Value)] = text
	}
	return nil
}

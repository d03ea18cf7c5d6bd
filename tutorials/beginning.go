package tutorials

import (
	"encoding/json"
	"fmt"
	"reflect"
)

// Beginning is what a learner finds on the desk in a lesson, and all of the lesson that
// has to be known to lay it there.
type Beginning struct {
	// Slug is the lesson's.
	Slug string
	// Start is the script that makes the metrics.
	Start string
	// Pastes are the texts to be repaired.
	Pastes []Paste
}

// Beginning is what the lesson begins with.
func (l *Lesson) Beginning() Beginning {
	return Beginning{Slug: l.Slug, Start: l.Start, Pastes: l.Pastes}
}

// Encode writes the beginning as a JSON array: slug, start and, where there are any, the
// texts to be repaired.
func (b Beginning) Encode() (string, error) {
	list := []any{b.Slug, b.Start}
	if len(b.Pastes) > 0 {
		list = append(list, b.Pastes)
	}
	text, err := json.Marshal(list)
	if err != nil {
		return "", fmt.Errorf("encode the beginning of the lesson %s: %w", b.Slug, err)
	}
	return string(text), nil
}

// ReadBeginning reads what Encode wrote.
func ReadBeginning(text string) (b Beginning, err error) {
	err = reading(text, func(r *reader) {
		r.take('[')
		b.Slug = r.text()
		r.take(',')
		b.Start = r.text()
		if r.peek() == ',' {
			r.take(',')
			r.value(reflect.ValueOf(&b.Pastes).Elem())
		}
		r.take(']')
	})
	return b, err
}

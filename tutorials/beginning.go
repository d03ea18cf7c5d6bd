package tutorials

import (
	"bytes"
	"reflect"
	"strconv"
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

// BeginningOf finds the beginning of a lesson in what Encode wrote, by its slug. It reads
// nothing else, so that a page can lay the desk before it has read the course. It fails
// where Decode would, and where there is no such lesson.
func BeginningOf(data []byte, slug string) (Beginning, error) {
	b := Beginning{Slug: slug}
	_, line, found := bytes.Cut(data, []byte("\n,[\""+slug+"\","))
	if !found || !bytes.HasPrefix(data, []byte(`[{"version":`+strconv.Itoa(version)+",")) {
		return Beginning{}, errNotEncoded
	}
	line, _, _ = bytes.Cut(line, []byte("\n"))
	err := reading(string(line), func(r *reader) {
		b.Start = r.text()
		if r.peek() == ',' {
			r.take(',')
			r.value(reflect.ValueOf(&b.Pastes).Elem())
		}
		r.take(']')
	})
	return b, err
}

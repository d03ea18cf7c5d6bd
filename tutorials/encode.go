package tutorials

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// version is that of the course's encoding; a page and the course beside it are of
// one build, so another version is a mistake in serving them.
const version = 2

// outline is the first element of an encoded course: what a page shows of the course
// as a whole. The glossary and the lessons follow it, a line each, and are read when
// they are needed first: all of them together take longer than a page's start may.
type outline struct {
	Version  int               `json:"version"`
	Chapters []outlinedChapter `json:"chapters"`
}

type outlinedChapter struct {
	Slug    string           `json:"slug"`
	Title   Plain            `json:"title"`
	Summary Plain            `json:"summary"`
	Lessons []outlinedLesson `json:"lessons"`
}

type outlinedLesson struct {
	Slug    string `json:"slug"`
	Title   Plain  `json:"title"`
	Summary Plain  `json:"summary"`
	Minutes int    `json:"minutes"`
	// Tasks, Questions and Review are IDs.
	Tasks     []string `json:"tasks"`
	Questions []string `json:"questions"`
	Review    []string `json:"review"`
}

// Encode writes the course as a JSON array with a line for each element, the same
// bytes for the same course.
func Encode(c *Course) ([]byte, error) {
	first := outline{Version: version, Chapters: []outlinedChapter{}}
	lines := []any{nil, c.Glossary}
	for _, chapter := range c.Chapters {
		out := outlinedChapter{Slug: chapter.Slug, Title: chapter.Title, Summary: chapter.Summary}
		for _, l := range chapter.Lessons {
			if err := c.open(l); err != nil {
				return nil, err
			}
			one := outlinedLesson{Slug: l.Slug, Title: l.Title, Summary: l.Summary, Minutes: l.Minutes, Questions: ids(l.Questions), Review: ids(l.Review)}
			for _, t := range l.Tasks {
				one.Tasks = append(one.Tasks, t.ID)
			}
			out.Lessons = append(out.Lessons, one)
			lines = append(lines, l)
		}
		first.Chapters = append(first.Chapters, out)
	}
	lines[0] = first
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	for i, line := range lines {
		b.WriteByte("[,"[min(i, 1)])
		if err := encoder.Encode(line); err != nil {
			return nil, fmt.Errorf("encode course: %w", err)
		}
	}
	b.WriteString("]\n")
	return b.Bytes(), nil
}

func ids(questions []Question) []string {
	var all []string
	for _, q := range questions {
		all = append(all, q.ID)
	}
	return all
}

// Decode reads the outline of what Encode wrote, and keeps the rest, data included,
// for Course.Lesson.
func Decode(data []byte) (*Course, error) {
	element := func() []byte {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		data = rest
		return line[min(1, len(line)):] // without "[" or ","
	}
	var first outline
	if err := read(element(), &first); err != nil {
		return nil, fmt.Errorf("decode course: %w", err)
	}
	if first.Version != version || first.Chapters == nil {
		return nil, fmt.Errorf("decode course: version %d, this page reads version %d: load the page again", first.Version, version)
	}
	c := &Course{unread: element()}
	for _, chapter := range first.Chapters {
		in := Chapter{Slug: chapter.Slug, Title: chapter.Title, Summary: chapter.Summary}
		for _, l := range chapter.Lessons {
			one := &Lesson{Slug: l.Slug, Title: l.Title, Summary: l.Summary, Minutes: l.Minutes, Questions: unread(l.Questions), Review: unread(l.Review), unread: element()}
			for _, id := range l.Tasks {
				one.Tasks = append(one.Tasks, Task{ID: id})
			}
			in.Lessons = append(in.Lessons, one)
		}
		c.Chapters = append(c.Chapters, in)
	}
	return c, nil
}

func unread(ids []string) []Question {
	var questions []Question
	for _, id := range ids {
		questions = append(questions, Question{ID: id})
	}
	return questions
}

// open reads what Decode has kept of a lesson, and the glossary that lessons refer
// to; nothing where they are whole.
func (c *Course) open(l *Lesson) error {
	if len(c.unread) > 0 {
		if err := read(c.unread, &c.Glossary); err != nil {
			return fmt.Errorf("decode the glossary: %w", err)
		}
		c.unread = nil
	}
	if len(l.unread) > 0 {
		whole := &Lesson{}
		if err := read(l.unread, whole); err != nil {
			return fmt.Errorf("decode the lesson %s: %w", l.Slug, err)
		}
		*l = *whole
	}
	return nil
}

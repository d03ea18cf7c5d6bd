package classroom_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/classroom"
	"metricplayground/app/desk"
	"metricplayground/app/words"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
	"metricplayground/tutorials/author"
	"metricplayground/tutorials/lessons"
)

// memory is a browser's store.
type memory map[string]string

func (m memory) Get(key string) (string, bool) { text, ok := m[key]; return text, ok }
func (m memory) Set(key, text string) error    { m[key] = text; return nil }
func (m memory) Delete(key string)             { delete(m, key) }

func course(t *testing.T) *tutorials.Course {
	t.Helper()
	c, err := author.Load(lessons.Files)
	require.NoError(t, err)
	return c
}

// sit opens a lesson as the browser that has this store does.
func sit(t *testing.T, store memory, slug string) *classroom.Sitting {
	t.Helper()
	c := course(t)
	return sitIn(c, c.Lesson(slug), store)
}

func sitIn(c *tutorials.Course, l *tutorials.Lesson, store desk.Store) *classroom.Sitting {
	s := classroom.Begin(l.Beginning(), classroom.OpenRecord(store), words.English)
	s.Open(c, l)
	return s
}

func do(t *testing.T, s *classroom.Sitting, line string) {
	t.Helper()
	ops, err := script.Parse(line)
	require.NoError(t, err)
	_ = s.Desk.Do(ops...) // some are meant to be refused
}

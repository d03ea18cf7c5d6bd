// Package classroom is where a lesson is taken: the sitting with its tasks and
// what was done, and the text, tasks and questions as a page shows them.
package classroom

import (
	"errors"

	"metricplayground/app/desk"
	"metricplayground/app/words"
	"metricplayground/tutorials"
)

// Keys under which the browser keeps a course's progress and each lesson's work.
const (
	progressKey = "playground.progress"
	lessonKey   = "playground.lesson."
)

// Record is a learner's progress through the course, kept in the browser.
type Record struct {
	store    desk.Store
	progress tutorials.Progress
	broken   *desk.BrokenSave
}

// OpenRecord reads the progress. One that can't be read is set aside, so that
// nothing overwrites it, and the learner begins afresh.
func OpenRecord(store desk.Store) *Record {
	r := &Record{store: store}
	text, found := store.Get(progressKey)
	if !found {
		return r
	}
	progress, err := tutorials.ImportProgress([]byte(text))
	if err != nil {
		_ = store.Set(progressKey+".broken", text)
		store.Delete(progressKey)
		r.broken = &desk.BrokenSave{Text: text, Err: err}
		return r
	}
	r.progress = progress
	return r
}

// Progress is what was done so far.
func (r *Record) Progress() tutorials.Progress { return r.progress }

// Broken is the progress that could not be read, nil when there was none.
func (r *Record) Broken() *desk.BrokenSave { return r.broken }

// Set keeps a new progress. Where the browser keeps nothing it lasts as long as the page.
func (r *Record) Set(p tutorials.Progress) {
	r.progress = p
	_ = r.store.Set(progressKey, string(tutorials.ExportProgress(p)))
}

// Export writes the progress with each lesson's work as a file.
func (r *Record) Export(c *tutorials.Course) []byte {
	p := r.progress
	for _, l := range c.Lessons() {
		if src, ok := r.keeper(l.Slug).Script(); ok {
			p = p.WithScript(l.Slug, src)
		}
	}
	return tutorials.ExportProgress(p)
}

// Import joins an exported file with what was done here, and says how many
// lessons came. A bad file is an error and changes nothing.
func (r *Record) Import(data []byte) (lessons int, err error) {
	imported, err := tutorials.ImportProgress(data)
	if err != nil {
		return 0, err
	}
	merged := r.progress.Merge(imported)
	for slug, lesson := range imported.Lessons {
		k := r.keeper(slug)
		if _, has := k.Script(); !has && lesson.Script != "" {
			_ = k.Put(lesson.Script)
		}
	}
	r.Set(merged)
	return len(imported.Lessons), nil
}

// Forget throws the progress and all lessons' work away.
func (r *Record) Forget(c *tutorials.Course) {
	for _, l := range c.Lessons() {
		r.store.Delete(lessonKey + l.Slug)
	}
	r.store.Delete(progressKey)
	r.progress = tutorials.Progress{}
}

func (r *Record) keeper(slug string) *desk.Keeper { return desk.NewKeeper(r.store, lessonKey+slug) }

// SayProgress says why a progress file can't be read.
func SayProgress(w words.Catalogue, err error) string {
	var e *tutorials.ProgressError
	if errors.As(err, &e) {
		return e.Say(w)
	}
	return err.Error()
}

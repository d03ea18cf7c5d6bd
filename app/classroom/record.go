// Package classroom is where a lesson is taken: the sitting with its tasks and
// what was done, and the text, tasks and questions as a page shows them.
package classroom

import (
	"errors"
	"maps"
	"slices"

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
	read     bool
	progress tutorials.Progress
	broken   *desk.BrokenSave
}

// OpenRecord returns the record in a store, which is read when somebody asks for it.
func OpenRecord(store desk.Store) *Record { return &Record{store: store} }

// open reads the progress. One that can't be read is set aside, so that nothing
// overwrites it, and the learner begins afresh.
func (r *Record) open() {
	if r.read {
		return
	}
	r.read = true
	text, found := r.store.Get(progressKey)
	if !found {
		return
	}
	progress, err := tutorials.ImportProgress([]byte(text))
	if err != nil {
		_ = r.store.Set(progressKey+".broken", text)
		r.store.Delete(progressKey)
		r.broken = &desk.BrokenSave{Text: text, Err: err}
		return
	}
	r.progress = progress
}

// Progress is what was done so far.
func (r *Record) Progress() tutorials.Progress {
	r.open()
	return r.progress
}

// Broken is the progress that could not be read, nil when there was none.
func (r *Record) Broken() *desk.BrokenSave {
	r.open()
	return r.broken
}

// Change makes a new progress of the one that the browser keeps: another tab may
// have written it since. Where the browser keeps nothing, the progress lasts as
// long as the page.
func (r *Record) Change(f func(tutorials.Progress) tutorials.Progress) {
	r.open()
	if text, found := r.store.Get(progressKey); found {
		if p, err := tutorials.ImportProgress([]byte(text)); err == nil {
			r.progress = p
		}
	}
	r.progress = f(r.progress)
	_ = r.store.Set(progressKey, string(tutorials.ExportProgress(r.progress)))
}

// Export writes the progress with each lesson's work as a file.
func (r *Record) Export(c *tutorials.Course) []byte {
	slugs := slices.Collect(maps.Keys(r.Progress().Lessons))
	for _, l := range c.Lessons() {
		slugs = append(slugs, l.Slug)
	}
	return tutorials.ExportProgress(r.withScripts(slugs))
}

// withScripts is the progress with the work in these lessons.
func (r *Record) withScripts(slugs []string) tutorials.Progress {
	p := r.Progress()
	for _, slug := range slugs {
		if src, ok := r.keeper(slug).Script(); ok {
			p = p.WithScript(slug, src)
		}
	}
	return p
}

// Import joins an exported file with what was done here, and says how many
// lessons came. Of two works in a lesson, the one with more tasks done stays. A
// bad file is an error and changes nothing.
func (r *Record) Import(data []byte) (lessons int, err error) {
	imported, err := tutorials.ImportProgress(data)
	if err != nil {
		return 0, err
	}
	slugs := slices.Collect(maps.Keys(imported.Lessons))
	r.Change(func(tutorials.Progress) tutorials.Progress {
		ours := r.withScripts(slugs)
		merged := ours.Merge(imported)
		for _, slug := range slugs {
			if src := merged.Lesson(slug).Script; src != ours.Lesson(slug).Script {
				_ = r.keeper(slug).Put(src)
			}
			// The keeper has it; one copy can't disagree with itself.
			merged = merged.WithScript(slug, "")
		}
		return merged
	})
	return len(slugs), nil
}

// Forget throws the progress and all lessons' work away.
func (r *Record) Forget(c *tutorials.Course) {
	for _, l := range c.Lessons() {
		r.store.Delete(lessonKey + l.Slug)
	}
	r.store.Delete(progressKey)
	r.read, r.progress = true, tutorials.Progress{}
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

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
	progress tutorials.Progress
	broken   *desk.BrokenSave

	held    bool
	waiting []func(tutorials.Progress) tutorials.Progress // changes that aren't kept yet
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

// Change makes a new progress of the one that the browser keeps: another tab may
// have written it since. Where the browser keeps nothing, the progress lasts as
// long as the page.
func (r *Record) Change(f func(tutorials.Progress) tutorials.Progress) {
	if r.held {
		r.progress = f(r.progress)
		r.waiting = append(r.waiting, f)
		return
	}
	if text, found := r.store.Get(progressKey); found {
		if p, err := tutorials.ImportProgress([]byte(text)); err == nil {
			r.progress = p
		}
	}
	r.progress = f(r.progress)
	_ = r.store.Set(progressKey, string(tutorials.ExportProgress(r.progress)))
}

// Hold lets what changes from now on wait in memory until Keep: writing it takes a
// browser a while the first time, and can be done when the page stands.
func (r *Record) Hold() { r.held = true }

// Keep has the browser keep what waits, and all that changes later at once.
func (r *Record) Keep() {
	waiting := r.waiting
	r.held, r.waiting = false, nil
	if len(waiting) == 0 {
		return
	}
	r.Change(func(p tutorials.Progress) tutorials.Progress {
		for _, f := range waiting {
			p = f(p)
		}
		return p
	})
}

// Export writes the progress with each lesson's work as a file.
func (r *Record) Export(c *tutorials.Course) []byte {
	slugs := slices.Collect(maps.Keys(r.progress.Lessons))
	for _, l := range c.Lessons() {
		slugs = append(slugs, l.Slug)
	}
	return tutorials.ExportProgress(r.withScripts(slugs))
}

// withScripts is the progress with the work in these lessons.
func (r *Record) withScripts(slugs []string) tutorials.Progress {
	p := r.progress
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

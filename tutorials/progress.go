package tutorials

import (
	"maps"
	"slices"
)

// Progress is what a learner has done, lesson by lesson. It is a value: the
// With methods give a new one and leave the old as it was. Lessons that the
// course doesn't have (any more) are kept.
type Progress struct {
	Lessons map[string]LessonProgress `json:"lessons,omitempty"`
	// Last is the slug of the lesson that was open last.
	Last string `json:"last,omitempty"`
}

// LessonProgress is what was done in one lesson.
type LessonProgress struct {
	// Done holds the IDs of the tasks done. A task done stays done.
	Done []string `json:"done,omitempty"`
	// Script is where the learner's metrics are; empty: at the lesson's start.
	Script string `json:"script,omitempty"`
	// Opened holds the formats and views opened.
	Opened []string `json:"opened,omitempty"`
	// Answers holds the choice made first for each question, by ID.
	Answers map[string]int `json:"answers,omitempty"`
	// Corrected holds the questions answered wrongly first and rightly later, by ID.
	Corrected []string `json:"corrected,omitempty"`
	// Wrong counts the wrong answers to each question, by ID, in the lesson
	// and in review.
	Wrong map[string]int `json:"wrong,omitempty"`
	// Reviewed holds the questions answered rightly in a review, by ID.
	Reviewed []string `json:"reviewed,omitempty"`
	// Remarks holds the IDs of the remarks made, so that each is made once.
	Remarks []string `json:"remarks,omitempty"`
}

// Lesson is what was done in a lesson, nothing if it was never opened.
func (p Progress) Lesson(slug string) LessonProgress { return p.Lessons[slug] }

// HasDone says whether a task is done.
func (l LessonProgress) HasDone(task string) bool { return slices.Contains(l.Done, task) }

// Complete says whether all tasks of a lesson are done.
func (p Progress) Complete(l *Lesson) bool { return p.Count(l) == len(l.Tasks) && len(l.Tasks) > 0 }

// Count is how many tasks of a lesson are done.
func (p Progress) Count(l *Lesson) int {
	n := 0
	for _, t := range l.Tasks {
		if p.Lessons[l.Slug].HasDone(t.ID) {
			n++
		}
	}
	return n
}

// ChapterComplete says whether all lessons of a chapter are complete.
func (p Progress) ChapterComplete(c Chapter) bool {
	for _, l := range c.Lessons {
		if !p.Complete(l) {
			return false
		}
	}
	return len(c.Lessons) > 0
}

// Completed is how many lessons of the course are complete.
func (p Progress) Completed(c *Course) int {
	n := 0
	for _, l := range c.Lessons() {
		if p.Complete(l) {
			n++
		}
	}
	return n
}

// Next is the lesson to go on with: the one open last if it isn't complete,
// else the first that isn't; nil when all are.
func (p Progress) Next(c *Course) *Lesson {
	if l := c.outlined(p.Last); l != nil && !p.Complete(l) {
		return l
	}
	for _, l := range c.Lessons() {
		if !p.Complete(l) {
			return l
		}
	}
	return nil
}

// WithLast notes which lesson is open.
func (p Progress) WithLast(slug string) Progress {
	p.Last = slug
	return p
}

// WithResults notes the tasks that hold, in the order of a lesson's tasks, and
// gives the IDs of those that weren't done before.
func (p Progress) WithResults(l *Lesson, results []Result) (Progress, []string) {
	var fresh []string
	for i, r := range results {
		if i < len(l.Tasks) && r.Done && !p.Lessons[l.Slug].HasDone(l.Tasks[i].ID) {
			fresh = append(fresh, l.Tasks[i].ID)
		}
	}
	if len(fresh) == 0 {
		return p, nil
	}
	return p.change(l.Slug, func(lp *LessonProgress) { lp.Done = with(lp.Done, fresh...) }), fresh
}

// WithLesson puts everything of one lesson in place of what there is.
func (p Progress) WithLesson(slug string, lp LessonProgress) Progress {
	return p.change(slug, func(old *LessonProgress) { *old = lp })
}

// WithScript notes where the learner's metrics are.
func (p Progress) WithScript(slug, script string) Progress {
	return p.change(slug, func(lp *LessonProgress) { lp.Script = script })
}

// WithOpened notes a format or view that was opened.
func (p Progress) WithOpened(slug, what string) Progress {
	return p.change(slug, func(lp *LessonProgress) { lp.Opened = with(lp.Opened, what) })
}

// WithRemark notes a remark that was made.
func (p Progress) WithRemark(slug, id string) Progress {
	return p.change(slug, func(lp *LessonProgress) { lp.Remarks = with(lp.Remarks, id) })
}

// WithAnswer notes an answer to a question in the lesson. Only the first one
// is kept as the prediction; every wrong one counts.
func (p Progress) WithAnswer(slug string, q Question, choice int) Progress {
	return p.change(slug, func(lp *LessonProgress) {
		lp.Answers = maps.Clone(lp.Answers)
		if lp.Answers == nil {
			lp.Answers = map[string]int{}
		}
		first, answered := lp.Answers[q.ID]
		if !answered {
			lp.Answers[q.ID] = choice
		} else if choice == q.Right() && choice != first {
			lp.Corrected = with(lp.Corrected, q.ID)
		}
		lp.countWrong(q, choice)
	})
}

// WithReview notes an answer to a question in a chapter's review.
func (p Progress) WithReview(slug string, q Question, choice int) Progress {
	return p.change(slug, func(lp *LessonProgress) {
		lp.countWrong(q, choice)
		if choice == q.Right() {
			lp.Reviewed = with(lp.Reviewed, q.ID)
		}
	})
}

// WithReset forgets everything of a lesson but which questions went wrong.
func (p Progress) WithReset(slug string) Progress {
	return p.change(slug, func(lp *LessonProgress) { *lp = LessonProgress{Wrong: lp.Wrong, Reviewed: lp.Reviewed} })
}

func (l *LessonProgress) countWrong(q Question, choice int) {
	if choice == q.Right() {
		return
	}
	l.Wrong = maps.Clone(l.Wrong)
	if l.Wrong == nil {
		l.Wrong = map[string]int{}
	}
	l.Wrong[q.ID]++
}

func (p Progress) change(slug string, f func(*LessonProgress)) Progress {
	p.Lessons = maps.Clone(p.Lessons)
	if p.Lessons == nil {
		p.Lessons = map[string]LessonProgress{}
	}
	lp := p.Lessons[slug]
	f(&lp)
	p.Lessons[slug] = lp
	return p
}

// with gives a new list that also holds the items, once each.
func with(list []string, items ...string) []string {
	out := slices.Clone(list)
	for _, item := range items {
		if !slices.Contains(out, item) {
			out = append(out, item)
		}
	}
	return out
}

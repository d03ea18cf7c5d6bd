package tutorials

import "slices"

// Lesson is one idea, taught in a few minutes by something to do.
type Lesson struct {
	// Slug names the lesson in URLs and in saved progress; it is unique in the course.
	Slug    string `json:"slug"`
	Title   Plain  `json:"title"`
	Summary Plain  `json:"summary"` // one line
	Minutes int    `json:"minutes"`
	// Assumes names the lessons (slugs) that should be known.
	Assumes []string `json:"assumes,omitempty"`
	// Body is the prose in each language; tasks and questions stand in it
	// where they are to be met.
	Body map[Language][]Block `json:"body"`
	// Start is the script that makes what the learner finds.
	Start string `json:"start"`
	// Solution is what "show me" plays on top of Start, act by act.
	Solution []Act `json:"solution"`
	// Pastes are the texts to be repaired.
	Pastes []Paste `json:"pastes,omitempty"`
	// Tasks in the order in which they are met.
	Tasks []Task `json:"tasks"`
	// Questions that are asked before an act, so that its outcome is predicted.
	Questions []Question `json:"questions,omitempty"`
	// Remarks on moves that are wrong and teach something.
	Remarks []Remark `json:"remarks,omitempty"`
	// Review holds this lesson's questions for the end of its chapter.
	Review []Question `json:"review,omitempty"`

	unread []byte // the whole lesson as it came, nil once it is read
}

// Text is the prose in a language, the English one where that is missing.
func (l *Lesson) Text(lang Language) []Block {
	if b, ok := l.Body[lang]; ok {
		return b
	}
	return l.Body[English]
}

// Task finds a task by its ID; nil when there is none.
func (l *Lesson) Task(id string) *Task {
	for i := range l.Tasks {
		if l.Tasks[i].ID == id {
			return &l.Tasks[i]
		}
	}
	return nil
}

// Question finds a question of the prose or of the review by its ID; nil when
// there is none.
func (l *Lesson) Question(id string) *Question {
	for _, list := range [][]Question{l.Questions, l.Review} {
		for i := range list {
			if list[i].ID == id {
				return &list[i]
			}
		}
	}
	return nil
}

// Evaluate says for each task, in order, whether it holds in a state and what
// was seen. It doesn't remember: a task that held once and no longer does comes
// back undone, so keep what was done in a Progress.
func (l *Lesson) Evaluate(s *State) []Result {
	results := make([]Result, len(l.Tasks))
	for i, t := range l.Tasks {
		results[i] = t.Check.Evaluate(s)
	}
	return results
}

// Current is the first task that isn't done, "" when all are.
func (l *Lesson) Current(p LessonProgress) string {
	for _, t := range l.Tasks {
		if !p.HasDone(t.ID) {
			return t.ID
		}
	}
	return ""
}

// Applies says whether a remark has something to say in a state: its move stands,
// and its task is the one to do.
func (l *Lesson) Applies(r Remark, s *State, p LessonProgress) bool {
	return (r.Task == "" || r.Task == l.Current(p)) && r.When.Evaluate(s).Done
}

// Remarked lists the remarks to make in a state: those that apply and weren't
// made before, going by the progress.
func (l *Lesson) Remarked(s *State, p LessonProgress) []Remark {
	var said []Remark
	for _, r := range l.Remarks {
		if !slices.Contains(p.Remarks, r.ID) && l.Applies(r, s, p) {
			said = append(said, r)
		}
	}
	return said
}

// SolutionFor is the part of the solution that leads up to and through a task:
// every act before the task's own included. An unknown ID gives all of it.
func (l *Lesson) SolutionFor(task string) []Act {
	last := -1
	for i, a := range l.Solution {
		if a.Task == task {
			last = i
		}
	}
	if last < 0 {
		return l.Solution
	}
	return l.Solution[:last+1]
}

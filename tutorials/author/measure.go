package author

import (
	"bytes"
	"path"
	"strings"
	"unicode"

	"metricplayground/tutorials"
)

// The house rules on a lesson's size.
const (
	fewestTasks, mostTasks     = 3, 5
	fewestMinutes, mostMinutes = 5, 8
	fewestReview               = 2
	mostWords                  = 250 // before the first task
	// A Chinese character says about six tenths of what an English word does.
	wordsPerCharacter = 0.6
)

// unfilledMark stands in a skeleton where an author has something to write.
const unfilledMark = "FILL IN"

// unfilled finds what is left of a skeleton.
func (n *notes) unfilled(d *draft) {
	for _, name := range lessonFiles() {
		for i, line := range bytes.Split(d.files[name], []byte("\n")) {
			if bytes.Contains(line, []byte(unfilledMark)) {
				n.add(path.Join(d.folder, name), i+1, "write what it asks for", "still to do: %s", strings.TrimSpace(string(line)))
			}
		}
	}
}

// measure holds a lesson to the house rules.
func (n *notes) measure(d *draft) {
	data := path.Join(d.folder, "lesson.yaml")
	if len(d.Tasks) < fewestTasks || len(d.Tasks) > mostTasks {
		n.add(data, 0, "a lesson has three to five tasks", "%d tasks", len(d.Tasks))
	}
	if d.Minutes < fewestMinutes || d.Minutes > mostMinutes {
		n.add(path.Join(d.folder, "en.md"), 1, "a lesson takes five to eight minutes: split it, or join it with another", "%d minutes", d.Minutes)
	}
	if len(d.Questions) == 0 {
		n.add(data, 0, "add `questions:` with one whose answer surprises", "nothing is predicted")
	}
	if len(d.Review) < fewestReview {
		n.add(data, 0, "add `review:` with two questions or more", "%d questions for the review", len(d.Review))
	}
	for _, language := range tutorials.Languages() {
		file := path.Join(d.folder, string(language)+".md")
		notes := map[tutorials.NoteKind]bool{}
		for _, b := range flat(d.Body[language]) {
			notes[b.Note] = true
		}
		for _, kind := range tutorials.NoteKinds() {
			if !notes[kind] {
				n.add(file, 0, "add it: every lesson has a why, a trap and an example", "there is no note > [!%s]", strings.ToUpper(string(kind)))
			}
		}
		if words := wordsBeforeAct(d.Body[language]); words > mostWords {
			n.add(file, 0, "let the learner act sooner: at most 250 words, or 420 Chinese characters", "%d words before the first task", words)
		}
	}
}

// wordsBeforeAct counts the words of prose before the first task.
func wordsBeforeAct(blocks []tutorials.Block) int {
	words, acted := 0.0, false
	tutorials.Walk(blocks, func(b tutorials.Block) {
		acted = acted || b.Kind == tutorials.TaskBlock
		if !acted {
			b.InlinesOf(func(list []tutorials.Inline) { words += countWords(tutorials.PlainText(list)) })
		}
	})
	return int(words)
}

// countWords counts words between spaces, and Chinese characters each as a part
// of one.
func countWords(text string) float64 {
	characters := 0
	rest := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) {
			characters++
			return ' '
		}
		return r
	}, text)
	words := 0
	for _, field := range strings.Fields(rest) {
		if strings.ContainsFunc(field, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			words++
		}
	}
	return float64(words) + wordsPerCharacter*float64(characters)
}

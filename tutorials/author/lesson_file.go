package author

import (
	"encoding/json"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"metricplayground/tutorials"
)

// lessonFile is lesson.yaml.
type lessonFile struct {
	Chapter   located        `yaml:"chapter"`
	Pastes    []pasteFile    `yaml:"pastes"`
	Tasks     []taskFile     `yaml:"tasks"`
	Questions []questionFile `yaml:"questions"`
	Remarks   []remarkFile   `yaml:"remarks"`
	Review    []questionFile `yaml:"review"`
}

type pasteFile struct {
	ID     located `yaml:"id"`
	Title  both    `yaml:"title"`
	Text   string  `yaml:"text"`
	Mended string  `yaml:"mended"`
}

type taskFile struct {
	ID       located   `yaml:"id"`
	Title    both      `yaml:"title"`
	Check    yaml.Node `yaml:"check"`
	Hint     both      `yaml:"hint"`
	Stronger both      `yaml:"stronger"`
}

type questionFile struct {
	ID      located      `yaml:"id"`
	Ask     both         `yaml:"ask"`
	Choices []choiceFile `yaml:"choices"`
	Look    located      `yaml:"look"`
}

type choiceFile struct {
	Say   both `yaml:"say"`
	Right bool `yaml:"right"`
	Why   both `yaml:"why"`
}

type remarkFile struct {
	ID   located   `yaml:"id"`
	Task located   `yaml:"task"`
	When yaml.Node `yaml:"when"`
	Say  both      `yaml:"say"`
	// After is the task after whose solution the move is made; empty: at the start.
	After located         `yaml:"after"`
	Try   []located       `yaml:"try"`
	Edit  *tutorials.Edit `yaml:"edit"`
}

// reading is what is needed to turn a lesson's files into a lesson.
type reading struct {
	notes    *notes
	file     string
	glossary tutorials.Glossary
	links    *[]mention
	pointers *[]mention
}

var slugPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// id checks the ID of a task, question or remark.
func (r reading) id(what string, id located, parentLine int, seen map[string]bool) string {
	switch {
	case id.text == "":
		r.notes.add(r.file, parentLine, "add `id:`, in small letters, digits and hyphens", "%s has no id", what)
	case !slugPattern.MatchString(id.text):
		r.notes.add(r.file, id.line, "use small letters, digits and single hyphens", "the id %q", id.text)
	case seen[id.text]:
		r.notes.add(r.file, id.line, "choose another: ids are unique in a lesson", "the id %q is there twice", id.text)
	}
	seen[id.text] = true
	return id.text
}

// phrase reads a short text in both languages.
func (r reading) phrase(what string, text both, parentLine int) tutorials.Phrase {
	phrase := tutorials.Phrase{}
	r.complete(what, text, parentLine)
	for language, t := range text.texts {
		if strings.TrimSpace(t.text) == "" {
			continue
		}
		p := prose{notes: r.notes, file: r.file, offset: t.line - 1, source: []byte(t.text), language: language, glossary: r.glossary}
		phrase[language] = p.phrase()
		*r.links = append(*r.links, p.links...)
		*r.pointers = append(*r.pointers, p.pointers...)
	}
	return phrase
}

// plain reads a title or summary in both languages.
func (r reading) plain(what string, text both, parentLine int) tutorials.Plain {
	r.complete(what, text, parentLine)
	plain := tutorials.Plain{}
	for language, t := range text.texts {
		plain[language] = strings.TrimSpace(t.text)
	}
	return plain
}

// complete finds languages that are missing or unknown.
func (r reading) complete(what string, text both, parentLine int) {
	line := text.line
	if line == 0 {
		line = parentLine
	}
	known := map[tutorials.Language]bool{}
	for _, language := range tutorials.Languages() {
		known[language] = true
		if strings.TrimSpace(text.texts[language].text) == "" {
			r.notes.add(r.file, line, "add it, as `"+string(language)+": ...`", "%s is missing in %s", what, languageName(language))
		}
	}
	for language, t := range text.texts {
		if !known[language] {
			r.notes.add(r.file, t.line, "use en and zh", "%s has a text in the unknown language %q", what, language)
		}
	}
}

func languageName(l tutorials.Language) string {
	if l == tutorials.Chinese {
		return "Chinese (zh)"
	}
	return "English (en)"
}

// check reads a declared check.
func (r reading) check(what string, node yaml.Node, parentLine int) tutorials.Declared {
	var declared tutorials.Declared
	if node.Kind == 0 {
		r.notes.add(r.file, parentLine, "say when it holds, such as `value: {series: c1, is: \">= 3\"}`", "%s is missing", what)
		return declared
	}
	value, err := plainYAML(&node)
	if err == nil {
		var data []byte
		if data, err = json.Marshal(value); err == nil {
			err = json.Unmarshal(data, &declared)
		}
	}
	if err != nil {
		r.notes.add(r.file, node.Line, "see the table of checks in CONTRIBUTING.md", "%s: %s", what, strings.TrimPrefix(err.Error(), "json: "))
	}
	return declared
}

// pastes reads the texts that are laid before the learner.
func (r reading) pastes(files []pasteFile) []tutorials.Paste {
	seen := map[string]bool{}
	var pastes []tutorials.Paste
	for _, f := range files {
		id := r.id("a paste", f.ID, f.Title.line, seen)
		if f.Text == f.Mended {
			r.notes.add(r.file, f.ID.line, "write into `mended:` what the solution makes of `text:`", "paste %s is mended already, or not at all", id)
		}
		pastes = append(pastes, tutorials.Paste{ID: id, Title: r.plain("the title of paste "+id, f.Title, f.ID.line), Text: f.Text, Mended: f.Mended})
	}
	return pastes
}

func (r reading) tasks(files []taskFile) []tutorials.Task {
	seen := map[string]bool{}
	var tasks []tutorials.Task
	for _, f := range files {
		line := f.ID.line
		if line == 0 {
			line = f.Title.line
		}
		id := r.id("a task", f.ID, line, seen)
		tasks = append(tasks, tutorials.Task{
			ID:       id,
			Title:    r.phrase("the title of task "+id, f.Title, line),
			Check:    r.check("the check of task "+id, f.Check, line),
			Hint:     r.phrase("the hint of task "+id, f.Hint, line),
			Stronger: r.phrase("the stronger hint of task "+id, f.Stronger, line),
		})
	}
	if len(tasks) == 0 {
		r.notes.add(r.file, 0, "add `tasks:`", "the lesson has no tasks")
	}
	return tasks
}

func (r reading) questions(files []questionFile, seen map[string]bool) []tutorials.Question {
	var questions []tutorials.Question
	for _, f := range files {
		line := f.ID.line
		if line == 0 {
			line = f.Ask.line
		}
		id := r.id("a question", f.ID, line, seen)
		q := tutorials.Question{ID: id, Ask: r.phrase("question "+id, f.Ask, line)}
		right := 0
		for _, c := range f.Choices {
			q.Choices = append(q.Choices, tutorials.Choice{
				Say:   r.phrase("a choice of question "+id, c.Say, line),
				Right: c.Right,
				Why:   r.phrase("the why of a choice of question "+id, c.Why, c.Say.line),
			})
			if c.Right {
				right++
			}
		}
		if len(q.Choices) < 2 || right != 1 {
			r.notes.add(r.file, line, "give two or more choices, one of them with `right: true`", "question %s has %d choices, %d right", id, len(q.Choices), right)
		}
		if f.Look.text != "" {
			p := prose{notes: r.notes, file: r.file, offset: f.Look.line - 1}
			q.Look = p.pointer(nil, f.Look.text)
			*r.pointers = append(*r.pointers, p.pointers...)
		}
		questions = append(questions, q)
	}
	return questions
}

func (r reading) remarks(files []remarkFile, tasks []tutorials.Task) []tutorials.Remark {
	seen := map[string]bool{}
	known := map[string]bool{"": true}
	for _, t := range tasks {
		known[t.ID] = true
	}
	var remarks []tutorials.Remark
	for _, f := range files {
		line := f.ID.line
		id := r.id("a remark", f.ID, line, seen)
		for _, ref := range []located{f.Task, f.After} {
			if !known[ref.text] {
				r.notes.add(r.file, ref.line, "name one of the lesson's tasks", "remark %s speaks of the unknown task %q", id, ref.text)
			}
		}
		if len(f.Try) == 0 && f.Edit == nil {
			r.notes.add(r.file, line, "add `try:` with the operations of the move, or `edit:` with what becomes of a text, so that it can be tried", "remark %s doesn't show the move that it is about", id)
		}
		m := tutorials.Remark{
			ID: id, Task: f.Task.text, After: f.After.text, Edit: f.Edit,
			When: r.check("the `when` of remark "+id, f.When, line),
			Say:  r.phrase("remark "+id, f.Say, line),
		}
		for _, t := range f.Try {
			m.Try = append(m.Try, t.text)
		}
		remarks = append(remarks, m)
	}
	return remarks
}

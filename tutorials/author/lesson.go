package author

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"

	"metricplayground/tutorials"
)

// draft is a lesson as read, with what is needed to prove it.
type draft struct {
	*tutorials.Lesson
	folder   string // path, as problems name it
	number   int
	chapter  located
	texts    map[tutorials.Language]*prose
	links    []mention // of lesson.yaml
	pointers []mention // of lesson.yaml
	assumes  []located
	files    map[string][]byte
	// solutionLines holds the line of each act in solution.script.
	solutionLines []int
}

var folderPattern = regexp.MustCompile(`^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)$`)

// lessonFiles is what a lesson's folder must hold.
func lessonFiles() []string {
	return []string{"en.md", "zh.md", "start.script", "solution.script", "lesson.yaml"}
}

// readLesson reads a lesson's folder; nil when a file is missing or no YAML.
// shown is the path that problems name.
func (n *notes) readLesson(origin fs.FS, dir, shown string, glossary tutorials.Glossary) *draft {
	files, whole := n.readFolder(origin, dir, shown)
	if !whole {
		return nil
	}
	m := folderPattern.FindStringSubmatch(dir)
	number, _ := strconv.Atoi(m[1])
	d := &draft{
		Lesson: &tutorials.Lesson{Slug: m[2], Title: tutorials.Plain{}, Summary: tutorials.Plain{}, Body: map[tutorials.Language][]tutorials.Block{}},
		folder: shown, number: number, texts: map[tutorials.Language]*prose{}, files: files,
	}
	d.Start = string(files["start.script"])
	if !n.readData(d, glossary) {
		return nil
	}
	d.Solution, d.solutionLines = n.readSolution(path.Join(shown, "solution.script"), files["solution.script"], d.Lesson)
	for _, language := range tutorials.Languages() {
		n.readText(d, language, files[string(language)+".md"], glossary)
	}
	n.compare(d)
	n.places(d)
	return d
}

// readFolder reads a lesson's files and finds those missing or not understood.
func (n *notes) readFolder(origin fs.FS, dir, shown string) (map[string][]byte, bool) {
	files := map[string][]byte{}
	entries, err := fs.ReadDir(origin, dir)
	if err != nil {
		n.add(shown, 0, "make it readable", "can't be read (%s)", err)
		return nil, false
	}
	for _, e := range entries {
		if !slices.Contains(lessonFiles(), e.Name()) && e.Name()[0] != '.' {
			n.add(path.Join(shown, e.Name()), 0, "a lesson's folder holds en.md, zh.md, start.script, solution.script and lesson.yaml: take it away", "a file that no lesson has")
		}
	}
	whole := true
	for _, name := range lessonFiles() {
		data, err := fs.ReadFile(origin, path.Join(dir, name))
		if err != nil {
			n.add(path.Join(shown, name), 0, "write it; `go run . lesson new SLUG` makes a skeleton to copy from", "is missing")
			whole = false
		}
		files[name] = data
	}
	return files, whole
}

// readData reads lesson.yaml; false when it is no YAML.
func (n *notes) readData(d *draft, glossary tutorials.Glossary) bool {
	file := path.Join(d.folder, "lesson.yaml")
	var f lessonFile
	if !n.readYAML(file, 0, d.files["lesson.yaml"], &f) {
		return false
	}
	r := reading{notes: n, file: file, glossary: glossary, links: &d.links, pointers: &d.pointers}
	d.chapter = f.Chapter
	d.Pastes = r.pastes(f.Pastes)
	d.Tasks = r.tasks(f.Tasks)
	ids := map[string]bool{}
	d.Questions = r.questions(f.Questions, ids)
	d.Review = r.questions(f.Review, ids)
	d.Remarks = r.remarks(f.Remarks, d.Tasks)
	for _, t := range d.Tasks {
		n.answerable(file, "task "+t.ID, t.Check, d.Lesson)
	}
	for _, m := range d.Remarks {
		n.answerable(file, "remark "+m.ID, m.When, d.Lesson)
	}
	return true
}

// answerable finds checks on questions and texts that don't exist.
func (n *notes) answerable(file, what string, check tutorials.Declared, l *tutorials.Lesson) {
	tutorials.WalkChecks(check, func(c tutorials.Declared) {
		switch c := c.Check.(type) {
		case *tutorials.Answered:
			if l.Question(c.Question) == nil {
				n.add(file, 0, "name one of the lesson's questions", "the check of %s asks for the unknown question %q", what, c.Question)
			}
		case *tutorials.Pasted:
			if l.Paste(c.Text) == nil {
				n.add(file, 0, "name one of the lesson's pastes", "the check of %s asks for the unknown text %q", what, c.Text)
			}
		}
	})
}

// readText reads a lesson's text in one language.
func (n *notes) readText(d *draft, language tutorials.Language, data []byte, glossary tutorials.Glossary) {
	file := path.Join(d.folder, string(language)+".md")
	front, body, lines := n.readFront(file, data)
	d.Title[language] = front.Title.text
	d.Summary[language] = front.Summary.text
	slugs := []string{}
	for _, a := range front.Assumes {
		slugs = append(slugs, a.text)
	}
	if language == tutorials.English {
		d.Minutes, d.Assumes, d.assumes = front.Minutes, slugs, front.Assumes
	} else if front.Minutes != d.Minutes || !slices.Equal(slugs, d.Assumes) {
		n.add(file, 1, "make minutes and assumes the same as in en.md", "the front matter differs from en.md's")
	}
	p := &prose{notes: n, file: file, offset: lines, source: body, language: language, glossary: glossary}
	d.Body[language] = p.blocks()
	d.texts[language] = p
}

package author

import (
	"path"
	"slices"

	"metricplayground/tutorials"
)

// links finds links to lessons that don't exist, and takes the link off those
// to lessons that are left out or not written yet.
func (n *notes) links(b *book, coming map[string]bool) {
	check := func(file string, m mention) {
		if b.course.Lesson(m.name) == nil && !coming[m.name] {
			n.add(file, m.line, "mend the slug, or list it under `coming:` in course.yaml", "there is no lesson %q", m.name)
		}
	}
	for _, d := range b.drafts {
		for _, m := range d.links {
			check(path.Join(d.folder, "lesson.yaml"), m)
		}
		for _, p := range d.texts {
			for _, m := range p.links {
				check(p.file, m)
			}
		}
		for _, a := range d.assumes {
			check(path.Join(d.folder, "en.md"), mention{a.text, a.line + 1})
		}
		d.Assumes = slices.DeleteFunc(d.Assumes, func(slug string) bool { return b.course.Lesson(slug) == nil })
		unlink(b.course, d.Lesson)
	}
}

// unlink turns links to lessons that the course doesn't have into plain text.
func unlink(c *tutorials.Course, l *tutorials.Lesson) {
	var inlines func([]tutorials.Inline)
	inlines = func(list []tutorials.Inline) {
		for i := range list {
			if link := list[i].Link; link != nil && link.Lesson != "" && c.Lesson(link.Lesson) == nil {
				list[i] = tutorials.Inline{Kind: tutorials.InlineText, Text: tutorials.PlainText(list[i].Inlines)}
			}
			inlines(list[i].Inlines)
		}
	}
	phrase := func(p tutorials.Phrase) {
		for _, list := range p {
			inlines(list)
		}
	}
	for _, body := range l.Body {
		tutorials.Walk(body, func(b tutorials.Block) { b.InlinesOf(inlines) })
	}
	for _, t := range l.Tasks {
		phrase(t.Title)
		phrase(t.Hint)
		phrase(t.Stronger)
	}
	for _, r := range l.Remarks {
		phrase(r.Say)
	}
	for _, list := range [][]tutorials.Question{l.Questions, l.Review} {
		for _, q := range list {
			phrase(q.Ask)
			for _, choice := range q.Choices {
				phrase(choice.Say)
				phrase(choice.Why)
			}
		}
	}
}

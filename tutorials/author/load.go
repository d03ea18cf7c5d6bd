package author

import (
	"bufio"
	"bytes"
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"metricplayground/tutorials"
)

// Load reads a course from a folder of lessons. The error is Problems.
func Load(lessons fs.FS) (*tutorials.Course, error) { return Merge(lessons, nil) }

// Merge reads a course from the built-in lessons and an owner's folder, whose
// lessons replace those of the same slug and are added where there is none.
// Files of the folder that are read beside its lessons, all of them optional:
// course.yaml and glossary.yaml replace and add chapters and terms; omit lists
// slugs to leave out; order lists slugs in the order of teaching, one a line,
// # beginning a comment: a chapter's lessons that it names come first, the
// others after them by number. own may be nil. The error is Problems.
func Merge(builtin, own fs.FS) (*tutorials.Course, error) {
	n := &notes{}
	b := n.read(builtin, own)
	if err := n.err(); err != nil {
		return nil, err
	}
	return b.course, nil
}

// book is a course with the drafts that it was made from.
type book struct {
	course *tutorials.Course
	drafts []*draft // in the order of the course
}

// layer is one of the folders that a course is read from.
type layer struct {
	files fs.FS
	name  string // what problems' paths begin with
}

func (n *notes) read(builtin, own fs.FS) *book {
	layers := []layer{{builtin, "lessons"}}
	if own != nil {
		layers = append(layers, layer{own, "own lessons"})
	}
	b := &book{course: &tutorials.Course{}}
	coming := map[string]bool{}
	for _, l := range layers {
		b.course.Chapters = n.readChapters(l.files, path.Join(l.name, "course.yaml"), b.course.Chapters, coming)
		b.course.Glossary = n.readGlossary(l.files, path.Join(l.name, "glossary.yaml"), b.course.Glossary)
	}
	drafts := n.readDrafts(layers, b.course.Glossary, coming)
	n.arrange(b, drafts, n.readSlugs(own, "order", drafts, coming))
	n.links(b, coming)
	return b
}

// readDrafts reads all lessons but those to be left out, whose slugs it adds to
// those that may be linked to all the same.
func (n *notes) readDrafts(layers []layer, glossary tutorials.Glossary, coming map[string]bool) []*draft {
	var drafts []*draft
	for _, l := range layers {
		replaced := map[string]bool{}
		for _, d := range n.readLayer(l, glossary, coming) {
			if replaced[d.Slug] {
				n.add(d.folder, 0, "give one of them another slug", "two lessons have the slug %q", d.Slug)
			}
			replaced[d.Slug] = true
			drafts = replaceOrAdd(drafts, d, func(o *draft) bool { return o.Slug == d.Slug })
		}
	}
	for _, slug := range n.readSlugs(layers[len(layers)-1].files, "omit", drafts, nil) {
		drafts = slices.DeleteFunc(drafts, func(d *draft) bool { return d.Slug == slug })
		coming[slug] = true
	}
	return drafts
}

// readLayer reads a folder's lessons. One that can't be read may be linked to all
// the same: its own problems are enough.
func (n *notes) readLayer(l layer, glossary tutorials.Glossary, coming map[string]bool) []*draft {
	entries, err := fs.ReadDir(l.files, ".")
	if err != nil {
		n.add(l.name, 0, "name a folder that can be read", "can't be read (%s)", err)
	}
	var drafts []*draft
	numbers := map[int]string{}
	for _, e := range entries {
		if !e.IsDir() || e.Name()[0] == '.' {
			continue
		}
		shown := path.Join(l.name, e.Name())
		if !folderPattern.MatchString(e.Name()) {
			n.add(shown, 0, "name the folder like 07-histogram: a number, a hyphen, a slug in small letters", "is no lesson's name")
			continue
		}
		d := n.readLesson(l.files, e.Name(), shown, glossary)
		if d == nil {
			coming[folderPattern.FindStringSubmatch(e.Name())[2]] = true
			continue
		}
		if other, taken := numbers[d.number]; taken {
			n.add(shown, 0, "give one of them another number", "has the same number as %s", other)
		}
		numbers[d.number] = e.Name()
		drafts = append(drafts, d)
	}
	return drafts
}

// readSlugs reads a file of slugs, one a line; unknown ones are problems.
func (n *notes) readSlugs(files fs.FS, name string, drafts []*draft, coming map[string]bool) []string {
	if files == nil {
		return nil
	}
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return nil
	}
	var slugs []string
	scanner := bufio.NewScanner(bytes.NewReader(data))
	for line := 1; scanner.Scan(); line++ {
		slug, _, _ := strings.Cut(scanner.Text(), "#")
		if slug = strings.TrimSpace(slug); slug == "" {
			continue
		}
		if !coming[slug] && !slices.ContainsFunc(drafts, func(d *draft) bool { return d.Slug == slug }) {
			n.add(path.Join("own lessons", name), line, "write the slug of a lesson, without its number", "there is no lesson %q", slug)
		}
		slugs = append(slugs, slug)
	}
	return slugs
}

// arrange puts the lessons into their chapters, in order.
func (n *notes) arrange(b *book, drafts []*draft, order []string) {
	place := func(d *draft) int {
		if i := slices.Index(order, d.Slug); i >= 0 {
			return i
		}
		return len(order) + d.number
	}
	slices.SortStableFunc(drafts, func(x, y *draft) int { return cmp.Compare(place(x), place(y)) })
	for _, d := range drafts {
		i := slices.IndexFunc(b.course.Chapters, func(c tutorials.Chapter) bool { return c.Slug == d.chapter.text })
		if i < 0 {
			n.add(path.Join(d.folder, "lesson.yaml"), d.chapter.line, "name one of the chapters of course.yaml, as `chapter: SLUG`", "there is no chapter %q", d.chapter.text)
			continue
		}
		b.course.Chapters[i].Lessons = append(b.course.Chapters[i].Lessons, d.Lesson)
	}
	b.course.Chapters = slices.DeleteFunc(b.course.Chapters, func(c tutorials.Chapter) bool { return len(c.Lessons) == 0 })
	for _, l := range b.course.Lessons() {
		i := slices.IndexFunc(drafts, func(d *draft) bool { return d.Lesson == l })
		b.drafts = append(b.drafts, drafts[i])
	}
}

package author

import (
	"io/fs"

	"metricplayground/tutorials"
)

// courseFile is course.yaml: the chapters in order, and lessons that may be
// linked to before they are written.
type courseFile struct {
	Chapters []chapterFile `yaml:"chapters"`
	Coming   []located     `yaml:"coming"`
}

type chapterFile struct {
	Slug    located `yaml:"slug"`
	Title   both    `yaml:"title"`
	Summary both    `yaml:"summary"`
}

// glossaryFile is glossary.yaml.
type glossaryFile struct {
	Terms []termFile `yaml:"terms"`
}

type termFile struct {
	ID    located   `yaml:"id"`
	Name  both      `yaml:"name"`
	Also  []located `yaml:"also"`
	Means both      `yaml:"means"`
}

// readChapters reads course.yaml into the chapters known, replacing those of
// the same slug.
func (n *notes) readChapters(origin fs.FS, shown string, chapters []tutorials.Chapter, coming map[string]bool) []tutorials.Chapter {
	data, err := fs.ReadFile(origin, "course.yaml")
	if err != nil {
		return chapters
	}
	var f courseFile
	n.readYAML(shown, 0, data, &f)
	r := reading{notes: n, file: shown}
	seen := map[string]bool{}
	for _, c := range f.Chapters {
		slug := r.id("a chapter", c.Slug, c.Title.line, seen)
		chapter := tutorials.Chapter{
			Slug:    slug,
			Title:   r.plain("the title of chapter "+slug, c.Title, c.Slug.line),
			Summary: r.plain("the summary of chapter "+slug, c.Summary, c.Slug.line),
		}
		chapters = replaceOrAdd(chapters, chapter, func(o tutorials.Chapter) bool { return o.Slug == slug })
	}
	for _, c := range f.Coming {
		coming[c.text] = true
	}
	return chapters
}

// readGlossary reads glossary.yaml into the terms known, replacing those of
// the same ID.
func (n *notes) readGlossary(origin fs.FS, shown string, terms tutorials.Glossary) tutorials.Glossary {
	data, err := fs.ReadFile(origin, "glossary.yaml")
	if err != nil {
		return terms
	}
	var f glossaryFile
	n.readYAML(shown, 0, data, &f)
	var links, pointers []mention
	r := reading{notes: n, file: shown, links: &links, pointers: &pointers}
	seen := map[string]bool{}
	for _, t := range f.Terms {
		id := r.id("a term", t.ID, t.Name.line, seen)
		term := tutorials.Term{
			ID:    id,
			Name:  r.plain("the name of term "+id, t.Name, t.ID.line),
			Means: r.phrase("the meaning of term "+id, t.Means, t.ID.line),
		}
		for _, a := range t.Also {
			term.Also = append(term.Also, a.text)
		}
		terms = replaceOrAdd(terms, term, func(o tutorials.Term) bool { return o.ID == id })
	}
	for _, l := range append(links, pointers...) {
		n.add(shown, l.line, "a meaning stands alone: leave it out", "a meaning with a link to %q", l.name)
	}
	return terms
}

func replaceOrAdd[T any](list []T, item T, same func(T) bool) []T {
	for i := range list {
		if same(list[i]) {
			list[i] = item
			return list
		}
	}
	return append(list, item)
}

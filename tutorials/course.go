package tutorials

// Course is everything that is taught: chapters, their lessons in order, and
// the glossary. It is made once and never changed. Of a decoded one the lessons are
// outlines, without text and checks, until Lesson gives them.
type Course struct {
	Chapters []Chapter
	Glossary Glossary
	unread   []byte // the glossary as it came, nil once it is read
}

// Chapter is a run of lessons on one subject.
type Chapter struct {
	// Slug names the chapter in data; it is unique in the course.
	Slug    string
	Title   Plain
	Summary Plain
	Lessons []*Lesson
}

// Minutes is how long the chapter's lessons take together.
func (c Chapter) Minutes() int {
	sum := 0
	for _, l := range c.Lessons {
		sum += l.Minutes
	}
	return sum
}

// Lessons lists the lessons of all chapters in the order of teaching.
func (c *Course) Lessons() []*Lesson {
	var all []*Lesson
	for _, chapter := range c.Chapters {
		all = append(all, chapter.Lessons...)
	}
	return all
}

// Lesson finds a lesson by its slug, whole; nil when there is none, or when what
// was decoded of it can't be read.
func (c *Course) Lesson(slug string) *Lesson {
	if l := c.outlined(slug); l != nil && c.open(l) == nil {
		return l
	}
	return nil
}

// outlined is Lesson without reading what is unread.
func (c *Course) outlined(slug string) *Lesson {
	for _, l := range c.Lessons() {
		if l.Slug == slug {
			return l
		}
	}
	return nil
}

// ChapterOf finds the chapter that holds a lesson; nil when there is none.
func (c *Course) ChapterOf(slug string) *Chapter {
	for i := range c.Chapters {
		for _, l := range c.Chapters[i].Lessons {
			if l.Slug == slug {
				return &c.Chapters[i]
			}
		}
	}
	return nil
}

// Place says where a lesson stands: its number from 1, how many there are, and
// its neighbours, nil at either end. Number is 0 for an unknown slug.
func (c *Course) Place(slug string) (number, of int, previous, next *Lesson) {
	all := c.Lessons()
	for i, l := range all {
		if l.Slug != slug {
			continue
		}
		if i > 0 {
			previous = all[i-1]
		}
		if i+1 < len(all) {
			next = all[i+1]
		}
		return i + 1, len(all), previous, next
	}
	return 0, len(all), nil, nil
}

// Minutes is how long the whole course takes.
func (c *Course) Minutes() int {
	sum := 0
	for _, chapter := range c.Chapters {
		sum += chapter.Minutes()
	}
	return sum
}

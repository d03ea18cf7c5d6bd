package author_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"metricplayground/tutorials"
	"metricplayground/tutorials/author"
)

// own is an owner's folder of lessons that are copies of the counter lesson.
func own(t *testing.T, folders ...string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, folder := range folders {
		for path, file := range copyOf(t, "counter") {
			if name, ok := strings.CutPrefix(path, "02-counter/"); ok {
				files[folder+"/"+name] = file
			}
		}
	}
	return files
}

func slugs(c *tutorials.Course) []string {
	var out []string
	for _, l := range c.Lessons() {
		out = append(out, l.Slug)
	}
	return out
}

func TestMergeAddsReplacesOmitsAndReorders(t *testing.T) {
	builtin := copyOf(t, "counter", "histogram")
	for name, c := range map[string]struct {
		own  fstest.MapFS
		want []string
	}{
		"nothing of one's own":       {fstest.MapFS{}, []string{"counter", "histogram"}},
		"a lesson more":              {own(t, "05-more"), []string{"counter", "more", "histogram"}},
		"a lesson before":            {own(t, "01-before"), []string{"before", "counter", "histogram"}},
		"a lesson replaced":          {own(t, "09-counter"), []string{"counter", "histogram"}},
		"a lesson left out":          {with(fstest.MapFS{}, "omit", "counter\n"), []string{"histogram"}},
		"the order by number":        {own(t, "03-a", "04-b"), []string{"counter", "a", "b", "histogram"}},
		"the order by list":          {with(own(t, "03-a", "04-b"), "order", "# mine first\nb\na # then this\n\n"), []string{"b", "a", "counter", "histogram"}},
		"what isn't listed follows":  {with(own(t, "03-a", "04-b"), "order", "b\n"), []string{"b", "counter", "a", "histogram"}},
		"left out but still ordered": {with(with(fstest.MapFS{}, "omit", "counter"), "order", "counter\nhistogram"), []string{"histogram"}},
	} {
		t.Run(name, func(t *testing.T) {
			course, err := author.Merge(builtin, c.own)
			require.NoError(t, err)
			require.Equal(t, c.want, slugs(course))
		})
	}
}

// with puts a file into a folder.
func with(files fstest.MapFS, path, text string) fstest.MapFS {
	files[path] = &fstest.MapFile{Data: []byte(text)}
	return files
}

func TestMergeTakesTheOwnersLessonAndLeavesTheOther(t *testing.T) {
	mine := own(t, "02-counter")
	change(t, mine, counterEN, "title: A number that only goes up", "title: Mine")
	course, err := author.Merge(copyOf(t, "counter"), mine)
	require.NoError(t, err)
	require.Equal(t, "Mine", course.Lesson("counter").Title.In(tutorials.English))
}

func TestMergeNamesTheOwnersFiles(t *testing.T) {
	mine := own(t, "05-more")
	change(t, mine, "05-more/en.md", "[[counter]]", "[[countre]]")
	_, err := author.Merge(copyOf(t, "counter"), mine)
	require.ErrorContains(t, err, "own lessons/05-more/en.md:9: ")

	_, err = author.Merge(copyOf(t, "counter"), with(fstest.MapFS{}, "omit", "\ncuonter\n"))
	require.ErrorContains(t, err, `own lessons/omit:2: there is no lesson "cuonter"`)

	_, err = author.Merge(copyOf(t, "counter"), with(fstest.MapFS{}, "order", "cuonter\n"))
	require.ErrorContains(t, err, `own lessons/order:1: there is no lesson "cuonter"`)
}

func TestMergeAddsChaptersAndTerms(t *testing.T) {
	mine := own(t, "05-more")
	with(mine, "course.yaml", "chapters:\n  - slug: ours\n    title: {en: Ours, zh: 我们的}\n    summary: {en: Our own., zh: 自己的。}\n")
	with(mine, "glossary.yaml", "terms:\n  - id: teapot\n    name: {en: teapot, zh: 茶壶}\n    means: {en: A pot., zh: 一种壶。}\n"+
		"  - id: counter\n    name: {en: counter, zh: 计数器}\n    means: {en: Ours., zh: 我们的。}\n")
	change(t, mine, "05-more/lesson.yaml", "chapter: first-metrics", "chapter: ours")
	change(t, mine, "05-more/en.md", "[[counter]]", "[[Teapot]]")
	course, err := author.Merge(copyOf(t, "counter"), mine)
	require.NoError(t, err)
	require.Equal(t, "ours", course.ChapterOf("more").Slug)
	require.Equal(t, "Ours.", tutorials.PlainText(course.Glossary.Term("counter").Means.In(tutorials.English)))
	require.NotNil(t, course.Glossary.Term("teapot"))
	require.NotNil(t, course.Glossary.Term("bucket"), "the built-in terms stay")
}

func TestLinksToLessonsThatAreLeftOutBecomeText(t *testing.T) {
	course, err := author.Merge(copyOf(t, "counter", "histogram"), with(fstest.MapFS{}, "omit", "counter"))
	require.NoError(t, err)
	require.Empty(t, course.Lesson("histogram").Assumes)

	course, err = author.Load(copyOf(t, "counter"))
	require.NoError(t, err)
	links, text := 0, ""
	for _, b := range course.Lesson("counter").Text(tutorials.English) {
		b.InlinesOf(func(list []tutorials.Inline) {
			text += tutorials.PlainText(list)
			tutorials.WalkInlines(list, func(i tutorials.Inline) {
				if i.Link != nil && i.Link.Lesson != "" {
					links++
				}
			})
		})
	}
	require.Zero(t, links)
	require.Contains(t, text, "What can go down is a gauge.")
}

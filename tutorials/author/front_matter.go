package author

import (
	"bytes"
	"strings"
)

// frontMatter is what stands between the --- lines of a text.
type frontMatter struct {
	Title   located   `yaml:"title"`
	Summary located   `yaml:"summary"`
	Minutes int       `yaml:"minutes"`
	Assumes []located `yaml:"assumes"`
}

// splitFront separates the front matter from the text and says on how many
// lines it and its marks stand; ok is false when there is none.
func splitFront(data []byte) (front, body []byte, lines int, ok bool) {
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	rest, found := bytes.CutPrefix(data, []byte("---\n"))
	if !found {
		return nil, data, 0, false
	}
	front, body, found = bytes.Cut(rest, []byte("\n---\n"))
	if !found {
		return nil, data, 0, false
	}
	return front, body, bytes.Count(front, []byte("\n")) + 3, true
}

// readFront reads and checks the front matter of a text.
func (n *notes) readFront(file string, data []byte) (frontMatter, []byte, int) {
	var f frontMatter
	front, body, lines, ok := splitFront(data)
	if !ok {
		n.add(file, 1, "begin the file with --- and end the front matter with ---", "there is no front matter")
		return f, body, lines
	}
	n.readYAML(file, 1, front, &f)
	if strings.TrimSpace(f.Title.text) == "" {
		n.add(file, 1, "add `title: ...`", "the front matter has no title")
	}
	if strings.TrimSpace(f.Summary.text) == "" || strings.Contains(strings.TrimSpace(f.Summary.text), "\n") {
		n.add(file, 1, "add `summary: ...`, one line on what is learned", "the front matter has no summary of one line")
	}
	if f.Minutes < 1 {
		n.add(file, 1, "add `minutes: 6`, a whole number", "the front matter doesn't say how many minutes the lesson takes")
	}
	return f, body, lines
}

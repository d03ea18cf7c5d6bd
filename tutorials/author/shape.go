package author

import (
	"fmt"
	"path"
	"strconv"

	"metricplayground/tutorials"
)

// shape is what a block must be in every language, in words.
func shape(b tutorials.Block) string {
	switch b.Kind {
	case tutorials.Heading:
		return "a heading of level " + strconv.Itoa(b.Level)
	case tutorials.List:
		return fmt.Sprintf("a list of %d", len(b.Items))
	case tutorials.Table:
		return fmt.Sprintf("a table of %d rows", len(b.Rows))
	case tutorials.Note:
		return "a note [!" + string(b.Note) + "]"
	case tutorials.Code:
		return "code in " + b.Language
	case tutorials.ExpositionBlock:
		return "an exposition in format " + b.Format
	case tutorials.TaskBlock, tutorials.QuestionBlock:
		return string(b.Kind) + " " + b.Ref
	}
	return "a " + string(b.Kind)
}

// compare finds where the languages' texts are put together differently.
func (n *notes) compare(d *draft) {
	en, zh := flat(d.Body[tutorials.English]), flat(d.Body[tutorials.Chinese])
	file := path.Join(d.folder, "zh.md")
	const do = "both languages have the same blocks in the same order"
	lines := d.texts[tutorials.Chinese].lines
	for i := range max(len(en), len(zh)) {
		switch {
		case i >= len(zh):
			n.add(file, 0, do, "%s, which en.md has as block %d, is missing at the end", shape(en[i]), i+1)
			return
		case i >= len(en):
			n.add(file, lines[i], do, "%s as block %d is more than en.md has", shape(zh[i]), i+1)
			return
		case shape(en[i]) != shape(zh[i]):
			n.add(file, lines[i], do, "block %d is %s, in en.md it is %s", i+1, shape(zh[i]), shape(en[i]))
			return
		case en[i].Kind == tutorials.ExpositionBlock && en[i].Text != zh[i].Text:
			n.add(file, lines[i], "copy the block from en.md: metrics have no language", "the exposition in block %d differs from en.md's", i+1)
		case en[i].Kind == tutorials.Code && en[i].Language == "promql" && en[i].Text != zh[i].Text:
			n.add(file, lines[i], "copy the block from en.md: queries have no language", "the PromQL in block %d differs from en.md's", i+1)
		}
	}
}

// flat lists blocks with those inside them.
func flat(blocks []tutorials.Block) []tutorials.Block {
	var all []tutorials.Block
	tutorials.Walk(blocks, func(b tutorials.Block) { all = append(all, b) })
	return all
}

// places finds tasks and questions that stand in the text not at all, twice, or
// without being declared.
func (n *notes) places(d *draft) {
	for _, language := range tutorials.Languages() {
		file := path.Join(d.folder, string(language)+".md")
		placed := map[string]int{}
		for i, b := range flat(d.Body[language]) {
			if b.Kind != tutorials.TaskBlock && b.Kind != tutorials.QuestionBlock {
				continue
			}
			placed[string(b.Kind)+" "+b.Ref]++
			if b.Kind == tutorials.TaskBlock && d.Task(b.Ref) == nil || b.Kind == tutorials.QuestionBlock && d.Question(b.Ref) == nil {
				n.add(file, d.texts[language].lines[i], "declare it in lesson.yaml, or mend its name", "{{%s %s}} is not in lesson.yaml", b.Kind, b.Ref)
			}
		}
		var wanted []string
		for _, t := range d.Tasks {
			wanted = append(wanted, "task "+t.ID)
		}
		for _, q := range d.Questions {
			wanted = append(wanted, "question "+q.ID)
		}
		for _, what := range wanted {
			if placed[what] != 1 {
				n.add(file, 0, "put {{"+what+"}} on a line of its own, once", "%s stands in the text %d times", what, placed[what])
			}
		}
	}
}

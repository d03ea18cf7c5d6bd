package script

// places are the byte offsets of an operation's parts on its line, so that an
// error found when it is applied can point at the part to blame.
type places struct {
	verb     int
	name     int
	labels   []labelPlace
	options  map[string]int // by the word that begins them: "buckets", "times" ...
	value    int
	exemplar []labelPlace
}

// labelPlace is where a label's name stands.
type labelPlace struct {
	name   string
	offset int
}

func (p *places) option(word string, offset int) {
	if p.options == nil {
		p.options = map[string]int{}
	}
	p.options[word] = offset
}

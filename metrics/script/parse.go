package script

import (
	"strings"
	"time"
	"unicode/utf8"
)

// A text that was never meant as a script must not cost an explanation and a
// search for a suggestion on each of its lines.
const (
	maxSuggestions = 100   // errors of one script that get a suggestion
	maxErrors      = 1_000 // after so many the rest isn't read
)

// Parse reads a script: an operation, a comment or nothing on each line. Lines
// may end in \n or \r\n. The error, if any, is an Errors that holds an error for
// every line that is no operation, up to a thousand; the operations are those of
// the other lines.
func Parse(src string) ([]Operation, error) {
	var ops []Operation
	var errs Errors
	for number, line := range lines(src) {
		op, _, err := parseLine(line, number)
		if err == nil {
			ops = append(ops, op)
			continue
		}
		if len(errs) < maxSuggestions {
			err.Suggestion = suggest(err)
		}
		if errs = append(errs, err); len(errs) == maxErrors {
			break
		}
	}
	if errs != nil {
		return ops, errs
	}
	return ops, nil
}

// lines yields the lines of a script with their numbers, from 1.
func lines(src string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		src = strings.TrimPrefix(src, "\uFEFF") // some editors begin a file with it
		for number := 1; src != ""; number++ {
			line, rest, _ := strings.Cut(src, "\n")
			src = rest
			if !yield(number, strings.TrimSuffix(line, "\r")) {
				return
			}
		}
	}
}

// ParseLine reads one line; number is what errors call it. The error, if any,
// is a *SyntaxError.
func ParseLine(line string, number int) (Operation, error) {
	op, _, err := parseLine(line, number)
	if err != nil {
		err.Suggestion = suggest(err)
		return nil, err
	}
	return op, nil
}

// parseLine reads one line without looking for a suggestion.
func parseLine(line string, number int) (Operation, places, *SyntaxError) {
	p := parser{line: line, number: number}
	if bad := invalidUTF8(line); bad >= 0 {
		p.pos = bad
		return nil, p.places, p.unexpected(ExpectUTF8)
	}
	op, err := p.operation()
	return op, p.places, err
}

// invalidUTF8 is the offset of the first byte that isn't UTF-8, -1 if all are.
func invalidUTF8(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return i
			}
		}
	}
	return -1
}

// operation reads the whole line.
func (p *parser) operation() (Operation, *SyntaxError) {
	p.space()
	p.places.verb = p.pos
	if p.pos == len(p.line) {
		return Comment{Blank: true}, nil
	}
	if note, ok := p.comment(); ok {
		return Comment{Text: note}, nil
	}
	begin := p.pos
	word := p.word()
	switch t := Type(word); t {
	case Counter, Gauge, Histogram, Summary:
		return p.create(t)
	}
	switch v := Verb(word); v {
	case Inc, Dec, Add, Sub, Set, Observe:
		return p.change(v)
	}
	switch word {
	case wordInit:
		s, note, err := p.onlySeries()
		return Init{Series: s, Note: note}, err
	case wordDrop:
		s, note, err := p.onlySeries()
		return Drop{Series: s, Note: note}, err
	case wordRemove:
		return p.remove()
	case wordAdvance:
		return p.advance()
	case wordRestart:
		note, err := p.end(wordRestart)
		return Restart{Note: note}, err
	}
	if op, err, ok := p.around(word); ok {
		return op, err
	}
	p.pos = begin
	err := p.unexpected(ExpectOperation)
	err.Choices = operationWords()
	err.Nearest = nearestOperation(err.Got)
	return nil, err
}

func (p *parser) onlySeries() (s Series, note string, err *SyntaxError) {
	if s, err = p.series(); err == nil {
		note, err = p.end("the series")
	}
	return s, note, err
}

func (p *parser) remove() (Operation, *SyntaxError) {
	s, err := p.series()
	if err != nil {
		return nil, err
	}
	if len(s.Labels) > 0 {
		p.pos = p.places.labels[0].offset
		err := p.unexpected(ExpectEnd)
		err.About = "the metric's name"
		return nil, err
	}
	note, err := p.end("the metric's name")
	return Remove{Metric: s.Metric, Note: note}, err
}

func (p *parser) advance() (Operation, *SyntaxError) {
	d, err := p.duration()
	if err != nil {
		return nil, err
	}
	a := Advance{By: d}
	if !p.atEnd() {
		if _, err := p.oneOf("the time", wordTraffic); err != nil {
			return nil, err
		}
		a.Traffic = true
		if p.next(wordSeed) {
			if a.Seed, err = p.seed(); err != nil {
				return nil, err
			}
		}
	}
	a.Note, err = p.end(wordTraffic)
	return a, err
}

func (p *parser) duration() (time.Duration, *SyntaxError) {
	p.space()
	p.places.value = p.pos
	begin := p.pos
	d, ok := ParseDuration(p.word())
	if !ok {
		p.pos = begin
		return 0, p.unexpected(ExpectDuration)
	}
	return d, nil
}

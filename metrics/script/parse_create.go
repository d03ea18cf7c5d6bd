package script

import (
	"slices"
	"strconv"
)

// The forms that bucket layouts and a quantile have, as errors show them.
const (
	linearForm      = "linear(start, width, count)"
	exponentialForm = "exponential(start, factor, count)"
)

// create reads what follows the type's word.
func (p *parser) create(t Type) (op Operation, err *SyntaxError) {
	c := Create{Type: t}
	if err := p.declaration(&c); err != nil {
		return nil, err
	}
	if p.peek() == '"' {
		if c.Help, err = p.quoted(ExpectOption); err != nil {
			return nil, err
		}
	}
	for !p.atEnd() {
		if err := p.option(&c); err != nil {
			return nil, err
		}
	}
	c.Note, _ = p.comment()
	return c, nil
}

// declaration reads the name with the label names.
func (p *parser) declaration(c *Create) (err *SyntaxError) {
	begin := p.pos
	named := p.peek() != '{'
	p.places.name = p.pos
	if named {
		if c.Name, err = p.name(ExpectMetricName, isMetricName); err != nil {
			return err
		}
	}
	if !p.accept('{') {
		return nil
	}
	if !named {
		if c.Name, err = p.nameInBraces(begin); err != nil {
			return err
		}
	}
	return p.labelNames(c)
}

func (p *parser) labelNames(c *Create) *SyntaxError {
	for !p.accept('}') {
		p.space()
		begin := p.pos
		name, err := p.name(ExpectLabelName, isLabelName)
		if err != nil {
			return err
		}
		if err := p.notTwice(name, p.places.labels, begin); err != nil {
			return err
		}
		c.Labels = append(c.Labels, name)
		p.places.labels = append(p.places.labels, labelPlace{name, begin})
		if !p.accept(',') && p.peek() != '}' {
			return p.unexpected(ExpectLabelEnd)
		}
	}
	return nil
}

// option reads one of the words after the help with what belongs to it.
func (p *parser) option(c *Create) (err *SyntaxError) {
	p.space()
	begin := p.pos
	word := p.word()
	if !slices.Contains(optionWords(c.Type), word) {
		p.pos = begin
		err := p.unexpected(ExpectOption)
		err.About, err.Choices = string(c.Type), optionWords(c.Type)
		if c.Help == "" {
			err.Choices = append([]string{`"help"`}, err.Choices...)
		}
		err.Nearest = nearest(err.Got, err.Choices)
		return err
	}
	if err := p.once(word, begin); err != nil {
		return err
	}
	switch word {
	case wordUnit:
		c.Unit, err = p.name(ExpectUnit, func(s string) bool { return s != "" })
	case wordBuckets:
		c.Buckets, err = p.buckets()
	case wordNative:
		c.Native, err = p.float(ExpectNumber, wordNative)
	case wordQuantiles:
		c.Objectives, err = p.objectives()
	case wordWindow:
		c.Window, err = p.duration()
	}
	return err
}

// once refuses a word that was on the line before.
func (p *parser) once(word string, begin int) *SyntaxError {
	if _, twice := p.places.options[word]; twice {
		p.pos = begin
		return p.unexpected(ExpectOnce)
	}
	p.places.option(word, begin)
	return nil
}

func (p *parser) buckets() (Buckets, *SyntaxError) {
	p.space()
	begin := p.pos
	switch kind := BucketKind(p.word()); kind {
	case DefaultBuckets:
		return Buckets{Kind: kind}, nil
	case LinearBuckets:
		return p.layout(kind, linearForm)
	case ExponentialBuckets:
		return p.layout(kind, exponentialForm)
	}
	p.pos = begin
	bounds, err := p.bounds()
	return Buckets{Kind: OwnBuckets, Bounds: bounds}, err
}

// layout reads `(START, STEP, COUNT)`.
func (p *parser) layout(kind BucketKind, form string) (Buckets, *SyntaxError) {
	b := Buckets{Kind: kind}
	err := p.sign('(', ExpectOpen, form)
	if err == nil {
		b.Start, err = p.float(ExpectNumber, form)
	}
	if err == nil {
		err = p.sign(',', ExpectComma, form)
	}
	if err == nil {
		b.Step, err = p.float(ExpectNumber, form)
	}
	if err == nil {
		err = p.sign(',', ExpectComma, form)
	}
	if err == nil {
		b.Count, err = p.whole(ExpectCount, form)
	}
	if err == nil {
		err = p.sign(')', ExpectClose, form)
	}
	return b, err
}

// whole reads a whole number from 1.
func (p *parser) whole(expected Expectation, about string) (int, *SyntaxError) {
	p.space()
	begin := p.pos
	n, fault := strconv.Atoi(p.word())
	if fault == nil && n >= 1 {
		return n, nil
	}
	p.pos = begin
	err := p.unexpected(expected)
	err.About = about
	return 0, err
}

// bounds reads numbers up to the next option.
func (p *parser) bounds() (bounds []float64, err *SyntaxError) {
	for !p.atEnd() {
		begin := p.pos
		word := p.word()
		if slices.Contains(optionWords(Histogram), word) {
			p.pos = begin
			break
		}
		bound, ok := ParseNumber(word)
		if !ok {
			p.pos = begin
			return nil, p.unexpected(ExpectBounds)
		}
		bounds = append(bounds, bound)
	}
	if bounds == nil {
		return nil, p.unexpected(ExpectBounds)
	}
	return bounds, nil
}

// objectives reads pairs of quantile and error up to the next option.
func (p *parser) objectives() (objectives []Objective, err *SyntaxError) {
	for {
		var o Objective
		if o.Quantile, err = p.float(ExpectQuantile, wordQuantiles); err != nil {
			return nil, err
		}
		if !p.accept('~') {
			return nil, p.unexpected(ExpectTolerance)
		}
		if o.Error, err = p.float(ExpectQuantile, wordQuantiles); err != nil {
			return nil, err
		}
		objectives = append(objectives, o)
		if p.atEnd() || p.optionNext(Summary) {
			return objectives, nil
		}
	}
}

// optionNext says whether the next word is an option of the type.
func (p *parser) optionNext(t Type) bool {
	ahead := *p
	return slices.Contains(optionWords(t), ahead.word())
}

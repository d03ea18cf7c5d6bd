package script

import (
	"slices"
	"strconv"
)

// change reads what follows the verb.
func (p *parser) change(v Verb) (op Operation, err *SyntaxError) {
	c := Change{Verb: v}
	if c.Series, err = p.series(); err != nil {
		return nil, err
	}
	if v.takesValue() {
		if c.Value, err = p.value(v); err != nil {
			return nil, err
		}
	}
	for !p.atEnd() {
		if err := p.modifier(&c); err != nil {
			return nil, err
		}
	}
	c.Note, _ = p.comment()
	return c, nil
}

// value reads a number or a draw.
func (p *parser) value(v Verb) (Value, *SyntaxError) {
	p.space()
	p.places.value = p.pos
	begin := p.pos
	word := p.word()
	if n, ok := ParseNumber(word); ok {
		return Value{Number: n}, nil
	}
	if k := DistributionKind(word); k.parameters() > 0 {
		d, err := p.draw(k)
		return Value{Draw: d}, err
	}
	called := word != "" && p.peek() == '('
	p.pos = begin
	err := p.unexpected(ExpectValue)
	err.About = string(v)
	if called {
		err.Choices = distributionWords()
		err.Nearest = nearest(err.Got, err.Choices)
	}
	return Value{}, err
}

// draw reads `(A)` or `(A, B)`.
func (p *parser) draw(k DistributionKind) (*Draw, *SyntaxError) {
	d, form := &Draw{Kind: k}, k.Signature()
	err := p.sign('(', ExpectOpen, form)
	if err == nil {
		d.A, err = p.float(ExpectNumber, form)
	}
	if err == nil && k.parameters() > 1 {
		if err = p.sign(',', ExpectComma, form); err == nil {
			d.B, err = p.float(ExpectNumber, form)
		}
	}
	if err == nil {
		err = p.sign(')', ExpectClose, form)
	}
	return d, err
}

// modifier reads one of the words after series and value with what belongs to it.
func (p *parser) modifier(c *Change) (err *SyntaxError) {
	p.space()
	begin := p.pos
	word := p.word()
	if !slices.Contains(modifierWords(), word) {
		p.pos = begin
		err := p.unexpected(ExpectModifier)
		err.About, err.Choices = string(c.Verb), modifierWords()
		err.Nearest = nearest(err.Got, err.Choices)
		return err
	}
	if err := p.once(word, begin); err != nil {
		return err
	}
	switch word {
	case wordTimes:
		c.Times, err = p.whole(ExpectTimes, wordTimes)
	case wordSeed:
		c.Seed, err = p.seed()
	case wordExemplar:
		c.Exemplar, err = p.exemplar()
	}
	return err
}

func (p *parser) seed() (*uint64, *SyntaxError) {
	p.space()
	begin := p.pos
	seed, fault := strconv.ParseUint(p.word(), 10, 64)
	if fault != nil {
		p.pos = begin
		return nil, p.unexpected(ExpectSeed)
	}
	return &seed, nil
}

func (p *parser) exemplar() (labels []Label, err *SyntaxError) {
	if !p.accept('{') || p.peek() == '}' {
		return nil, p.unexpected(ExpectExemplar)
	}
	labels, p.places.exemplar, err = p.pairs()
	return labels, err
}

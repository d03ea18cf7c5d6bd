package script

// series reads `NAME{a="b"}` or `{"my.name", a="b"}`. A quoted name before the
// braces is taken too.
func (p *parser) series() (s Series, err *SyntaxError) {
	begin := p.pos
	named := p.peek() != '{'
	p.places.name = p.pos
	if named {
		if s.Metric, err = p.name(ExpectMetricName, isMetricName); err != nil {
			return s, err
		}
	}
	if !p.accept('{') {
		return s, nil
	}
	if !named {
		if s.Metric, err = p.nameInBraces(begin); err != nil {
			return s, err
		}
	}
	s.Labels, p.places.labels, err = p.pairs()
	return s, err
}

// nameInBraces reads the quoted metric name that comes first in braces, and
// the comma after it.
func (p *parser) nameInBraces(begin int) (string, *SyntaxError) {
	p.space()
	p.places.name = p.pos
	if p.peek() != '"' {
		p.pos = begin
		return "", p.unexpected(ExpectMetricName)
	}
	name, err := p.quoted(ExpectMetricName)
	if err != nil || p.accept(',') || p.peek() == '}' {
		return name, err
	}
	if p.peek() == '=' { // a quoted label name: the metric's is missing
		p.pos = begin
		return "", p.unexpected(ExpectMetricName)
	}
	return "", p.unexpected(ExpectLabelEnd)
}

// pairs reads labels with values up to the closing brace; a comma may stand
// before it, as in the text formats.
func (p *parser) pairs() (labels []Label, where []labelPlace, err *SyntaxError) {
	for !p.accept('}') {
		p.space()
		begin := p.pos
		var l Label
		if l.Name, err = p.name(ExpectLabelName, isLabelName); err != nil {
			return nil, nil, err
		}
		if err = p.notTwice(l.Name, where, begin); err != nil {
			return nil, nil, err
		}
		if !p.accept('=') {
			return nil, nil, p.unexpected(ExpectEquals)
		}
		if l.Value, err = p.quoted(ExpectLabelValue); err != nil {
			return nil, nil, err
		}
		labels = append(labels, l)
		where = append(where, labelPlace{l.Name, begin})
		if !p.accept(',') && p.peek() != '}' {
			return nil, nil, p.unexpected(ExpectLabelEnd)
		}
	}
	return labels, where, nil
}

// notTwice refuses a label that was there before.
func (p *parser) notTwice(name string, before []labelPlace, begin int) *SyntaxError {
	for _, l := range before {
		if l.name == name {
			p.pos = begin
			err := p.unexpected(ExpectLabelOnce)
			err.Got = name
			return err
		}
	}
	return nil
}

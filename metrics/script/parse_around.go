package script

import (
	"slices"
	"strings"
)

// around reads the rest of an operation on what is around the program; false
// when word begins none.
func (p *parser) around(word string) (op Operation, err *SyntaxError, known bool) {
	switch word {
	case wordOn:
		op, err = p.on()
	case wordReplicas:
		op, err = p.replicas()
	case wordClock:
		op, err = p.clock()
	case wordScrape:
		op, err = p.scrape()
	case wordFail:
		op, err = p.fail()
	case wordDeregister, wordRegister:
		op, err = p.registration(word)
	case wordQuery:
		op, err = p.query()
	case wordRecord:
		op, err = p.record()
	case wordAlert:
		op, err = p.alert()
	case wordForget:
		op, err = p.forget()
	default:
		return nil, nil, false
	}
	return op, err, true
}

// next reads the word if it is next.
func (p *parser) next(word string) bool {
	begin := p.pos
	if p.word() == word {
		return true
	}
	p.pos = begin
	return false
}

// oneOf reads one of some words. What is before it is called about.
func (p *parser) oneOf(about string, words ...string) (string, *SyntaxError) {
	p.space()
	begin := p.pos
	word := p.word()
	if slices.Contains(words, word) {
		return word, nil
	}
	p.pos = begin
	err := p.unexpected(ExpectWord)
	err.About, err.Choices = about, words
	err.Nearest = nearest(err.Got, words)
	return "", err
}

// replica reads `replica N`, and notes where the number is.
func (p *parser) replica(about string) (int, *SyntaxError) {
	if _, err := p.oneOf(about, wordReplica); err != nil {
		return 0, err
	}
	p.space()
	p.places.option(wordReplica, p.pos)
	return p.whole(ExpectReplica, wordReplica)
}

func (p *parser) on() (Operation, *SyntaxError) {
	number, err := p.replica(wordOn)
	if err != nil {
		return nil, err
	}
	p.space()
	begin := p.pos
	if word := p.word(); !slices.Contains(replicaWords(), word) {
		p.pos = begin
		err := p.unexpected(ExpectReplicaAct)
		err.Choices = replicaWords()
		err.Nearest = nearest(err.Got, err.Choices)
		return nil, err
	}
	p.pos = begin
	op, err := p.operation()
	if err != nil || number == 1 {
		return op, err
	}
	return On{Replica: number, Do: op}, nil
}

func (p *parser) replicas() (Operation, *SyntaxError) {
	count, err := p.whole(ExpectCount, wordReplicas)
	if err != nil {
		return nil, err
	}
	note, err := p.end("the number of replicas")
	return Replicas{Count: count, Note: note}, err
}

func (p *parser) clock() (Operation, *SyntaxError) {
	var c Clock
	if !p.next(wordRight) {
		by, err := p.duration()
		if err != nil {
			return nil, err
		}
		side, err := p.oneOf("the time", wordBehind, wordAhead)
		if err != nil {
			return nil, err
		}
		if c.Ahead = by; side == wordBehind {
			c.Ahead = -by
		}
	}
	note, err := p.end(wordClock)
	c.Note = note
	return c, err
}

func (p *parser) scrape() (op Operation, err *SyntaxError) {
	if p.atEnd() {
		note, _ := p.comment()
		return ScrapeNow{Note: note}, nil
	}
	word, err := p.oneOf(wordScrape, wordEvery, wordNever)
	if err != nil {
		return nil, err
	}
	var s ScrapeEvery
	if word == wordEvery {
		if err := p.schedule(&s); err != nil {
			return nil, err
		}
	}
	s.Note, err = p.end("the schedule")
	return s, err
}

// schedule reads what follows `scrape every`.
func (p *parser) schedule(s *ScrapeEvery) (err *SyntaxError) {
	if s.Interval, err = p.duration(); err != nil {
		return err
	}
	if s.Interval == 0 { // that would read as never
		p.pos = p.places.value
		return p.unexpected(ExpectDuration)
	}
	interval := p.places.value
	for !p.atEnd() {
		p.space()
		begin := p.pos
		word, err := p.oneOf("the interval", wordJitter, wordAs)
		if err != nil {
			return err
		}
		if err := p.once(word, begin); err != nil {
			return err
		}
		if word == wordJitter {
			s.Jitter, err = p.duration()
		} else {
			var f string
			f, err = p.oneOf(wordAs, texts(ScrapeFormats())...)
			s.Format = ScrapeFormat(f)
		}
		if err != nil {
			return err
		}
	}
	p.places.value = interval
	return nil
}

// texts is named strings as strings.
func texts[S ~string](named []S) []string {
	all := make([]string, len(named))
	for i, s := range named {
		all[i] = string(s)
	}
	return all
}

func (p *parser) fail() (Operation, *SyntaxError) {
	if _, err := p.oneOf(wordFail, wordScrape); err != nil {
		return nil, err
	}
	var f FailScrape
	for !p.atEnd() {
		p.space()
		begin := p.pos
		word, err := p.oneOf("fail scrape", wordOn, wordWith, wordTimes)
		if err != nil {
			return nil, err
		}
		if err := p.once(word, begin); err != nil {
			return nil, err
		}
		switch word {
		case wordOn:
			f.Replica, err = p.replica(wordOn)
		case wordWith:
			var with string
			with, err = p.oneOf(wordWith, texts(Failures())...)
			f.With = Failure(with)
		case wordTimes:
			f.Times, err = p.whole(ExpectTimes, wordTimes)
		}
		if err != nil {
			return nil, err
		}
	}
	f.Note, _ = p.comment()
	return f, nil
}

func (p *parser) registration(word string) (Operation, *SyntaxError) {
	number, err := p.replica(word)
	if err != nil {
		return nil, err
	}
	note, err := p.end("the replica")
	if word == wordRegister {
		return Register{Replica: number, Note: note}, err
	}
	return Deregister{Replica: number, Note: note}, err
}

// expression reads PromQL up to the end or a comment, without understanding it.
func (p *parser) expression(about string) (expr, note string, err *SyntaxError) {
	p.space()
	p.places.value = p.pos
	rest := p.line[p.pos:]
	end := exprEnd(rest)
	if expr = strings.Trim(rest[:end], " \t\r"); expr == "" {
		err := p.unexpected(ExpectExpression)
		err.About = about
		return "", "", err
	}
	p.pos += end
	note, _ = p.comment()
	return expr, note, nil
}

func (p *parser) query() (Operation, *SyntaxError) {
	expr, note, err := p.expression(wordQuery)
	return Query{Expr: expr, Note: note}, err
}

func (p *parser) record() (Operation, *SyntaxError) {
	s, err := p.series()
	if err != nil {
		return nil, err
	}
	if _, err := p.oneOf("the rule's name", wordAs); err != nil {
		return nil, err
	}
	expr, note, err := p.expression(wordAs)
	return Record{Name: s.Metric, Labels: s.Labels, Expr: expr, Note: note}, err
}

func (p *parser) alert() (Operation, *SyntaxError) {
	s, err := p.series()
	if err != nil {
		return nil, err
	}
	a := Alert{Name: s.Metric, Labels: s.Labels}
	if p.next(wordFor) {
		if a.For, err = p.duration(); err != nil {
			return nil, err
		}
		if _, err := p.oneOf("the time", wordIf); err != nil {
			return nil, err
		}
	} else if _, err := p.oneOf("the rule's name", wordIf, wordFor); err != nil {
		return nil, err
	}
	a.Expr, a.Note, err = p.expression(wordIf)
	return a, err
}

func (p *parser) forget() (Operation, *SyntaxError) {
	if _, err := p.oneOf(wordForget, wordRule); err != nil {
		return nil, err
	}
	p.space()
	p.places.name = p.pos
	name, err := p.name(ExpectMetricName, isMetricName)
	if err != nil {
		return nil, err
	}
	note, err := p.end("the rule's name")
	return ForgetRule{Name: name, Note: note}, err
}

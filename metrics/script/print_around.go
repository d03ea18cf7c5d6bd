package script

import (
	"strconv"
	"strings"
)

// String implements Operation.
func (o On) String() string          { return string(appendOperation(nil, o)) }
func (r Replicas) String() string    { return string(appendOperation(nil, r)) }
func (c Clock) String() string       { return string(appendOperation(nil, c)) }
func (s ScrapeEvery) String() string { return string(appendOperation(nil, s)) }
func (s ScrapeNow) String() string   { return string(appendOperation(nil, s)) }
func (f FailScrape) String() string  { return string(appendOperation(nil, f)) }
func (d Deregister) String() string  { return string(appendOperation(nil, d)) }
func (r Register) String() string    { return string(appendOperation(nil, r)) }
func (q Query) String() string       { return string(appendOperation(nil, q)) }
func (r Record) String() string      { return string(appendOperation(nil, r)) }
func (a Alert) String() string       { return string(appendOperation(nil, a)) }
func (f ForgetRule) String() string  { return string(appendOperation(nil, f)) }

// appendAround writes the operations on what is around the program.
func appendAround(dst []byte, op Operation) []byte {
	switch op := op.(type) {
	case On:
		if op.Replica > 1 {
			dst = append(appendReplica(append(dst, "on "...), op.Replica), ' ')
		}
		return appendOperation(dst, op.Do)
	case Replicas:
		return appendNote(strconv.AppendInt(append(dst, "replicas "...), int64(op.Count), 10), op.Note)
	case Clock:
		return appendNote(appendClock(append(dst, "clock "...), op), op.Note)
	case ScrapeEvery:
		return appendNote(appendScrapeEvery(dst, op), op.Note)
	case ScrapeNow:
		return appendNote(append(dst, "scrape"...), op.Note)
	case FailScrape:
		return appendNote(appendFailScrape(dst, op), op.Note)
	case Deregister:
		return appendNote(appendReplica(append(dst, "deregister "...), op.Replica), op.Note)
	case Register:
		return appendNote(appendReplica(append(dst, "register "...), op.Replica), op.Note)
	case Query:
		return appendNote(append(append(dst, "query "...), exprText(op.Expr)...), op.Note)
	case Record:
		dst = appendSeries(append(dst, "record "...), Series{op.Name, op.Labels})
		return appendNote(append(append(dst, " as "...), exprText(op.Expr)...), op.Note)
	case Alert:
		dst = appendSeries(append(dst, "alert "...), Series{op.Name, op.Labels})
		if op.For != 0 {
			dst = appendDuration(append(dst, " for "...), op.For)
		}
		return appendNote(append(append(dst, " if "...), exprText(op.Expr)...), op.Note)
	case ForgetRule:
		return appendNote(appendName(append(dst, "forget rule "...), op.Name, isMetricName), op.Note)
	}
	return dst
}

func appendReplica(dst []byte, number int) []byte {
	return strconv.AppendInt(append(dst, "replica "...), int64(max(1, number)), 10)
}

func appendClock(dst []byte, c Clock) []byte {
	switch {
	case c.Ahead > 0:
		return append(appendDuration(dst, c.Ahead), " ahead"...)
	case c.Ahead < 0:
		return append(appendDuration(dst, -c.Ahead), " behind"...)
	}
	return append(dst, "right"...)
}

func appendScrapeEvery(dst []byte, s ScrapeEvery) []byte {
	if s.Interval == 0 {
		return append(dst, "scrape never"...)
	}
	dst = appendDuration(append(dst, "scrape every "...), s.Interval)
	if s.Jitter != 0 {
		dst = appendDuration(append(dst, " jitter "...), s.Jitter)
	}
	if s.Format != "" {
		dst = append(append(dst, " as "...), s.Format...)
	}
	return dst
}

func appendFailScrape(dst []byte, f FailScrape) []byte {
	dst = append(dst, "fail scrape"...)
	if f.Replica > 1 {
		dst = appendReplica(append(dst, " on "...), f.Replica)
	}
	if f.With != "" {
		dst = append(append(dst, " with "...), f.With...)
	}
	if f.Times > 1 {
		dst = strconv.AppendInt(append(dst, " times "...), int64(f.Times), 10)
	}
	return dst
}

// exprText makes an expression fit on its line: what would be read as a comment
// is left out.
func exprText(s string) string {
	s = strings.NewReplacer("\n", " ", "\r", " ").Replace(validText(s))
	return strings.Trim(s[:exprEnd(s)], " \t")
}

// exprEnd is where an expression ends on its line: before a # outside of
// PromQL's three kinds of quotes, or at the end.
func exprEnd(s string) int {
	var quote byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote == 0 && c == '#':
			return i
		case quote == 0 && (c == '"' || c == '\'' || c == '`'):
			quote = c
		case quote != 0 && c == '\\' && quote != '`':
			i++
		case c == quote:
			quote = 0
		}
	}
	return len(s)
}

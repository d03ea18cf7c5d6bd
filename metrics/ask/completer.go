package ask

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"

	"metricplayground/metrics/sorting"
)

// Complete says what may stand at the cursor, a byte offset in the query, which may
// be unfinished and broken. Nothing is offered in comments.
func Complete(query string, cursor int, known Known) Completion {
	cursor = min(max(cursor, 0), len(query))
	c := completer{query: query, cursor: cursor, before: query[:cursor], after: query[cursor:], known: known}
	s := brackets(c.before)
	inner := bracket{}
	if len(s.open) > 0 {
		inner = s.open[len(s.open)-1]
	}
	switch {
	case s.quote != 0 && inner.open == '{':
		c.value(inner.at, s.from, s.quote)
	case s.quote != 0, s.comment:
		c.place(cursor, cursor)
	case inner.open == '{':
		c.matcher(inner.at)
	case inner.open == '[':
		c.length(inner.at)
	case inner.open == '(' && beforeLabels().MatchString(query[:inner.at]):
		c.groupingLabel(inner.at)
	default:
		c.expression()
	}
	return c.done()
}

var (
	// beforeLabels is what stands before the parenthesis around labels.
	beforeLabels = pattern(`(?i)\b(?:by|without|on|ignoring|group_left|group_right)\s*$`)
	// condition is a label and its operator, at the end.
	condition = pattern(`([a-zA-Z_]\w*|"(?:[^"\\]|\\.)*")\s*(=~|!~|!=|=)\s*$`)
	// metricName is the name of a metric, at the end.
	metricName = pattern(`[a-zA-Z_:][\w:]*$`)
	// quotedName is a metric's name in braces.
	quotedName = pattern(`^\{\s*("(?:[^"\\]|\\.)*")`)
	// word is what is being written.
	word = pattern(`[\w:.]*$`)
	// lastToken is what stands before it: a word, a number, an operator, or a sign.
	lastToken = pattern(`([\w:.]+|[=!<>~]+|[^\s\w])\s*$`)
	// metricNames are all words that may be names of metrics.
	metricNames = pattern(`[a-zA-Z_:][\w:]*`)
)

// completer finds the choices at one place.
type completer struct {
	query, before, after string
	cursor               int
	known                Known
	result               Completion
	typed                string // what is being written, up to the cursor
}

// place sets what is replaced.
func (c *completer) place(start, end int) { c.result.Place = Place{start, end} }

// writing takes the word at the cursor, which is replaced up to its end.
func (c *completer) writing() {
	c.typed = word().FindString(c.before)
	end := c.cursor
	for end < len(c.query) && isWord(c.query[end]) {
		end++
	}
	c.place(c.cursor-len(c.typed), end)
	c.after = c.query[end:]
}

func isWord(b byte) bool {
	return b == '_' || b == ':' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// offer adds a choice, if it fits what was typed.
func (c *completer) offer(i Item) {
	if i.Cursor == 0 {
		i.Cursor = len(i.Text)
	}
	if strings.Contains(strings.ToLower(i.Name), strings.ToLower(c.typed)) {
		c.result.Items = append(c.result.Items, i)
	}
}

// done puts those that begin as typed first, and leaves the rest in the order in
// which they were offered.
func (c *completer) done() Completion {
	typed := strings.ToLower(c.typed)
	sorting.By(c.result.Items, func(a, b *Item) int {
		begins := func(i *Item) int {
			if strings.HasPrefix(strings.ToLower(i.Name), typed) {
				return 0
			}
			return 1
		}
		return begins(a) - begins(b)
	})
	return c.result
}

// metric is the family of the selector whose brace stands at a place, nil where it
// isn't known.
func (c *completer) metric(brace int) (*Family, Part) {
	if name := metricName().FindString(strings.TrimRight(c.query[:brace], " ")); name != "" {
		return c.known.family(name)
	}
	if m := quotedName().FindStringSubmatch(c.query[brace:]); m != nil {
		return c.known.family(unquote(m[1]))
	}
	return nil, Whole
}

// value completes a label's value in a string that began at a place.
func (c *completer) value(brace, from int, quote byte) {
	m := condition().FindStringSubmatch(c.query[brace+1 : from])
	if m == nil {
		c.place(c.cursor, c.cursor)
		return
	}
	c.typed = c.query[from+1 : c.cursor]
	end := c.cursor
	if i := strings.IndexAny(c.after, string(quote)+"\n,}"); i >= 0 && c.after[i] == quote {
		end += i + 1 // behind the closing quote, where one goes on writing
	}
	c.place(from+1, end)
	for _, v := range c.values(brace, unquote(m[1])) {
		c.offer(Item{Kind: ValueItem, Name: v, Text: quoted(v, quote) + string(quote)})
	}
}

// quoted writes a value between quotes of a kind, without the quotes.
func quoted(value string, quote byte) string {
	if quote == '`' {
		return value
	}
	text := strconv.Quote(value)
	text = text[1 : len(text)-1]
	if quote == '\'' {
		text = strings.ReplaceAll(strings.ReplaceAll(text, `\"`, `"`), `'`, `\'`)
	}
	return text
}

// values are the values of a label of the selector's metric, or of all metrics.
func (c *completer) values(brace int, label string) []string {
	f, part := c.metric(brace)
	var values []string
	for i := range c.known.Families {
		one := &c.known.Families[i]
		if f != nil && one != f {
			continue
		}
		if l := one.label(label); l != nil {
			values = append(values, l.Values...)
		}
		if label == model.BucketLabel && (f == nil || part == Buckets) && one.Classic {
			for _, b := range one.Bounds {
				values = append(values, labels.FormatOpenMetricsFloat(b))
			}
			values = append(values, "+Inf")
		}
		if label == model.QuantileLabel {
			for _, q := range one.Quantiles {
				values = append(values, labels.FormatOpenMetricsFloat(q))
			}
		}
		if label == model.MetricNameLabel {
			values = append(values, one.series()...)
		}
	}
	return unique(values)
}

// unique drops what was there before, and keeps the order.
func unique(values []string) []string {
	var kept []string
	for _, v := range values {
		if !slices.Contains(kept, v) {
			kept = append(kept, v)
		}
	}
	return kept
}

// matcher completes a label's name in braces, or a value without quotes.
func (c *completer) matcher(brace int) {
	c.writing()
	head := c.query[brace+1 : c.result.Place.Start]
	if m := condition().FindStringSubmatch(head); m != nil {
		for _, v := range c.values(brace, unquote(m[1])) {
			c.offer(Item{Kind: ValueItem, Name: v, Text: strconv.Quote(v)})
		}
		return
	}
	// Only at the beginning and after a comma.
	if trimmed := strings.TrimSpace(head); trimmed != "" && !strings.HasSuffix(trimmed, ",") {
		return
	}
	f, part := c.metric(brace)
	for _, label := range c.labels(f, part) {
		item := Item{Kind: LabelItem, Name: label, Text: labelName(label)}
		if !strings.HasPrefix(strings.TrimLeft(c.after, " "), "=") && !strings.HasPrefix(strings.TrimLeft(c.after, " "), "!") {
			item.Text += `=""`
			item.Cursor = len(item.Text) - 1
		}
		c.offer(item)
	}
}

// labels are the labels of a family, or of all where it is nil.
func (c *completer) labels(f *Family, part Part) []string {
	if f != nil {
		return f.names(part)
	}
	var names []string
	for i := range c.known.Families {
		names = append(names, c.known.Families[i].names(Whole)...)
	}
	return unique(names)
}

// groupingLabel completes a label in by (...) and its like, with the labels of the
// metrics in the query.
func (c *completer) groupingLabel(parenthesis int) {
	c.writing()
	var names []string
	for _, name := range metricNames().FindAllString(c.query, -1) {
		if f, part := c.known.family(name); f != nil {
			names = append(names, f.names(part)...)
		}
	}
	if names == nil {
		names = c.labels(nil, Whole)
	}
	there := metricNames().FindAllString(c.query[parenthesis+1:c.result.Place.Start], -1)
	for _, name := range unique(names) {
		if !slices.Contains(there, name) {
			c.offer(Item{Kind: LabelItem, Name: name, Text: labelName(name)})
		}
	}
}

// length completes a duration in brackets.
func (c *completer) length(bracket int) {
	c.writing()
	// A colon belongs to the word, but here it stands before a subquery's step.
	if i := strings.LastIndexByte(c.typed, ':'); i >= 0 {
		c.place(c.result.Place.Start+i+1, c.result.Place.End)
		c.typed = c.typed[i+1:]
	}
	step := strings.ContainsRune(c.query[bracket:c.result.Place.Start], ':')
	closing := "]"
	if strings.HasPrefix(strings.TrimLeft(c.after, " "), "]") || strings.HasPrefix(c.after, ":") {
		closing = ""
	}
	c.durations(step, closing)
}

// durations offers ranges, or steps, that make sense with the scrape interval.
func (c *completer) durations(step bool, closing string) {
	lengths := []time.Duration{time.Minute, 5 * time.Minute, 10 * time.Minute, 30 * time.Minute, time.Hour, 6 * time.Hour, 24 * time.Hour}
	if i := c.known.Interval; i > 0 {
		if step {
			lengths = append(lengths, i)
		} else {
			lengths = slices.DeleteFunc(append(lengths, 4*i), func(d time.Duration) bool { return d < 4*i })
		}
	}
	slices.Sort(lengths)
	for _, d := range slices.Compact(lengths) {
		c.offer(Item{Kind: DurationItem, Name: duration(d), Text: duration(d) + closing})
	}
}

// expression completes what stands outside of brackets: an operand, or what may
// follow one.
func (c *completer) expression() {
	c.writing()
	if c.typed != "" && c.typed[0] >= '0' && c.typed[0] <= '9' {
		return // a number
	}
	head := strings.TrimRight(c.query[:c.result.Place.Start], " \t\r\n")
	last := ""
	if m := lastToken().FindStringSubmatch(head); m != nil {
		last = strings.ToLower(m[1])
	}
	switch {
	case last == "offset":
		c.durations(false, "")
	case last == "@":
		c.keywords("start()", "end()")
	case within(last, "sum avg count min max group stddev stdvar topk bottomk count_values quantile"):
		c.keywords("by", "without")
	case last == "" || within(last, "( , + - * / % ^ == != > < >= <= and or unless atan2 bool )") && last != ")",
		within(last, "by without on ignoring"):
		c.operands()
		if within(last, "== != > < >= <=") {
			c.keywords("bool", "on", "ignoring")
		} else if within(last, "+ - * / % ^ and or unless atan2") {
			c.keywords("on", "ignoring")
		}
	case last == ")" && afterGrouping(head):
		c.operands()
		c.keywords("group_left", "group_right")
	default:
		c.keywords("and", "or", "unless", "offset", "by", "without")
	}
}

// afterGrouping reports whether a text ends in labels of on (...) or by (...).
func afterGrouping(head string) bool {
	depth := 0
	for i := len(head) - 1; i >= 0; i-- {
		switch head[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return beforeLabels().MatchString(head[:i])
			}
		}
	}
	return false
}

// keywords offers words of the language.
func (c *completer) keywords(words ...string) {
	for _, w := range words {
		item := Item{Kind: KeywordItem, Name: w, Text: w}
		if within(w, "by without on ignoring group_left group_right") && !strings.HasPrefix(strings.TrimLeft(c.after, " "), "(") {
			item.Text += " ()"
			item.Cursor = len(item.Text) - 1
		}
		c.offer(item)
	}
}

// common are the functions and aggregations that are asked for most.
const common = "rate increase sum histogram_quantile max avg count"

// operands offers metrics, aggregations and functions.
func (c *completer) operands() {
	for i := range c.known.Families {
		f := &c.known.Families[i]
		for _, name := range f.series() {
			c.offer(Item{Kind: MetricItem, Name: name, Text: selector(name, "", ""), Family: f})
		}
	}
	for _, name := range unique(c.known.Written) {
		c.offer(Item{Kind: WrittenItem, Name: name, Text: name})
	}
	if len(c.known.Families) > 0 {
		for _, name := range ofTargets[:3] {
			c.offer(Item{Kind: MetricItem, Name: name, Text: name})
		}
	}
	for _, name := range unique(append(strings.Fields(common), callable()...)) {
		kind, signature := FunctionItem, signatureOf(name)
		if signature == nil {
			kind = AggregationItem
		}
		item := Item{Kind: kind, Name: name, Text: name, Signature: signature}
		if !strings.HasPrefix(c.after, "(") {
			item.Text += "()"
			item.Cursor = len(item.Text) - 1
			if signature != nil && len(signature.Takes) == 0 {
				item.Cursor++
			}
		}
		c.offer(item)
	}
}

// signatureOf is a function's signature, nil for what is none.
func signatureOf(name string) *Signature {
	f, ok := parser.Functions[name]
	if !ok {
		return nil
	}
	s := &Signature{Gives: Kind(f.ReturnType), Optional: f.Variadic}
	for _, t := range f.ArgTypes {
		s.Takes = append(s.Takes, Kind(t))
	}
	return s
}

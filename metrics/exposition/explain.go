package exposition

import (
	"math"
	"strconv"
	"strings"
	"time"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"
)

// Explain returns the facts about a token: the index of the block in the
// document, of the line in the block and of the token in Tokens(line). diff may
// be nil. A place that does not exist gives zero Facts.
func (d *Document) Explain(block, line, token int, diff *Difference) Facts {
	if block < 0 || block >= len(d.Blocks) || line < 0 || line >= len(d.Blocks[block].Lines) {
		return Facts{}
	}
	l := &d.Blocks[block].Lines[line]
	tokens := Tokens(*l)
	if token < 0 || token >= len(tokens) {
		return Facts{}
	}
	e := explainer{line: l, tokens: tokens, token: token, source: l.source}
	facts := e.facts()
	facts.Change = changeFacts(diff.At(block, line), token)
	return facts
}

// changeFacts picks the number that moved, if the token is one.
func changeFacts(change *Change, token int) ChangeFacts {
	if change == nil {
		return ChangeFacts{}
	}
	facts := ChangeFacts{Kind: change.Kind}
	for i := range change.Moves {
		if change.Moves[i].Token == token {
			facts.Move = &change.Moves[i]
		}
	}
	return facts
}

// explainer gathers the facts of one token.
type explainer struct {
	line   *Line
	tokens []Token
	token  int
	source *source
}

func (e *explainer) role() Role { return e.tokens[e.token].Role }

func (e *explainer) text(i int) string { return e.line.Text[e.tokens[i].Start:e.tokens[i].End] }

func (e *explainer) facts() Facts {
	f := Facts{
		Format: e.source.format,
		Line:   e.line.Kind,
		Role:   e.role(),
		Text:   e.plain(e.token),
		Shows:  shown(e.line),
		Part:   e.part(),
	}
	if e.source.family == nil {
		return f
	}
	f.Family = e.family()
	if e.source.format == Proto {
		f.Inside = inside(e.path())
	}
	f.Time = e.time()
	f.Value = e.value()
	metric := e.metric()
	if metric == nil {
		return f
	}
	f.Series = e.series(metric)
	f.Label = e.label()
	f.Observations = e.observations(metric)
	f.Bucket = e.bucket(metric)
	f.Quantile = e.quantile(metric)
	f.Exemplar = e.exemplar(metric)
	f.Native = e.native(metric)
	return f
}

// metric returns the series that the line belongs to, or nil.
func (e *explainer) metric() *dto.Metric {
	if e.line.series < 0 || int(e.line.series) >= len(e.source.metrics) {
		return nil
	}
	return e.source.metrics[e.line.series]
}

// plain returns a token's text, escapes undone.
func (e *explainer) plain(i int) string {
	text := e.text(i)
	if !strings.Contains(text, `\`) {
		return text
	}
	if e.source.format == Proto {
		if plain, err := strconv.Unquote(`"` + text + `"`); err == nil {
			return plain
		}
		return text
	}
	return unescape(text)
}

// unescape undoes the escapes of the text formats: \\, \n and \".
func unescape(text string) string {
	var plain strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+1 < len(text) {
			i++
			if text[i] == 'n' {
				plain.WriteByte('\n')
				continue
			}
		}
		plain.WriteByte(text[i])
	}
	return plain.String()
}

// shown says what the number on a line is.
func shown(l *Line) Shown {
	if l.Kind != Sample && l.Kind != ProtoField {
		return ShowsNothing
	}
	switch l.part {
	case valuePart:
		return ShowsValue
	case bucketPart, boundPart:
		return ShowsBucket
	case sumPart:
		return ShowsSum
	case countPart:
		return ShowsCount
	case createdPart, createdNanosPart:
		return ShowsCreated
	case quantilePart, rankPart:
		return ShowsQuantile
	case compositePart:
		return ShowsComposite
	}
	return ShowsNothing
}

// part returns the field that the token belongs to.
func (e *explainer) part() string {
	if e.source.format == Proto {
		for i, token := range e.tokens {
			if token.Role == ProtoName {
				return e.text(i)
			}
		}
		return lastField(strings.TrimSuffix(e.path(), "/}"))
	}
	for i := e.token; i >= 0; i-- {
		switch e.tokens[i].Role {
		case Field:
			return e.text(i)
		case Space, ExemplarMark:
			return ""
		}
	}
	return ""
}

// path returns the fields that lead to a protobuf line: /metric/counter/value.
func (e *explainer) path() string {
	if metric := e.metric(); metric != nil {
		return strings.TrimPrefix(e.line.Key, identity(metric))
	}
	return e.line.Key
}

// inside returns the message that a protobuf line stands in, by its path.
func inside(path string) string {
	return lastField(path[:max(strings.LastIndexByte(path, '/'), 0)])
}

// lastField returns the last field of a path, without its number.
func lastField(path string) string {
	name, _, _ := strings.Cut(path[strings.LastIndexByte(path, '/')+1:], "#")
	return name
}

func (e *explainer) family() FamilyFacts {
	family := e.source.family
	return FamilyFacts{
		Name:     family.GetName(),
		Written:  e.written(),
		Quoted:   e.quotedName(),
		Type:     metricType(family.GetType()),
		TypeWord: e.typeWord(),
		Help:     family.GetHelp(),
		Unit:     unit(family),
		Series:   len(family.Metric),
	}
}

// written returns the name on the line, suffix included.
func (e *explainer) written() string {
	for i, token := range e.tokens {
		if token.Role != FamilyName {
			continue
		}
		name := e.plain(i)
		if i+1 < len(e.tokens) && isSuffix(e.tokens[i+1].Role) {
			name += e.plain(i + 1)
		}
		return name
	}
	return e.source.family.GetName()
}

// quotedName reports whether the name on the line stands in quotes. In protobuf
// text every name does, and none because of its characters.
func (e *explainer) quotedName() bool {
	for i, token := range e.tokens {
		if token.Role == FamilyName {
			return e.source.format != Proto && i > 0 && strings.HasSuffix(e.text(i-1), `"`)
		}
	}
	return false
}

func isSuffix(role Role) bool {
	switch role {
	case TotalSuffix, BucketSuffix, SumSuffix, CountSuffix, CreatedSuffix:
		return true
	}
	return false
}

// typeWord returns the type as the format calls it.
func (e *explainer) typeWord() string {
	if e.line.Kind == Type {
		return e.text(len(e.tokens) - 1)
	}
	family := e.source.family
	kind := metricType(family.GetType())
	switch {
	case e.source.format == OpenMetrics1 && kind == Counter && !strings.HasSuffix(family.GetName(), "_total"):
		return "unknown"
	case kind == Untyped && e.source.format.endsWithEOF():
		return "unknown"
	case kind == GaugeHistogram && (e.source.format == Text || e.source.format == Python):
		return "histogram"
	}
	return string(kind)
}

// unit returns the unit of a family: the one declared, or a base unit that its
// name ends in.
func unit(family *dto.MetricFamily) string {
	if unit := family.GetUnit(); unit != "" {
		return unit
	}
	name := strings.TrimSuffix(family.GetName(), "_total")
	last := name[strings.LastIndexAny(name, "_.")+1:]
	switch last {
	case "seconds", "bytes", "celsius", "meters", "ratio", "volts", "amperes", "joules", "grams", "kelvin", "hertz", "percent":
		if last != name {
			return last
		}
	}
	return ""
}

func (e *explainer) series(metric *dto.Metric) *SeriesFacts {
	facts := &SeriesFacts{Labels: labels(metric.Label)}
	facts.ID = SeriesID(e.source.family.GetName(), facts.Labels)
	return facts
}

func labels(pairs []*dto.LabelPair) []Label {
	list := make([]Label, len(pairs))
	for i, pair := range pairs {
		list[i] = Label{Name: pair.GetName(), Value: pair.GetValue()}
	}
	return list
}

// SeriesID writes a family's name and labels as the exposition formats do:
// quoted where a name is not valid by the rules of Prometheus 2.
func SeriesID(name string, labels []Label) string {
	var id strings.Builder
	separator := ""
	if model.LegacyValidation.IsValidMetricName(name) {
		id.WriteString(name)
		if len(labels) == 0 {
			return name
		}
		id.WriteByte('{')
	} else {
		id.WriteByte('{')
		id.WriteString(Quote(name))
		separator = ","
	}
	for _, label := range labels {
		id.WriteString(separator)
		if model.LegacyValidation.IsValidLabelName(label.Name) {
			id.WriteString(label.Name)
		} else {
			id.WriteString(Quote(label.Name))
		}
		id.WriteByte('=')
		id.WriteString(Quote(label.Value))
		separator = ","
	}
	id.WriteByte('}')
	return id.String()
}

// Quote puts a string in quotes with the escapes of the text formats.
func Quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, "\n", `\n`, `"`, `\"`).Replace(s) + `"`
}

// label returns the label that the token is the name or the value of.
func (e *explainer) label() *LabelFacts {
	metric := e.metric()
	var found Label
	switch {
	case e.line.part == labelNamePart || e.line.part == labelValuePart:
		if int(e.line.index) >= len(metric.Label) {
			return nil
		}
		found = labels(metric.Label[e.line.index : e.line.index+1])[0]
	case e.role() == LabelName:
		found = Label{Name: e.plain(e.token), Value: e.following(LabelValue)}
	case e.role() == LabelValue:
		found = Label{Name: e.preceding(LabelName), Value: e.plain(e.token)}
	default:
		return nil
	}
	return &LabelFacts{Name: found.Name, Value: found.Value, Values: e.distinct(found)}
}

// following returns the text of the next token with this role, empty where
// another name comes first.
func (e *explainer) following(role Role) string {
	name := e.role()
	for i := e.token + 1; i < len(e.tokens); i++ {
		switch e.tokens[i].Role {
		case role:
			return e.plain(i)
		case name:
			return ""
		}
	}
	return ""
}

// preceding returns the text of the last token with this role.
func (e *explainer) preceding(role Role) string {
	for i := e.token - 1; i >= 0; i-- {
		if e.tokens[i].Role == role {
			return e.plain(i)
		}
	}
	return ""
}

// distinct counts the values that a label has in the family. Names may stand
// escaped on the line, so they are compared as escaped.
func (e *explainer) distinct(label Label) int {
	values := map[string]bool{}
	for _, metric := range e.source.metrics {
		for _, pair := range metric.Label {
			if pair.GetName() == label.Name || model.EscapeName(pair.GetName(), e.source.options.Escaping) == label.Name {
				values[pair.GetValue()] = true
			}
		}
	}
	return len(values)
}

// value returns the number that the token is, or the number of its line.
func (e *explainer) value() *float64 {
	if v, ok := parseNumber(e.text(e.token)); ok && isNumber(e.role()) {
		return &v
	}
	if e.line.part == compositePart {
		return nil
	}
	for i, token := range e.tokens {
		if token.Role == Value || e.line.Kind == ProtoField && isNumber(token.Role) {
			if v, ok := parseNumber(e.text(i)); ok {
				return &v
			}
		}
	}
	return nil
}

func isNumber(role Role) bool {
	switch role {
	case Value, CountValue, SumValue, Schema, ZeroThreshold, ZeroCount, SpanOffset, SpanLength, NativeCount,
		NativeDelta, BucketCount, QuantileValue, QuantileRank, Bound, Timestamp, StartTimestamp, ExemplarValue,
		ExemplarTimestamp, CreatedValue, Nanoseconds, ProtoValue:
		return true
	}
	return false
}

func parseNumber(text string) (float64, bool) {
	value, err := strconv.ParseFloat(text, 64)
	return value, err == nil
}

// time returns the instant that the token or the line stands for.
func (e *explainer) time() time.Time {
	metric := e.metric()
	role := e.role()
	switch {
	case metric == nil:
		return time.Time{}
	case (role == Timestamp || e.line.part == timestampPart) && metric.TimestampMs != nil:
		return time.UnixMilli(metric.GetTimestampMs()).UTC()
	case role == StartKeyword, role == StartTimestamp, e.line.part == createdPart, e.line.part == createdNanosPart,
		e.source.format == Proto && strings.Contains(e.path(), "/created_timestamp"):
		created, _ := createdTime(metric)
		return created
	}
	return time.Time{}
}

func (e *explainer) observations(metric *dto.Metric) *ObservationFacts {
	facts := &ObservationFacts{}
	switch {
	case metric.Histogram != nil:
		facts.Count, facts.Sum = sampleCount(metric.Histogram), metric.Histogram.GetSampleSum()
		if len(metric.Histogram.Bucket) > 0 {
			facts.FirstBound = metric.Histogram.Bucket[0].GetUpperBound()
		}
		facts.SumHidden = e.source.format == Python && !pythonWritesSum(metric.Histogram)
	case metric.Summary != nil:
		facts.Count, facts.Sum = float64(metric.Summary.GetSampleCount()), metric.Summary.GetSampleSum()
	default:
		return nil
	}
	facts.Mean = facts.Sum / facts.Count
	if facts.Count == 0 {
		facts.Mean = math.NaN()
	}
	return facts
}

// nth counts the tokens with this role before the token, as far back as the
// part of the value goes.
func (e *explainer) nth(roles ...Role) int {
	n := 0
	for i := e.token - 1; i >= 0 && e.tokens[i].Role != Field; i-- {
		for _, role := range roles {
			if e.tokens[i].Role == role {
				n++
			}
		}
	}
	return n
}

// bucket returns the classic bucket of the token or the line.
func (e *explainer) bucket(metric *dto.Metric) *BucketFacts {
	if metric.Histogram == nil {
		return nil
	}
	switch e.line.part {
	case bucketPart, boundPart:
		return bucketFacts(metric.Histogram, int(e.line.index))
	case compositePart:
		if role := e.role(); role == Bound || role == BucketCount {
			return bucketFacts(metric.Histogram, e.nth(role))
		}
	}
	return nil
}

// bucketFacts returns the facts of the bucket at index i; the number of buckets
// stands for the +Inf bucket that is not in the message.
func bucketFacts(h *dto.Histogram, i int) *BucketFacts {
	total := sampleCount(h)
	facts := &BucketFacts{Bound: math.Inf(+1), Cumulative: total, Total: total, First: i == 0}
	if i < len(h.Bucket) {
		facts.Bound, facts.Cumulative = h.Bucket[i].GetUpperBound(), bucketCount(h.Bucket[i])
	}
	facts.Own = facts.Cumulative
	if i > 0 && i <= len(h.Bucket) {
		facts.Previous = h.Bucket[i-1].GetUpperBound()
		facts.Own -= bucketCount(h.Bucket[i-1])
	}
	facts.Share = facts.Cumulative / total
	if total == 0 {
		facts.Share = math.NaN()
	}
	return facts
}

// quantile returns the quantile of the token or the line.
func (e *explainer) quantile(metric *dto.Metric) *QuantileFacts {
	i := int(e.line.index)
	switch {
	case metric.Summary == nil:
		return nil
	case e.line.part == compositePart && (e.role() == QuantileRank || e.role() == QuantileValue):
		i = e.nth(e.role())
	case e.line.part != quantilePart && e.line.part != rankPart:
		return nil
	}
	if i >= len(metric.Summary.Quantile) {
		return nil
	}
	q := metric.Summary.Quantile[i]
	return &QuantileFacts{Rank: q.GetQuantile(), Value: q.GetValue()}
}

// exemplar returns the exemplar of the token: on a line of text the one that the
// token is a part of, in protobuf text the one whose message the line is in.
func (e *explainer) exemplar(metric *dto.Metric) *ExemplarFacts {
	if e.source.format == Proto {
		return e.protoExemplar(metric)
	}
	start := e.token
	for start >= 0 && e.tokens[start].Role != ExemplarMark {
		start--
	}
	if start < 0 {
		return nil
	}
	facts := &ExemplarFacts{}
	for i := start + 1; i < len(e.tokens) && e.tokens[i].Role != ExemplarMark; i++ {
		switch e.tokens[i].Role {
		case ExemplarLabelName:
			facts.Labels = append(facts.Labels, Label{Name: e.plain(i)})
		case ExemplarLabelValue:
			if n := len(facts.Labels); n > 0 {
				facts.Labels[n-1].Value = e.plain(i)
			}
		case ExemplarValue:
			facts.Value, _ = parseNumber(e.text(i))
		case ExemplarTimestamp:
			seconds, _ := parseNumber(e.text(i))
			facts.Time = time.UnixMicro(int64(math.Round(seconds * 1e6))).UTC()
		}
	}
	return facts
}

func (e *explainer) protoExemplar(metric *dto.Metric) *ExemplarFacts {
	path := e.path()
	if !strings.Contains(path, "/exemplar") {
		return nil
	}
	var exemplar *dto.Exemplar
	i := int(e.line.index)
	switch h := metric.Histogram; {
	case h == nil:
		exemplar = metric.GetCounter().GetExemplar()
	case strings.Contains(path, "/exemplars") && i < len(h.Exemplars):
		exemplar = h.Exemplars[i]
	case i < len(h.Bucket):
		exemplar = h.Bucket[i].GetExemplar()
	}
	if exemplar == nil {
		return nil
	}
	facts := &ExemplarFacts{Labels: labels(exemplar.Label), Value: exemplar.GetValue()}
	if exemplar.Timestamp != nil {
		facts.Time = exemplar.Timestamp.AsTime()
	}
	return facts
}

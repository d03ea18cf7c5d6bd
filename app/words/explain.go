package words

import (
	"math"
	"strconv"
	"strings"
	"time"

	"metricplayground/metrics/exposition"
)

// Explanations says what the exposition text means.
type Explanations interface {
	// Explain says what a token means, in one to three sentences that use the
	// names and numbers of its own line.
	Explain(f exposition.Facts) string
	// RoleName is what a token is called: "label value".
	RoleName(r exposition.Role) string
	// LineChange says what became of a line, in a few words: "2 → 3 (+1)".
	LineChange(c exposition.Change) string
	// ExpositionRefusal says why a family is missing from a format, and what to do.
	ExpositionRefusal(r *exposition.Refusal) string
}

// explanation is the sentences of one language. The dispatch is the same for
// all languages; each sentence stands in the language's own file.
type explanation interface {
	hash(f exposition.Facts) string
	helpKeyword(f exposition.Facts) string
	typeKeyword(f exposition.Facts) string
	unitKeyword(f exposition.Facts) string
	eof() string
	helpText(f exposition.Facts) string
	typeWord(f exposition.Facts) string
	unknownCounter(f exposition.Facts) string
	familyOfItsOwn(f exposition.Facts) string
	unitWord(f exposition.Facts) string

	familyName(f exposition.Facts) string
	totalSuffix(f exposition.Facts) string
	bucketSuffix(f exposition.Facts) string
	sumSuffix(f exposition.Facts) string
	countSuffix(f exposition.Facts) string
	createdSuffix(f exposition.Facts) string

	labelName(f exposition.Facts) string
	labelValue(f exposition.Facts) string
	boundName(f exposition.Facts) string
	bound(f exposition.Facts) string
	quantileName(f exposition.Facts) string
	quantileRank(f exposition.Facts) string

	counterValue(f exposition.Facts) string
	gaugeValue(f exposition.Facts) string
	untypedValue(f exposition.Facts) string
	bucket(f exposition.Facts) string
	lastBucket(f exposition.Facts) string
	sum(f exposition.Facts) string
	count(f exposition.Facts) string
	countInBucket(f exposition.Facts) string
	sumHidden(f exposition.Facts) string
	created(f exposition.Facts) string
	quantile(f exposition.Facts) string
	timestamp(f exposition.Facts) string

	exemplarMark(f exposition.Facts) string
	exemplarLabelName(f exposition.Facts) string
	exemplarLabelValue(f exposition.Facts) string
	exemplarValue(f exposition.Facts) string
	exemplarTimestamp(f exposition.Facts) string

	startKeyword(f exposition.Facts) string
	startTimestamp(f exposition.Facts) string
	field(f exposition.Facts) string
	schema(f exposition.Facts) string
	zeroThreshold(f exposition.Facts) string
	zeroCount(f exposition.Facts) string
	spanOffset(f exposition.Facts) string
	spanLength(f exposition.Facts) string
	nativeCount(f exposition.Facts) string
	nativeDelta(f exposition.Facts) string

	protoName(f exposition.Facts) string
	protoValue(f exposition.Facts) string
	nanoseconds(f exposition.Facts) string

	punctuation(f exposition.Facts) string
	space(f exposition.Facts) string
	other(f exposition.Facts) string

	moved(f exposition.Facts, old string, up bool, by string) string
	changedFrom(f exposition.Facts, old string) string
	startedAgain() string
	newLine() string
	join(sentences ...string) string
}

// explain puts the sentences about a token together.
func explain(e explanation, f exposition.Facts) string {
	return e.join(meaning(e, f), change(e, f))
}

// meaning says what the token is.
func meaning(e explanation, f exposition.Facts) string {
	switch f.Role {
	case exposition.Hash:
		return e.hash(f)
	case exposition.HelpKeyword:
		return e.helpKeyword(f)
	case exposition.TypeKeyword:
		return e.typeKeyword(f)
	case exposition.UnitKeyword:
		return e.unitKeyword(f)
	case exposition.EOFKeyword:
		return e.eof()
	case exposition.HelpText:
		return e.helpText(f)
	case exposition.TypeWord:
		return typeMeaning(e, f)
	case exposition.UnitWord:
		return e.unitWord(f)
	case exposition.FamilyName:
		return e.familyName(f)
	case exposition.TotalSuffix:
		return e.totalSuffix(f)
	case exposition.BucketSuffix:
		return e.bucketSuffix(f)
	case exposition.SumSuffix:
		return e.sumSuffix(f)
	case exposition.CountSuffix:
		return e.countSuffix(f)
	case exposition.CreatedSuffix:
		return e.createdSuffix(f)
	case exposition.LabelName:
		return e.labelName(f)
	case exposition.LabelValue:
		return e.labelValue(f)
	case exposition.Punctuation:
		return e.punctuation(f)
	case exposition.Space:
		return e.space(f)
	}
	if f.Series == nil {
		return seriesless(e, f)
	}
	return seriesMeaning(e, f)
}

// seriesless says what a token is that a line of the whole family can have.
func seriesless(e explanation, f exposition.Facts) string {
	switch f.Role {
	case exposition.ProtoName:
		return e.protoName(f)
	case exposition.ProtoValue:
		return e.protoValue(f)
	}
	return e.other(f)
}

// seriesMeaning says what a token is that only a series' line has.
func seriesMeaning(e explanation, f exposition.Facts) string {
	switch f.Role {
	case exposition.BoundName:
		return e.boundName(f)
	case exposition.Bound:
		return e.bound(f)
	case exposition.QuantileName:
		return e.quantileName(f)
	case exposition.QuantileRank:
		return e.quantileRank(f)
	case exposition.Value:
		return valueMeaning(e, f)
	case exposition.CountValue:
		return countMeaning(e, f)
	case exposition.SumValue:
		return e.sum(f)
	case exposition.BucketCount:
		return bucketMeaning(e, f)
	case exposition.QuantileValue:
		return e.quantile(f)
	case exposition.Timestamp:
		return e.timestamp(f)
	case exposition.ExemplarMark:
		return e.exemplarMark(f)
	case exposition.ExemplarLabelName:
		return e.exemplarLabelName(f)
	case exposition.ExemplarLabelValue:
		return e.exemplarLabelValue(f)
	case exposition.ExemplarValue:
		return e.exemplarValue(f)
	case exposition.ExemplarTimestamp:
		return e.exemplarTimestamp(f)
	case exposition.StartKeyword:
		return e.startKeyword(f)
	case exposition.StartTimestamp:
		return e.startTimestamp(f)
	case exposition.CreatedValue:
		return e.created(f)
	}
	return partMeaning(e, f)
}

// partMeaning says what a token is that only composite values and protobuf have.
func partMeaning(e explanation, f exposition.Facts) string {
	switch f.Role {
	case exposition.Field:
		return e.field(f)
	case exposition.Schema:
		return e.schema(f)
	case exposition.ZeroThreshold:
		return e.zeroThreshold(f)
	case exposition.ZeroCount:
		return e.zeroCount(f)
	case exposition.SpanOffset:
		return e.spanOffset(f)
	case exposition.SpanLength:
		return e.spanLength(f)
	case exposition.NativeCount:
		return e.nativeCount(f)
	case exposition.NativeDelta:
		return e.nativeDelta(f)
	case exposition.ProtoName:
		return e.protoName(f)
	case exposition.ProtoValue:
		return e.protoValue(f)
	case exposition.Nanoseconds:
		return e.nanoseconds(f)
	}
	return e.other(f)
}

// typeMeaning says what a type word means, where a format bends it, too.
func typeMeaning(e explanation, f exposition.Facts) string {
	switch {
	case f.Family.TypeWord == "unknown" && f.Family.Type == exposition.Counter:
		return e.unknownCounter(f)
	case f.Family.TypeWord == "gauge" && f.Family.Type != exposition.Gauge:
		return e.familyOfItsOwn(f)
	}
	return e.typeWord(f)
}

// valueMeaning says what the number of a sample is.
func valueMeaning(e explanation, f exposition.Facts) string {
	switch f.Shows {
	case exposition.ShowsBucket:
		return bucketMeaning(e, f)
	case exposition.ShowsSum:
		return e.sum(f)
	case exposition.ShowsCount:
		return countMeaning(e, f)
	case exposition.ShowsCreated:
		return e.created(f)
	case exposition.ShowsQuantile:
		return e.quantile(f)
	}
	switch f.Family.Type {
	case exposition.Counter:
		return e.counterValue(f)
	case exposition.Gauge:
		return e.gaugeValue(f)
	}
	return e.untypedValue(f)
}

func bucketMeaning(e explanation, f exposition.Facts) string {
	if math.IsInf(f.Bucket.Bound, +1) {
		return e.lastBucket(f)
	}
	return e.bucket(f)
}

func countMeaning(e explanation, f exposition.Facts) string {
	count := e.count(f)
	if f.Family.Type == exposition.Histogram && f.Format != exposition.OpenMetrics2 && f.Format != exposition.Proto {
		count = e.join(count, e.countInBucket(f))
	}
	if f.Observations.SumHidden {
		count = e.join(count, e.sumHidden(f))
	}
	return count
}

// change says by how much the token's number moved, or that its line is new.
func change(e explanation, f exposition.Facts) string {
	switch f.Change.Kind {
	case exposition.Added:
		if f.Role == exposition.FamilyName || f.Role == exposition.Value || f.Role == exposition.ProtoName {
			return e.newLine()
		}
	case exposition.Changed:
		if f.Change.Move == nil || f.Role == exposition.Space || f.Role == exposition.Punctuation {
			return ""
		}
		move := *f.Change.Move
		if moment(move.Role, f.Shows) {
			return ""
		}
		if move.Delta == "" {
			return e.changedFrom(f, written(move.Old))
		}
		up := move.Delta[0] == '+'
		moved := e.moved(f, written(move.Old), up, move.Delta[1:])
		if !up && f.Family.Type == exposition.Counter {
			return e.join(moved, e.startedAgain())
		}
		return moved
	}
	return ""
}

// moment reports whether a number is an instant, whose difference to another
// says nothing to a person.
func moment(role exposition.Role, shows exposition.Shown) bool {
	switch role {
	case exposition.Timestamp, exposition.StartTimestamp, exposition.ExemplarTimestamp,
		exposition.CreatedValue, exposition.Nanoseconds:
		return true
	}
	return shows == exposition.ShowsCreated
}

// written turns a number as a format writes it (1.0, 1e+06) into the one that a
// person reads.
func written(number string) string {
	value, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return number
	}
	return exposition.Number(value)
}

// lineChange is LineChange for a language that says these words for a line that
// is new, changed and gone.
func lineChange(c exposition.Change, added, changed, removed string) string {
	switch {
	case c.Kind == exposition.Added:
		return added
	case c.Kind == exposition.Removed:
		return removed
	case len(c.Moves) == 0:
		return changed
	}
	var text []string
	for _, move := range c.Moves {
		entry := written(move.Old) + " → " + written(move.New)
		if len(c.Moves) > 1 {
			entry = move.Name + ": " + entry
		}
		if move.Delta != "" {
			entry += " (" + move.Delta + ")"
		}
		text = append(text, entry)
	}
	return strings.Join(text, ", ")
}

// percent writes a share between 0 and 1 with one decimal at most. Shares that
// would round to nothing or to all say so.
func percent(share float64) string {
	tenths := math.Round(share * 1000)
	switch {
	case tenths == 0 && share > 0:
		return "< 0.1%"
	case tenths == 1000 && share < 1:
		return "> 99.9%"
	}
	return strconv.FormatFloat(tenths/10, 'f', -1, 64) + "%"
}

// rank writes a quantile as a percentage: 0.99 as 99%.
func rank(quantile float64) string {
	value, err := strconv.ParseFloat(strconv.FormatFloat(quantile*100, 'g', 12, 64), 64)
	if err != nil {
		return exposition.Number(quantile)
	}
	return exposition.Number(value) + "%"
}

// rounded writes a calculated value with four significant digits, whole numbers
// with all of theirs. exact is false where that is not the value, noise of its
// binary representation aside.
func rounded(value float64) (text string, exact bool) {
	if math.Abs(value) >= 1000 && value == math.Trunc(value) {
		return exposition.Number(value), true
	}
	short, err := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 4, 64), 64)
	if err != nil {
		return exposition.Number(value), true
	}
	return exposition.Number(short), math.Abs(short-value) <= 1e-12*math.Abs(value) || math.IsInf(value, 0) || math.IsNaN(value)
}

// instant writes a point in time in UTC, to the millisecond where it has any.
func instant(t time.Time) string {
	return t.UTC().Format("2006-01-02 15:04:05.999") + " UTC"
}

// symbol returns the sign that stands behind a number with this unit, with the
// space before it, and whether there is one.
func symbol(unit string) (sign string, ok bool) {
	switch unit {
	case "":
		return "", true
	case "celsius":
		return " °C", true
	case "kelvin":
		return " K", true
	case "meters":
		return " m", true
	case "volts":
		return " V", true
	case "amperes":
		return " A", true
	case "joules":
		return " J", true
	case "grams":
		return " g", true
	case "hertz":
		return " Hz", true
	case "percent":
		return "%", true
	case "ratio":
		return "", true
	}
	return "", false
}

// withUnit reports whether a value can have a unit behind it.
func withUnit(value float64) bool { return !math.IsNaN(value) && !math.IsInf(value, 0) }

// own returns the number that the token is, NaN where it is none.
func own(f exposition.Facts) float64 {
	if f.Value == nil {
		return math.NaN()
	}
	return *f.Value
}

// labelSet writes labels as an exposition does.
func labelSet(labels []exposition.Label) string {
	id := exposition.SeriesID("x", labels)
	return strings.TrimPrefix(id, "x")
}

// familyOnLine returns the name that the format gives the family. To OpenMetrics
// 1.0 the _total of a counter is a suffix of its sample, to the others a part of
// the name; and what stands on a metadata line is a whole name.
func familyOnLine(f exposition.Facts) string {
	if f.Format != exposition.OpenMetrics1 && (f.Series == nil || f.Family.Written == f.Text+"_total") {
		return f.Family.Written
	}
	return f.Text
}

// registeredAs reports whether the family stands on the line under another name
// than the one that it was registered with, suffixes aside.
func registeredAs(f exposition.Facts) bool {
	known := func(name string) bool { return name == f.Family.Name || name+"_total" == f.Family.Name }
	return !known(familyOnLine(f)) && (f.Family.Type == exposition.Counter && strings.HasSuffix(f.Family.Written, "_total") || !known(f.Text))
}

// quoted puts a text in quotes, with the escapes of the text formats.
func quoted(text string) string { return exposition.Quote(text) }

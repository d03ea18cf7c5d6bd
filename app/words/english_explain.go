package words

import (
	"math"
	"strings"

	"metricplayground/metrics/exposition"
)

func (*english) Explain(f exposition.Facts) string { return explain(&englishExplanation{}, f) }

func (*english) LineChange(c exposition.Change) string {
	return lineChange(c, "new line", "changed", "gone")
}

func (*english) RoleName(r exposition.Role) string {
	switch r {
	case exposition.Hash:
		return "Metadata mark"
	case exposition.HelpKeyword, exposition.TypeKeyword, exposition.UnitKeyword, exposition.EOFKeyword:
		return "Keyword"
	case exposition.HelpText:
		return "Help text"
	case exposition.TypeWord:
		return "Type"
	case exposition.UnitWord:
		return "Unit"
	case exposition.FamilyName:
		return "Family name"
	case exposition.TotalSuffix:
		return "Suffix of a counter"
	case exposition.BucketSuffix:
		return "Suffix of a bucket"
	case exposition.SumSuffix:
		return "Suffix of the sum"
	case exposition.CountSuffix:
		return "Suffix of the count"
	case exposition.CreatedSuffix:
		return "Suffix of the creation time"
	case exposition.LabelName:
		return "Label name"
	case exposition.LabelValue:
		return "Label value"
	case exposition.BoundName:
		return "Bucket label"
	case exposition.Bound:
		return "Upper bound"
	case exposition.QuantileName:
		return "Quantile label"
	case exposition.QuantileRank:
		return "Quantile"
	case exposition.Value:
		return "Value"
	case exposition.Timestamp:
		return "Timestamp"
	case exposition.ExemplarMark:
		return "Exemplar"
	case exposition.ExemplarLabelName:
		return "Exemplar label"
	case exposition.ExemplarLabelValue:
		return "Exemplar label value"
	case exposition.ExemplarValue:
		return "Exemplar value"
	case exposition.ExemplarTimestamp:
		return "Exemplar timestamp"
	case exposition.StartKeyword, exposition.StartTimestamp:
		return "Start timestamp"
	case exposition.Field:
		return "Part of a composite value"
	case exposition.CountValue:
		return "Count"
	case exposition.SumValue:
		return "Sum"
	case exposition.Schema:
		return "Schema"
	case exposition.ZeroThreshold:
		return "Zero threshold"
	case exposition.ZeroCount:
		return "Zero bucket"
	case exposition.SpanOffset:
		return "Span offset"
	case exposition.SpanLength:
		return "Span length"
	case exposition.NativeCount:
		return "Native bucket"
	case exposition.NativeDelta:
		return "Native bucket, as a difference"
	case exposition.BucketCount:
		return "Cumulative count"
	case exposition.QuantileValue:
		return "Value at the quantile"
	case exposition.ProtoName:
		return "Field name"
	case exposition.ProtoValue:
		return "Field value"
	case exposition.CreatedValue:
		return "Creation time"
	case exposition.Nanoseconds:
		return "Nanoseconds"
	case exposition.Punctuation:
		return "Punctuation"
	case exposition.Space:
		return "Space"
	}
	return "Unknown text"
}

func (*english) ExpositionRefusal(r *exposition.Refusal) string {
	switch r.Reason {
	case exposition.InvalidName:
		return r.Family + " is missing here: the Python client (prometheus_client 0.16.0) refuses the name " + r.Name +
			". Use letters, digits and underscores, such as " + r.Fix + "."
	case exposition.NegativeSummary:
		return r.Family + " is missing here: OpenMetrics 2.0 wants the sum and the quantiles of a summary to be zero or more. " +
			"Use a histogram for observations below zero."
	case exposition.NotANumber:
		return r.Family + " is missing here: OpenMetrics 2.0 wants the value of a counter and the sum of a summary to be a number, and here it is NaN."
	case exposition.NegativeCounter:
		return r.Family + " is missing here: OpenMetrics 2.0 wants a counter to be zero or more."
	case exposition.EqualBounds:
		return r.Family + " is missing here: OpenMetrics 2.0 wants each bucket bound to be greater than the one before. Remove the double one."
	case exposition.UnknownFormat:
		return "There is no format called " + string(r.Format) + "."
	}
	return r.Family + " is missing here, because the encoder refuses it: " + r.Err.Error()
}

// englishExplanation is the sentences in English.
type englishExplanation struct{}

func (*englishExplanation) join(sentences ...string) string {
	return strings.TrimSpace(strings.Join(sentences, " "))
}

// quantity writes a value with its unit.
func (*englishExplanation) quantity(value float64, unit string) string {
	if !withUnit(value) {
		unit = ""
	}
	return englishUnit(exposition.Number(value), unit)
}

// about writes a calculated value with its unit, and says if it was rounded.
func (*englishExplanation) about(value float64, unit string) string {
	if !withUnit(value) {
		unit = ""
	}
	text, exact := rounded(value)
	if exact {
		return englishUnit(text, unit)
	}
	return "about " + englishUnit(text, unit)
}

func englishUnit(number, unit string) string {
	if sign, ok := symbol(unit); ok {
		return number + sign
	}
	switch unit {
	case "seconds":
		return number + " s"
	case "bytes":
		if number == "1" {
			return "1 byte"
		}
	}
	return number + " " + unit
}

// observations writes "1 observation" or "5 observations".
func (*englishExplanation) observations(count float64) string {
	if count == 1 {
		return "1 observation"
	}
	return exposition.Number(count) + " observations"
}

func was(count float64) string {
	if count == 1 {
		return "was"
	}
	return "were"
}

// series writes "1 series" or "3 series".
func (*englishExplanation) series(count int) string { return grouped(count) + " series" }

func (e *englishExplanation) hash(f exposition.Facts) string {
	if f.Line == exposition.EOF {
		return "A line that starts with # is not a sample. This one, # EOF, ends the text."
	}
	return "A line that starts with # is not a sample. This one describes " + f.Family.Written + "."
}

func (e *englishExplanation) helpKeyword(f exposition.Facts) string {
	return "HELP is followed by the help text of " + f.Family.Written + ", written for people by its author."
}

func (e *englishExplanation) typeKeyword(f exposition.Facts) string {
	return "TYPE says what kind of metric " + f.Family.Written + " is, before its first sample: " + f.Family.TypeWord + "."
}

func (e *englishExplanation) unitKeyword(f exposition.Facts) string {
	return "UNIT says what " + f.Family.Written + " is measured in: " + f.Family.Unit + "."
}

func (e *englishExplanation) eof() string {
	return "EOF ends the text. Where it is missing, a scraper knows that the answer was cut off."
}

func (e *englishExplanation) helpText(f exposition.Facts) string {
	text := "What " + f.Family.Name + " means, in the words of its author."
	if strings.Contains(f.Text, "\n") {
		text += ` A line break in it is written \n.`
	}
	if strings.Contains(f.Text, `\`) {
		text += ` A backslash in it is written \\.`
	}
	if f.Family.Written != f.Family.Name && strings.HasSuffix(f.Family.Written, "_created") {
		text += " The Python client repeats it for " + f.Family.Written + "."
	}
	return text
}

func (e *englishExplanation) typeWord(f exposition.Facts) string {
	name := f.Family.Name
	switch f.Family.Type {
	case exposition.Counter:
		return name + " is a counter: it only goes up, and starts again from 0 when the process restarts."
	case exposition.Gauge:
		return name + " is a gauge: it can go up and down, and what counts is its value now."
	case exposition.Histogram:
		return name + " is a histogram: it counts observations in buckets, so that quantiles can be estimated later."
	case exposition.Summary:
		return name + " is a summary: it keeps the number and the sum of observations; quantiles, where it has them, are calculated in the process."
	case exposition.GaugeHistogram:
		return name + " is a gauge histogram: its buckets can go up and down."
	}
	return name + " has no known type: it is a number, and nobody said how it behaves."
}

func (e *englishExplanation) unknownCounter(f exposition.Facts) string {
	return f.Family.Name + " is registered as a counter, but OpenMetrics 1.0 wants a counter's name to end in _total. " +
		"Without it the Go client writes unknown."
}

func (e *englishExplanation) familyOfItsOwn(f exposition.Facts) string {
	if strings.HasSuffix(f.Family.Written, "_created") {
		return f.Family.Written + " is a gauge of its own: the text format has no place for creation times, so the Python client writes those of " +
			f.Family.Name + " as another family."
	}
	return f.Family.Written + " is a gauge of its own: the Python client writes this part of " + f.Family.Name + " as another family."
}

func (e *englishExplanation) unitWord(f exposition.Facts) string {
	text := f.Family.Name + " is measured in " + f.Family.Unit + "."
	if strings.HasSuffix(strings.TrimSuffix(f.Family.Name, "_total"), "_"+f.Family.Unit) {
		return text + " The name says so, too."
	}
	return text + " OpenMetrics wants the name to say so, too: it should end in _" + f.Family.Unit + "."
}

func (e *englishExplanation) familyName(f exposition.Facts) string {
	name := familyOnLine(f)
	text := name + " is the name of a family: a metric with all its series, " + grouped(f.Family.Series) + " here."
	switch {
	case f.Series == nil:
	case len(f.Series.Labels) == 0:
		text = name + " is the name of the family and, without labels, of its only series."
	case f.Family.Series == 1:
		text = name + " is the name of the family. This line belongs to " + f.Series.ID + ", its only series."
	default:
		text = name + " is the name of the family. This line belongs to " + f.Series.ID + ", one of its " + e.series(f.Family.Series) + "."
	}
	if f.Family.Quoted {
		text += " It stands in quotes, since older scrapers don't know such characters in names."
	}
	if registeredAs(f) {
		text += " It was registered as " + f.Family.Name + "."
	}
	return text
}

func (e *englishExplanation) totalSuffix(f exposition.Facts) string {
	switch {
	case f.Format == exposition.Python && !strings.HasSuffix(f.Family.Name, "_total"):
		return "_total marks a counter. The Python client adds it to each counter's name: this one was registered as " + f.Family.Name + "."
	case f.Format == exposition.OpenMetrics1:
		return "_total marks the sample of a counter. HELP and TYPE name the family without it: " +
			strings.TrimSuffix(f.Family.Written, "_total") + "."
	}
	return "_total marks a counter: " + f.Family.Written + " is a total that only goes up."
}

func (e *englishExplanation) bucketSuffix(f exposition.Facts) string {
	if math.IsInf(f.Bucket.Bound, +1) {
		return "_bucket marks a bucket of the histogram " + f.Family.Name + ": this one has room for every observation."
	}
	return "_bucket marks a bucket of the histogram " + f.Family.Name + ": this one counts what was at most " +
		e.quantity(f.Bucket.Bound, f.Family.Unit) + "."
}

func (e *englishExplanation) sumSuffix(f exposition.Facts) string {
	if f.Series == nil {
		return f.Family.Written + ": the sum of the observations of " + f.Family.Name + "."
	}
	return "_sum marks the sum of the observations of " + f.Family.Name + ": " + e.quantity(f.Observations.Sum, f.Family.Unit) + "."
}

func (e *englishExplanation) countSuffix(f exposition.Facts) string {
	if f.Series == nil {
		return f.Family.Written + ": the number of observations of " + f.Family.Name + "."
	}
	return "_count marks the number of observations of " + f.Family.Name + ": " + exposition.Number(f.Observations.Count) + "."
}

func (e *englishExplanation) createdSuffix(f exposition.Facts) string {
	if f.Series == nil {
		return "_created marks creation times: " + f.Family.Written + " says when each series of " + f.Family.Name + " was created."
	}
	return "_created marks the time at which a series was created. It tells a restart from a standstill: " +
		f.Series.ID + " has existed since " + instant(f.Time) + "."
}

func (e *englishExplanation) labelName(f exposition.Facts) string {
	return "The label " + f.Label.Name + "; here it is " + quoted(f.Label.Value) + "." + e.labelValues(f)
}

func (e *englishExplanation) labelValues(f exposition.Facts) string {
	switch {
	case f.Family.Series < 2:
		return ""
	case f.Label.Values == 1:
		return " All " + e.series(f.Family.Series) + " of " + f.Family.Name + " have this value."
	}
	return " In the " + e.series(f.Family.Series) + " of " + f.Family.Name + " it has " + grouped(f.Label.Values) + " different values."
}

func (e *englishExplanation) labelValue(f exposition.Facts) string {
	return f.Label.Name + " is " + quoted(f.Label.Value) + " in this series. Every further value makes another series."
}

func (e *englishExplanation) boundName(f exposition.Facts) string {
	return "le means less than or equal: the upper bound of the bucket, here " + e.quantity(f.Bucket.Bound, f.Family.Unit) + "."
}

func (e *englishExplanation) bound(f exposition.Facts) string {
	switch {
	case math.IsInf(f.Bucket.Bound, +1):
		return "+Inf is the bound of the last bucket: every observation is at most that, so it always equals the count, " +
			exposition.Number(f.Bucket.Total) + "."
	case f.Bucket.First:
		return "The upper bound of the first bucket: it counts observations of at most " + e.quantity(f.Bucket.Bound, f.Family.Unit) + ", this value included."
	}
	return "The upper bound of a bucket: it counts observations of at most " + e.quantity(f.Bucket.Bound, f.Family.Unit) +
		", those of the bucket before it (" + e.quantity(f.Bucket.Previous, f.Family.Unit) + ") included."
}

func (e *englishExplanation) quantileName(f exposition.Facts) string {
	return "quantile says which part of the observations is at most the value: " + exposition.Number(f.Quantile.Rank) +
		", that is " + rank(f.Quantile.Rank) + "."
}

func (e *englishExplanation) quantileRank(f exposition.Facts) string {
	text := "The " + exposition.Number(f.Quantile.Rank) + " quantile is the value that " + rank(f.Quantile.Rank) + " of the observations do not exceed: "
	if math.IsNaN(f.Quantile.Value) {
		return text + "NaN, since nothing was observed within the window."
	}
	return text + e.quantity(f.Quantile.Value, f.Family.Unit) + "."
}

func (e *englishExplanation) counterValue(f exposition.Facts) string {
	return f.Series.ID + " stands at " + e.quantity(own(f), f.Family.Unit) + ": the total since it was created."
}

func (e *englishExplanation) gaugeValue(f exposition.Facts) string {
	return f.Series.ID + " is " + e.quantity(own(f), f.Family.Unit) + " now."
}

func (e *englishExplanation) untypedValue(f exposition.Facts) string {
	return f.Series.ID + " is " + e.quantity(own(f), f.Family.Unit) + "."
}

func (e *englishExplanation) bucket(f exposition.Facts) string {
	b := f.Bucket
	bound := e.quantity(b.Bound, f.Family.Unit)
	if b.Total == 0 {
		return "Nothing has been observed yet, so 0 observations were at most " + bound + "."
	}
	text := exposition.Number(b.Cumulative) + " of " + exposition.Number(b.Total) + " observations " + was(b.Cumulative) + " at most " + bound
	before := " the bucket before it (" + e.quantity(b.Previous, f.Family.Unit) + ")"
	switch {
	case b.First:
		text += "; this is the first bucket"
	case b.Own == 0:
		text += "; no more than" + before
	default:
		text += "; " + exposition.Number(b.Own) + " more than" + before
	}
	return text + ". Up to here: " + percent(b.Share) + "."
}

func (e *englishExplanation) lastBucket(f exposition.Facts) string {
	b := f.Bucket
	text := "All " + e.observations(b.Total) + ": the +Inf bucket always equals the count."
	switch {
	case b.Total == 0:
		return "Nothing has been observed yet: the +Inf bucket, which always equals the count, is 0."
	case b.Total == 1:
		text = "The only observation: the +Inf bucket always equals the count, 1."
	}
	if b.First {
		return text + " It is the only bucket."
	}
	above := " above " + e.quantity(b.Previous, f.Family.Unit) + ", the bound before it."
	if b.Own == 0 {
		return text + " None was" + above
	}
	return text + " " + exposition.Number(b.Own) + " " + was(b.Own) + above
}

func (e *englishExplanation) sum(f exposition.Facts) string {
	o := f.Observations
	if o.Count == 0 {
		return "Nothing has been observed yet, so the sum is " + e.quantity(o.Sum, f.Family.Unit) + "."
	}
	if math.IsNaN(o.Sum) {
		return "The sum of the " + e.observations(o.Count) + " of " + f.Series.ID + " is NaN, since not each of them was a finite number."
	}
	if o.Count == 1 {
		return "The only observation of " + f.Series.ID + " was " + e.quantity(o.Sum, f.Family.Unit) + "."
	}
	return "The " + e.observations(o.Count) + " of " + f.Series.ID + " add up to " + e.quantity(o.Sum, f.Family.Unit) +
		", " + e.about(o.Mean, f.Family.Unit) + " on average."
}

func (e *englishExplanation) count(f exposition.Facts) string {
	return f.Series.ID + " has had " + e.observations(f.Observations.Count) + "."
}

func (e *englishExplanation) countInBucket(f exposition.Facts) string {
	return `Its bucket le="+Inf" says the same.`
}

func (e *englishExplanation) sumHidden(f exposition.Facts) string {
	return "The Python client writes no _sum here, because the first bound (" + e.quantity(f.Observations.FirstBound, f.Family.Unit) +
		") is below zero and the sum could go down."
}

func (e *englishExplanation) created(f exposition.Facts) string {
	return f.Series.ID + " was created on " + instant(f.Time) + ", written as seconds since 1970."
}

func (e *englishExplanation) quantile(f exposition.Facts) string {
	if math.IsNaN(f.Quantile.Value) {
		return "NaN because nothing was observed within the window, so there is no " + exposition.Number(f.Quantile.Rank) + " quantile."
	}
	return rank(f.Quantile.Rank) + " of the observations within the window were at most " + e.quantity(f.Quantile.Value, f.Family.Unit) +
		" (within the tolerated error)."
}

func (e *englishExplanation) timestamp(f exposition.Facts) string {
	return "The program gave this sample a time of its own: " + instant(f.Time) + "."
}

// observed writes what an exemplar is an example of.
func (e *englishExplanation) observed(f exposition.Facts) string {
	if f.Family.Type == exposition.Counter {
		return "an increment of " + e.quantity(f.Exemplar.Value, f.Family.Unit)
	}
	return "an observation of " + e.quantity(f.Exemplar.Value, f.Family.Unit)
}

func (e *englishExplanation) exemplarMark(f exposition.Facts) string {
	return "# starts an exemplar: " + e.observed(f) + ", with labels that lead to where it happened: " + labelSet(f.Exemplar.Labels) + "."
}

func (e *englishExplanation) exemplarLabelName(f exposition.Facts) string {
	return "A label of the exemplar, " + labelSet(f.Exemplar.Labels) + ". It belongs to " + e.observed(f) + ", not to the series."
}

func (e *englishExplanation) exemplarLabelValue(f exposition.Facts) string {
	return quoted(f.Text) + " leads to where " + e.observed(f) + " happened. Mostly it is the id of a trace or a span."
}

func (e *englishExplanation) exemplarValue(f exposition.Facts) string {
	return "The exemplar: " + e.observed(f) + "."
}

func (e *englishExplanation) exemplarTimestamp(f exposition.Facts) string {
	return "When the exemplar happened: " + instant(f.Exemplar.Time) + "."
}

func (e *englishExplanation) startKeyword(f exposition.Facts) string {
	return "st@ marks the start timestamp: " + f.Series.ID + " has been counting since " + instant(f.Time) + "."
}

func (e *englishExplanation) startTimestamp(f exposition.Facts) string {
	return f.Series.ID + " has been counting since " + instant(f.Time) + ". OpenMetrics 1.0 writes this as a line of its own, _created."
}

func (e *englishExplanation) field(f exposition.Facts) string {
	id := f.Series.ID
	switch f.Part {
	case "count", "gcount":
		return f.Part + ": the number of observations of " + id + ", " + exposition.Number(f.Observations.Count) + "."
	case "sum", "gsum":
		return f.Part + ": the sum of the observations of " + id + ", " + e.quantity(f.Observations.Sum, f.Family.Unit) + "."
	case "bucket":
		return "bucket: the classic buckets of " + id + ", each as its upper bound and the number of observations of at most that."
	case "quantile":
		return "quantile: the quantiles of " + id + ", each with its value."
	case "schema":
		return "schema: how fine the native buckets of " + id + " are, " + exposition.Number(float64(f.Native.Schema)) + "."
	case "zero_threshold":
		return "zero_threshold: how close to zero an observation of " + id + " must be to count as zero, " + exposition.Number(f.Native.ZeroThreshold) + "."
	case "zero_count":
		return "zero_count: the observations of " + id + " that count as zero, " + exposition.Number(f.Native.ZeroCount) + "."
	case "positive_spans", "negative_spans":
		return f.Part + ": which native buckets of " + id + " on the " + e.side(f.Part) + " side are written, as pairs of offset and length."
	case "positive_buckets", "negative_buckets":
		return f.Part + ": the number of observations of " + id + " in each of these native buckets on the " + e.side(f.Part) + " side."
	}
	return f.Part + ": a part of the value of " + id + "."
}

func (*englishExplanation) side(part string) string {
	if strings.HasPrefix(part, "negative") {
		return "negative"
	}
	return "positive"
}

func (e *englishExplanation) schema(f exposition.Facts) string {
	n := f.Native
	text := "Schema " + exposition.Number(float64(n.Schema)) + ": the bounds of neighbouring native buckets differ by a factor of " + e.about(n.Factor, "")
	switch {
	case n.Schema > 0:
		text += ", " + exposition.Number(math.Exp2(float64(n.Schema))) + " buckets for each doubling."
	case n.Schema == 0:
		text += ", one bucket for each doubling."
	default:
		text += ", one bucket for " + exposition.Number(math.Exp2(float64(-n.Schema))) + " doublings."
	}
	return text
}

func (e *englishExplanation) zeroThreshold(f exposition.Facts) string {
	return "Observations of " + f.Series.ID + " at most " + e.about(f.Native.ZeroThreshold, "") + " away from zero count as zero: " +
		exposition.Number(f.Native.ZeroCount) + " so far."
}

func (e *englishExplanation) zeroCount(f exposition.Facts) string {
	return "The zero bucket of " + f.Series.ID + ": " + e.observations(f.Native.ZeroCount) + " " + was(f.Native.ZeroCount) +
		" at most " + e.about(f.Native.ZeroThreshold, "") + " away from zero."
}

// between writes the bounds of a native bucket; the one nearer to zero is not
// included.
func (e *englishExplanation) between(f exposition.Facts) string {
	n := f.Native
	if n.Negative {
		return "at least " + e.about(n.Lower, f.Family.Unit) + " and below " + e.about(n.Upper, f.Family.Unit)
	}
	return "above " + e.about(n.Lower, f.Family.Unit) + " and at most " + e.about(n.Upper, f.Family.Unit)
}

func (e *englishExplanation) spanOffset(f exposition.Facts) string {
	return "Offset " + exposition.Number(float64(f.Native.Offset)) + ": " + e.offsetMeaning(f)
}

func (e *englishExplanation) offsetMeaning(f exposition.Facts) string {
	covers := " this span, which covers what was " + e.between(f) + "."
	switch {
	case f.Native.Span == 0:
		return "the index of the first bucket in" + covers
	case f.Native.Offset == 1:
		return "1 empty bucket is skipped before" + covers
	}
	return exposition.Number(float64(f.Native.Offset)) + " empty buckets are skipped before" + covers
}

func (e *englishExplanation) spanLength(f exposition.Facts) string {
	return "Length " + exposition.Number(float64(f.Native.Length)) + ": " + e.lengthMeaning(f)
}

func (e *englishExplanation) lengthMeaning(f exposition.Facts) string {
	if f.Native.Length == 1 {
		return "a single bucket, for what was " + e.between(f) + "."
	}
	return exposition.Number(float64(f.Native.Length)) + " buckets in a row, for what was " + e.between(f) + "."
}

func (e *englishExplanation) nativeCount(f exposition.Facts) string {
	return e.observations(f.Native.Count) + " " + was(f.Native.Count) + " " + e.between(f) + "."
}

func (e *englishExplanation) nativeDelta(f exposition.Facts) string {
	n := f.Native
	count := e.nativeCount(f)
	switch {
	case n.FirstBucket:
		return "The first native bucket, as it is: " + count
	case n.Delta == 0:
		return "0: as many as in the native bucket before. " + count
	case n.Delta < 0:
		return exposition.Number(n.Delta) + ": " + exposition.Number(-n.Delta) + " fewer than in the native bucket before. " + count
	}
	return exposition.Number(n.Delta) + ": " + exposition.Number(n.Delta) + " more than in the native bucket before. " + count
}

func (e *englishExplanation) protoName(f exposition.Facts) string {
	name := f.Family.Name
	if f.Inside == "" {
		switch f.Part {
		case "name":
			return "name: the name of the family, " + name + "."
		case "help":
			return "help: the help text of " + name + "."
		case "type":
			return "type: what kind of metric " + name + " is, " + f.Family.TypeWord + "."
		case "unit":
			return "unit: what " + name + " is measured in, " + f.Family.Unit + "."
		}
	}
	if f.Series == nil {
		return f.Part + ": a field of " + name + "."
	}
	return e.protoSeriesName(f)
}

func (e *englishExplanation) protoSeriesName(f exposition.Facts) string {
	id := f.Series.ID
	switch f.Part {
	case "metric":
		return "metric: the message of one series, " + id + "."
	case "counter", "gauge", "summary", "histogram", "untyped":
		return f.Part + ": the message that holds the value of " + id + "."
	case "sample_count", "sample_count_float":
		return f.Part + ": the number of observations of " + id + ", " + exposition.Number(f.Observations.Count) + "."
	case "sample_sum":
		return "sample_sum: the sum of the observations of " + id + ", " + e.quantity(f.Observations.Sum, f.Family.Unit) + "."
	case "bucket":
		return "bucket: the message of one classic bucket of " + id + "."
	case "cumulative_count", "cumulative_count_float":
		return f.Part + ": " + bucketMeaning(e, f)
	case "upper_bound":
		return "upper_bound: what text formats write as le, " + e.quantity(f.Bucket.Bound, f.Family.Unit) + "."
	case "created_timestamp":
		return "created_timestamp: when " + id + " was created, " + instant(f.Time) + "."
	case "exemplar", "exemplars":
		return f.Part + ": " + e.observed(f) + ", with labels that lead to where it happened: " + labelSet(f.Exemplar.Labels) + "."
	case "timestamp_ms":
		return "timestamp_ms: the program gave this sample a time of its own, " + instant(f.Time) + "."
	case "schema", "zero_threshold", "zero_count":
		return e.field(f)
	case "positive_span", "negative_span":
		return f.Part + ": a run of native buckets of " + id + " on the " + e.side(f.Part) + " side."
	case "positive_delta", "negative_delta":
		return f.Part + ": a native bucket of " + id + " on the " + e.side(f.Part) + " side, as the difference to the one before."
	case "positive_count", "negative_count":
		return f.Part + ": the number of observations of " + id + " in a native bucket on the " + e.side(f.Part) + " side."
	case "offset":
		return "offset: " + e.offsetMeaning(f)
	case "length":
		return "length: " + e.lengthMeaning(f)
	}
	return e.protoInnerName(f)
}

// protoInnerName explains fields whose names mean different things in different
// messages.
func (e *englishExplanation) protoInnerName(f exposition.Facts) string {
	switch f.Part {
	case "quantile":
		if f.Inside == "quantile" {
			return "quantile: " + e.quantileName(f)
		}
		return "quantile: the message of one quantile of " + f.Series.ID + "."
	case "value":
		switch f.Inside {
		case "label":
			if f.Label != nil {
				return "value: the value of the label " + f.Label.Name + ", " + quoted(f.Label.Value) + "."
			}
			return "value: the value of a label of the exemplar, " + labelSet(f.Exemplar.Labels) + "."
		case "quantile":
			return "value: " + e.quantile(f)
		case "exemplar", "exemplars":
			return "value: " + e.exemplarValue(f)
		}
		return "value: " + valueMeaning(e, f)
	case "name":
		if f.Label != nil {
			return "name: the name of a label, " + quoted(f.Label.Name) + "."
		}
		return "name: the name of a label of the exemplar, " + labelSet(f.Exemplar.Labels) + "."
	case "label":
		if f.Exemplar != nil {
			return "label: a label of the exemplar, " + labelSet(f.Exemplar.Labels) + "."
		}
		return "label: the message of one label of " + f.Series.ID + "."
	case "timestamp":
		return "timestamp: when the exemplar happened, " + instant(f.Exemplar.Time) + "."
	case "seconds":
		return "seconds: whole seconds since 1970, of " + e.protoTime(f) + "."
	case "nanos":
		return "nanos: the fraction of a second in billionths, of " + e.protoTime(f) + "."
	}
	return f.Part + ": a field of " + f.Series.ID + "."
}

// protoTime writes the instant of the message that the line stands in.
func (*englishExplanation) protoTime(f exposition.Facts) string {
	if f.Exemplar != nil {
		return instant(f.Exemplar.Time)
	}
	return instant(f.Time)
}

func (e *englishExplanation) protoValue(f exposition.Facts) string {
	return "The value of the field " + f.Part + " of " + f.Family.Name + ": " + f.Text + "."
}

func (e *englishExplanation) nanoseconds(f exposition.Facts) string {
	return exposition.Number(own(f)) + " billionths of a second: the fraction in " + e.protoTime(f) + "."
}

func (e *englishExplanation) punctuation(f exposition.Facts) string {
	if f.Format == exposition.Proto {
		return e.protoPunctuation(f)
	}
	switch {
	case f.Series == nil:
		return "Quotes stand around a name that has other characters than letters, digits, underscores and colons: " + f.Family.Written + "."
	case f.Part != "":
		return "Punctuation of the composite value of " + f.Series.ID + ": lists stand in brackets, pairs have a colon, commas stand between."
	case f.Exemplar != nil:
		return "Punctuation of the exemplar's labels: " + labelSet(f.Exemplar.Labels) + "."
	}
	return "Punctuation: labels stand in braces behind the name, each as name=\"value\", with commas between them: " + f.Series.ID + "."
}

func (e *englishExplanation) protoPunctuation(f exposition.Facts) string {
	switch f.Text[0] {
	case '}':
		return "This brace closes the message " + f.Part + " of " + f.Family.Name + "."
	case '{':
		return "This brace opens the message " + f.Part + " of " + f.Family.Name + "."
	case '"':
		return "Quotes stand around text, here that of the field " + f.Part + " of " + f.Family.Name + "."
	}
	return "The colon stands between the field " + f.Part + " of " + f.Family.Name + " and what it holds."
}

func (e *englishExplanation) space(f exposition.Facts) string {
	switch {
	case f.Format == exposition.Proto:
		return "The spaces only show how deep the field " + f.Part + " of " + f.Family.Name + " lies in its message."
	case f.Line == exposition.EOF:
		return "A space stands between # and EOF."
	case f.Series == nil:
		return "A space stands between the parts of this line about " + f.Family.Written + "."
	}
	return "A space separates the name and labels of " + f.Series.ID + ", the value, and what may follow."
}

func (e *englishExplanation) other(f exposition.Facts) string {
	return "None of the formats writes this: " + f.Text
}

func (e *englishExplanation) startedAgain() string {
	return "A counter that goes down has started again, and that is how Prometheus takes it."
}

func (e *englishExplanation) newLine() string { return "This line is new." }

func (e *englishExplanation) moved(f exposition.Facts, old string, up bool, by string) string {
	if up {
		return "It was " + old + " before: up by " + by + "."
	}
	return "It was " + old + " before: down by " + by + "."
}

func (e *englishExplanation) changedFrom(f exposition.Facts, old string) string {
	return "It was " + old + " before."
}

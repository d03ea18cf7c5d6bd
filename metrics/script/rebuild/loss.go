package rebuild

// Kind says what a script doesn't bring back.
type Kind string

// The kinds.
const (
	Refused   Kind = "refused"   // real clients refuse the metric or series too; Err says why
	Type      Kind = "type"      // a type that the playground doesn't have
	Untyped   Kind = "untyped"   // a type that is not known, or info or stateset: made a gauge
	Timestamp Kind = "timestamp" // of a sample
	Exemplars Kind = "exemplars" // of a series
	Created   Kind = "created"   // when a series was created
	Quantiles Kind = "quantiles" // of a summary: they come from observations that nobody has any more
	Sum       Kind = "sum"       // Want is the sum, Got the nearest that observations in these buckets give
	Divided   Kind = "divided"   // all counts are divided by Count
	Labels    Kind = "labels"    // not all series have the same label names: those missing are there, and empty
	Layouts   Kind = "layouts"   // not all histograms have the same bounds, or they have none
	TooMany   Kind = "too-many"  // Count series beyond MaxSeries
)

// Kinds lists the kinds.
func Kinds() []Kind {
	return []Kind{Refused, Type, Untyped, Timestamp, Exemplars, Created, Quantiles, Sum, Divided, Labels, Layouts, TooMany}
}

// Loss is one thing that a script doesn't bring back.
type Loss struct {
	Kind Kind
	// Metric is the family's name, Series the series it is about, "" for all.
	Metric, Series string
	Err            error
	Want, Got      float64
	Count          int
}

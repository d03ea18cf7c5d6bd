package ask

import "time"

// Question is a ready query about a metric.
type Question struct {
	ID    QuestionID
	Query string
	// Metric is the metric's name, Label the label by which is grouped, Quantile
	// and Range what is asked for; empty where they don't apply.
	Metric   string
	Label    string
	Quantile float64
	Range    time.Duration
	// Value is the label's value, or pattern, that counts as an error.
	Value string
	// Bound is the value up to which observations are counted.
	Bound float64
}

// QuestionID is what a question asks.
type QuestionID string

// The questions.
const (
	AskRate         QuestionID = "rate"           // how often per second
	AskIncrease     QuestionID = "increase"       // how often in a time
	AskRateBy       QuestionID = "rate-by"        // how often per second, for each value of a label
	AskErrorRatio   QuestionID = "error-ratio"    // which share failed
	AskResets       QuestionID = "resets"         // how often it began again
	AskValue        QuestionID = "value"          // the value now
	AskMax          QuestionID = "max"            // the greatest value in a time
	AskMin          QuestionID = "min"            // the smallest value in a time
	AskAverage      QuestionID = "average"        // the average over a time
	AskChange       QuestionID = "change"         // by how much it changed in a time
	AskTrend        QuestionID = "trend"          // how fast it changes
	AskQuantile     QuestionID = "quantile"       // the value below which a share of the observations lies
	AskQuantileBy   QuestionID = "quantile-by"    // the same, for each value of a label
	AskMean         QuestionID = "mean"           // the mean of the observations
	AskObservations QuestionID = "observations"   // how many observations per second
	AskShare        QuestionID = "share"          // the share of observations up to a bound
	AskSummary      QuestionID = "summary"        // a quantile that the summary has
	AskAge          QuestionID = "age"            // how long ago the moment is that the gauge holds
	AskSeriesPer    QuestionID = "series-per"     // how many series each metric has
	AskSeries       QuestionID = "series"         // how many series there are
	AskUp           QuestionID = "up"             // which targets answer
	AskScrape       QuestionID = "scrape-time"    // how long a scrape takes
	AskSamples      QuestionID = "scrape-samples" // how many samples a scrape has
)

// QuestionIDs lists all questions.
func QuestionIDs() []QuestionID {
	return []QuestionID{
		AskRate, AskIncrease, AskRateBy, AskErrorRatio, AskResets, AskValue, AskMax, AskMin, AskAverage, AskChange, AskTrend, AskAge,
		AskQuantile, AskQuantileBy, AskMean, AskObservations, AskShare, AskSummary, AskSeries, AskSeriesPer, AskUp, AskScrape, AskSamples,
	}
}

package script

import (
	"slices"

	"metricplayground/metrics"
)

// takesValue says whether a value follows the series.
func (v Verb) takesValue() bool { return v != Inc && v != Dec }

// Verbs lists the verbs of a Change.
func Verbs() []Verb { return []Verb{Inc, Dec, Add, Sub, Set, Observe} }

func (v Verb) known() bool { return slices.Contains(Verbs(), v) }

// Types lists the metric types in the order in which a person is offered them.
func Types() []Type { return []Type{Counter, Gauge, Histogram, Summary} }

// Verbs lists what can be done to a series of this type.
func (t Type) Verbs() []Verb {
	var verbs []Verb
	for _, v := range metrics.Verbs(metrics.Type(t)) {
		verbs = append(verbs, Verb(v))
	}
	return verbs
}

// Distributions lists what a value can be drawn from.
func Distributions() []DistributionKind {
	return []DistributionKind{Normal, Uniform, Exponential, Lognormal, Integer}
}

// parameters is how many numbers the distribution takes, 0 for an unknown one.
func (k DistributionKind) parameters() int {
	switch k {
	case Normal, Uniform, Lognormal, Integer:
		return 2
	case Exponential:
		return 1
	}
	return 0
}

// Signature shows the distribution with the names of its parameters.
func (k DistributionKind) Signature() string {
	switch k {
	case Normal:
		return "normal(mean, deviation)"
	case Uniform:
		return "uniform(low, high)"
	case Exponential:
		return "exponential(mean)"
	case Lognormal:
		return "lognormal(median, sigma)"
	case Integer:
		return "integer(low, high)"
	}
	return string(k)
}

// The words that begin an operation, beside the types and the verbs.
const (
	wordInit    = "init"
	wordDrop    = "drop"
	wordRemove  = "remove"
	wordAdvance = "advance"
	wordRestart = "restart"
)

// The words that follow a metric's help, and those that follow a series.
const (
	wordUnit      = "unit"
	wordBuckets   = "buckets"
	wordNative    = "native"
	wordQuantiles = "quantiles"
	wordWindow    = "window"

	wordTimes    = "times"
	wordSeed     = "seed"
	wordExemplar = "exemplar"
)

// The words of the operations on what is around the program.
const (
	wordOn         = "on"
	wordReplica    = "replica"
	wordReplicas   = "replicas"
	wordClock      = "clock"
	wordAhead      = "ahead"
	wordBehind     = "behind"
	wordRight      = "right"
	wordScrape     = "scrape"
	wordEvery      = "every"
	wordNever      = "never"
	wordJitter     = "jitter"
	wordAs         = "as"
	wordFail       = "fail"
	wordWith       = "with"
	wordDeregister = "deregister"
	wordRegister   = "register"
	wordTraffic    = "traffic"
	wordQuery      = "query"
	wordRecord     = "record"
	wordAlert      = "alert"
	wordFor        = "for"
	wordIf         = "if"
	wordForget     = "forget"
	wordRule       = "rule"
)

// ScrapeFormats lists the formats that can be scraped.
func ScrapeFormats() []ScrapeFormat {
	return []ScrapeFormat{ScrapeText, ScrapeOpenMetrics1, ScrapeProto}
}

// Failures lists the ways in which a scrape can fail.
func Failures() []Failure { return []Failure{FailStatus, FailTimeout, FailText} }

// operationWords lists every word that can begin a line.
func operationWords() []string {
	var words []string
	for _, t := range Types() {
		words = append(words, string(t))
	}
	for _, v := range Verbs() {
		words = append(words, string(v))
	}
	words = append(words, wordInit, wordDrop, wordRemove, wordAdvance, wordRestart)
	return append(words, wordOn, wordReplicas, wordClock, wordScrape, wordFail, wordDeregister, wordRegister,
		wordQuery, wordRecord, wordAlert, wordForget)
}

// replicaWords lists every word that can begin what one replica does.
func replicaWords() []string {
	var words []string
	for _, v := range Verbs() {
		words = append(words, string(v))
	}
	return append(words, wordInit, wordDrop, wordRestart, wordClock)
}

// optionWords lists the words that may follow a metric's help.
func optionWords(t Type) []string {
	switch t {
	case Histogram:
		return []string{wordUnit, wordBuckets, wordNative}
	case Summary:
		return []string{wordUnit, wordQuantiles, wordWindow}
	}
	return []string{wordUnit}
}

// modifierWords lists the words that may follow a change's series and value.
func modifierWords() []string { return []string{wordTimes, wordSeed, wordExemplar} }

func distributionWords() []string {
	var words []string
	for _, k := range Distributions() {
		words = append(words, string(k))
	}
	return words
}

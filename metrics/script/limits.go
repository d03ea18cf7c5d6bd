package script

import "time"

// The limits of a session. They keep a page alive whatever somebody types;
// nothing that a person would do by hand comes near them.
const (
	MaxScript     = 5_000_000                 // bytes of the script
	MaxOperations = 200_000                   // lines of the script
	MaxTimes      = 1_000_000                 // repetitions of one operation
	MaxWork       = 3_000_000                 // repetitions of all operations together
	MaxSeries     = 100_000                   // series that exist at one time
	MaxSamples    = 1_000_000                 // lines of the text format, about
	MaxBuckets    = 1_000                     // bounds of a histogram
	MaxObjectives = 100                       // quantiles of a summary
	MaxElapsed    = 10 * 365 * 24 * time.Hour // virtual time since the start
	MaxScraped    = 500_000                   // samples in all scrapes together, about
	MaxTraffic    = 24 * time.Hour            // of traffic in one operation
	MaxRules      = 20                        // recording and alerting rules
)

// Limit names one of the limits.
type Limit string

// The limits by name.
const (
	LimitScript     Limit = "script"
	LimitOperations Limit = "operations"
	LimitTimes      Limit = "times"
	LimitWork       Limit = "work"
	LimitSeries     Limit = "series"
	LimitSamples    Limit = "samples"
	LimitBuckets    Limit = "buckets"
	LimitObjectives Limit = "quantiles"
	LimitElapsed    Limit = "elapsed"
	LimitReplicas   Limit = "replicas"
	LimitScraped    Limit = "scraped"
	LimitTraffic    Limit = "traffic"
	LimitRules      Limit = "rules"
)

// Most is the greatest allowed number, for LimitElapsed and LimitTraffic in seconds.
func (l Limit) Most() int {
	switch l {
	case LimitScript:
		return MaxScript
	case LimitOperations:
		return MaxOperations
	case LimitTimes:
		return MaxTimes
	case LimitWork:
		return MaxWork
	case LimitSeries:
		return MaxSeries
	case LimitSamples:
		return MaxSamples
	case LimitBuckets:
		return MaxBuckets
	case LimitObjectives:
		return MaxObjectives
	case LimitElapsed:
		return int(MaxElapsed / time.Second)
	case LimitReplicas:
		return MaxReplicas
	case LimitScraped:
		return MaxScraped
	case LimitTraffic:
		return int(MaxTraffic / time.Second)
	case LimitRules:
		return MaxRules
	}
	return 0
}

// check refuses a number that is beyond the limit.
func (l Limit) check(got int) error {
	if most := l.Most(); got > most {
		return &TooMuch{Limit: l, Got: got, Most: most}
	}
	return nil
}

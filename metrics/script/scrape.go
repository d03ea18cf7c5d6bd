package script

import (
	"time"

	dto "github.com/prometheus/client_model/go"
)

// Outcome is how a scrape went.
type Outcome string

// The outcomes. Those of a scrape that failed are spelled as the failure is.
const (
	ScrapeOK      Outcome = "ok"
	ScrapeStatus  Outcome = Outcome(FailStatus)
	ScrapeTimeout Outcome = Outcome(FailTimeout)
	ScrapeBroken  Outcome = Outcome(FailText)

	// ScrapeGone is no scrape: the target was dropped, and Prometheus writes
	// stale markers for all that it had from it.
	ScrapeGone Outcome = "gone"
)

// Scrape is what a target gave at one instant. It is immutable.
type Scrape struct {
	Replica int
	// Loop tells apart what Prometheus does: it counts the times that the
	// replica was registered. Each time, all begins afresh for it.
	Loop int
	// At is the timestamp of the samples.
	At time.Time
	// Written is when the samples were there to be queried: At, and for
	// ScrapeGone later.
	Written time.Time
	Outcome Outcome
	Format  ScrapeFormat
	// Interval is that of the schedule, 0 when there was none.
	Interval time.Duration
	// Started is when the process scraped was started.
	Started time.Time
	// Families is what there was to expose, for ScrapeOK and ScrapeBroken. What
	// didn't change since the scrape before has the same pointers.
	Families []*dto.MetricFamily
}

// Schedule says who is scraped when. The zero value is never.
type Schedule struct {
	Interval time.Duration
	Jitter   time.Duration
	Format   ScrapeFormat
}

// Question is a question in PromQL that was asked.
type Question struct {
	Expr string
	At   time.Time
}

// Rule is a recording or an alerting rule.
type Rule struct {
	Operation Operation // a Record or an Alert
	Since     time.Time // when it was set
	Until     time.Time // when it was taken away or another one took its place; zero while it is there
}

// Name is the rule's name.
func (r Rule) Name() string {
	switch op := r.Operation.(type) {
	case Record:
		return op.Name
	case Alert:
		return op.Name
	}
	return ""
}

// Replica is one replica of the program in a snapshot.
type Replica struct {
	Number     int // from 1
	Started    time.Time
	Ahead      time.Duration // of its clock, below zero: behind
	Registered bool          // whether service discovery lists it
	Next       time.Time     // when it will be scraped, zero: never
	// Failing is the scrapes in a row that will fail from now on, and Failure how.
	Failing  int
	Failure  Failure
	Metrics  []Metric
	Families []*dto.MetricFamily
}

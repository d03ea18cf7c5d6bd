package script

import (
	"fmt"
	"time"
)

// ScheduleRule is why a schedule, a scrape or a clock is refused.
type ScheduleRule string

// The rules.
const (
	ScheduleInterval ScheduleRule = "interval" // shorter than a second
	ScheduleLong     ScheduleRule = "long"     // longer than a day
	ScheduleJitter   ScheduleRule = "jitter"   // not shorter than the interval
	ScheduleAgain    ScheduleRule = "again"    // a scrape where there was one
	ScheduleClock    ScheduleRule = "clock"    // wrong by more than a day
)

// BadSchedule refuses a schedule that makes no sense, a second scrape at the
// same instant, whose samples Prometheus would refuse as duplicates, and a clock
// that is too wrong.
type BadSchedule struct {
	Rule ScheduleRule
	Got  time.Duration
}

// Error implements error.
func (e *BadSchedule) Error() string {
	switch e.Rule {
	case ScheduleInterval:
		return fmt.Sprintf("An interval of %s is too short; 1s is the shortest here.", FormatDuration(e.Got))
	case ScheduleLong:
		return fmt.Sprintf("An interval of %s is too long; 1d is the longest here. Above 5m, series would be stale between scrapes.", FormatDuration(e.Got))
	case ScheduleJitter:
		return fmt.Sprintf("A jitter of %s isn't shorter than the interval.", FormatDuration(e.Got))
	case ScheduleAgain:
		return "This instant was scraped already, and a series takes one sample per timestamp. Let some time pass first."
	case ScheduleClock:
		return fmt.Sprintf("A clock that is wrong by %s is too wrong; 1d is the most here.", FormatDuration(e.Got))
	}
	return string(e.Rule)
}

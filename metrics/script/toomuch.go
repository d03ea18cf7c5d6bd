package script

import "fmt"

// TooMuch refuses what would make the page slow or too large.
type TooMuch struct {
	Limit Limit
	Got   int // what there would be, for LimitElapsed and LimitTraffic in seconds
	Most  int // what there may be
}

// Error implements error.
func (e *TooMuch) Error() string {
	switch e.Limit {
	case LimitScript:
		return fmt.Sprintf("The script would be %d bytes long; %d is the most. Undo some steps or reset.", e.Got, e.Most)
	case LimitOperations:
		return fmt.Sprintf("The script would have %d lines; %d is the most. Undo some steps or reset.", e.Got, e.Most)
	case LimitTimes:
		return fmt.Sprintf("times %d is too many for one operation; %d is the most.", e.Got, e.Most)
	case LimitWork:
		return fmt.Sprintf("All operations together would do %d steps; %d is the most. Use a smaller number of times.", e.Got, e.Most)
	case LimitSeries:
		return fmt.Sprintf("There would be %d series; %d is the most here, and far fewer is wise in production.", e.Got, e.Most)
	case LimitSamples:
		return fmt.Sprintf("The exposition would have about %d lines; %d is the most. Use fewer series or fewer buckets.", e.Got, e.Most)
	case LimitBuckets:
		return fmt.Sprintf("The histogram would have %d bounds; %d is the most here, and 10 to 20 is usual.", e.Got, e.Most)
	case LimitObjectives:
		return fmt.Sprintf("The summary would have %d quantiles; %d is the most.", e.Got, e.Most)
	case LimitElapsed:
		return fmt.Sprintf("The clock would be %d days after the start; %d days is the most.", e.Got/secondsPerDay, e.Most/secondsPerDay)
	case LimitReplicas:
		return fmt.Sprintf("There would be %d replicas; %d is the most here.", e.Got, e.Most)
	case LimitScraped:
		return fmt.Sprintf("All scrapes together would have %d samples or more; %d is the most. Let less time pass, scrape less often, or have fewer series or replicas.", e.Got, e.Most)
	case LimitTraffic:
		return fmt.Sprintf("%d hours of traffic are too many for one operation; %d is the most.", (e.Got+3599)/3600, e.Most/3600)
	case LimitRules:
		return fmt.Sprintf("There would be %d rules; %d is the most here.", e.Got, e.Most)
	}
	return fmt.Sprintf("%s: %d is more than %d", e.Limit, e.Got, e.Most)
}

const secondsPerDay = 24 * 60 * 60

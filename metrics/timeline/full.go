package timeline

import "fmt"

// Full refuses more samples than a Timeline holds.
type Full struct{ Most int }

// Error implements error.
func (e *Full) Error() string {
	return fmt.Sprintf("More than %d samples were scraped; what comes after them can't be asked for. Let less time pass, scrape less often, or have fewer series.", e.Most)
}

package paste

import dto "github.com/prometheus/client_model/go"

// Reading is what came of reading a text.
type Reading struct {
	Format   Format
	Evidence Evidence
	// Problems are in the order of the text, those of the whole text first; at most
	// MaxProblems, More is how many there are beyond.
	Problems []*Problem
	More     int
	// Families are what a scrape would take, in the order of the text; nil where
	// the scrape fails.
	Families []*dto.MetricFamily
	// Samples and Series count the sample lines and the different series; both are
	// of the lines that can be read where the scrape fails.
	Samples, Series int
	// Lines and Bytes are the text's.
	Lines, Bytes int

	reader *reader
}

// MaxProblems is how many problems a Reading lists.
const MaxProblems = 100

// Scraped reports whether a scrape of the text would succeed.
func (r *Reading) Scraped() bool {
	for _, p := range r.Problems {
		if p.Effect == Fails {
			return false
		}
	}
	return true
}

// Clean reports whether nothing at all is wrong.
func (r *Reading) Clean() bool { return len(r.Problems) == 0 }

// Certain counts the problems that have a certain repair.
func (r *Reading) Certain() int {
	n := 0
	for _, p := range r.Problems {
		if p.Certain() != nil {
			n++
		}
	}
	return n
}

// limit keeps the first problems.
func (r *Reading) limit(most int) {
	if extra := len(r.Problems) - most; extra > 0 {
		r.Problems, r.More = r.Problems[:most], r.More+extra
	}
}

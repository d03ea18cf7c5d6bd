package tutorials

import (
	"errors"
	"fmt"
	"strings"

	"metricplayground/metrics/exposition/paste"
)

// Pasted holds when one of the lesson's texts is as said. At least one condition
// is declared; all that are declared must hold.
type Pasted struct {
	// Text is the ID of the text.
	Text string `json:"text"`
	// Parses asks that a scrape would take it whole: no sample refused or dropped.
	Parses *bool `json:"parses,omitempty"`
	// Clean asks that nothing at all be wrong with it.
	Clean bool `json:"clean,omitempty"`
	// Format is what it must be recognised as: text or openmetrics.
	Format string `json:"format,omitempty"`
	// Series and Samples count what a scrape would store.
	Series  *Comparison `json:"series,omitempty"`
	Samples *Comparison `json:"samples,omitempty"`
	// Contains and Lacks are pieces of the text.
	Contains OneOrMore `json:"contains,omitempty"`
	Lacks    OneOrMore `json:"lacks,omitempty"`
}

// Validate implements Validator.
func (c *Pasted) Validate() error {
	switch {
	case c.Text == "":
		return errors.New("it needs `text`: the id of one of the lesson's `pastes`")
	case c.Format != "" && c.Format != string(paste.Text) && c.Format != string(paste.OpenMetrics):
		return fmt.Errorf("there is no format %q; there are %s and %s", c.Format, paste.Text, paste.OpenMetrics)
	case c.Parses == nil && !c.Clean && c.Format == "" && c.Series == nil && c.Samples == nil && len(c.Contains)+len(c.Lacks) == 0:
		return errors.New("it needs `parses`, `clean`, `format`, `series`, `samples`, `contains` or `lacks`")
	}
	return nil
}

// Evaluate implements Check.
func (c *Pasted) Evaluate(s *State) Result {
	text := s.Pasted[c.Text]
	r, err := paste.Read(text, paste.Options{})
	if err != nil {
		return Result{}
	}
	result := Result{Done: true, Fact: func(v Voice) string { return v.FactPasted(scrapes(r), len(r.Problems)+r.More) }}
	switch {
	case c.Parses != nil && scrapes(r) != *c.Parses, c.Clean && !r.Clean():
		result.Done = false
	case c.Format != "" && string(r.Format) != c.Format:
		return Result{Fact: func(v Voice) string { return v.FactPastedFormat(string(r.Format)) }}
	}
	for _, count := range []struct {
		want *Comparison
		is   int
		what string
	}{{c.Series, r.Series, "series"}, {c.Samples, r.Samples, "samples"}} {
		if result.Done && count.want != nil && !count.want.Holds(float64(count.is)) {
			return Result{Fact: func(v Voice) string { return v.FactPastedCount(count.what, count.is) }, Want: count.want.want}
		}
	}
	if !result.Done {
		return result // what a scrape says comes before what a piece would give away
	}
	for _, want := range []struct {
		pieces OneOrMore
		holds  bool
	}{{c.Contains, true}, {c.Lacks, false}} {
		for _, piece := range want.pieces {
			if holds := strings.Contains(text, piece); holds != want.holds {
				return Result{Fact: func(v Voice) string { return v.FactPastedPiece(piece, holds) }, Want: wantSo(want.holds)}
			}
		}
	}
	return result
}

// scrapes reports whether a scrape takes a text without losing anything.
func scrapes(r *paste.Reading) bool {
	for _, p := range r.Problems {
		if p.Effect == paste.Fails || p.Effect == paste.Drops {
			return false
		}
	}
	return true
}

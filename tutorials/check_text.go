package tutorials

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"metricplayground/metrics/exposition"
)

// TextHas holds when the exposition in a format contains every piece in
// Contains and none in Lacks.
type TextHas struct {
	// Format is one of exposition.Formats; empty: text.
	Format string `json:"format,omitempty"`
	// Escaping is one of exposition.Escapings; empty: allow-utf-8, names as they are.
	Escaping string    `json:"escaping,omitempty"`
	Contains OneOrMore `json:"contains,omitempty"`
	Lacks    OneOrMore `json:"lacks,omitempty"`
}

// Validate implements Validator.
func (c *TextHas) Validate() error {
	if c.Format != "" && !slices.Contains(exposition.Formats(), exposition.Format(c.Format)) {
		return fmt.Errorf("there is no format %q; there are %v", c.Format, exposition.Formats())
	}
	if c.Escaping != "" && !validEscaping(c.Escaping) {
		return fmt.Errorf("there is no escaping %q; there are %v", c.Escaping, exposition.Escapings())
	}
	if len(c.Contains)+len(c.Lacks) == 0 {
		return errors.New("it needs `contains` or `lacks`")
	}
	return nil
}

// Evaluate implements Check.
func (c *TextHas) Evaluate(s *State) Result {
	format := exposition.Format(c.Format)
	if format == "" {
		format = exposition.Text
	}
	text, err := s.text(format, c.Escaping)
	result := Result{}
	for _, want := range []struct {
		pieces OneOrMore
		holds  bool
	}{{c.Contains, true}, {c.Lacks, false}} {
		for _, piece := range want.pieces {
			holds := strings.Contains(text, piece)
			result = Result{
				Done: holds == want.holds,
				Fact: func(v Voice) string { return v.FactText(string(format), piece, holds) },
				Want: wantSo(want.holds),
			}
			if !result.Done && err != nil {
				// The piece may be missing because its metric was refused.
				return Result{Fact: func(v Voice) string { return v.FactNoText(string(format), err.Error()) }}
			}
			if !result.Done {
				return result
			}
		}
	}
	return result
}

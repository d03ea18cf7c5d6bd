package tutorials

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// Comparison is what a number should be, written "3", "== 3", "!= 3", ">= 3",
// "> 3", "<= 3" or "< 3". The number is written as in an exposition (1e3, +Inf,
// NaN), as a duration (15s, 10m), which stands for its seconds, or as a share
// (10 %), which stands for its hundredths.
type Comparison struct {
	Op   string // one of ==, !=, >=, >, <=, <
	Than float64
	// Written is Than as the author wrote it.
	Written string
}

// ParseComparison reads a comparison.
func ParseComparison(text string) (Comparison, error) {
	rest := strings.TrimSpace(text)
	c := Comparison{Op: "=="}
	for _, op := range []string{"==", "!=", ">=", "<=", ">", "<"} {
		if after, ok := strings.CutPrefix(rest, op); ok {
			c.Op, rest = op, strings.TrimSpace(after)
			break
		}
	}
	c.Written = rest
	share, percent := strings.CutSuffix(rest, "%")
	number, err := strconv.ParseFloat(strings.TrimSpace(share), 64)
	if percent {
		number /= 100
	}
	if err != nil {
		d, derr := time.ParseDuration(rest)
		if derr != nil {
			return c, fmt.Errorf("%q is no comparison: write one like \"3\", \">= 3\", \">= 15s\" or \"< 10 %%\"", text)
		}
		number = d.Seconds()
	}
	c.Than = number
	return c, nil
}

// Holds compares a number. Two that differ by less than a billionth of their
// size count as equal, and NaN equals NaN.
func (c Comparison) Holds(x float64) bool {
	same := x == c.Than || math.IsNaN(x) && math.IsNaN(c.Than) ||
		math.Abs(x-c.Than) <= 1e-9*math.Max(math.Abs(x), math.Abs(c.Than)) && !math.IsInf(x, 0) && !math.IsInf(c.Than, 0)
	switch c.Op {
	case "!=":
		return !same
	case ">=":
		return same || x > c.Than
	case "<=":
		return same || x < c.Than
	case ">":
		return !same && x > c.Than
	case "<":
		return !same && x < c.Than
	}
	return same
}

// String writes the comparison as it is read.
func (c Comparison) String() string { return c.Op + " " + c.Written }

// UnmarshalJSON reads a comparison from a string or a bare number.
func (c *Comparison) UnmarshalJSON(data []byte) error {
	text := string(data)
	if len(data) > 0 && data[0] == '"' {
		if err := json.Unmarshal(data, &text); err != nil {
			return err
		}
	}
	return c.fromText(text)
}

func (c *Comparison) fromText(text string) (err error) {
	*c, err = ParseComparison(text)
	return err
}

// MarshalJSON writes a comparison as a string.
func (c Comparison) MarshalJSON() ([]byte, error) { return json.Marshal(c.String()) }

// number writes a value as a person reads it.
func number(x float64) string {
	if math.IsInf(x, 1) {
		return "+Inf"
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

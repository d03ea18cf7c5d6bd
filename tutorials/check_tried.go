package tutorials

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"metricplayground/metrics"
	"metricplayground/metrics/script"
)

// Attempted picks among the operations tried. Fields left out pick any.
type Attempted struct {
	// Verb is the operation's first word, or several: "add", "observe",
	// "counter", "init", "drop", "remove", "advance", "restart".
	Verb OneOrMore `json:"verb,omitempty"`
	// Metric is the name of the metric; * stands for any run of characters.
	Metric string `json:"metric,omitempty"`
	// Value compares the number given; a drawn one is never picked.
	Value *Comparison `json:"value,omitempty"`
	// Drawn picks values drawn from a distribution, of this kind: "integer",
	// "normal", ..., or "any".
	Drawn string `json:"drawn,omitempty"`
	// Newest picks the operation tried last, and no earlier one.
	Newest bool `json:"newest,omitempty"`
}

// verbs are the first words that an operation can have.
func verbs() []string {
	return []string{
		"counter", "gauge", "histogram", "summary",
		"inc", "dec", "add", "sub", "set", "observe",
		"init", "drop", "remove", "advance", "restart",
		"replicas", "scrape", "fail", "deregister", "register", "clock", "query", "record", "alert", "forget",
	}
}

func (a Attempted) validate() error {
	for _, v := range a.Verb {
		if !slices.Contains(verbs(), v) {
			return fmt.Errorf("there is no operation %q; there are %s", v, strings.Join(verbs(), ", "))
		}
	}
	switch script.DistributionKind(a.Drawn) {
	case "", "any", script.Normal, script.Uniform, script.Exponential, script.Lognormal, script.Integer:
		return nil
	}
	return fmt.Errorf("there is no distribution %q", a.Drawn)
}

func (a Attempted) picks(op script.Operation) bool {
	d := describe(op)
	if len(a.Verb) > 0 && !slices.Contains(a.Verb, d.verb) {
		return false
	}
	if a.Metric != "" && !(Selector{Metric: a.Metric}).matchesMetric(d.metric) {
		return false
	}
	if a.Value != nil && (!d.valued || d.value.Draw != nil || !a.Value.Holds(d.value.Number)) {
		return false
	}
	if a.Drawn != "" && (d.value.Draw == nil || a.Drawn != "any" && a.Drawn != string(d.value.Draw.Kind)) {
		return false
	}
	return true
}

// among are the tries to look at.
func (a Attempted) among(tries []Try) []Try {
	if a.Newest && len(tries) > 0 {
		return tries[len(tries)-1:]
	}
	return tries
}

// begins is how such an operation would begin, for speaking of it.
func (a Attempted) begins() string {
	words := []string{strings.Join(a.Verb, "/")}
	if a.Metric != "" {
		words = append(words, a.Metric)
	}
	switch {
	case a.Value != nil:
		words = append(words, strings.TrimPrefix(a.Value.String(), "== "))
	case a.Drawn == "any":
		words = append(words, "integer(…)")
	case a.Drawn != "":
		words = append(words, a.Drawn+"(…)")
	}
	return strings.TrimSpace(strings.Join(words, " "))
}

// Tried holds when an operation picked was tried, refused or not.
type Tried struct{ Attempted }

// Validate implements Validator.
func (c *Tried) Validate() error { return c.validate() }

// Evaluate implements Check.
func (c *Tried) Evaluate(s *State) Result {
	for _, t := range c.among(s.Tries) {
		if c.picks(t.Operation) {
			return Result{Done: true, Fact: func(v Voice) string { return v.FactTried(t.Operation.String()) }}
		}
	}
	return Result{Fact: func(v Voice) string { return v.FactNotTried(c.begins()) }}
}

// Refused holds when an operation picked was tried and refused, by one of the
// rules if any are named.
type Refused struct {
	Attempted
	// Rule is the text of the metrics.Rule that was broken, or several.
	Rule OneOrMore `json:"rule,omitempty"`
}

// Validate implements Validator.
func (c *Refused) Validate() error {
	for _, rule := range c.Rule {
		if !slices.Contains(metrics.Rules(), metrics.Rule(rule)) {
			return fmt.Errorf("there is no rule %q; they are in metrics/rules.go", rule)
		}
	}
	return c.validate()
}

// Evaluate implements Check.
func (c *Refused) Evaluate(s *State) Result {
	result := Result{Fact: func(v Voice) string { return v.FactNotRefused(c.begins()) }}
	for _, t := range c.among(s.Tries) {
		if !c.picks(t.Operation) {
			continue
		}
		operation := t.Operation.String()
		switch {
		case t.Err != nil && c.rules(t.Err):
			return Result{Done: true, Fact: func(v Voice) string { return v.FactRefused(operation) }}
		case t.Err != nil:
			result = Result{Fact: func(v Voice) string { return v.FactRefusedOtherwise(operation) }}
		case len(c.Verb) > 0 || c.Value != nil:
			result = Result{Fact: func(v Voice) string { return v.FactAccepted(operation) }}
		}
	}
	return result
}

func (c *Refused) rules(err error) bool {
	if len(c.Rule) == 0 {
		return true
	}
	var refusal *metrics.Error
	return errors.As(err, &refusal) && slices.Contains(c.Rule, string(refusal.Rule))
}

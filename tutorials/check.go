package tutorials

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Check is a declared condition on a State. It looks at what is, not at how it
// came about, so that every way to get there passes. The exported fields of a
// check are its data, in JSON and in a lesson's YAML.
type Check interface {
	Evaluate(*State) Result
}

// Validator is a check that can be declared wrongly in a way its fields' types
// don't catch. The error says what is wrong and what to write.
type Validator interface {
	Validate() error
}

// kinds gives a new, empty check for each kind that can be declared. A new kind
// of check, such as one on a query's result, is a type in a file of its own and
// a line here; what it must see is a field of State.
func kinds() map[string]func() Check {
	return map[string]func() Check{
		"all":      func() Check { return new(All) },
		"any":      func() Check { return new(Any) },
		"not":      func() Check { return new(Not) },
		"metric":   func() Check { return new(MetricIs) },
		"value":    func() Check { return new(ValueIs) },
		"total":    func() Check { return new(TotalIs) },
		"series":   func() Check { return new(SeriesCount) },
		"bucket":   func() Check { return new(BucketHolds) },
		"estimate": func() Check { return new(EstimateIs) },
		"tried":    func() Check { return new(Tried) },
		"refused":  func() Check { return new(Refused) },
		"text":     func() Check { return new(TextHas) },
		"clean":    func() Check { return new(Clean) },
		"opened":   func() Check { return new(Opened) },
		"answered": func() Check { return new(Answered) },
		"restarts": func() Check { return new(Restarts) },
		"passed":   func() Check { return new(Passed) },
		"pasted":   func() Check { return new(Pasted) },
		"asked":    func() Check { return new(Asked) },
		"scraped":  func() Check { return new(Scraped) },
	}
}

// CheckKinds lists the kinds of check that can be declared.
func CheckKinds() []string {
	var names []string
	for name := range kinds() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Declared is a check as data: an object with one key, the check's kind, such
// as {"value": {"series": "c1", "is": ">= 3"}}.
type Declared struct {
	Kind  string
	Check Check
}

// Evaluate evaluates the check; one that declares nothing never holds.
func (d Declared) Evaluate(s *State) Result {
	if d.Check == nil {
		return Result{}
	}
	return d.Check.Evaluate(s)
}

// MarshalJSON writes the check as an object with one key.
func (d Declared) MarshalJSON() ([]byte, error) {
	if d.Check == nil {
		return []byte("null"), nil
	}
	return json.Marshal(map[string]Check{d.Kind: d.Check})
}

// UnmarshalJSON reads what MarshalJSON writes. Fields that the kind doesn't
// have are errors, since a misspelled condition would hold too easily.
func (d *Declared) UnmarshalJSON(data []byte) error {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(data, &object); err != nil || len(object) != 1 {
		return fmt.Errorf("a check is one kind and its conditions, such as `value: {series: c1, is: \">= 3\"}`; two go into `all: [...]`")
	}
	for kind, body := range object {
		empty, known := kinds()[kind]
		if !known {
			return fmt.Errorf("there is no check %q; there are %s", kind, strings.Join(CheckKinds(), ", "))
		}
		check := empty()
		decoder := json.NewDecoder(bytes.NewReader(body))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(check); err != nil {
			return fmt.Errorf("%s: %w", kind, err)
		}
		if v, ok := check.(Validator); ok {
			if err := v.Validate(); err != nil {
				return fmt.Errorf("%s: %w", kind, err)
			}
		}
		d.Kind, d.Check = kind, check
	}
	return nil
}

// WalkChecks calls f for a check and for all that it is put together from.
func WalkChecks(d Declared, f func(Declared)) {
	f(d)
	switch c := d.Check.(type) {
	case *All:
		for _, part := range *c {
			WalkChecks(part, f)
		}
	case *Any:
		for _, part := range *c {
			WalkChecks(part, f)
		}
	case *Not:
		WalkChecks(c.Declared, f)
	}
}

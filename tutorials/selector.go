package tutorials

import (
	"encoding/json"
	"fmt"
	"path"
	"sort"
	"strconv"
	"strings"

	"metricplayground/metrics/script"
)

// Selector picks series: by the metric's name, in which * stands for any run of
// characters, and by some or all of their labels. It is written as a series is:
// `requests_total{method="get"}`.
type Selector struct {
	Metric string
	Labels []script.Label
}

// ParseSelector reads a selector. Its errors say what is wrong with the text.
func ParseSelector(text string) (Selector, error) {
	name, rest, braces := strings.Cut(text, "{")
	s := Selector{Metric: strings.TrimSpace(name)}
	if s.Metric == "" {
		return s, fmt.Errorf("series %q has no metric name: write it as name{label=\"value\"}", text)
	}
	if _, err := path.Match(s.Metric, ""); err != nil || strings.ContainsAny(s.Metric, " \"=,}") {
		return s, fmt.Errorf("series %q: %q is no metric name", text, s.Metric)
	}
	if !braces {
		return s, nil
	}
	var err error
	if s.Labels, err = parseLabels(rest); err != nil {
		return s, fmt.Errorf("series %q: %w", text, err)
	}
	return s, nil
}

// parseLabels reads `a="b", c="d"}` to its end.
func parseLabels(rest string) ([]script.Label, error) {
	var labels []script.Label
	for {
		rest = strings.TrimLeft(rest, " ,")
		if strings.TrimSpace(rest) == "}" {
			return labels, nil
		}
		name, after, found := strings.Cut(rest, "=")
		name = strings.TrimSpace(name)
		if !found || name == "" {
			return nil, fmt.Errorf("expected label=\"value\" or a closing } at %q", rest)
		}
		after = strings.TrimLeft(after, " ")
		quoted, err := strconv.QuotedPrefix(after)
		if err != nil || quoted[0] != '"' {
			return nil, fmt.Errorf("the value of label %s must stand in double quotes", name)
		}
		value, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, fmt.Errorf("the value of label %s can't be read: %s", name, quoted)
		}
		labels = append(labels, script.Label{Name: name, Value: value})
		rest = strings.TrimLeft(after[len(quoted):], " ")
		if rest == "" || rest[0] != ',' && rest[0] != '}' {
			return nil, fmt.Errorf("expected , or } after the value of label %s", name)
		}
	}
}

// String writes the selector as it is read.
func (s Selector) String() string {
	if len(s.Labels) == 0 {
		return s.Metric
	}
	parts := make([]string, len(s.Labels))
	for i, l := range s.Labels {
		parts[i] = l.Name + "=" + strconv.Quote(l.Value)
	}
	return s.Metric + "{" + strings.Join(parts, ", ") + "}"
}

// UnmarshalJSON reads a selector from a string.
func (s *Selector) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return fmt.Errorf("a series is written as text, name{label=\"value\"}, not as %s", data)
	}
	return s.fromText(text)
}

func (s *Selector) fromText(text string) (err error) {
	*s, err = ParseSelector(text)
	return err
}

// MarshalJSON writes a selector as a string.
func (s Selector) MarshalJSON() ([]byte, error) { return json.Marshal(s.String()) }

// matchesMetric says whether a metric's name is meant.
func (s Selector) matchesMetric(name string) bool {
	if s.Metric == name {
		return true
	}
	ok, err := path.Match(s.Metric, name)
	return err == nil && ok
}

// picks says whether a series has all the labels named, and perhaps others.
func (s Selector) picks(labels []script.Label) bool {
	for _, want := range s.Labels {
		found := false
		for _, l := range labels {
			found = found || l == want
		}
		if !found {
			return false
		}
	}
	return true
}

// names says whether a series has exactly the labels named.
func (s Selector) names(labels []script.Label) bool {
	return len(labels) == len(s.Labels) && s.picks(labels)
}

// labelsOf gives a series' labels as names and values, however it was written:
// by name or by position.
func labelsOf(m script.Metric, s script.SeriesState) []script.Label {
	labels := make([]script.Label, 0, len(s.Values))
	for i, value := range s.Values {
		if i < len(m.Create.Labels) {
			labels = append(labels, script.Label{Name: m.Create.Labels[i], Value: value})
		}
	}
	return labels
}

// sorted gives a copy in alphabetical order.
func sorted(list []string) []string {
	out := append([]string(nil), list...)
	sort.Strings(out)
	return out
}

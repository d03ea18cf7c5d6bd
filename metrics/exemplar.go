package metrics

import (
	"strings"
	"unicode/utf8"

	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// ExemplarMaxRunes is the greatest number of characters that the names and values
// of an exemplar's labels may have together (OpenMetrics 1.0, "Exemplars").
const ExemplarMaxRunes = 128

// CheckExemplar checks the labels of an exemplar for a metric: the rules
// ExemplarLabelInvalid, ExemplarValueInvalid and ExemplarTooLong.
func CheckExemplar(metric string, labels map[string]string) error {
	runes := 0
	for _, name := range sortedKeys(labels) {
		value := labels[name]
		if !validName(name) || strings.HasPrefix(name, reservedPrefix) {
			return errExemplarLabel(metric, name)
		}
		if !utf8.ValidString(value) {
			return errExemplarValue(metric, name, value)
		}
		runes += utf8.RuneCountInString(name) + utf8.RuneCountInString(value)
	}
	if runes > ExemplarMaxRunes {
		return errExemplarTooLong(metric, runes)
	}
	return nil
}

// newExemplar returns an exemplar with labels sorted by name, nil for nil labels.
func newExemplar(metric string, v float64, clock Clock, labels map[string]string) (*dto.Exemplar, error) {
	if labels == nil {
		return nil, nil
	}
	if err := CheckExemplar(metric, labels); err != nil {
		return nil, err
	}
	value := v // v itself would be allocated even where there are no labels
	e := &dto.Exemplar{Value: &value, Timestamp: timestamppb.New(clock())}
	for _, name := range sortedKeys(labels) {
		value := labels[name]
		e.Label = append(e.Label, &dto.LabelPair{Name: &name, Value: &value})
	}
	return e, nil
}

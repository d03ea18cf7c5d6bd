package tutorials_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/tutorials"
)

func TestPasted(t *testing.T) {
	lesson := &tutorials.Lesson{Pastes: []tutorials.Paste{{ID: "p", Text: "x{a='b'} 1\n", Mended: "x{a=\"b\"} 1\ny 2\n"}}}
	for name, c := range map[string]struct {
		text, check string
		done        bool
		saw         string
	}{
		"parses":            {"x 1\n", `{"text": "p", "parses": true}`, true, "A scrape takes this text, with 0 problems."},
		"does not parse":    {"x 1,5\n", `{"text": "p", "parses": true}`, false, "A scrape doesn't take this text whole: 1 problem."},
		"loses a sample":    {"x 1\nx 2\n", `{"text": "p", "parses": true}`, false, "A scrape doesn't take this text whole: 1 problem."},
		"must not parse":    {"x 1,5\n", `{"text": "p", "parses": false}`, true, ""},
		"against the rules": {"x 1", `{"text": "p", "parses": true}`, true, ""},
		"not clean":         {"x 1", `{"text": "p", "clean": true}`, false, "A scrape takes this text, with 1 problem."},
		"format":            {"x 1\n", `{"text": "p", "format": "openmetrics"}`, false, "It is read as the text format."},
		"piece":             {"x 1\n", `{"text": "p", "parses": true, "contains": "y"}`, false, "The text doesn't hold `y`; it should."},
		"no such piece":     {"x 1\n", `{"text": "p", "lacks": ["x"]}`, false, ""},
		"series":            {"x 1\n", `{"text": "p", "series": ">= 2"}`, false, "A scrape stores 1 series of it; it should be 2 or more."},
		"samples":           {"x 1\ny 2\n", `{"text": "p", "samples": 2}`, true, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var check tutorials.Declared
			require.NoError(t, json.Unmarshal([]byte(`{"pasted": `+c.check+`}`), &check))
			sitting := tutorials.Sit(lesson, 0, tutorials.LessonProgress{}, nil)
			sitting.Paste("p", c.text)
			result := check.Evaluate(sitting.State(nil))
			require.Equal(t, c.done, result.Done)
			if c.saw != "" {
				require.Equal(t, c.saw, result.Saw(words.For(words.English)))
			}
		})
	}
}

func TestPastedBeginsWithTheLessonsText(t *testing.T) {
	lesson := &tutorials.Lesson{Pastes: []tutorials.Paste{{ID: "p", Text: "x 1,5\n", Mended: "x 1.5\n"}}}
	require.Equal(t, map[string]string{"p": "x 1,5\n"}, tutorials.Sit(lesson, 0, tutorials.LessonProgress{}, nil).State(nil).Pasted)
}

func TestPastedNeedsSomethingToLookAt(t *testing.T) {
	for _, declared := range []string{`{"pasted": {"parses": true}}`, `{"pasted": {"text": "p"}}`, `{"pasted": {"text": "p", "format": "proto"}}`} {
		var check tutorials.Declared
		require.Error(t, json.Unmarshal([]byte(declared), &check), declared)
	}
}

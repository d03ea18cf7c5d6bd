package words

import (
	"strings"
	"testing"

	"metricplayground/metrics/lint"

	"github.com/stretchr/testify/require"
)

// TestAdviceIsGivenInBothLanguages walks all rules: each has a text of its own in each
// language, which names what it is about.
func TestAdviceIsGivenInBothLanguages(t *testing.T) {
	owner := map[string]lint.Rule{}
	for _, rule := range lint.Rules() {
		for _, subject := range []string{"name", "label:LABEL"} {
			for _, l := range []Language{English, Chinese} {
				text := For(l).Advice(lint.Finding{Rule: rule, Subject: subject, Word: "WORD", Example: "EXAMPLE", Fix: "FIX", Count: 77, Shape: lint.UUID})
				require.NotContains(t, text, string(rule), "%s in %s has no words", rule, l)
				require.Equal(t, l == Chinese, chineseText(text), text)
				other, taken := owner[text]
				require.False(t, taken && other != rule, "%s and %s say the same", rule, other)
				owner[text] = rule
				switch rule {
				case lint.ReservedSuffix, lint.BaseUnit, lint.AbbreviatedUnit, lint.Percent, lint.UnitSuffix, lint.TypeInName, lint.LabelInName,
					lint.ReservedLabel, lint.TargetLabel, lint.UnitLabel, lint.UnboundedLabel, lint.UnboundedValues, lint.TooManySeries, lint.EmptyValue,
					lint.SpelledTwice, lint.TotalValue, lint.OneBucket, lint.TopBucket, lint.MillisecondBounds, lint.MillisecondValues,
					lint.SummaryReplicas:
					require.Contains(t, text, "WORD")
				case lint.TimestampName, lint.CounterDecreased, lint.InfoValue, lint.RatioRange:
					require.Contains(t, text, "EXAMPLE")
				case lint.GaugeRises, lint.TooManyBuckets:
					require.Contains(t, text, "77")
				case lint.CamelCase, lint.NeedsQuotes:
					require.Equal(t, subject != "name", strings.Contains(text, "LABEL"), text)
				}
			}
		}
	}
}

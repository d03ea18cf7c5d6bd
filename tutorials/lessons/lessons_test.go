package lessons_test

import (
	"testing"

	"github.com/prometheus/client_golang/prometheus/testutil/promlint"
	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/tutorials"
	"metricplayground/tutorials/author"
	"metricplayground/tutorials/lessons"
)

// The content test: every lesson is read, played and held to what it claims.
// What it prints is for authors; CONTRIBUTING.md explains the rules.
func TestLessonsAreTrue(t *testing.T) {
	err := author.Prove(lessons.Files, nil, author.Helpers{Advise: promlintAdvice, Voice: words.For(words.English)})
	if err != nil {
		t.Fatalf("the lessons have problems:\n%s", err)
	}
}

func TestChaptersHaveEnoughToReview(t *testing.T) {
	course, err := author.Load(lessons.Files)
	require.NoError(t, err)
	for _, chapter := range course.Chapters {
		require.Len(t, chapter.Review(tutorials.Progress{}), 3, "chapter %s", chapter.Slug)
	}
}

// promlintAdvice is what promtool would say about the metrics.
func promlintAdvice(families []*dto.MetricFamily) []tutorials.Finding {
	problems, err := promlint.NewWithMetricFamilies(families).Lint()
	if err != nil {
		return []tutorials.Finding{{Rule: "unreadable", Text: err.Error()}}
	}
	var findings []tutorials.Finding
	for _, p := range problems {
		findings = append(findings, tutorials.Finding{Metric: p.Metric, Rule: "promlint", Text: p.Text})
	}
	return findings
}

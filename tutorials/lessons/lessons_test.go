package lessons_test

import (
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"

	"metricplayground/app/classroom"
	"metricplayground/app/words"
	"metricplayground/tutorials"
	"metricplayground/tutorials/author"
	"metricplayground/tutorials/lessons"
)

// The content test: every lesson is read, played and held to what it claims.
// What it prints is for authors; CONTRIBUTING.md explains the rules.
func TestLessonsAreTrue(t *testing.T) {
	err := author.Prove(lessons.Files, nil, author.Helpers{Advise: advise, Voice: words.For(words.English)})
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

// advise is the reviewer that the page has.
func advise(families []*dto.MetricFamily) []tutorials.Finding {
	return classroom.Advise(words.For(words.English), families)
}

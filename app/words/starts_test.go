package words_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/metrics/script/starts"
)

func TestStartsHaveWords(t *testing.T) {
	for _, language := range []words.Language{words.English, words.Chinese} {
		w := words.For(language)
		for _, start := range starts.List() {
			require.NotEmpty(t, w.StartTitle(start.Slug), start.Slug)
			require.NotEmpty(t, w.StartText(start.Slug), start.Slug)
		}
		require.Empty(t, w.StartTitle("no such start"))
		require.Empty(t, w.StartText("no such start"))
	}
}

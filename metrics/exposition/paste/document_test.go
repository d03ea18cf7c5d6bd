package paste

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"

	"metricplayground/metrics/exposition/paste/pastetest"
)

// A document is the text, line by line, however it is written.
func TestDocumentIsTheText(t *testing.T) {
	for _, c := range pastetest.Cases() {
		mended, r, _, err := RepairAll(c.Text, Options{})
		require.NoError(t, err)
		if !r.Scraped() {
			d, err := r.Document(nil)
			require.NoError(t, err)
			require.Nil(t, d)
			continue
		}
		want := mended
		if mended[len(mended)-1] != '\n' {
			want += "\n"
		}
		d, err := r.Document(nil)
		require.NoError(t, err)
		require.Equal(t, want, d.Text(), c.Name)
	}
}

func TestDocumentExplainsEachToken(t *testing.T) {
	text := "# TYPE h histogram\n# nothing\nh_bucket{a=\"b\",le=\"1\"} 2\nh_bucket{a=\"b\",le=\"+Inf\"} 3\nh_sum{a=\"b\"} 4\nh_count{a=\"b\"} 3\n\nx{y=\"z\"} 1\n"
	r, err := Read(text, Options{})
	require.NoError(t, err)
	d, err := r.Document(nil)
	require.NoError(t, err)
	require.Len(t, d.Blocks, 2)
	find := func(block, line int, role exposition.Role) exposition.Facts {
		for i, token := range exposition.Tokens(d.Blocks[block].Lines[line]) {
			if token.Role == role {
				return d.Explain(block, line, i, nil)
			}
		}
		t.Fatalf("no %s on line %d", role, line)
		return exposition.Facts{}
	}
	bucket := find(0, 3, exposition.Value)
	require.Equal(t, 1.0, bucket.Bucket.Own)
	require.Equal(t, 3.0, bucket.Bucket.Total)
	require.Equal(t, exposition.ShowsSum, find(0, 4, exposition.Value).Shows)
	require.Equal(t, exposition.Histogram, find(0, 0, exposition.TypeWord).Family.Type)
	require.Equal(t, "z", find(1, 0, exposition.LabelValue).Label.Value)
}

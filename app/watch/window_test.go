package watch

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWindowAtTakesLinesInSightAndAMargin(t *testing.T) {
	require.Equal(t, window{0, 10 + windowMargin}, windowAt(0, 200, 20))
	require.Equal(t, window{100 - windowMargin, 110 + windowMargin}, windowAt(2000, 200, 20))
	require.Equal(t, window{last: firstWindow}, windowAt(0, 200, 0), "before the text has a height")
}

func TestWindowShowsWhatOverlaps(t *testing.T) {
	w := window{first: 10, last: 20}
	require.True(t, w.shows(1, 11))
	require.True(t, w.shows(20, 40))
	require.False(t, w.shows(1, 10))
	require.False(t, w.shows(21, 40))
}

package ask

import (
	"context"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"metricplayground/app/desk"
	"metricplayground/app/picture"
	"metricplayground/app/words"
	"metricplayground/metrics/script"
)

// answered is what a script's question comes to.
func answered(t *testing.T, src, query string) (*desk.Desk, *desk.Finding) {
	t.Helper()
	ops, err := script.Parse(src)
	require.NoError(t, err)
	d := desk.New(nil)
	require.NoError(t, d.Do(ops...))
	from, to, step := d.ChartOf()
	f := d.Prometheus().Inquire(context.Background(), d.Snapshot(),
		desk.Inquiry{Query: query, At: d.Snapshot().Now, From: from, To: to, Step: step})
	require.NoError(t, f.Err)
	return d, &f
}

const gap = `gauge g "G."
set g 5
scrape every 15s
advance 1m
fail scrape times 2
advance 30s
advance 1m
`

// texts are the words in a picture.
func texts(p picture.Picture) string {
	var out []string
	for _, s := range p.Shapes {
		if s.Kind == picture.TextKind {
			out = append(out, s.Text)
		}
	}
	return strings.Join(out, "\n")
}

func count(p picture.Picture, role picture.Role, look picture.Look) int {
	n := 0
	for _, s := range p.Shapes {
		if s.Role == role && s.Look == look {
			n++
		}
	}
	return n
}

func TestChartHasGapsAndAReadOut(t *testing.T) {
	d, f := answered(t, gap, "g")
	w := words.For(words.English)
	draw := func(hidden map[string]bool, read float64) picture.Picture {
		_, p := chartOf(w, d, f, f.Over.Series, hidden, f.To, time.Time{}, read, 600)
		return p
	}
	plain := draw(nil, math.NaN())
	require.Equal(t, 2, count(plain, picture.Series(0), picture.Line), "a line before the failed scrapes and one after")
	require.NotContains(t, texts(plain), "instance=")
	read := texts(draw(nil, 30))
	require.Contains(t, read, "30s")
	require.Contains(t, read, `5  g{instance="replica-1:8080", job="playground"}`)
	require.Contains(t, texts(draw(nil, 80)), `–  g{`, "nothing is read in the gap")
	off := map[string]bool{lineID(0, f.Over.Series[0]): true}
	require.Zero(t, count(draw(off, 30), picture.Series(0), picture.Line))
	require.NotContains(t, texts(draw(off, 30)), "instance=")
	require.Equal(t, []string{"15s", "5"}, plain.Numbers().Rows[0])
}

func TestWindowShowsResetAndContinuation(t *testing.T) {
	d, f := answered(t, `counter x_total "X."
scrape every 15s
inc x_total times 10
advance 45s
restart
inc x_total times 2
advance 30s
`, "increase(x_total[5m])")
	r := f.Tree.Rates[0]
	p := windowPicture(words.For(words.English), d, r, 500)
	require.Contains(t, texts(p), "reset")
	require.Equal(t, 1, count(p, picture.Estimate, picture.Line), "continued before the first sample only: the last lies on the window's end")
	require.Equal(t, []string{"15s", "10", "yes"}, p.Numbers().Rows[0])
	require.Equal(t, "5 samples in the window, 1 reset.", p.Description)
}

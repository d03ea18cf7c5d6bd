package scrape

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/desk"
	"metricplayground/app/picture"
	"metricplayground/app/words"
	"metricplayground/metrics/script"
)

func TestStripTellsScrapesApart(t *testing.T) {
	ops, err := script.Parse(`counter c_total "C."
init c_total
replicas 2
scrape every 15s
advance 1m
fail scrape on replica 2
advance 15s
restart
advance 15s
deregister replica 2
advance 1m
`)
	require.NoError(t, err)
	d := desk.New(nil)
	require.NoError(t, d.Do(ops...))
	w := words.For(words.English)
	strip := func(chosen int, width float64) picture.Picture {
		_, p := marks(w, d, d.Whole(), chosen, -1, width)
		return p
	}
	p := strip(-1, 800)
	looks := map[picture.Role]int{}
	var slider *picture.Slider
	for _, s := range p.Shapes {
		if s.Kind == picture.PathKind {
			looks[s.Role]++
		}
		if s.Slider != nil {
			slider = s.Slider
		}
	}
	for _, role := range []picture.Role{picture.Good, picture.Series(0), picture.Marker} {
		require.NotZero(t, looks[role], role)
	}
	require.Equal(t, "15 scrapes went well, 1 failed.", p.Description)
	// The restart was at the time of a scrape, whose mark lies over the line, not over its head.
	order := map[string]int{}
	for i, s := range p.Shapes {
		order[string(s.Role)+" "+string(s.Look)] = i
		if s.Role == picture.Marker && s.Look == picture.Fill {
			require.Contains(t, s.Hover, "restarted")
		}
	}
	require.Greater(t, order["marker fill"], order["good fill"])
	require.Equal(t, float64(len(d.Whole().Scrapes)-1), slider.Now, "the newest one is where the keys begin")

	for i, s := range d.Whole().Scrapes {
		if s.Outcome == script.ScrapeStatus {
			for _, shape := range strip(i, 800).Shapes {
				if shape.Slider != nil {
					require.Equal(t, "Replica 2 at 1m15s: failed, answered 500", shape.Slider.Text)
				}
			}
		}
	}
	require.Greater(t, strip(-1, 360).Height, p.Height, "a finger needs more room")
}

// TestComingBackIsNoRestart: a target that was gone was not started again.
func TestComingBackIsNoRestart(t *testing.T) {
	ops, err := script.Parse(`counter c_total "C."
init c_total
scrape every 15s
advance 1m
deregister replica 1
advance 1m
register replica 1
advance 1m
`)
	require.NoError(t, err)
	d := desk.New(nil)
	require.NoError(t, d.Do(ops...))
	_, p := marks(words.For(words.English), d, d.Whole(), -1, -1, 800)
	for _, s := range p.Shapes {
		require.False(t, s.Kind == picture.PathKind && s.Role == picture.Marker, "nothing was restarted")
	}
}

package glance

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/picture"
	"metricplayground/app/words"
	"metricplayground/metrics/script"
)

var update = flag.Bool("update", false, "write the golden files")

// seen is a metric's first series after a script.
func seen(t *testing.T, src string) Series {
	t.Helper()
	session := script.New(script.Options{})
	require.NoError(t, session.Run(src))
	m := session.Snapshot().Metrics[0]
	return Series{Type: m.Type, ID: m.Series[0].ID, Metric: m.Series[0].Metric, Trail: session.Trail(1, m.Series[0].Series)}
}

var examples = map[string]string{
	"counter that climbs while time stands still": "counter c \"C.\"\ninc c times 3\nadd c 2\n",
	"counter over time":                           "counter c \"C.\"\ninc c\nadvance 15s\nadd c 5\nadvance 15s\ninc c\nadvance 15s\nadd c 9\n",
	"counter that restarts":                       "counter c{a} \"C.\"\ninc c{a=\"x\"} times 3\nrestart\ninc c{a=\"x\"} times 2\n",
	"gauge":                                       "gauge g \"G.\"\nset g 5\nset g -2\ninc g\n",
	"gauge that is no number":                     "gauge g{a} \"G.\"\nset g{a=\"x\"} NaN\n",
	"histogram":                                   "histogram h \"H.\" buckets 1 5\nobserve h 0.5\nobserve h 3 times 4\nobserve h 9\n",
	"histogram without observations":              "histogram h \"H.\" buckets 1 5\n",
	"native histogram":                            "histogram h \"H.\" native 2\nobserve h 0.5\nobserve h 3 times 4\n",
	"summary":                                     "summary s \"S.\" quantiles 0.5~0.05 0.99~0.001\nobserve s 1\nobserve s 3\n",
	"summary that is idle":                        "summary s \"S.\" quantiles 0.5~0.05\n",
}

// TestPicturesSayWhatTheyShow keeps text alternative and table of each picture in
// both languages as they were read and found right.
func TestPicturesSayWhatTheyShow(t *testing.T) {
	for name, src := range examples {
		t.Run(name, func(t *testing.T) {
			s := seen(t, src)
			require.True(t, s.Any())
			require.NotEmpty(t, s.Spark().Shapes)
			for _, shape := range s.Spark().Shapes {
				require.NotEqual(t, picture.TextKind, shape.Kind, "a small picture has no words")
			}
			var got strings.Builder
			for _, l := range []words.Language{words.English, words.Chinese} {
				p := s.Large(words.For(l), 400)
				got.WriteString(p.Alternative() + "\n" + strings.Join(p.Table.Columns, " | ") + "\n")
				for _, row := range p.Table.Rows {
					require.Len(t, row, len(p.Table.Columns))
					got.WriteString(strings.Join(row, " | ") + "\n")
				}
			}
			golden := filepath.Join("testdata", strings.ReplaceAll(name, " ", "-")+".txt")
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got.String()), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			require.Equal(t, string(want), got.String())
		})
	}
}

func TestCounterClimbsFromZeroAndBreaksAtARestart(t *testing.T) {
	s := seen(t, examples["counter that restarts"])
	require.False(t, s.byTime())
	text := ""
	for _, at := range s.points(false) {
		text += "(" + picture.Number(at.X) + " " + picture.Number(at.Y) + ")"
	}
	require.Equal(t, "(0 0)(3 3)(6 NaN)(4 0)(6 2)", text)
}

func TestTimeIsTheAxisWhereItPassed(t *testing.T) {
	require.True(t, seen(t, examples["counter over time"]).byTime())
	require.False(t, seen(t, examples["gauge"]).byTime())
	require.False(t, seen(t, "counter c \"C.\"\nadvance 1h\ninc c times 5\nadd c 7\ninc c\n").byTime(), "most of it happened at one time")
}

func TestSummaryWithoutQuantilesHasNoPicture(t *testing.T) {
	require.False(t, seen(t, "summary s \"S.\"\nobserve s 1\n").Any())
}

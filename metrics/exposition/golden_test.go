package exposition

import (
	"flag"
	"metricplayground/metrics/exposition/expositiontest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before you commit them")

// golden compares text with a file in testdata/golden.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	requireText(t, string(want), text)
}

// requireText compares two texts and shows the first lines that differ only.
func requireText(t testing.TB, want, got string) {
	t.Helper()
	if want == got {
		return
	}
	wanted, lines := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(wanted), len(lines)) {
		require.Equal(t, wanted[i], lines[i], "line %d", i+1)
	}
	require.Equal(t, len(wanted), len(lines), "number of lines")
}

func TestEncodeRichRegistry(t *testing.T) {
	for _, f := range Formats() {
		t.Run(string(f), func(t *testing.T) {
			text, err := Encode(expositiontest.Rich(), f)
			if f == Python {
				var refusal *Refusal
				require.ErrorAs(t, err, &refusal)
				require.Equal(t, InvalidName, refusal.Reason)
			} else {
				require.NoError(t, err)
			}
			golden(t, "rich."+string(f)+".txt", text)
		})
	}
}

package build

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFindSource(t *testing.T) {
	cases := []struct {
		name, mod string
		found     bool
	}{
		{"ours", "module metricplayground\n\ngo 1.26.0\n", true},
		{"ours, as Windows may check it out", "module metricplayground\r\n\r\ngo 1.26.0\r\n", true},
		{"another project", "module metricplaygrounds\n", false},
		{"nothing", "", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			if c.mod != "" {
				require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte(c.mod), 0o644))
			}
			below := filepath.Join(dir, "a", "b")
			require.NoError(t, os.MkdirAll(below, 0o755))
			s, err := FindSource(below)
			if !c.found {
				require.ErrorIs(t, err, ErrNoSource)
				return
			}
			require.NoError(t, err)
			require.Equal(t, filepath.Join(dir, "web", "app.wasm"), s.WasmFile())
		})
	}
}

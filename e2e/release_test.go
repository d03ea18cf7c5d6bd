package e2e

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReleaseNeedsNothing(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "playground")
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	make := exec.Command(shared.program(t), "release", "--out", binary, "--set-version", "1.2.3")
	make.Dir = projectDir
	said, err := make.CombinedOutput()
	require.NoError(t, err, string(said))

	// An empty folder, and no Go toolchain on the path.
	s := &server{log: &logBuffer{}, command: exec.Command(binary, "--web.listen-address=127.0.0.1:0")}
	s.command.Dir = t.TempDir()
	s.command.Env = append(os.Environ(), "PATH="+t.TempDir())
	require.NoError(t, s.start())
	t.Cleanup(func() { require.NoError(t, s.Stop()) })

	tab := newTab(t, s.URL)
	tab.Go("/playground")
	answer, err := http.Get(s.URL + "/metrics")
	require.NoError(t, err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.Contains(t, string(body), `version="1.2.3"`)

	shown, err := exec.Command(binary, "--version").CombinedOutput()
	require.NoError(t, err)
	require.Contains(t, string(shown), "metricplayground, version 1.2.3")
	files, err := os.ReadDir(s.command.Dir)
	require.NoError(t, err)
	require.Empty(t, files, "it leaves nothing behind")
}

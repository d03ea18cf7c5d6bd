package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEveryPageStarts(t *testing.T) {
	for _, path := range []string{"/", "/playground", "/inspect", "/reference", "/zh/", "/zh/playground", "/zh/inspect", "/zh/reference"} {
		t.Run(path, func(t *testing.T) {
			tab := openTab(t, path)
			require.NotEmpty(t, tab.Text(css("h1")))
		})
	}
}

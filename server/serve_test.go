package server

import (
	"net"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAddress(t *testing.T) {
	for from, want := range map[string]string{
		"0.0.0.0:8080":   "http://localhost:8080/sub/",
		"[::]:8080":      "http://localhost:8080/sub/",
		"127.0.0.1:9000": "http://127.0.0.1:9000/sub/",
		"[::1]:9000":     "http://[::1]:9000/sub/",
	} {
		a, err := net.ResolveTCPAddr("tcp", from)
		require.NoError(t, err)
		require.Equal(t, want, address(a, "/sub/"))
	}
}

package e2e

import (
	"os"
	"testing"
)

// shared is what all tests use together, made when the first of them asks.
var shared = &environment{}

func TestMain(m *testing.M) {
	code := m.Run()
	shared.close()
	os.Exit(code)
}

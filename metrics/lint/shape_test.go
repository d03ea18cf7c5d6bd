package lint

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestShapes(t *testing.T) {
	for value, want := range map[string]Shape{
		"":                                     NoShape,
		"GET":                                  NoShape,
		"200":                                  NoShape,
		"/v1/users":                            NoShape,
		"7f3c9a52-e41b-6d08-9a52-0123456789ab": UUID,
		"7f3c9a52-e41b-6d08-9a52-0123456789ax": NoShape,
		"ann@example.org":                      Email,
		"@team":                                NoShape,
		"git@example.org:a/b":                  NoShape,
		"192.168.0.1":                          IP,
		"[2001:db8::1]:9090":                   IP,
		"1.2.3":                                NoShape,
		"2026-11-25T19:00:00Z":                 Moment,
		"2026-11-25":                           NoShape,
		"1767225600":                           Moment,
		"/users/17":                            Path,
		"/users/7f3c9a52-e41b-6d08-9a52-0123456789ab/edit": Path,
		"48213":            Number,
		"4821":             NoShape,
		"7f3c9a52e41b6d08": Hash,
		"deadbeefdeadbeef": NoShape,
	} {
		require.Equal(t, want, ShapeOf(value), value)
	}
	require.Equal(t, "/users/:id/edit", Template("/users/17/edit"))
	require.Equal(t, "users/17", Template("users/17"))
}

package build

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCallsAreFoundAmongAllInstructions(t *testing.T) {
	const call = "\x10\x05" // what looks like it in operands isn't one
	for name, before := range map[string]string{
		"no operand":     "\x00\x01\x0f\x1a\x1b\x45\xc4",
		"blocks":         "\x02\x40\x03\x7f\x04\x40\x05\x0b",
		"branches":       "\x0c\x10\x0d\x10\x0e\x01\x10\x10",
		"indirect call":  "\x11\x10\x00",
		"variables":      "\x20\x10\x21\x10\x22\x10\x23\x10\x24\x10",
		"memory":         "\x28\x10\x10\x3e\x03\x90\x90\x04\x3f\x00\x40\x00",
		"whole numbers":  "\x41\x10\x42\x90\x10",
		"floats":         "\x43\x10\x10\x10\x10\x44\x10\x10\x10\x10\x10\x10\x10\x10",
		"longer opcodes": "\xfc\x07\xfc\x0b\x00\xfc\x0a\x00\x00",
		"nothing":        "",
	} {
		code := "\x01\x10\x7f" + before + call + "\x0b" // 16 locals
		var found []int
		forEachCall([]byte(code), func(from, to, function int) {
			found = append(found, function)
			require.Equal(t, "\x05", code[from:to], name)
		})
		require.Equal(t, []int{5}, found, name)
		changed := withCalls([]byte(code), func(function int) int { return function + 300 })
		require.Equal(t, "\x01\x10\x7f"+before+"\x10\xb1\x02\x0b", string(changed), name)
	}
	require.Panics(t, func() { forEachCall([]byte("\x00\xfd\x00"), nil) }, "vectors aren't known here")
}

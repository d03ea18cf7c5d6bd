package build

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// sectionOf is a section of a test's module.
func sectionOf(kind byte, body string) wasmSection { return wasmSection{kind, []byte(body)} }

func TestModuleIsCutAndJoined(t *testing.T) {
	want := wasmModule{sectionOf(typeSection, "\x01\x60\x00\x00"), sectionOf(codeSection, "\x02\x03abc\x02de"), sectionOf(customSection, "")}
	module := want.encode()
	require.Equal(t, "\x00asm\x01\x00\x00\x00"+"\x01\x04\x01\x60\x00\x00"+"\x0a\x08\x02\x03abc\x02de"+"\x00\x00", string(module))
	got, err := cutModule(module)
	require.NoError(t, err)
	require.Equal(t, want, got)
	codes, err := got.codes()
	require.NoError(t, err)
	require.Equal(t, [][]byte{[]byte("abc"), []byte("de")}, codes)

	for name, broken := range map[string]string{
		"empty": "", "not wasm": "<html>", "cut off": string(module[:len(module)-3]), "too long": string(module) + "\x0b\x7f",
	} {
		_, err := cutModule([]byte(broken))
		require.ErrorIs(t, err, errWasm, name)
	}
	_, err = wasmModule{}.codes()
	require.ErrorIs(t, err, errWasm)
}

func TestSignedNumbers(t *testing.T) {
	for n, want := range map[int]string{0: "\x00", 63: "\x3f", 64: "\xc0\x00", -1: "\x7f", -64: "\x40", -65: "\xbf\x7f", 4096: "\x80\x20", 123456: "\xc0\xc4\x07"} {
		bytes := appendSigned(nil, n)
		require.Equal(t, want, string(bytes), "%d", n)
		r := wasmReader{bytes}
		require.Equal(t, n, r.signed())
		require.Empty(t, r.rest)
	}
}

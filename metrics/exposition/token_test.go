package exposition

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func FuzzTokens(f *testing.F) {
	f.Add("http_requests_total{method=\"get\",code=\"2\\\"00\"} 3", "sample", uint8(1))
	kinds := []LineKind{Help, Type, Unit, Sample, EOF, Comment, Blank, ProtoOpen, ProtoField, ProtoClose}
	f.Fuzz(func(t *testing.T, text, kind string, p uint8) {
		for _, k := range append(kinds, LineKind(kind)) {
			at := 0
			for _, token := range Tokens(Line{Text: text, Kind: k, part: part(p)}) {
				require.Equal(t, at, token.Start)
				require.Greater(t, token.End, token.Start)
				at = token.End
			}
			require.Equal(t, len(text), at)
		}
	})
}

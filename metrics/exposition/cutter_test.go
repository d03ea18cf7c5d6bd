package exposition

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestKindsAndKeys(t *testing.T) {
	cases := []struct {
		text string
		kind LineKind
		key  string
	}{
		{"", Blank, ""},
		{"# HELP c1 A counter", Help, "# HELP c1"},
		{"# HELP c1 ", Help, "# HELP c1"},
		{"# HELP c1", Help, "# HELP c1"},
		{`# TYPE "a \" b" gauge`, Type, `# TYPE "a \" b"`},
		{`# UNIT "open`, Unit, `# UNIT "open`},
		{"# EOF", EOF, "# EOF"},
		{"# anything", Comment, "# anything"},
		{"c1 3", Sample, "c1"},
		{"c1", Sample, "c1"},
		{`c1{a="} 1",b="\"}"} 3`, Sample, `c1{a="} 1",b="\"}"}`},
		{`{"a b",c="d"} 3 # {e="f"} 1`, Sample, `{"a b",c="d"}`},
		{`h {count:1}`, Sample, "h"},
		{`c1{a="open`, Sample, `c1{a="open`},
		{`c1{`, Sample, `c1{`},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			kind := kindOf(c.text)
			require.Equal(t, c.kind, kind)
			require.Equal(t, c.key, c.text[:keyEnd(c.text, kind)])
		})
	}
}

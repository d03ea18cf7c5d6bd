package tutorials

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
)

func TestParseSelector(t *testing.T) {
	for name, c := range map[string]struct {
		text    string
		metric  string
		labels  []script.Label
		written string
	}{
		"name":            {`c1`, "c1", nil, `c1`},
		"star":            {`*_total`, "*_total", nil, `*_total`},
		"no labels":       {`c1{}`, "c1", nil, `c1`},
		"label":           {`c1{a="b"}`, "c1", []script.Label{{Name: "a", Value: "b"}}, `c1{a="b"}`},
		"spaces":          {` c1 { a = "b" , c="d" } `, "c1", []script.Label{{Name: "a", Value: "b"}, {Name: "c", Value: "d"}}, `c1{a="b", c="d"}`},
		"escapes":         {`c1{a="\"\\\n"}`, "c1", []script.Label{{Name: "a", Value: "\"\\\n"}}, `c1{a="\"\\\n"}`},
		"braces in value": {`c1{a="}{,="}`, "c1", []script.Label{{Name: "a", Value: "}{,="}}, `c1{a="}{,="}`},
		"trailing comma":  {`c1{a="b",}`, "c1", []script.Label{{Name: "a", Value: "b"}}, `c1{a="b"}`},
		"Chinese value":   {`c1{房间="客厅"}`, "c1", []script.Label{{Name: "房间", Value: "客厅"}}, `c1{房间="客厅"}`},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := ParseSelector(c.text)
			require.NoError(t, err)
			require.Equal(t, Selector{c.metric, c.labels}, s)
			require.Equal(t, c.written, s.String())
		})
	}
}

func TestParseSelectorRefuses(t *testing.T) {
	for name, c := range map[string]struct{ text, says string }{
		"nothing":         {``, "no metric name"},
		"labels alone":    {`{a="b"}`, "no metric name"},
		"two words":       {`c1 c2`, "no metric name"},
		"bad pattern":     {`c[`, "no metric name"},
		"open brace":      {`c1{`, "closing }"},
		"no value":        {`c1{a}`, "closing }"},
		"no quotes":       {`c1{a=b}`, "double quotes"},
		"single quotes":   {`c1{a='b'}`, "double quotes"},
		"open quote":      {`c1{a="b}`, "double quotes"},
		"no comma":        {`c1{a="b" c="d"}`, "expected , or }"},
		"after the brace": {`c1{a="b"} 3`, "closing }"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ParseSelector(c.text)
			require.ErrorContains(t, err, c.says)
		})
	}
}

func TestSelectorMatches(t *testing.T) {
	labels := []script.Label{{Name: "a", Value: "1"}, {Name: "b", Value: "2"}}
	for name, c := range map[string]struct {
		selector     string
		picks, names bool
	}{
		"all":         {`m{b="2", a="1"}`, true, true},
		"some":        {`m{a="1"}`, true, false},
		"none":        {`m`, true, false},
		"other value": {`m{a="2"}`, false, false},
		"other label": {`m{c="1", a="1"}`, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := ParseSelector(c.selector)
			require.NoError(t, err)
			require.Equal(t, c.picks, s.picks(labels))
			require.Equal(t, c.names, s.names(labels))
		})
	}
}

func FuzzParseSelector(f *testing.F) {
	for _, seed := range []string{`c1`, `c1{a="b", c="\"\\\n"}`, `*{a="}"}`, `c1{a="b",}`, `c1{`, `{="`, `c1{a="\xff"}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ParseSelector(text)
		if err != nil {
			return
		}
		again, err := ParseSelector(s.String())
		require.NoError(t, err, s.String())
		require.Equal(t, s, again)
	})
}

package picture

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// elements counts the elements of an XML text and collects what it says; it fails
// unless the text is well-formed.
func elements(t *testing.T, text string) (count map[string]int, said string) {
	t.Helper()
	count = map[string]int{}
	decoder := xml.NewDecoder(strings.NewReader(text))
	var all strings.Builder
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return count, all.String()
		}
		require.NoError(t, err, text)
		switch token := token.(type) {
		case xml.StartElement:
			count[token.Name.Local]++
			for _, a := range token.Attr {
				require.False(t, strings.HasPrefix(a.Name.Local, "on"), "a file has no scripts")
			}
		case xml.CharData:
			all.Write(token)
		}
	}
}

func hostile(text string) Picture {
	p := plot()
	p.Bars(Style{Role: Histogram, Name: text}, []Bar{{From: 0, To: 1, Value: 3, Hover: text, Key: text}})
	p.MarkX(Style{Role: Marker, Hover: text}, 5, text)
	out := p.Picture()
	out.Name, out.Title, out.Description = text, text, text
	return out
}

func TestFileIsWellFormed(t *testing.T) {
	for _, text := range []string{
		"", "plain", `a<b>&"c"'d'`, "]]>", "</svg><script>alert(1)</script>", "two\nlines\ttab\rreturn", "指标 µs", "\x00\x01\x1f\x7f",
		"\uFFFE\uFFFF", "broken \xff utf-8", "&amp;", "<!-- -->", strings.Repeat("x", 1000),
	} {
		count, said := elements(t, File(hostile(text)))
		require.Equal(t, 1, count["svg"])
		require.Zero(t, count["script"])
		if !strings.ContainsAny(text, "\x00\uFFFE\xff") {
			require.Contains(t, said, text)
		}
	}
}

func FuzzFile(f *testing.F) {
	f.Add("</text><script>")
	f.Add("\xed\xa0\x80\x0b")
	f.Fuzz(func(t *testing.T, text string) {
		count, _ := elements(t, File(hostile(text)))
		require.Zero(t, count["script"])
		require.Equal(t, 1, count["svg"])
		require.Regexp(t, `^[^/\\:*?"<>|\x00-\x1f]{1,90}\.svg$`, Picture{Name: text}.FileName())
	})
}

// TestFileHasTheColoursOfThePage holds the paints of files to the style sheets.
func TestFileHasTheColoursOfThePage(t *testing.T) {
	var sheet string
	for _, name := range []string{"app.css", "picture.css"} {
		text, err := os.ReadFile("../../web/" + name)
		require.NoError(t, err)
		sheet += string(text)
	}
	light := map[string]string{} // the first value of a property is the light theme's
	for _, m := range regexp.MustCompile(`--([a-z0-9-]+): (#[0-9A-F]{6});`).FindAllStringSubmatch(sheet, -1) {
		if _, ok := light[m[1]]; !ok {
			light[m[1]] = m[2]
		}
	}
	require.Equal(t, surface, light["surface"])
	rules := regexp.MustCompile(`(?m)^\[data-role="([a-z0-9-]+)"\] \{ --hue: var\(--([a-z0-9-]+)\);(?: --dash: ([0-9 ]+);)? \}`).FindAllStringSubmatch(sheet, -1)
	require.Len(t, rules, len(paints))
	for _, rule := range rules {
		require.Equal(t, paint{color: light[rule[2]], dash: rule[3]}, paints[Role(rule[1])], rule[1])
	}
	for i := range seriesRoles {
		require.NotEmpty(t, paints[Series(i)].color)
		for j := range i {
			require.NotEqual(t, paints[Series(i)].dash, paints[Series(j)].dash, "series are told apart without colour too")
		}
	}
}

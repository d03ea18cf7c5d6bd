package app_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"metricplayground/app/desk"
	"metricplayground/app/prerender"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

// referencePages are the reference page as it is pre-rendered, by path.
func referencePages(t *testing.T, base string) map[string]*html.Node {
	t.Helper()
	pages, err := prerender.Pages(prerender.Options{BasePath: base, Course: &tutorials.Course{}})
	require.NoError(t, err)
	found := map[string]*html.Node{}
	for _, page := range pages {
		if strings.HasSuffix(page.Path, "/reference") {
			document, err := html.Parse(bytes.NewReader(page.Body))
			require.NoError(t, err)
			found[page.Path] = document
		}
	}
	require.Len(t, found, 2)
	return found
}

// elements are all elements with a tag, "" for all tags.
func elements(document *html.Node, tag string) (list []*html.Node) {
	for node := range document.Descendants() {
		if node.Type == html.ElementNode && (tag == "" || node.Data == tag) {
			list = append(list, node)
		}
	}
	return list
}

func attribute(node *html.Node, name string) string {
	for _, a := range node.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func text(node *html.Node) string {
	var b strings.Builder
	for inner := range node.Descendants() {
		if inner.Type == html.TextNode {
			b.WriteString(inner.Data)
		}
	}
	return b.String()
}

func TestReferenceHasAllSections(t *testing.T) {
	sections := map[string][2]string{ // by id: in English, in Chinese
		"types": {"The four metric types", "四种指标类型"}, "counter": {"Counter", "Counter"},
		"gauge": {"Gauge", "Gauge"}, "histogram": {"Histogram", "Histogram"}, "summary": {"Summary", "Summary"},
		"formats": {"The exposition formats", "暴露格式"}, "accept": {"How a format is chosen", "格式如何选定"},
		"samples": {"five formats", "五种写法"}, "escaping": {"Names beyond", "以外的名称"},
		"script": {"The script language", "脚本语言"}, "writing": {"Lines", "行"}, "creating": {"Making", "创建"},
		"changing": {"Acting", "操作"}, "living": {"Series", "序列"}, "draws": {"at random", "随机"},
		"scraping": {"Replicas", "副本"}, "asking": {"Questions", "查询"},
		"limits": {"Limits", "上限"}, "refusals": {"refused", "拒绝"},
		"links": {"Links", "链接"}, "routes": {"Pages", "页面"}, "names": {"Names", "名称"}, "keys": {"Keyboard", "键盘"},
	}
	for path, document := range referencePages(t, "/") {
		language := 0
		if path == "/zh/reference" {
			language = 1
		}
		headings := map[string]string{}
		for _, tag := range []string{"h2", "h3"} {
			for _, heading := range elements(document, tag) {
				headings[attribute(heading, "id")] = text(heading)
			}
		}
		for id, title := range sections {
			require.Contains(t, headings[id], title[language], "%s#%s", path, id)
		}
		require.Len(t, headings, len(sections)+1, "and the table of contents")
	}
}

func TestReferenceLinksLeadSomewhere(t *testing.T) {
	for path, document := range referencePages(t, "/sub/") {
		ids := map[string]bool{}
		for _, e := range elements(document, "") {
			if id := attribute(e, "id"); id != "" {
				require.False(t, ids[id], "%s has two elements #%s", path, id)
				ids[id] = true
			}
		}
		contents, scripts := 0, 0
		for _, a := range elements(document, "a") {
			href := attribute(a, "href")
			if id, ok := strings.CutPrefix(href, "#"); ok {
				require.True(t, ids[id], "%s links to #%s", path, id)
				contents++
				continue
			}
			require.True(t, strings.HasPrefix(href, "/sub/"), href)
			target, fragment, _ := strings.Cut(href, "#")
			if fragment == "" {
				continue
			}
			require.Equal(t, strings.TrimSuffix("/sub"+path, "reference")+"playground", target)
			src, found, err := desk.ReadFragment(fragment)
			require.NoError(t, err)
			require.True(t, found)
			require.NoError(t, script.New(script.Options{}).Run(src), src)
			scripts++
		}
		require.Greater(t, contents, 60, "table of contents and headings")
		require.Greater(t, scripts, 40, "examples")
	}
}

func TestReferenceElements(t *testing.T) {
	for path, document := range referencePages(t, "/") {
		regions := map[string]bool{}
		for _, e := range elements(document, "") {
			require.Empty(t, attribute(e, "style"), "%s: the content security policy allows no inline style", path)
			switch {
			case e.Data == "pre":
				require.NotNil(t, e.FirstChild)
				require.Nil(t, e.FirstChild.NextSibling, "one text only")
				require.Equal(t, "code", attribute(e, "class"))
				require.Equal(t, "en", attribute(e, "lang"))
			case e.Data == "table":
				wrap := e.Parent
				require.Equal(t, "table-wrap", attribute(wrap, "class"))
				require.Equal(t, "0", attribute(wrap, "tabindex"))
				require.Equal(t, "region", attribute(wrap, "role"))
				name := attribute(wrap, "aria-label")
				require.NotEmpty(t, name)
				require.False(t, regions[name], "%s: two regions are called %s", path, name)
				regions[name] = true
			case e.Data == "tr":
				require.Equal(t, columns(e.Parent.Parent), cells(e), "%s: %s", path, text(e))
			case e.Data == "p" || e.Data == "td" && e.Parent.Parent.Data == "tbody":
				require.NotEmpty(t, strings.TrimSpace(text(e)), path)
				require.NotContains(t, text(e), "`", path)
			}
		}
	}
}

// columns is the number of cells of a table's first row.
func columns(table *html.Node) int { return cells(elements(table, "tr")[0]) }

func cells(row *html.Node) int { return len(elements(row, "td")) + len(elements(row, "th")) }

func TestReferenceIsTranslated(t *testing.T) {
	pages := referencePages(t, "/")
	for _, tag := range []string{"p", "h2", "figcaption"} {
		english, chinese := elements(pages["/reference"], tag), elements(pages["/zh/reference"], tag)
		require.Len(t, chinese, len(english), tag)
		for i := range english {
			require.False(t, hasHan(text(english[i])), text(english[i]))
			if tag != "figcaption" {
				require.True(t, hasHan(text(chinese[i])), text(chinese[i]))
			}
		}
	}
}

func hasHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

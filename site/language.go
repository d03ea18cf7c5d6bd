package site

import (
	"strings"

	"metricplayground/app/words"
)

// language is a language of the site.
type language struct {
	words words.Language
	// tag is the BCP 47 tag for HTML.
	tag string
	// locale is the tag as Open Graph writes it.
	locale string
	// prefix begins the paths of the pages in this language, with a slash at
	// the end.
	prefix string
}

// languages returns the languages, the one without a prefix first.
func languages() []language {
	return []language{
		{words: words.English, tag: "en", locale: "en_US", prefix: "/"},
		{words: words.Chinese, tag: "zh-Hans", locale: "zh_CN", prefix: "/zh/"},
	}
}

// languageOf returns the language of the page at path.
func languageOf(path string) language {
	all := languages()
	for _, l := range all[1:] {
		if strings.HasPrefix(path, l.prefix) {
			return l
		}
	}
	return all[0]
}

// in returns the path of the same page in language l.
func (l language) in(path string) string {
	return l.prefix + strings.TrimPrefix(path, languageOf(path).prefix)
}

package ui

import "metricplayground/app/words"

func otherLanguage(p Place) words.Language {
	if p.Language == words.Chinese {
		return words.English
	}
	return words.Chinese
}

// Tag is the BCP 47 tag of a language for `lang` attributes.
func Tag(l words.Language) string {
	if l == words.Chinese {
		return "zh-Hans"
	}
	return "en"
}

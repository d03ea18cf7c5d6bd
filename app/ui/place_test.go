package ui

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
)

func TestPlaceAt(t *testing.T) {
	for path, want := range map[string]Place{
		"/":                    {Language: words.English, Path: "/"},
		"/playground":          {Language: words.English, Path: "/playground"},
		"/playground/":         {Language: words.English, Path: "/playground"},
		"/zh":                  {Language: words.Chinese, Path: "/"},
		"/zh/":                 {Language: words.Chinese, Path: "/"},
		"/zh/lessons/counter/": {Language: words.Chinese, Path: "/lessons/counter"},
		"/zhuang":              {Language: words.English, Path: "/zhuang"},
	} {
		t.Run(path, func(t *testing.T) { require.Equal(t, want, PlaceAt(path)) })
	}
}

func TestHrefKeepsLanguageAndBase(t *testing.T) {
	p := Place{Language: words.Chinese, Base: "/sub"}
	require.Equal(t, "/sub/zh/", p.Href("/"))
	require.Equal(t, "/sub/zh/playground", p.Href("/playground"))
	require.Equal(t, "/sub/playground", p.In(words.English, "/playground"))
	require.Equal(t, "/sub/metrics", p.Asset("/metrics"))
}

package site

import (
	"encoding/json"

	"metricplayground/app/words"
)

// The grounds of the page in light and dark; the manifest knows one only.
const lightGround = "#FAFAF7"

type manifest struct {
	ID              string         `json:"id"`
	Name            string         `json:"name"`
	ShortName       string         `json:"short_name"`
	Description     string         `json:"description"`
	Lang            string         `json:"lang"`
	StartURL        string         `json:"start_url"`
	Scope           string         `json:"scope"`
	Display         string         `json:"display"`
	BackgroundColor string         `json:"background_color"`
	ThemeColor      string         `json:"theme_color"`
	Categories      []string       `json:"categories"`
	Icons           []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

// addManifests adds one manifest a language, so that the installed app begins
// in the language in which it was installed.
func (b *builder) addManifests() error {
	for _, l := range languages() {
		say := words.For(l.words)
		body, err := json.MarshalIndent(manifest{
			ID:              b.url(l.prefix),
			Name:            say.SiteName(),
			ShortName:       say.Playground(),
			Description:     say.HomeDescription(),
			Lang:            l.tag,
			StartURL:        b.url(l.prefix),
			Scope:           b.BasePath,
			Display:         "standalone",
			BackgroundColor: lightGround,
			ThemeColor:      lightGround,
			Categories:      []string{"education", "developer tools"},
			Icons: []manifestIcon{
				{b.url("/web/icon.svg"), "any", "image/svg+xml", "any"},
				{b.url("/web/icon-192.png"), "192x192", "image/png", "any"},
				{b.url("/web/icon-512.png"), "512x512", "image/png", "any"},
				{b.url("/web/icon-maskable-512.png"), "512x512", "image/png", "maskable"},
			},
		}, "", "  ")
		if err != nil {
			return err
		}
		b.add(newFile(manifestPath(l), body))
	}
	return nil
}

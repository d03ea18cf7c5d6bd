// Package starts holds ready-made beginnings: scripts that somebody can open
// instead of an empty page. What they are called and what they show is in the
// string catalogue, by slug.
package starts

import (
	"embed"
	"strings"
)

// Start is a ready-made beginning.
type Start struct {
	Slug   string
	Script string
}

// List gives the starts in the order in which a person is offered them: the five
// programs that the project began with, and two that look like real life.
func List() []Start {
	var list []Start
	for _, slug := range []string{"counter", "gauge", "labels", "histogram", "summary", "web-service", "sensors"} {
		list = append(list, Start{Slug: slug, Script: read(slug)})
	}
	return list
}

// read gives the script of a slug, empty when there is none.
func read(slug string) string {
	text, err := scripts.ReadFile(slug + ".script")
	if err != nil {
		return ""
	}
	// Some checkouts end lines in another way; a start is the same in all of them.
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

//go:embed *.script
var scripts embed.FS

// Package lessons holds the built-in lessons as files, for the host: package
// author turns them into a course.
package lessons

import "embed"

// Files is the folder of lessons.
//
//go:embed course.yaml glossary.yaml all:[0-9]*
var Files embed.FS

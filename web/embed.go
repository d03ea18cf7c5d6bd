// Package web holds the files that the page is served with: style sheets, the
// scripts that start it, icons.
package web

import "embed"

// Files are the files of this folder that the site is built from.
//
//go:embed *.css boot.js program.js theme.js worker.js *.svg *.png favicon.ico
var Files embed.FS

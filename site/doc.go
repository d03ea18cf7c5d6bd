// Package site turns the pre-rendered pages, the wasm and the files of web/ into
// the files of a web site: pages with a head and a loader, a service worker,
// manifests, all compressed, versioned by content and typed. A Site is only
// bytes; Handler serves it and WriteTo writes it as a folder for any file server.
package site

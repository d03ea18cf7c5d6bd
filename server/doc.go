// Package server serves a site over HTTP, with health checks and with metrics of
// its own, which are measured with this project's metric types.
package server

// Package metrics holds the four Prometheus metric types and the registry that
// gathers them.
package metrics

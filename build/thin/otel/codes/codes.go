// Package codes stands in for go.opentelemetry.io/otel/codes in the page's
// program, where nothing is traced.
package codes

// Code is how a piece of work ended.
type Code int

// Error says that it failed.
const Error Code = 1

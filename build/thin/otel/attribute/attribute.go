// Package attribute stands in for go.opentelemetry.io/otel/attribute in the page's
// program, where nothing is traced.
package attribute

// KeyValue is an attribute that nobody reads.
type KeyValue struct{}

// String makes an attribute.
func String(string, string) KeyValue { return KeyValue{} }

// Int makes an attribute.
func Int(string, int) KeyValue { return KeyValue{} }

// Int64 makes an attribute.
func Int64(string, int64) KeyValue { return KeyValue{} }

// Float64 makes an attribute.
func Float64(string, float64) KeyValue { return KeyValue{} }

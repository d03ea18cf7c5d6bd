// Package trace stands in for go.opentelemetry.io/otel/trace in the page's
// program: spans that record nothing, as the real package's are where nobody set
// up tracing.
package trace

import (
	"context"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
)

// Tracer begins spans.
type Tracer struct{}

// Start begins a span that records nothing.
func (Tracer) Start(ctx context.Context, _ string, _ ...Option) (context.Context, Span) {
	return ctx, nothing{}
}

// Option is what a span begins with.
type Option struct{}

// WithAttributes is forgotten at once.
func WithAttributes(...attribute.KeyValue) Option { return Option{} }

// Span is a piece of work.
type Span interface {
	End()
	SetAttributes(...attribute.KeyValue)
	SetStatus(codes.Code, string)
	RecordError(error)
}

type nothing struct{}

func (nothing) End()                                {}
func (nothing) SetAttributes(...attribute.KeyValue) {}
func (nothing) SetStatus(codes.Code, string)        {}
func (nothing) RecordError(error)                   {}

// SpanFromContext returns a span that records nothing.
func SpanFromContext(context.Context) Span { return nothing{} }

// SpanContext says which span a context belongs to: none.
type SpanContext struct{}

// SpanContextFromContext returns the context of no span.
func SpanContextFromContext(context.Context) SpanContext { return SpanContext{} }

// IsValid is false.
func (SpanContext) IsValid() bool { return false }

// SpanID is empty.
func (SpanContext) SpanID() string { return "" }

// TraceID is empty.
func (SpanContext) TraceID() string { return "" }

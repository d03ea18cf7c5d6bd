// Package metrics holds the four Prometheus metric types and the registry that
// gathers them: what a counter IS, small enough to be read in a lesson, and fast and
// safe enough to measure a server.
//
// A program creates metrics in a registry, changes them wherever something happens,
// and lets a Prometheus server read them all:
//
//	package main
//
//	import (
//		"log"
//		"net/http"
//		"time"
//
//		"metricplayground/metrics"
//
//		"github.com/prometheus/client_golang/prometheus/promhttp"
//	)
//
//	func main() {
//		registry := metrics.NewRegistry()
//		requests, err := registry.NewCounterVec(metrics.Opts{
//			Name: "http_requests_total",
//			Help: "Requests served.",
//		}, "path")
//		if err != nil {
//			log.Fatal(err)
//		}
//		durations, err := registry.NewHistogram(metrics.HistogramOpts{
//			Opts:    metrics.Opts{Name: "http_request_duration_seconds", Help: "How long they took."},
//			Buckets: []float64{0.01, 0.1, 1},
//		})
//		if err != nil {
//			log.Fatal(err)
//		}
//		http.HandleFunc("/hello", func(w http.ResponseWriter, r *http.Request) {
//			start := time.Now()
//			defer func() { durations.Observe(time.Since(start).Seconds()) }()
//			if served, err := requests.With(r.URL.Path); err == nil {
//				served.Inc()
//			}
//			w.Write([]byte("Hello.\n"))
//		})
//		http.Handle("/metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
//		log.Fatal(http.ListenAndServe(":8080", nil))
//	}
//
// # How it hangs together
//
// A Registry has families; a family has a type, a name and label names, and one
// series for each combination of label values: a Vec. The series are Counters,
// Gauges, Histograms or Summaries. Gathering makes a message of client_model, the
// protobuf exposition format, of each of them; package exposition writes these as
// text.
//
// What comes out is what client_golang 1.25 would write for the same, byte for byte;
// a test does the same random things to both libraries. Where we differ, it is on
// purpose: what makes client_golang panic is an error here, after which nothing has
// changed; names that a client would find in each other's way are refused when they
// are registered; a counter beyond 2^64 goes on instead of starting again; and a name
// may be used for another thing once the old one is gone.
//
// # Errors
//
// Every refusal is an *Error: which Rule was broken, by what, what would be accepted
// instead, and what client_golang and prometheus_client (Python) say in the same
// place. errors.Is(err, metrics.CounterDecreased) asks for a rule.
//
// # Time
//
// All time comes from the registry's Clock, so a program whose clock stands still
// gets the same exposition each time.
package metrics

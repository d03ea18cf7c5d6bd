// Package ask asks questions about stored samples in PromQL. The engine is
// Prometheus' own, so that what a learner sees is what Prometheus would answer;
// this package bounds it to what a page can bear and hands out its answers.
package ask

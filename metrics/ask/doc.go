// Package ask asks questions about stored samples in PromQL. The engine is
// Prometheus' own, so that what a learner sees is what Prometheus would answer.
// Around it stands what a learner needs beside the answer, as data without words:
//
//   - [Engine] bounds queries to what a page can bear and gives plain answers;
//   - [Error] says what is wrong with a query, where, and what was meant;
//   - [Engine.Explain] takes a query apart, each part with its own answer;
//   - [Review] finds what works but means something else than was meant;
//   - [Rate] and [Quantile] compute rate, increase, delta and histogram_quantile
//     step by step, on the very samples;
//   - [Complete] and [Questions] help to write a query;
//   - [Engine.Follow] evaluates a recording or alerting rule over time.
//
// Moments are milliseconds since 1970, as Prometheus counts them; places in a
// query are offsets in bytes.
package ask

// Package timeline is a small Prometheus server without a network: it turns what
// a script's targets gave when they were scraped into stored samples, which
// Prometheus' own query engine can read.
//
// Each scrape is encoded in the format that was agreed on, by the encoders that
// real clients use, and the bytes are read again as Prometheus reads them. What
// a scrape loop adds is added: job and instance, up and its likes, stale markers
// where a series, a scrape or a target went missing, and the start of what is
// told of counter resets in native histograms. The rules are those of package
// scrape of Prometheus 3, and tests compare with that Prometheus.
//
// The text formats are read by a scanner of this package's own, which tests hold
// against Prometheus' parser. That parser drags gogo/protobuf into a page's
// program, and the one for OpenMetrics in expfmt takes half a millisecond a line.
//
// What is different from a real server, because time is virtual: a scrape takes
// none, so that its samples are there at once, and scrape_duration_seconds is
// made up (a scrape that timed out has its timeout).
package timeline

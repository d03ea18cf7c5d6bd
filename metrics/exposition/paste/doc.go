// Package paste reads exposition text that somebody pasted: from a real /metrics
// page, from a log, from a program of their own that doesn't work yet.
//
// Read says what a Prometheus would make of it. The text is cut by a scanner that
// takes and refuses what Prometheus's own scrape parser does, down to its words;
// a test holds the two together, since that parser can't come along into a browser
// (it brings a second protobuf library). Where a scrape would fail, a Problem names
// the place, what stood there and what was expected; where a scrape would succeed
// and the numbers be lost or wrong all the same, it says that instead. Repairs come
// with a problem where there are any, and are Certain where there is only one thing
// that the author can have meant.
//
// What is taken comes as metric families, the same as expfmt's. In the text format
// expfmt reads along, and what it refuses is said too. For OpenMetrics it doesn't:
// expfmt 0.73 reads that at 40 kB a second.
package paste

// Package script is the language in which everything that a learner does can be
// written down: operations, one a line, and sessions that apply them.
//
// # The language
//
// A line creates a metric, changes a series, or lets something happen to the
// process. Words in capitals stand for what one writes there; what is in brackets
// may be left out.
//
//	counter   NAME[{LABEL, ...}] ["HELP"] [unit UNIT]
//	gauge     NAME[{LABEL, ...}] ["HELP"] [unit UNIT]
//	histogram NAME[{LABEL, ...}] ["HELP"] [unit UNIT] [buckets BUCKETS] [native FACTOR]
//	summary   NAME[{LABEL, ...}] ["HELP"] [unit UNIT] [quantiles Q~ERROR ...] [window TIME]
//
//	inc SERIES   dec SERIES
//	add SERIES VALUE   sub SERIES VALUE   set SERIES VALUE   observe SERIES VALUE
//	    each with [times N] [seed N] [exemplar {LABEL="VALUE", ...}]
//
//	init SERIES    the series exists, at zero
//	drop SERIES    one series is gone
//	remove NAME    a metric is gone
//	advance TIME [traffic [seed N]]   virtual time passes, with simulated requests
//	restart                           the process starts again
//
// Around the program are its replicas, who scrapes them, and what is asked. What
// makes and removes metrics holds for all replicas; everything else is done by
// replica 1 unless another one is named.
//
//	replicas N                  so many run, 1 to 5
//	on replica N OPERATION      has one do it: a verb, init, drop, restart or clock
//	clock TIME behind|ahead     its clock is wrong
//	clock right
//	scrape every TIME [jitter TIME] [as text|openmetrics1|proto]
//	scrape never
//	scrape                      all are scraped now
//	fail scrape [on replica N] [with 500|timeout|text] [times N]
//	                            the next scrapes fail: the target stays, up is 0
//	deregister replica N        service discovery drops it: there is no up
//	register replica N
//	query EXPR
//	record NAME[{LABEL="VALUE", ...}] as EXPR
//	alert NAME[{LABEL="VALUE", ...}] [for TIME] if EXPR
//	forget rule NAME
//
// An EXPR is PromQL, which this package doesn't read: it reaches to the end of
// the line or to a # outside of quotes.
//
// Scrapes happen while time passes, at multiples of the interval since the Unix
// epoch, as in Prometheus; but Prometheus spreads its targets over the interval
// by a hash of their labels, and here all are scraped at once, each late by a
// part of the jitter that follows from the seed of the session. The format is
// text unless told otherwise, which is what client_golang's own handler answers.
//
// A series is NAME{LABEL="VALUE", ...}. Names that aren't letters, digits and
// underscores are quoted as in Prometheus 3: {"my.metric", "a label"="x"} for a
// series, and "my.metric"{"a label"} where a metric is created. Strings know the
// escapes of the exposition format: \\, \" and \n.
//
// BUCKETS are numbers with spaces between, linear(START, WIDTH, COUNT),
// exponential(START, FACTOR, COUNT), or default. A VALUE is a number as
// Prometheus reads one (+Inf, NaN, 1e3), or it is drawn: normal(MEAN, DEVIATION),
// uniform(LOW, HIGH), exponential(MEAN), lognormal(MEDIAN, SIGMA) or
// integer(LOW, HIGH). A TIME is 15s, 1h30m, 500ms, 1d.
//
// Everything after a # outside a string is a comment. It stays with the line.
//
// [Parse] reads a script and [Print] writes it in canonical form. Every mistake
// is a [SyntaxError] with its place, what was expected, and, where that is
// certain, the line as it was meant.
//
// # Sessions
//
// A [Session] applies operations to a registry of package metrics under a
// virtual clock, and keeps the history. It is deterministic: the same script,
// start and seed give the same [Snapshot] on every machine. A draw with a seed
// is the same wherever it stands; one without follows from the seed of the
// session, the name of the metric, and how many such draws it has had.
//
// A summary's quantiles are estimates that depend on when one asks for them, once
// there are more than 500 observations; a session asks after every operation
// on the summary, whether or not somebody looks.
package script

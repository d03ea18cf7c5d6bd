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
//	advance TIME   virtual time passes
//	restart        the process starts again
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

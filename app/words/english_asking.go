package words

import "fmt"

func (*english) AskTitle() string              { return "Ask in PromQL" }
func (*english) AskOpen() string               { return "Ask" }
func (*english) AskRun() string                { return "Ask" }
func (*english) CloseAsk() string              { return "Close the queries" }
func (*english) QueryLabel() string            { return "Query in PromQL" }
func (*english) QueryPlaceholder() string      { return "rate(http_requests_total[1m])" }
func (*english) QueryChoices() string          { return "What may stand here" }
func (*english) ReadyQuestions() string        { return "Ready questions" }
func (*english) QuestionsAboutTargets() string { return "All targets" }
func (*english) AnswerView() string            { return "How the answer is shown" }
func (*english) AnswerViewName(view string) string {
	switch view {
	case "chart":
		return "Chart"
	case "table":
		return "Table"
	case "explain":
		return "Explain"
	}
	return "Rules"
}
func (*english) Asking() string      { return "Computing the answer" }
func (*english) CancelQuery() string { return "Stop" }
func (*english) EngineComing(query string) string {
	if query == "" {
		return "The query engine is on its way."
	}
	return "The query engine is on its way. " + query + " is answered as soon as it is here."
}
func (*english) EngineMissing(why string) string {
	return "The query engine couldn't be loaded (" + why + "). Check the connection, then try again. Nothing of yours is lost."
}
func (*english) TryAgain() string { return "Try again" }
func (*english) QueryStopped() string {
	return "You stopped this query before it had an answer. It is still in the field: change it, for example to a shorter range or fewer series, or ask it again."
}
func (*english) NothingScrapedTitle() string { return "Nothing was scraped yet" }
func (*english) NothingScraped(measured bool) string {
	if !measured {
		return "Prometheus answers from what it has scraped. Make a metric first, then let it be scraped."
	}
	return "Prometheus answers from what it has scraped, not from what your program holds now. Have it come every 15 seconds, and let ten minutes pass with traffic."
}
func (*english) ScrapeAndWait() string   { return "Scrape every 15 s and let 10 minutes pass" }
func (*english) NothingAsked() string    { return "Write a query, or begin with one of these." }
func (*english) NoData(at string) string { return "No series has a value at " + at + "." }
func (*english) WhyNoData() string {
	return "The name may be misspelled, a label may not match, the range may hold fewer than two samples, or nothing was scraped in the last five minutes."
}
func (*english) NativeNotScraped(metric string) string {
	return metric + " is a native histogram: only the protobuf format carries its buckets, and another is scraped. Choose Protobuf in the controls of scraping, and let some time pass."
}
func (*english) SeriesColumn() string        { return "Series" }
func (*english) ValueColumn() string         { return "Value" }
func (*english) TimeColumn() string          { return "Time" }
func (*english) StateColumn() string         { return "State" }
func (*english) UpperBoundColumn() string    { return "Upper bound" }
func (*english) CumulativeColumn() string    { return "Up to here" }
func (*english) InBucketColumn() string      { return "In this bucket" }
func (*english) EarlierSamples(n int) string { return fmt.Sprintf("%d earlier samples", n) }
func (*english) HistogramValue(count, sum string, buckets int) string {
	return fmt.Sprintf("count %s, sum %s, in %d buckets", count, sum, buckets)
}
func (*english) AtMoment(at string, now bool) string {
	if now {
		return "Now, at " + at
	}
	return "At " + at
}
func (*english) BackToNow() string   { return "Back to now" }
func (*english) MomentLabel() string { return "Moment that table and explanation are about" }
func (*english) ChartDescription(series int, from, to string) string {
	return fmt.Sprintf("%d series from %s to %s of virtual time.", series, from, to)
}
func (*english) MoreSeries(n int) string { return fmt.Sprintf("%d more series are in the table.", n) }
func (*english) AskThis() string         { return "Ask this instead" }
func (*english) WriteThis() string       { return "Write this instead" }
func (*english) ShowInQuery() string     { return "Show this part in the query" }
func (*english) ResultInShort(series, samples int, ranged bool) string {
	if ranged {
		return fmt.Sprintf("%s, %s", plural(series, "series", "series"), plural(samples, "sample", "samples"))
	}
	return plural(series, "series", "series")
}
func (*english) TheWindow() string  { return "window" }
func (*english) TheSamples() string { return "samples in the window" }
func (*english) TooOld(at, value string) string {
	return "too old for the window: " + value + " at " + at
}
func (*english) AReset() string    { return "reset" }
func (*english) Continued() string { return "continued to the ends" }
func (*english) WindowDescription(samples, resets int) string {
	return fmt.Sprintf("%s in the window, %s.", plural(samples, "sample", "samples"), plural(resets, "reset", "resets"))
}
func (*english) InWindow() string           { return "In the window" }
func (*english) Yes() string                { return "yes" }
func (*english) No() string                 { return "no" }
func (*english) CumulativeCounts() string   { return "observations up to a bound" }
func (*english) TheBucket() string          { return "the bucket with the rank" }
func (*english) TheRank(rank string) string { return "rank " + rank }
func (*english) BucketDescription(rank, total, result string) string {
	return fmt.Sprintf("The observation with rank %s of %s is looked for. Result: %s.", rank, total, result)
}
func (*english) NewRule() string  { return "A rule" }
func (*english) RuleKind() string { return "Kind of rule" }
func (*english) RuleKindName(kind string) string {
	if kind == "record" {
		return "Recording rule: keeps an answer as a series"
	}
	return "Alerting rule: tells when something is wrong"
}
func (*english) RuleName(record bool) string {
	if record {
		return "Name of the series"
	}
	return "Name of the alert"
}
func (*english) RuleNameExample(record bool) string {
	if record {
		return "job:http_requests:rate1m"
	}
	return "ManyRequests"
}
func (*english) RuleExpression() string { return "Expression" }
func (*english) RuleFor() string        { return "For how long before it fires" }
func (*english) SetRule() string        { return "Set the rule" }
func (*english) RulesExplained() string {
	return "A rule is evaluated at every scrape interval from when it is set. What it writes can be asked for like what was scraped: a recorded series by its name, alerts as ALERTS. An alert is pending while its expression has a result, and fires when that has lasted."
}
func (*english) NotADuration(text string) string {
	return fmt.Sprintf("%q is no duration. Write it like 30s, 1m or 1h30m.", text)
}
func (*english) ForgetRule(name string) string { return "Forget the rule " + name }
func (*english) Recorded(series, moments int) string {
	return fmt.Sprintf("Recorded %s over %s.", plural(series, "series", "series"), plural(moments, "evaluation", "evaluations"))
}
func (*english) NeverActive(moments int) string {
	return fmt.Sprintf("Inactive: the expression had no result at any of %s.", plural(moments, "evaluation", "evaluations"))
}
func (*english) AlertNow(state string) string {
	return "Now: " + (&english{}).AlertStateName(state, false)
}
func (*english) AlertStateName(state string, resolved bool) string {
	if resolved {
		return "resolved"
	}
	return state
}
func (*english) StatesTitle(name string) string { return "States of " + name }
func (*english) ToldAlertmanager() string       { return "What Alertmanager is told" }
func (*english) Told(resolved bool) string {
	if resolved {
		return "resolved"
	}
	return "firing"
}
func (*english) NothingTold() string { return "Nothing so far." }

// plural is a number with the noun that goes with it.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + many
}

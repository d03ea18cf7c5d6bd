package words

func (*english) ReferenceScraping() string { return "Replicas and scrapes" }
func (*english) ReferenceScrapingText() string {
	return "A program may run as several replicas, and a Prometheus may scrape them. Making, editing and removing metrics changes the program and so all replicas; everything else is done by replica 1 unless another one is named."
}
func (*english) SyntaxReplicas() string {
	return "So many replicas run, 1 to 5. One that is added starts now with all metrics and without values, as after a restart. One that is taken away ends and is no target any more."
}
func (*english) SyntaxOnReplica() string {
	return "Has that replica do it: any verb, `init`, `drop`, `restart` or `clock`."
}
func (*english) SyntaxScrapeEvery() string {
	return "All replicas are scraped from now on, whenever time passes. As in Prometheus the instants don't depend on when one begins: every 15 s means at 00:00:15, 00:00:30 and so on. Prometheus spreads its targets over the interval; here all are scraped at once. An interval has 1 s or more."
}
func (*english) SyntaxJitter() string {
	return "Each scrape is late by something between 0 and this time, always the same for the same scrape."
}
func (*english) SyntaxScrapeFormat() string {
	return "What is scraped: `text`, unless told otherwise; `openmetrics1` with exemplars and `_created`; `proto` with native histograms, as if `scrape_native_histograms` were set."
}
func (*english) SyntaxScrapeNever() string {
	return "Ends the schedule, as if the job were taken out of the configuration: its series get stale."
}
func (*english) SyntaxScrape() string {
	return "Scrapes all replicas once, now. At one instant only once: a series takes one sample for each timestamp."
}
func (*english) SyntaxTraffic() string {
	return "Time passes while simulated requests come in to all replicas. The same seed gives the same traffic."
}
func (*english) SyntaxFailScrape() string {
	return "The next scrape of that replica fails, or the next few: with an error (`500`, unless told otherwise), with a `timeout`, or with a `text` that can't be parsed. The process is well and doesn't notice. Prometheus keeps the target: `up` is 0 and its series are stale until a scrape succeeds."
}
func (*english) SyntaxDeregister() string {
	return "Service discovery drops the replica from the list of targets; the process runs on. Nobody scrapes it, so there is no `up` either, not even 0. Prometheus waits a bit more than one interval for its return before it marks its series stale."
}
func (*english) SyntaxRegister() string {
	return "Service discovery lists the replica again."
}
func (*english) SyntaxClock() string {
	return "The clock of the machine is slow (`behind`), fast (`ahead`) or `right` again. That changes what the process writes of itself: `_created` and the time of exemplars. Samples aren't moved: their timestamps are the scraper's."
}

func (*english) ReferenceAsking() string { return "Questions and rules" }
func (*english) SyntaxQuery() string {
	return "Asks a question in PromQL. Everything up to the end of the line is the question, but for a comment."
}
func (*english) SyntaxRecord() string {
	return "A recording rule. What comes out is stored under the name, with the labels in braces added if there are any. A rule of the same name is replaced."
}
func (*english) SyntaxAlert() string {
	return "An alerting rule. With `for` it is pending for that time before it fires."
}
func (*english) SyntaxForgetRule() string { return "Takes a rule away." }

func englishScrapingLimit(limit string) string {
	switch limit {
	case "replicas":
		return "Replicas"
	case "scraped":
		return "Samples in all scrapes together, about"
	case "traffic":
		return "`advance` with `traffic`, each"
	}
	return "Recording and alerting rules"
}

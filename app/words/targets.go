package words

// Targets is what is scraped: schedule, replicas, faults, and the scrapes that
// there were.
type Targets interface {
	Scraping() string
	ScrapingState(every string, replicas int) string
	ScrapeInterval() string
	Every(every string, never bool) string
	ScrapeFormat() string
	ReplicaCount() string
	ScrapeNow() string
	ScrapingExplained() string
	ReplicaShort(n int) string
	ReplicaName(n int) string
	TargetState(registered bool, failing int) string
	HowToFail(n int) string
	FailureName(failure string) string
	FailNext() string
	FailNextOf(n int) string
	Deregister() string
	DeregisterExplained() string
	Register() string
	RestartOf(n int) string
	Scrapes() string
	ScrapesCounted(ok, failed int) string
	ScrapeShown() string
	ScrapeTitle(replica int, at, outcome string) string
	ScrapeBefore() string
	ScrapeAfter() string
	CloseScrape() string
	ComparedWith() string
	NothingRead(outcome string) string
	ScrapeFacts(up bool, samples, added, stale int, seconds float64, gone bool) string
	ScrapedText() string
	MoreLines(n int) string
	LineMark(kind, delta string) string
}

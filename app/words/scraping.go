package words

// scrapingReference describes the forms of the script language for what is
// around a program: its replicas, who scrapes them, and what is asked.
type scrapingReference interface {
	ReferenceScraping() string
	ReferenceScrapingText() string
	SyntaxReplicas() string
	SyntaxOnReplica() string
	SyntaxScrapeEvery() string
	SyntaxJitter() string
	SyntaxScrapeFormat() string
	SyntaxScrapeNever() string
	SyntaxScrape() string
	SyntaxTraffic() string
	SyntaxFailScrape() string
	SyntaxDeregister() string
	SyntaxRegister() string
	SyntaxClock() string

	ReferenceAsking() string
	SyntaxQuery() string
	SyntaxRecord() string
	SyntaxAlert() string
	SyntaxForgetRule() string
}

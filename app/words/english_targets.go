package words

import "fmt"

func (*english) Scraping() string { return "Scraping" }
func (*english) ScrapingState(every string, replicas int) string {
	if every == "" {
		return "Not scraped"
	}
	if replicas > 1 {
		return fmt.Sprintf("Scraped every %s, %d replicas", every, replicas)
	}
	return "Scraped every " + every
}
func (*english) ScrapeInterval() string { return "Scrape interval" }
func (*english) Every(every string, never bool) string {
	if never {
		return "never"
	}
	return every
}
func (*english) ScrapeFormat() string { return "Format" }
func (*english) ReplicaCount() string { return "Replicas" }
func (*english) ScrapeNow() string    { return "Scrape now" }
func (*english) ScrapingExplained() string {
	return "Cards and text show the replica that is chosen. A failed scrape leaves up at 0; a replica that service discovery drops has no up at all."
}
func (*english) ReplicaShort(n int) string { return fmt.Sprintf("%d", n) }
func (*english) ReplicaName(n int) string  { return fmt.Sprintf("Replica %d", n) }
func (*english) TargetState(registered bool, failing int) string {
	switch {
	case !registered:
		return "not a target"
	case failing > 0:
		return "next " + plural(failing, "scrape", "scrapes") + " will fail"
	}
	return "target"
}
func (*english) HowToFail(n int) string { return fmt.Sprintf("How the scrape of replica %d fails", n) }
func (*english) FailureName(failure string) string {
	switch failure {
	case "500":
		return "answers 500"
	case "timeout":
		return "times out"
	}
	return "broken text"
}
func (*english) FailNext() string        { return "Fail next scrape" }
func (*english) FailNextOf(n int) string { return fmt.Sprintf("Fail next scrape of replica %d", n) }
func (*english) Deregister() string      { return "Drop target" }
func (*english) DeregisterExplained() string {
	return "Service discovery doesn't list it any more: up ends, and its series are marked stale when it hasn't come back for two intervals."
}
func (*english) Register() string       { return "List target again" }
func (*english) RestartOf(n int) string { return fmt.Sprintf("Restart the process of replica %d", n) }
func (*english) Scrapes() string        { return "Scrapes" }
func (*english) ScrapesCounted(ok, failed int) string {
	return fmt.Sprintf("%s went well, %d failed.", plural(ok, "scrape", "scrapes"), failed)
}
func (*english) ScrapeShown() string { return "Scrape shown" }
func (*english) ScrapeTitle(replica int, at, outcome string) string {
	title := fmt.Sprintf("Replica %d at %s: ", replica, at)
	switch outcome {
	case "ok":
		return title + "scraped"
	case "500":
		return title + "failed, answered 500"
	case "timeout":
		return title + "failed, timed out"
	case "text":
		return title + "failed, text can't be parsed"
	}
	return title + "target dropped"
}
func (*english) ScrapeBefore() string { return "Scrape before" }
func (*english) ScrapeAfter() string  { return "Scrape after" }
func (*english) CloseScrape() string  { return "Close the scrape" }
func (*english) ComparedWith() string { return "compared with" }
func (*english) NothingRead(outcome string) string {
	if outcome == "gone" {
		return "The target is not listed any more. Prometheus marked all its series as stale; there is no up for it."
	}
	return "Nothing could be read. Prometheus wrote up 0 and marked all series of this target as stale."
}
func (*english) ScrapeFacts(up bool, samples, added, stale int, seconds float64, gone bool) string {
	facts := fmt.Sprintf("%s exposed, %d new, %d marked stale", plural(samples, "sample", "samples"), added, stale)
	if gone {
		return fmt.Sprintf("%s marked stale, no up", plural(stale, "series", "series"))
	}
	if up {
		return "up 1, " + facts + fmt.Sprintf(", in %.3f s", seconds)
	}
	return "up 0, " + facts
}
func (*english) ScrapedText() string    { return "What was scraped" }
func (*english) MoreLines(n int) string { return plural(n, "more line", "more lines") }
func (*english) LineMark(kind, delta string) string {
	switch {
	case kind == "added":
		return "new"
	case kind == "removed":
		return "gone"
	case delta != "":
		return delta
	}
	return "changed"
}

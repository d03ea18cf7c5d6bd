package words

func (*english) PriceOpen() string  { return "What this costs" }
func (*english) PriceTitle() string { return "What this costs" }
func (*english) PriceNow(series, bytes int, format string) string {
	return "Now: " + plural(series, "time series", "time series") + " and " + plural(bytes, "byte", "bytes") + " each scrape (" + format + ")."
}
func (*english) PriceColumns() []string {
	return []string{"Metric", "Series", "Bytes", "Multiplied most by"}
}
func (*english) PriceBlame(label, factor string) string { return label + " ×" + factor }
func (*english) PriceRest(n int) string                 { return "and " + plural(n, "more metric", "more metrics") }
func (*english) PricePlanTitle() string                 { return "And if it grows?" }
func (*english) PriceMetric() string                    { return "Metric" }
func (*english) PriceValues(label string) string        { return "Values of " + label }
func (*english) PriceBuckets() string                   { return "Buckets with +Inf" }
func (*english) PriceReplicas() string                  { return "Replicas" }
func (*english) PriceInterval() string                  { return "Scraped every" }
func (*english) PriceProduct(sets, perSet, replicas, series string) string {
	return severally(sets, "label combination") + " × " + perSet + " series each × " + severally(replicas, "replica") + " = " + series + " time series"
}
func (*english) PriceAll(series string) string {
	return "With the other metrics as they are: " + series + " time series."
}
func (*english) PriceBytes(bytes string, exact bool) string {
	if exact {
		return bytes + " each time all replicas are scraped, as measured."
	}
	return "About " + bytes + " each time all replicas are scraped, if new values are as long as those that exist."
}
func (*english) PriceSamples(perDay, interval string) string {
	return perDay + " samples a day, scraped every " + interval + "."
}
func (*english) PriceStored(dayLeast, dayMost, keptLeast, keptMost string) string {
	return "On Prometheus' disk, at 1 to 2 bytes a sample, a rule of thumb: " + dayLeast + " to " + dayMost + " a day, " + keptLeast + " to " + keptMost + " in the 15 days that it keeps by default. Memory comes on top."
}
func (*english) PriceStoredSource() string { return "Prometheus on storage" }
func (*english) PriceToBlame(label, values, without string) string {
	return "Most to blame: " + label + " with " + values + " values. Without it there would be " + without + " series."
}
func (*english) PriceEvery() string {
	return "Every combination of label values is counted, as if all of them occurred: that is the most that it can be."
}
func (*english) PriceWhole(got string) string {
	return "“" + got + "” is no whole number from 1 to 1,000,000."
}
func (*english) Quantity(v float64) string { return quantity(v) }
func (*english) BytesText(v float64) string {
	if v < 1000 {
		return plural(int(v), "byte", "bytes")
	}
	return decimalBytes(v)
}

// severally writes a number that is text already with what is counted.
func severally(n, one string) string {
	if n == "1" {
		return n + " " + one
	}
	return n + " " + one + "s"
}

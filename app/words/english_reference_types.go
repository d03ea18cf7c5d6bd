package words

func (*english) ReferenceHeading() string { return "Reference" }
func (*english) ReferenceLead() string {
	return "Everything in one place, to look things up. The texts on this page aren't typed in: the same code that runs the playground makes them from the scripts beside them."
}
func (*english) ReferenceContents() string { return "On this page" }
func (*english) OpenInPlayground() string  { return "Open in the playground" }
func (*english) OpenExample(what string) string {
	return "Open in the playground: " + what
}

func (*english) ReferenceTypes() string { return "The four metric types" }
func (*english) ReferenceTypesLead() string {
	return "A counter and a gauge are one number a series. A histogram and a summary take observations, and write several numbers a series."
}

func (*english) ReferenceUse() string { return "Use it for" }
func (*english) ReferenceUseOf(kind string) string {
	return byType(kind,
		"What is counted and only grows: requests, errors, bytes sent.",
		"What goes up and down and means something right now: temperature, queue length, requests in progress.",
		"How values are spread: latencies, sizes. The query decides later which quantile or share it wants to know.",
		"Quantiles of one instance, worked out in the process over a sliding window. Or just how many and how much.",
	)
}

func (*english) ReferenceMisuse() string { return "Not for" }
func (*english) ReferenceMisuseOf(kind string) string {
	return byType(kind,
		"What can fall, such as requests in progress. Use a gauge.",
		"Counting events. What rises and falls between two scrapes is never seen. Use a counter.",
		"Exact quantiles. A quantile from buckets is an estimate: the true one may be anywhere in the same bucket.",
		"Quantiles of a service with several instances. Neither a sum nor a mean of quantiles is a quantile. Use a histogram.",
	)
}

func (*english) ReferenceActs() string { return "Operations" }
func (*english) ReferenceActsOf(kind string) string {
	return byType(kind,
		"`inc`, `add` with an amount of 0 or more. Exemplars are possible.",
		"`set`, `inc`, `dec`, `add`, `sub`.",
		"`observe`. Exemplars are possible.",
		"`observe`. No exemplars.",
	)
}

func (*english) ReferenceRestart() string { return "After a restart" }
func (*english) ReferenceRestartOf(kind string) string {
	return byType(kind,
		"Starts again at 0. `rate()` and `increase()` see the reset and reckon with it. A series with labels is gone until it is used again.",
		"0 until it is set again. A series with labels is gone until it is used again.",
		"Every bucket, the sum and the count start again at 0, as a counter does.",
		"Sum and count start again at 0. Quantiles are `NaN` until something is observed.",
	)
}

func (*english) ReferenceLines() string { return "Lines a series writes" }
func (*english) ReferenceLinesOf(kind string) string {
	return byType(kind,
		"One: `x_total`.",
		"One: `x`.",
		"`x_bucket{le=\"…\"}` for each upper bound and for `+Inf`, then `x_sum` and `x_count`. Buckets are cumulative: each holds those below it too.",
		"`x{quantile=\"…\"}` for each quantile, then `x_sum` and `x_count`.",
	)
}

func (*english) ReferenceTotals() string { return "Added up over instances" }
func (*english) ReferenceTotalsOf(kind string) string {
	return byType(kind,
		"Yes. First `rate()`, then `sum()`: a sum taken first hides the restart of one instance.",
		"Only where the sum means something. Requests in progress, yes. Temperatures, no: take `avg()` or `max()`.",
		"Yes, where the bounds are the same. Keep `le` in the sum.",
		"`x_sum` and `x_count`, yes. The quantiles, no.",
	)
}

func (*english) ReferenceQuery() string  { return "A usual query" }
func (*english) ReferencePython() string { return "In Python" }
func (*english) ReferencePythonOf(kind string) string {
	return byType(kind,
		"The name is kept without `_total` and written with it: `c1` becomes `c1_total`. A family `c1_created` follows. A negative amount raises `ValueError`.",
		"Also `set_to_current_time()`, `set_function()` and `track_inprogress()`. Enum and Info are written as gauges.",
		"14 default bounds, from .005 to 10. `_count` stands before `_sum`, and there is no `_sum` where the first bound is below 0. No native buckets in 0.16.",
		"No quantiles: `_count` and `_sum` only, then a family `_created`.",
	)
}

func (*english) ReferenceGo() string { return "In Go" }
func (*english) ReferenceGoOf(kind string) string {
	return byType(kind,
		"The name is written as it is given: `c1` stays `c1`. A negative `Add` panics.",
		"Also `SetToCurrentTime()`, and `NewGaugeFunc` for a value that is asked for at each scrape.",
		"11 default bounds, from .005 to 10. Native buckets on request; they show in protobuf and OpenMetrics 2.0, not in the older texts.",
		"Quantiles for the objectives that are given, over the last 10 minutes unless told otherwise. When nothing was observed in that time, they are `NaN`.",
	)
}

func (*english) ReferenceLookOf(kind string) string {
	return byType(kind,
		"Each pair of label values is a series of its own. Python writes the labels sorted by name, keeps the order of first use, and adds when each series was created.",
		"`sub` takes half a degree off again. A series that was only initialised stands at 0.",
		"Twice 0.25 falls into the bucket up to 0.5 and, because buckets are cumulative, into all above it. 3 is in `+Inf` only.",
		"Nine of ten observations are 0.2, so the median is 0.2. The 0.99 quantile is the one that took 2. Python writes neither.",
	)
}

func (*english) WrittenByGo() string     { return "Written by Go" }
func (*english) WrittenByPython() string { return "Written by Python" }

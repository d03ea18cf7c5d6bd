package words

func (*english) StartTitle(slug string) string {
	switch slug {
	case "counter":
		return "Counter"
	case "gauge":
		return "Gauge"
	case "labels":
		return "Labels"
	case "histogram":
		return "Histogram"
	case "summary":
		return "Summary"
	case "web-service":
		return "A web service"
	case "sensors":
		return "A room of sensors"
	}
	return ""
}

func (*english) StartText(slug string) string {
	switch slug {
	case "counter":
		return "One number that only goes up, after one request."
	case "gauge":
		return "A number that is set at random, and one that counts requests in progress up and down."
	case "labels":
		return "Requests by method and client address, and a gauge that says it is a counter."
	case "histogram":
		return "The buckets -5, 0 and 5: where an 8 lands, where a -8, and ten random numbers."
	case "summary":
		return "What a Python client writes, and beside it a summary with quantiles over ten minutes."
	case "web-service":
		return "Requests by method, path and code, their latency in classic and native buckets, response sizes, requests in flight."
	case "sensors":
		return "Temperature, humidity and battery of three rooms, and how many readings arrived or failed."
	}
	return ""
}

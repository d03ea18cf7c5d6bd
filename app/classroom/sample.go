package classroom

import (
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// sampleScript makes the text on the first page.
const sampleScript = `counter http_requests_total{method, code} "HTTP requests served."
inc http_requests_total{method="get", code="200"} times 1027
inc http_requests_total{method="post", code="500"} times 3
`

// Sample is a short exposition, written by the real encoder.
func Sample() string {
	session := script.New(script.Options{})
	if err := session.Run(sampleScript); err != nil {
		return ""
	}
	text, _ := exposition.Encode(session.Snapshot().Families, exposition.Text)
	return text
}

package words

import "strings"

func (*english) GlanceTitle(kind, series string) string {
	switch kind {
	case "histogram":
		return "Buckets of " + series
	case "summary":
		return "Quantiles of " + series
	}
	return "How " + series + " came about"
}
func (*english) GlanceOpen(title, alternative string) string {
	return title + ": " + alternative + " Show it large"
}
func (*english) GlanceAxis(time bool) string {
	if time {
		return "time since the start"
	}
	return "changes, one after the other"
}
func (*english) GlanceRestart() string { return "restart" }
func (*english) GlanceTrail(f TrailFacts) string {
	text := "From " + f.First + " to " + f.Last + "."
	switch {
	case !f.Counter && f.Ranged:
		text = "Now " + f.Last + ", lowest " + f.Low + ", highest " + f.High + "."
	case f.Counter && f.Restarts > 0:
		text = "Now " + f.Last + ", highest " + f.High + "."
	}
	switch f.Restarts {
	case 0:
	case 1:
		text += " One restart."
	default:
		text += " " + grouped(f.Restarts) + " restarts."
	}
	return text
}
func (*english) GlanceTrailColumns() []string { return []string{"Change", "Time", "Value"} }
func (*english) GlanceObservations() string   { return "observations" }
func (*english) GlanceBounds() string         { return "upper bounds" }
func (*english) GlanceBuckets(observations int, fullest string, in int) string {
	switch observations {
	case 0:
		return "No observations yet."
	case 1:
		return "One observation, in the bucket " + fullest + "."
	}
	return grouped(observations) + " observations. The fullest bucket is " + fullest + " with " + grouped(in) + "."
}
func (*english) GlanceBucketColumns() []string { return []string{"Bucket", "In it", "At or below"} }
func (*english) GlanceValue() string           { return "value" }
func (*english) GlanceShare() string           { return "quantile" }
func (*english) GlanceIdle() string            { return "Nothing observed within the window: NaN." }
func (*english) GlanceQuantile(quantile, value string) string {
	return "quantile " + quantile + " is " + value
}
func (*english) GlanceList(parts []string) string {
	text := strings.Join(parts, ", ")
	return strings.ToUpper(text[:1]) + text[1:] + "."
}
func (*english) GlanceQuantileColumns() []string { return []string{"Quantile", "Value"} }

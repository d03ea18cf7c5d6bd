package desk

import (
	"metricplayground/metrics/cost"
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// Priced are the metrics, what they cost now, and the format that is shown.
func (d *Desk) Priced() ([]script.Metric, cost.Price, exposition.Format) {
	return d.snapshot.Metrics, cost.OfDocument(d.snapshot, d.Document()), d.Format()
}

// Priced are the metrics of the text, what a scrape of it costs, and its format. The
// text has to be one that a scrape takes.
func (b *Board) Priced() ([]script.Metric, cost.Price, exposition.Format) {
	return b.outcome.Metrics, b.outcome.Price, b.outcome.Document.Format
}

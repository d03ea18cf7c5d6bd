package words

// Price is the price tag: what metrics cost, and would cost.
type Price interface {
	// PriceOpen is the tooltip of the line that opens the price tag.
	PriceOpen() string
	PriceTitle() string
	// PriceNow says what one scrape brings; format is a format's short name.
	PriceNow(series, bytes int, format string) string
	// PriceColumns are metric, series, bytes and what multiplies.
	PriceColumns() []string
	// PriceBlame says by how much a label multiplies; "" for none.
	PriceBlame(label, factor string) string
	PriceRest(n int) string
	PricePlanTitle() string
	PriceMetric() string
	PriceValues(label string) string
	PriceBuckets() string
	PriceReplicas() string
	PriceInterval() string
	// PriceProduct is the sum done in sight: combinations of label values, series of
	// each, replicas, and what comes out.
	PriceProduct(sets, perSet, replicas, series string) string
	// PriceAll is what all metrics come to with the plan, on all replicas.
	PriceAll(series string) string
	PriceBytes(bytes string, exact bool) string
	PriceSamples(perDay, interval string) string
	// PriceStored is what Prometheus stores, a least and a most, a day and in its
	// usual retention.
	PriceStored(dayLeast, dayMost, keptLeast, keptMost string) string
	PriceStoredSource() string
	PriceToBlame(label, values, without string) string
	// PriceEvery notes what the product takes for granted.
	PriceEvery() string
	PriceWhole(got string) string
	// Quantity writes a number that may be large, BytesText a number of bytes.
	Quantity(v float64) string
	BytesText(v float64) string
}

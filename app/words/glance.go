package words

// Glance is the words in and around the everyday pictures of series.
type Glance interface {
	// GlanceTitle is a picture's title; kind is the metric's type.
	GlanceTitle(kind, series string) string
	// GlanceOpen names the button that makes a small picture large; alternative
	// says what is to be seen in it.
	GlanceOpen(title, alternative string) string
	// GlanceAxis names the axis along which a value came about.
	GlanceAxis(time bool) string
	GlanceRestart() string
	GlanceTrail(f TrailFacts) string
	// GlanceTrailColumns are change, time and value.
	GlanceTrailColumns() []string
	GlanceObservations() string
	GlanceBounds() string
	// GlanceBuckets says how many observations there are and which bucket has most.
	GlanceBuckets(observations int, fullest string, in int) string
	// GlanceBucketColumns are bucket, own and cumulated count.
	GlanceBucketColumns() []string
	GlanceValue() string
	GlanceShare() string
	// GlanceIdle stands where a summary has nothing in its window.
	GlanceIdle() string
	GlanceQuantile(quantile, value string) string
	GlanceList(parts []string) string
	// GlanceQuantileColumns are quantile and value.
	GlanceQuantileColumns() []string
}

// TrailFacts is what is to be seen in a counter's or a gauge's picture.
type TrailFacts struct {
	Counter                bool
	First, Last, Low, High string
	// Ranged reports whether there was a value that is a number, so that Low and
	// High are.
	Ranged   bool
	Restarts int
}

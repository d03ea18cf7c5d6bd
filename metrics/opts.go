package metrics

// Opts says what every metric has.
type Opts struct {
	// Name is the name of the metric family. It is mandatory. By convention it
	// is snake_case, begins with the application or library, and ends with the
	// unit ("_seconds", "_bytes"), a counter's with "_total" after that.
	Name string
	// Help says in a sentence what is measured. It becomes the HELP line.
	Help string
	// Unit is the base unit in the plural: "seconds", "bytes". It becomes the
	// UNIT line of the OpenMetrics formats; the name should end with it too.
	// Like client_golang 1.25 we pass it on as given; prometheus_client 0.16
	// appends it to a name that doesn't end with it.
	Unit string
}

package ask

// Completion is what may stand at a place of a query.
type Completion struct {
	// Place is what is replaced by the item that is taken.
	Place Place
	// Items are the choices, the likeliest first.
	Items []Item
}

// Item is a choice of a Completion.
type Item struct {
	Kind ItemKind
	// Text is what is written in the place.
	Text string
	// Cursor is where the cursor is to stand afterwards, counted from the start
	// of Text; as a rule its end.
	Cursor int
	// Name is what is shown: a name without quotes and brackets.
	Name string
	// Signature is a function's: "rate(range vector) instant vector".
	Signature *Signature
	// Family is a metric's.
	Family *Family
}

// Signature is what a function takes and gives.
type Signature struct {
	Takes []Kind
	Gives Kind
	// Optional is how many of the last arguments may be left out; -1 if the last
	// may be repeated without end.
	Optional int
}

// ItemKind is the kind of a choice.
type ItemKind string

// The kinds of choices.
const (
	MetricItem      ItemKind = "metric"
	WrittenItem     ItemKind = "written" // a series that a rule writes
	LabelItem       ItemKind = "label"
	ValueItem       ItemKind = "value"
	FunctionItem    ItemKind = "function"
	AggregationItem ItemKind = "aggregation"
	DurationItem    ItemKind = "duration"
	KeywordItem     ItemKind = "keyword"
)

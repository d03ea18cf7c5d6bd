package tutorials

// Result is what a check found.
type Result struct {
	Done bool
	// Fact states what was seen, in words that are true whether or not it was
	// what is wanted; nil when there is nothing to tell.
	Fact Saying
	// Want says what it should be; nil when Fact says it all.
	Want Saying
}

// Saying is a sentence, or part of one, that any language can say.
type Saying func(Voice) string

// Saw says what the check saw and, unless it is so already, what it should be:
// "c1 stands at 2; it should be 3 or more". It is empty when there is nothing
// to tell.
func (r Result) Saw(v Voice) string {
	switch {
	case r.Fact == nil && r.Want == nil:
		return ""
	case r.Want == nil, r.Done && r.Fact != nil:
		return v.Saw(r.Fact(v), "")
	case r.Fact == nil:
		return v.Saw("", r.Want(v))
	}
	return v.Saw(r.Fact(v), r.Want(v))
}

package tutorials

// Question is asked before an act ("what will the line show?") or in review at
// the end of a chapter. Exactly one choice is right; each says why it is right
// or what the mistake behind it is.
type Question struct {
	// ID is unique in the lesson, across predictions and review.
	ID      string   `json:"id"`
	Ask     Phrase   `json:"ask"`
	Choices []Choice `json:"choices"`
	// Look is what to light up once the question was answered; nil for nothing.
	Look *Pointer `json:"look,omitempty"`
}

// Choice is one possible answer.
type Choice struct {
	Say   Phrase `json:"say"`
	Right bool   `json:"right,omitempty"`
	Why   Phrase `json:"why"`
}

// Right is the index of the right choice, -1 when there is none.
func (q Question) Right() int {
	for i, c := range q.Choices {
		if c.Right {
			return i
		}
	}
	return -1
}

package tutorials

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Bound is a bucket's upper bound as an author writes it: 5, "0.5", "+Inf".
type Bound struct {
	Value   float64
	Written string
}

// UnmarshalJSON reads a number or a string.
func (b *Bound) UnmarshalJSON(data []byte) error {
	if b.fromText(strings.Trim(string(data), `"`)) != nil {
		return fmt.Errorf("upper bound %s is no number; write one, or \"+Inf\"", data)
	}
	return nil
}

func (b *Bound) fromText(text string) error {
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return err
	}
	*b = Bound{Value: value, Written: text}
	return nil
}

// MarshalJSON writes the bound as a string.
func (b Bound) MarshalJSON() ([]byte, error) { return json.Marshal(b.Written) }

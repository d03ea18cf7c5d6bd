package tutorials

import (
	"encoding/json"
	"errors"
)

// OneOrMore is a list of words of which one may be written without the list.
type OneOrMore []string

// UnmarshalJSON reads a string or a list of strings.
func (o *OneOrMore) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*o = OneOrMore{one}
		return nil
	}
	var more []string
	if err := json.Unmarshal(data, &more); err != nil {
		return errors.New("write one word or a list of words")
	}
	*o = more
	return nil
}

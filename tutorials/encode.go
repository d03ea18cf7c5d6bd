package tutorials

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// version is that of the course's JSON; a page and the course beside it are of
// one build, so another version is a mistake in serving them.
const version = 1

type file struct {
	Version int     `json:"version"`
	Course  *Course `json:"course"`
}

// Encode writes the course as JSON, the same bytes for the same course.
func Encode(c *Course) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(file{version, c}); err != nil {
		return nil, fmt.Errorf("encode course: %w", err)
	}
	return b.Bytes(), nil
}

// Decode reads what Encode wrote.
func Decode(data []byte) (*Course, error) {
	var f file
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("decode course: %w", err)
	}
	if f.Version != version || f.Course == nil {
		return nil, fmt.Errorf("decode course: version %d, this page reads version %d: load the page again", f.Version, version)
	}
	return f.Course, nil
}

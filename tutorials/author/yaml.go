package author

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

var (
	yamlLine    = regexp.MustCompile(`^(?:yaml: )?line (\d+): (.*)$`)
	yamlUnknown = regexp.MustCompile(`^field (\S+) not found in type .*$`)
	yamlType    = regexp.MustCompile("^cannot unmarshal (\\S+)(?: `(.*)`)? into .*$")
)

// readYAML decodes a file strictly: a field that doesn't exist is a problem,
// since a misspelled one would be silently missing. offset is added to lines,
// for YAML that stands inside another file. It is false when the file is no
// YAML at all, so that nothing more can be said about it.
func (n *notes) readYAML(file string, offset int, data []byte, into any) bool {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	err := decoder.Decode(into)
	if err == nil || errors.Is(err, io.EOF) {
		return true
	}
	messages := []string{err.Error()}
	var typed *yaml.TypeError
	readable := errors.As(err, &typed)
	if readable {
		messages = typed.Errors
	}
	for _, message := range messages {
		// The library names no line for the first one.
		line, what := 1+offset, strings.TrimPrefix(message, "yaml: ")
		if m := yamlLine.FindStringSubmatch(message); m != nil {
			line, _ = strconv.Atoi(m[1])
			line, what = line+offset, m[2]
		}
		what, do := mend(what)
		n.add(file, line, do, "%s", what)
	}
	return readable
}

// mend says in an author's words what the YAML library found.
func mend(what string) (string, string) {
	if m := yamlUnknown.FindStringSubmatch(what); m != nil {
		return fmt.Sprintf("there is no field %q here", m[1]), "mend its spelling, or see \"Write a lesson\" in CONTRIBUTING.md for the fields"
	}
	if m := yamlType.FindStringSubmatch(what); m != nil {
		return fmt.Sprintf("%s %q is not what is expected here", strings.TrimPrefix(m[1], "!!"), m[2]), "see \"Write a lesson\" in CONTRIBUTING.md"
	}
	if strings.Contains(what, "mapping values are not allowed") || strings.Contains(what, "could not find expected") || strings.Contains(what, "did not find expected") {
		return what, "put a text that has a colon, a quote or a bracket in it into quotes"
	}
	return what, ""
}

// plainYAML turns a node into what encoding/json can write.
func plainYAML(node *yaml.Node) (any, error) {
	var value any
	err := node.Decode(&value)
	return value, err
}

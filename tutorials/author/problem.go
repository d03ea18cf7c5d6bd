package author

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/parser"
)

// Problem is one mistake in the files of a course.
type Problem struct {
	// File is its path, starting at the folder that was loaded.
	File string
	// Line counts from 1; 0 where the whole file is meant.
	Line int
	// What is wrong.
	What string
	// Do says how to mend it.
	Do string
}

// Error implements error.
func (p Problem) Error() string {
	place := p.File
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	if p.Do == "" {
		return place + ": " + p.What
	}
	return place + ": " + p.What + ": " + p.Do
}

// Problems is all mistakes that were found, in order of file and line.
type Problems []Problem

// Error implements error: one problem a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// notes collects problems while files are read.
type notes struct {
	problems Problems
	markdown parser.Parser // made when it is first needed
}

func (n *notes) add(file string, line int, do, what string, args ...any) {
	n.problems = append(n.problems, Problem{File: file, Line: line, What: fmt.Sprintf(what, args...), Do: do})
}

// folders lists the folders of files with problems.
func (n *notes) folders() map[string]bool {
	folders := map[string]bool{}
	for _, p := range n.problems {
		folders[path.Dir(p.File)] = true
	}
	return folders
}

// err is all problems as an error, nil when there are none.
func (n *notes) err() error {
	if len(n.problems) == 0 {
		return nil
	}
	slices.SortStableFunc(n.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return slices.Compact(n.problems)
}

package author

import (
	"regexp"
	"strings"

	"metricplayground/tutorials"
)

var directive = regexp.MustCompile(`^#\s*(task|open|answer|paste)\s+(\S+)\s*$`)

// readSolution reads solution.script: operations, and comments that say which
// task the next ones belong to (# task ID) and what is done beside operations
// (# open format/python, # answer QUESTION, # paste TEXT).
// It also gives the line of each act.
func (n *notes) readSolution(file string, data []byte, l *tutorials.Lesson) (acts []tutorials.Act, lines []int) {
	task := ""
	acted := map[string]bool{}
	for i, line := range strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n") {
		line, number := strings.TrimSpace(line), i+1
		m := directive.FindStringSubmatch(line)
		switch {
		case line == "" || m == nil && line[0] == '#':
			continue
		case m != nil && m[1] == "task":
			task = m[2]
			if l.Task(task) == nil {
				n.add(file, number, "name one of the lesson's tasks", "there is no task %q", task)
			}
			continue
		case task == "":
			n.add(file, number, "put `# task ID` above it", "an operation before any task")
		}
		act := tutorials.Act{Task: task}
		switch {
		case m == nil:
			act.Operation = line
		case m[1] == "open":
			act.Open = m[2]
			if err := tutorials.ValidOpen(m[2]); err != nil {
				n.add(file, number, "", "%s", err)
			}
		case m[1] == "paste":
			act.Paste = m[2]
			if l.Paste(m[2]) == nil {
				n.add(file, number, "name one of the lesson's pastes", "there is no text %q", m[2])
			}
		default:
			act.Answer = m[2]
			if l.Question(m[2]) == nil {
				n.add(file, number, "name one of the lesson's questions", "there is no question %q", m[2])
			}
		}
		acted[task] = true
		acts, lines = append(acts, act), append(lines, number)
	}
	for _, t := range l.Tasks {
		if !acted[t.ID] {
			n.add(file, 0, "add `# task "+t.ID+"` and what does it below", "task %s has no solution", t.ID)
		}
	}
	return acts, lines
}

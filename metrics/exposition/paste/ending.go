package paste

import (
	"strconv"
	"strings"
)

func number(n int) string { return strconv.Itoa(n) }

// endless is an OpenMetrics text without # EOF.
func (r *reader) endless(f *fault) *Problem {
	last := len(strings.TrimRight(r.text, " \t\r\n"))
	if last == 0 {
		return nil
	}
	if !strings.HasSuffix(r.text, "\n") {
		// Is the last line itself unfinished? Then that is what to say first.
		line := r.text[strings.LastIndexByte(r.text, '\n')+1:]
		if !r.passes(line) {
			return nil
		}
	}
	p := r.problem(MissingEOF, Fails, len(r.text), len(r.text))
	p.Expect, p.Scrape = ExpectEOF, f.words
	fix := Repair{Fix: AddLine, To: "# EOF", Lines: 1, Certain: true, Edits: []Edit{{len(r.text), len(r.text), "# EOF\n"}}}
	if !strings.HasSuffix(r.text, "\n") {
		fix.Edits[0].With = "\n# EOF\n"
	}
	p.Repairs = []Repair{fix}
	return p
}

// early is an OpenMetrics text that goes on behind # EOF.
func (r *reader) early(f *fault) *Problem {
	at := strings.LastIndex(r.text[:min(f.at, len(r.text))], "# EOF")
	if at < 0 {
		at = min(f.at, len(r.text))
	}
	p := r.problem(EarlyEOF, Fails, at, at+len("# EOF"))
	p.Expect, p.Scrape = ExpectNothing, f.words
	line := r.lineRange(at)
	rest := strings.TrimSpace(r.text[line.to:])
	fix := Repair{Fix: MoveLine, From: "# EOF", Lines: 1, Certain: true, Edits: []Edit{{line.from, line.to, ""}}}
	switch {
	case rest == "":
		fix.Fix, fix.From = Remove, cut(strings.ReplaceAll(r.text[line.to:], "\n", `\n`), 60)
		fix.Edits = []Edit{{line.to, len(r.text), ""}}
	case strings.HasSuffix(rest, "\n# EOF") || rest == "# EOF":
		fix.Fix = RemoveLine
	default:
		end := "# EOF\n"
		if !strings.HasSuffix(r.text, "\n") {
			end = "\n# EOF\n"
		}
		fix.Edits = append(fix.Edits, Edit{len(r.text), len(r.text), end})
	}
	p.Repairs = []Repair{fix}
	return p
}

package watch

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/metrics/exposition"
)

// key moves the caret: up and down by lines, left and right by parts.
func (p *Pane) key(_ goapp.Context, e goapp.Event) {
	document, sight := p.Desk.Document(), p.sight()
	to := p.at
	switch e.Get("key").String() {
	case "ArrowDown":
		to = down(document, sight, p.at)
	case "ArrowUp":
		to = up(document, sight, p.at)
	case "ArrowRight":
		to = right(document, sight, p.at)
	case "ArrowLeft":
		to = left(document, sight, p.at)
	case "Home":
		to = first(document, sight)
	case "End":
		to = last(document, sight)
	case "Escape":
		to = nowhere
	case "Enter":
		if valid(document, p.at) && !command(e) {
			e.PreventDefault()
			p.fold(document.Blocks[p.at.Block].Name)
		}
		return
	default:
		return
	}
	if command(e) {
		return
	}
	e.PreventDefault()
	if to != p.at {
		p.at = to
		p.Desk.Open(desk.ExplainView)
		p.scrollTo(to)
	}
}

// command reports whether a key is the browser's, by a key held with it.
func command(e goapp.Event) bool {
	return e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool()
}

// inSight is where the caret goes when lines are hidden: it stays where it is, or
// goes to the first line of its family, or nowhere.
func inSight(document *exposition.Document, sight *sight, at Position) Position {
	if !valid(document, at) || sight.shows(at.Block, at.Line) {
		return at
	}
	if list := loud(document, at.Block, 0); len(list) > 0 && sight.shows(at.Block, 0) {
		return Position{Block: at.Block, Token: list[0]}
	}
	return nowhere
}

// scrollTo brings the caret's line into sight.
func (p *Pane) scrollTo(at Position) {
	pre := goapp.Window().GetElementByID("exposition")
	document, sight := p.Desk.Document(), p.sight()
	lines := p.lines()
	if at.Block < 0 || lines == 0 || !pre.Truthy() || !sight.shows(at.Block, at.Line) {
		return
	}
	line := sight.count(at.Block, 0, at.Line)
	for b, block := range document.Blocks[:at.Block] {
		line += sight.count(b, 0, len(block.Lines))
	}
	height := pre.Get("scrollHeight").Float() / float64(lines)
	top, seen := pre.Get("scrollTop").Float(), pre.Get("clientHeight").Float()
	y := float64(line) * height
	switch {
	case y < top:
		pre.Set("scrollTop", y)
	case y+2*height > top+seen:
		pre.Set("scrollTop", y+2*height-seen)
	}
	p.window = p.measure(pre)
}

// loud lists the tokens of a line that the caret stops at.
func loud(document *exposition.Document, block, line int) []int {
	var list []int
	for i, t := range exposition.Tokens(document.Blocks[block].Lines[line]) {
		if !silent(t.Role) {
			list = append(list, i)
		}
	}
	return list
}

// valid reports whether a position is one of the document's.
func valid(document *exposition.Document, at Position) bool {
	return at.Block >= 0 && at.Block < len(document.Blocks) && at.Line < len(document.Blocks[at.Block].Lines)
}

func first(document *exposition.Document, sight *sight) Position {
	for b, block := range document.Blocks {
		for l := range block.Lines {
			if list := loud(document, b, l); len(list) > 0 && sight.shows(b, l) {
				return Position{b, l, list[0]}
			}
		}
	}
	return nowhere
}

func last(document *exposition.Document, sight *sight) Position {
	for b := len(document.Blocks) - 1; b >= 0; b-- {
		for l := len(document.Blocks[b].Lines) - 1; l >= 0; l-- {
			if list := loud(document, b, l); len(list) > 0 && sight.shows(b, l) {
				return Position{b, l, list[len(list)-1]}
			}
		}
	}
	return nowhere
}

// down is the same place, counted in parts, on the next line that has any.
func down(document *exposition.Document, sight *sight, at Position) Position {
	return vertical(document, sight, at, 1)
}

// up is the same place on the line before.
func up(document *exposition.Document, sight *sight, at Position) Position {
	return vertical(document, sight, at, -1)
}

func vertical(document *exposition.Document, sight *sight, at Position, step int) Position {
	if !valid(document, at) {
		return first(document, sight)
	}
	column := rank(loud(document, at.Block, at.Line), at.Token)
	for b, l := at.Block, at.Line; ; {
		b, l = neighbour(document, b, l, step)
		if b < 0 {
			return at
		}
		if list := loud(document, b, l); len(list) > 0 && sight.shows(b, l) {
			return Position{b, l, list[min(column, len(list)-1)]}
		}
	}
}

// neighbour is the line after (1) or before (-1) a line; block -1 where there is none.
func neighbour(document *exposition.Document, block, line, step int) (int, int) {
	line += step
	for {
		if block < 0 || block >= len(document.Blocks) {
			return -1, 0
		}
		if line >= 0 && line < len(document.Blocks[block].Lines) {
			return block, line
		}
		block += step
		line = 0
		if step < 0 && block >= 0 {
			line = len(document.Blocks[block].Lines) - 1
		}
	}
}

func right(document *exposition.Document, sight *sight, at Position) Position {
	if !valid(document, at) {
		return first(document, sight)
	}
	list := loud(document, at.Block, at.Line)
	if i := rank(list, at.Token); i+1 < len(list) {
		return Position{at.Block, at.Line, list[i+1]}
	}
	next := down(document, sight, at)
	if next == at || (next.Block == at.Block && next.Line == at.Line) {
		return at
	}
	return Position{next.Block, next.Line, loud(document, next.Block, next.Line)[0]}
}

func left(document *exposition.Document, sight *sight, at Position) Position {
	if !valid(document, at) {
		return first(document, sight)
	}
	list := loud(document, at.Block, at.Line)
	if i := rank(list, at.Token); i > 0 {
		return Position{at.Block, at.Line, list[i-1]}
	}
	before := up(document, sight, at)
	if before == at {
		return at
	}
	list = loud(document, before.Block, before.Line)
	return Position{before.Block, before.Line, list[len(list)-1]}
}

// rank is the index in list of the token, or of the last one before it.
func rank(list []int, token int) int {
	at := 0
	for i, t := range list {
		if t <= token {
			at = i
		}
	}
	return at
}

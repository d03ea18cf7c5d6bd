package paste

// Problem is one thing that is wrong with a text, and where.
type Problem struct {
	Code   Code
	Effect Effect
	// Line and Column are where it is, from 1; a column is a character. Line is 0
	// for what concerns the whole text.
	Line, Column int
	// From and To are the same place in bytes of the text.
	From, To int
	// Text is the line, Found the part of it that is wrong; both cut when long.
	Text, Found string
	// Name is the metric, label or type that it is about, "" for none.
	Name string
	// Other is what stands against it: the other line's number, the number of
	// lines, the value that was expected; "" for none.
	Other string
	// Expect is what the parser expected, "" where it isn't about that.
	Expect Expect
	// Scrape is what Prometheus says, as it stands on its page of targets; "" where
	// it says nothing.
	Scrape string
	// Tools is what expfmt says, "" where it says nothing.
	Tools string
	// Repairs are the ways to mend it, the best first.
	Repairs []Repair
}

// Certain returns the repair that can only be meant, nil where there is none.
func (p *Problem) Certain() *Repair {
	if len(p.Repairs) > 0 && p.Repairs[0].Certain {
		return &p.Repairs[0]
	}
	return nil
}

// longest is how many bytes of a line are carried along.
const longest = 400

// cut shortens a text, at a character.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && text[most]&0xC0 == 0x80 {
		most--
	}
	return text[:most] + "…"
}

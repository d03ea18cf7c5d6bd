package desk

import (
	"slices"

	"metricplayground/app/words"
)

// Sheet is a text that a lesson lays on the desk to be repaired.
type Sheet struct {
	ID     string
	Titles map[words.Language]string
	Board  *Board

	start string
}

// NewSheet returns a sheet that begins with a text.
func NewSheet(id string, titles map[words.Language]string, text string) Sheet {
	return Sheet{ID: id, Titles: titles, start: text}
}

// Lay lays sheets on the desk, each with the text that was kept of it, and shows
// the last one that was written on.
func (d *Desk) Lay(sheets ...Sheet) {
	d.sheets, d.sheet = sheets, 0
	for i := range d.sheets {
		s := &d.sheets[i]
		text, kept := d.pasted[s.ID]
		if !kept {
			text = s.start
		}
		if text != s.start {
			d.sheet = i
		}
		s.Board = NewBoard(text)
		s.Board.OnChange(d.sheetChanged)
	}
	d.shown[PasteView] = len(sheets) > 0
}

func (d *Desk) sheetChanged() {
	if d.keeper != nil {
		d.keeper.Changed(d)
	}
	d.touch()
}

// Sheets are the texts to be repaired.
func (d *Desk) Sheets() []Sheet { return d.sheets }

// OnlySheets reports whether there is nothing on the desk but texts to be repaired.
func (d *Desk) OnlySheets() bool {
	return len(d.sheets) > 0 && d.shown[PasteView] && len(d.snapshot.Metrics) == 0
}

// Edition counts the texts that there were on all sheets; reading one changes
// nothing that somebody would look for.
func (d *Desk) Edition() (n int) {
	for _, s := range d.sheets {
		n += s.Board.Edition()
	}
	return n
}

// Sheet is the index of the sheet in sight.
func (d *Desk) Sheet() int { return d.sheet }

// ShowSheet brings a sheet into sight.
func (d *Desk) ShowSheet(i int) {
	if i >= 0 && i < len(d.sheets) && i != d.sheet {
		d.sheet = i
		d.touch()
	}
}

// PutSheet writes a text on a sheet, as a step, and brings it into sight.
func (d *Desk) PutSheet(id, text string) {
	if i := slices.IndexFunc(d.sheets, func(s Sheet) bool { return s.ID == id }); i >= 0 {
		d.shown[PasteView] = true
		d.ShowSheet(i)
		d.sheets[i].Board.Put(text)
	}
}

// Pasted holds the text of each sheet, by ID.
func (d *Desk) Pasted() map[string]string {
	if len(d.sheets) == 0 {
		return nil
	}
	texts := map[string]string{}
	for _, s := range d.sheets {
		texts[s.ID] = s.Board.Text()
	}
	return texts
}

// FreshSheets writes on each sheet what it began with.
func (d *Desk) FreshSheets() {
	for _, s := range d.sheets {
		s.Board.Put(s.start)
	}
	d.ShowSheet(0)
}

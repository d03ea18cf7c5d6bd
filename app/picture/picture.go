package picture

// Picture is what is drawn: shapes in its own units, the words that say the same
// to those who don't see it, and the numbers behind it. In the page a unit is
// about a CSS pixel. It is a value that nobody changes once it was made.
type Picture struct {
	// Name is what a file of it is called, without extension.
	Name string
	// Width and Height are the picture's size.
	Width, Height float64
	// Title says what is shown, Description what is to be seen in it: together
	// they are the text alternative, so Description has the numbers that matter.
	Title, Description string
	// Shapes are drawn in this order, the last on top.
	Shapes []Shape
	// Legend names the shapes that need a name.
	Legend []Entry
	// Table has the numbers. One without rows isn't offered.
	Table Table
	// Later makes the table when somebody asks for it, where that takes longer than to
	// draw: Table is empty then.
	Later func() Table
}

// Numbers are the picture's numbers, made now where they are made later.
func (p Picture) Numbers() Table {
	if p.Later != nil {
		return p.Later()
	}
	return p.Table
}

// Entry is one line of a legend.
type Entry struct {
	Role Role
	Look Look
	Name string
}

// Table holds a picture's numbers as text. The first column names the rows.
type Table struct {
	Columns []string
	Rows    [][]string
}

// Alternative is the text alternative, title and description.
func (p Picture) Alternative() string {
	if p.Description == "" {
		return p.Title
	}
	if p.Title == "" {
		return p.Description
	}
	return p.Title + ": " + p.Description
}

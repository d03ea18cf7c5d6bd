package words

func (*english) FilterLines() string         { return "Show lines with" }
func (*english) FoldAll() string             { return "Fold all" }
func (*english) UnfoldAll() string           { return "Unfold all" }
func (*english) Fold(family string) string   { return "Fold " + family }
func (*english) Unfold(family string) string { return "Unfold " + family }
func (*english) LinesFolded(n int) string    { return "+ " + plural(n, "line", "lines") }
func (*english) LinesShown(shown, all int) string {
	return grouped(shown) + " of " + plural(all, "line", "lines") + " shown"
}

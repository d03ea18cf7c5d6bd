package words

func (*chinese) FilterLines() string         { return "只看含有此内容的行" }
func (*chinese) FoldAll() string             { return "全部折叠" }
func (*chinese) UnfoldAll() string           { return "全部展开" }
func (*chinese) Fold(family string) string   { return "折叠 " + family }
func (*chinese) Unfold(family string) string { return "展开 " + family }
func (*chinese) LinesFolded(n int) string    { return "另有 " + grouped(n) + " 行" }
func (*chinese) LinesShown(shown, all int) string {
	return "显示 " + grouped(shown) + " 行，共 " + grouped(all) + " 行"
}

package words

func (*chinese) PictureTable() string               { return "表格" }
func (*chinese) PictureTableOf(title string) string { return "表格：" + title }
func (*chinese) SavePicture() string                { return "保存为 SVG" }
func (*chinese) SavePictureOf(title string) string  { return "保存为 SVG：" + title }
func (*chinese) PictureRowsMore(n int) string       { return "还有 " + grouped(n) + " 行未显示。" }

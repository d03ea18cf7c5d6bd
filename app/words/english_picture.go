package words

func (*english) PictureTable() string               { return "Table" }
func (*english) PictureTableOf(title string) string { return "Table: " + title }
func (*english) SavePicture() string                { return "Save as SVG" }
func (*english) SavePictureOf(title string) string  { return "Save as SVG: " + title }
func (*english) PictureRowsMore(n int) string {
	if n == 1 {
		return "1 more row isn't shown."
	}
	return grouped(n) + " more rows aren't shown."
}

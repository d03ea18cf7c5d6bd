package words

// Picture is what stands around every picture.
type Picture interface {
	PictureTable() string
	// PictureTableOf and SavePictureOf are the accessible names of the buttons.
	PictureTableOf(title string) string
	SavePicture() string
	SavePictureOf(title string) string
	// PictureRowsMore counts the rows that a long table leaves out.
	PictureRowsMore(n int) string
}

// Package picture is how the page draws: a model of a picture, made of a few
// kinds of shapes that have roles instead of colours, and the geometry of charts.
//
// Data goes one way: values and scales are laid out by a Plot, a Plot gives a
// Picture, and a Picture is shown by package picture/svg in the page or written by
// File as a file of its own. Nothing here knows go-app or a browser, so that a
// picture can be tested with go test: the same values give the same shapes.
//
// A chart, as a component's Render has it:
//
//	func traffic(width float64) picture.Picture {
//		plot := picture.NewPlot(picture.Options{
//			Width: width, Height: 200,
//			X: picture.Axis{Scale: picture.Elapsed(0, 60), Label: "time"},
//			Y: picture.Axis{Scale: picture.Linear(0, 12).Nice(5), Label: "requests"},
//		})
//		plot.Steps(picture.Style{Role: picture.Counter, Name: "requests_total"}, points)
//		plot.MarkX(picture.Style{Role: picture.Marker}, 30, "restart")
//		p := plot.Picture()
//		p.Name, p.Title, p.Description = "requests_total", "requests_total over time", "Climbs from 0 to 12."
//		p.Table = picture.Table{Columns: []string{"time", "value"}, Rows: rows}
//		return p
//	}
//
//	&svg.Frame{Place: place, Draw: traffic, Revision: revision}
//
// A role says what a shape is (a counter, a band of error, the true value); the
// style sheet gives it a colour in both themes, and a dash, so that no meaning
// hangs on colour alone. Lines and dots are thinned to what can be seen: 10,000
// points are one path of a few kilobytes, not 10,000 elements.
package picture

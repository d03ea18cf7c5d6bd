package glance

import (
	dto "github.com/prometheus/client_model/go"

	"metricplayground/app/picture"
	"metricplayground/app/words"
	"metricplayground/metrics/script"
)

// Series is what there is to see of one series.
type Series struct {
	Type script.Type
	// ID is the series' name, NAME{a="b"}.
	ID     string
	Metric *dto.Metric
	// Trail is how a counter or a gauge came to its value.
	Trail script.Trail
	// Single reports whether buckets are shown one by one rather than cumulated.
	Single bool
}

// Measures of the pictures; a large one is as wide as there is room.
const (
	sparkWidth  = 88
	sparkHeight = 26
	largeHeight = 200
)

// Any reports whether there is a picture of the series.
func (s Series) Any() bool {
	switch s.Type {
	case script.Histogram:
		return len(s.bars()) > 0
	case script.Summary:
		return len(s.Metric.GetSummary().GetQuantile()) > 0
	}
	return len(s.Trail.Moments) > 0
}

// Spark is the small picture: shapes without a word, for a row.
func (s Series) Spark() picture.Picture {
	plot := s.plot(picture.Options{Width: sparkWidth, Height: sparkHeight,
		X: picture.Axis{Bare: true}, Y: picture.Axis{Bare: true}}, nil)
	return plot.Picture()
}

// Large is the picture with axes and words.
func (s Series) Large(w words.Catalogue, width float64) picture.Picture {
	plot := s.plot(picture.Options{Width: width, Height: largeHeight, Top: 12}, w)
	p := plot.Picture()
	p.Name = s.ID
	p.Title, p.Description = w.GlanceTitle(string(s.Type), s.ID), s.Text(w)
	p.Table = s.table(w)
	return p
}

// plot draws the series; w is nil for a picture without words.
func (s Series) plot(o picture.Options, w words.Catalogue) *picture.Plot {
	switch s.Type {
	case script.Histogram:
		return s.plotBars(o, w)
	case script.Summary:
		return s.plotQuantiles(o, w)
	}
	return s.plotTrail(o, w)
}

// Text is the text alternative: what there is to see, with its numbers.
func (s Series) Text(w words.Catalogue) string {
	switch s.Type {
	case script.Histogram:
		return s.barsText(w)
	case script.Summary:
		return s.quantilesText(w)
	}
	return s.trailText(w)
}

func (s Series) table(w words.Catalogue) picture.Table {
	switch s.Type {
	case script.Histogram:
		return s.barsTable(w)
	case script.Summary:
		return s.quantilesTable(w)
	}
	return s.trailTable(w)
}

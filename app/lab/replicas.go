package lab

import (
	"math"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/picture/svg"
	"metricplayground/app/ui"
	"metricplayground/metrics/quantile"
)

// sharing is how observations are shared out to two replicas, as typed.
type sharing struct{ share, slower string }

func newSharing() sharing { return sharing{share: "10", slower: "5"} }

// way is one way to say a quantile over two replicas.
type way struct {
	name  string
	value float64
	role  picture.Role
}

func (l *Lab) replicas() []goapp.UI {
	w, m := l.Place.Words(), l.model
	share, slower, problem := l.readSharing()
	content := []goapp.UI{
		elem.P().Class("muted").Text(w.LabReplicasHint()),
		elem.Div().Class("fields").Body(
			field(w.LabShare(), "lab-share", l.sharing.share, func(t string) { l.sharing.share = t }),
			field(w.LabSlower(), "lab-slower", l.sharing.slower, func(t string) { l.sharing.slower = t }),
		),
		ui.Slot("optional", mistake(problem)),
	}
	if problem != "" {
		return content
	}
	if len(m.values) == 0 {
		return append(content, l.remark())
	}
	r := quantile.Replicate(m.values, share, slower, m.q, m.layoutForReplicas())
	ways := []way{
		{w.LabReplica(1, r.Each[0].Count), r.Each[0].Quantile, picture.Summary},
		{w.LabReplica(2, r.Each[1].Count), r.Each[1].Quantile, picture.Summary},
		{w.LabMean(), r.Mean, picture.Bad},
		{w.LabMerged(), r.Merged.Value, picture.Estimate},
		{w.LabTruthAll(), r.Truth, picture.Truth},
	}
	return append(content,
		&svg.Frame{Place: l.Place, Draw: l.waysPicture(ways, r.Truth)},
		elem.P().Text(w.LabReplicasMoral()),
	)
}

// layoutForReplicas is the bounds of the histogram, or the default ones when it has none.
func (m *model) layoutForReplicas() []float64 {
	if m.native() {
		return quantile.Layouts(quantile.Data{}, 0)[0].Bounds
	}
	return m.stored
}

func (l *Lab) readSharing() (share, slower float64, problem string) {
	w := l.Place.Words()
	share, err := desk.ParseNumber(l.sharing.share)
	if err == nil {
		slower, err = desk.ParseNumber(l.sharing.slower)
	}
	switch {
	case err != nil:
		return 0, 0, w.NotANumber(badNumber(l.sharing.share, l.sharing.slower))
	case !(share >= 0 && share <= 100):
		return 0, 0, w.LabPercentProblem(desk.Number(share))
	case !(slower > 0) || math.IsInf(slower, 0):
		return 0, 0, w.LabSlowerProblem(desk.Number(slower))
	}
	return share / 100, slower, ""
}

// badNumber is the first of some texts that is no number.
func badNumber(texts ...string) string {
	for _, text := range texts {
		if _, err := desk.ParseNumber(text); err != nil {
			return text
		}
	}
	return ""
}

// Measures of the picture of ways, in its units.
const (
	wayHeight = 40
	wayBelow  = 28
)

// waysPicture shows values one below the other on one axis.
func (l *Lab) waysPicture(ways []way, truth float64) func(width float64) picture.Picture {
	w, m := l.Place.Words(), l.model
	return func(width float64) picture.Picture {
		least, most := 0.0, 0.0
		for _, way := range ways {
			if !math.IsNaN(way.value) && !math.IsInf(way.value, 0) {
				least, most = math.Min(least, way.value), math.Max(most, way.value)
			}
		}
		n := float64(len(ways))
		p := picture.NewPlot(picture.Options{
			Width: width, Height: n*wayHeight + wayBelow,
			X: picture.Axis{Scale: picture.Linear(least*1.08, most*1.08), Label: ""},
			Y: picture.Axis{Scale: picture.Linear(0, n), Bare: true},
		})
		p.MarkX(picture.Style{Role: picture.Truth, Look: picture.Thin}, truth, "")
		t := picture.Table{Columns: w.LabReplicasColumns()}
		for i, way := range ways {
			y := n - float64(i) - 0.7
			value := m.number(way.value)
			label := way.name + ": " + value
			if !math.IsNaN(way.value) {
				p.Line(picture.Style{Role: way.role}, []picture.Point{{X: 0, Y: y}, {X: way.value, Y: y}})
				p.Dot(picture.Style{Role: way.role, Hover: label}, picture.Point{X: way.value, Y: y}, 5)
			}
			left, _, _, _ := p.Inside()
			p.Add(picture.Shape{Kind: picture.TextKind, Role: picture.Caption, Look: picture.Words,
				X: left, Y: p.Y(y) - 10, Anchor: picture.Start, Text: label})
			t.Rows = append(t.Rows, []string{way.name, value, w.LabPercent(signed(quantile.RelativeError(way.value, truth)))})
		}
		out := p.Picture()
		out.Name, out.Title = m.metric.Name+"-replicas", w.LabReplicasPicture(m.percentile())
		for _, row := range t.Rows {
			out.Description += row[0] + ": " + row[1] + ". "
		}
		out.Table = t
		return out
	}
}

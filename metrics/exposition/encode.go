package exposition

import dto "github.com/prometheus/client_model/go"

// Encode writes the families in format f. Families come in order of
// registration, their series in order of creation, families without series
// included; a format that sorts or leaves out (all but Python do) does so here.
// The families are not changed.
//
// A family that the format cannot carry is left out and named by a *Refusal;
// the text holds everything else.
func Encode(families []*dto.MetricFamily, f Format) (string, error) {
	return EncodeWith(families, f, Options{})
}

// EncodeWith is Encode under other Options than the default.
func EncodeWith(families []*dto.MetricFamily, f Format, o Options) (string, error) {
	document, err := RenderWith(families, f, o, nil)
	return document.Text(), err
}

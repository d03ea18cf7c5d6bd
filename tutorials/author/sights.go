package author

import (
	"strings"

	"metricplayground/metrics/exposition"
)

// sights is everything that was to be seen on the way through a lesson.
type sights struct {
	lines   []string // of the exposition, in every format
	metrics map[string]bool
}

func (s *sights) look(p *player) {
	snapshot := p.session.Snapshot()
	schemes := exposition.Escapings()
	if !exposition.Escapable(snapshot.Families) {
		schemes = schemes[:1]
	}
	for _, f := range exposition.Formats() {
		for _, scheme := range schemes {
			// What one format refuses, the others show.
			text, _ := exposition.EncodeWith(snapshot.Families, f, exposition.Options{Escaping: scheme})
			s.lines = append(s.lines, strings.Split(text, "\n")...)
		}
	}
	for _, m := range snapshot.Metrics {
		s.metrics[m.Name] = true
	}
}

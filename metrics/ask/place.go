package ask

import "github.com/prometheus/prometheus/promql/parser/posrange"

// Place is a piece of a query: from byte Start up to, but without, byte End.
type Place struct{ Start, End int }

// newPlace takes the parser's place, held to the query.
func newPlace(r posrange.PositionRange, query string) Place {
	start := min(max(int(r.Start), 0), len(query))
	return Place{start, min(max(int(r.End), start), len(query))}
}

// Of returns the piece of the query.
func (p Place) Of(query string) string {
	if p.Start < 0 || p.End > len(query) || p.Start > p.End {
		return ""
	}
	return query[p.Start:p.End]
}

// replace puts text where the place is.
func (p Place) replace(query, text string) string {
	return query[:p.Start] + text + query[p.End:]
}

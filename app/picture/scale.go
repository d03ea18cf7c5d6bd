package picture

import "math"

// Scale maps values onto a picture's side. Make one with Linear, Log, SymLog,
// Clock or Elapsed.
type Scale struct {
	kind     scaleKind
	min, max float64
	// small is the size of values below which a SymLog scale is about linear.
	small float64
}

type scaleKind uint8

const (
	linear scaleKind = iota
	logarithmic
	symmetric
	clock
	elapsed
)

// Linear is an even scale. A range without extent, or that isn't finite, gets an
// extent around it.
func Linear(min, max float64) Scale { return scaleOf(linear, min, max) }

// Clock is a scale of time in Unix seconds, whose numbers are times of day in UTC.
func Clock(from, to float64) Scale { return scaleOf(clock, from, to) }

// Elapsed is a scale of seconds since a beginning, whose numbers are durations.
func Elapsed(from, to float64) Scale { return scaleOf(elapsed, from, to) }

// Log is a logarithmic scale of positive values. A lower end that isn't positive
// becomes a thousandth of the upper one.
func Log(min, max float64) Scale {
	if !finite(min) || !finite(max) || max <= 0 {
		return Scale{kind: logarithmic, min: 0.1, max: 10}
	}
	if min <= 0 {
		min = max / 1000
	}
	if max <= min {
		min, max = max/10, min*10
	}
	return Scale{kind: logarithmic, min: min, max: max}
}

// SymLog is a scale that is logarithmic away from 0 on both sides and about
// linear between -small and +small, so that it has room for 0 and below.
func SymLog(min, max, small float64) Scale {
	s := scaleOf(symmetric, min, max)
	if small <= 0 || !finite(small) {
		small = math.Max(math.Abs(s.min), math.Abs(s.max)) / 1000
	}
	s.small = small
	return s
}

func scaleOf(kind scaleKind, min, max float64) Scale {
	if !finite(min) || !finite(max) {
		min, max = 0, 1
	}
	if min > max {
		min, max = max, min
	}
	if min == max {
		half := math.Abs(min) / 2
		if half == 0 {
			half = 0.5
		}
		if kind == clock || kind == elapsed {
			half = 0.5
		}
		min, max = min-half, max+half
	}
	return Scale{kind: kind, min: min, max: max}
}

// Min is the scale's lower end, Max its upper one.
func (s Scale) Min() float64 { return s.min }

// Max is the scale's upper end.
func (s Scale) Max() float64 { return s.max }

// Position is where a value stands, from 0 at Min to 1 at Max. Values beyond
// the ends give positions beyond them; NaN gives NaN.
func (s Scale) Position(v float64) float64 {
	return (s.bend(v) - s.bend(s.min)) / (s.bend(s.max) - s.bend(s.min))
}

// Value is the value at a position: what Position maps there.
func (s Scale) Value(position float64) float64 {
	low, high := s.bend(s.min), s.bend(s.max)
	return s.unbend(low + position*(high-low))
}

// bend is the function that makes the scale an even one.
func (s Scale) bend(v float64) float64 {
	switch s.kind {
	case logarithmic:
		if v <= 0 {
			return math.Inf(-1)
		}
		return math.Log10(v)
	case symmetric:
		return math.Copysign(math.Log1p(math.Abs(v)/s.small), v)
	}
	return v
}

func (s Scale) unbend(u float64) float64 {
	switch s.kind {
	case logarithmic:
		return math.Pow(10, u)
	case symmetric:
		return math.Copysign(math.Expm1(math.Abs(u))*s.small, u)
	}
	return u
}

// Nice moves the ends of a linear scale outwards to numbers of the kind that
// ticks have, so that the first and the last tick stand at the ends.
func (s Scale) Nice(ticks int) Scale {
	switch s.kind {
	case linear:
		step := niceStep(s.max-s.min, ticks)
		s.min, s.max = math.Floor(s.min/step)*step, math.Ceil(s.max/step)*step
	case logarithmic:
		s.min = math.Pow(10, math.Floor(math.Log10(s.min)+1e-9))
		s.max = math.Pow(10, math.Ceil(math.Log10(s.max)-1e-9))
	}
	return s
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

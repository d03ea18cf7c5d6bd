package picture

import (
	"math"
	"strconv"
	"time"
)

// Tick is a number on an axis. Label is "" for one that is only a stroke.
type Tick struct {
	Value float64
	Label string
}

// Ticks are about n ticks inside the scale at round numbers, rising.
func (s Scale) Ticks(n int) []Tick {
	n = max(n, 1)
	switch s.kind {
	case logarithmic:
		return s.logTicks(n)
	case symmetric:
		return s.symmetricTicks(n)
	case clock, elapsed:
		return s.timeTicks(n)
	}
	return s.linearTicks(n)
}

// niceStep is a distance between ticks, 1, 2 or 5 times a power of ten, that
// puts about n of them into an extent.
func niceStep(extent float64, n int) float64 {
	raw := extent / float64(max(n, 1))
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	switch m := raw / power; {
	case m < 1.5:
		return power
	case m < 3:
		return 2 * power
	case m < 7:
		return 5 * power
	}
	return 10 * power
}

// maxTicks bounds what the arithmetic of floating point may make of a scale.
const maxTicks = 100

func (s Scale) linearTicks(n int) []Tick {
	step := niceStep(s.max-s.min, n)
	if !(step > 0) || !finite(step) {
		return nil
	}
	var ticks []Tick
	first := math.Ceil(s.min/step - 1e-9)
	for i := 0; i < maxTicks; i++ {
		v := (first + float64(i)) * step
		if v > s.max+step*1e-9 {
			break
		}
		v = tidy(v, step)
		ticks = append(ticks, Tick{Value: v, Label: Number(v)})
	}
	return ticks
}

// tidy takes off a multiple of step what floating point added to it.
func tidy(v, step float64) float64 {
	digits := int(math.Max(0, -math.Floor(math.Log10(step)))) + 1
	if digits > 300 {
		return v
	}
	tidied, err := strconv.ParseFloat(strconv.FormatFloat(v, 'f', digits, 64), 64)
	if err != nil {
		return v
	}
	return tidied + 0
}

func (s Scale) logTicks(n int) []Tick {
	low, high := math.Ceil(math.Log10(s.min)-1e-9), math.Floor(math.Log10(s.max)+1e-9)
	decades := int(high - low + 1)
	if decades < 2 {
		return s.withinDecade(n)
	}
	every := max(1, (decades+n-1)/n)
	var ticks []Tick
	for d := int(low); d <= int(high); d++ {
		v := math.Pow(10, float64(d))
		if (d-int(low))%every == 0 {
			ticks = append(ticks, Tick{Value: v, Label: Number(v)})
		}
		for _, m := range []float64{2, 5} {
			if every == 1 && v*m <= s.max && len(ticks) < maxTicks {
				t := Tick{Value: v * m}
				if decades*3 <= n {
					t.Label = Number(v * m)
				}
				ticks = append(ticks, t)
			}
		}
	}
	return ticks
}

// withinDecade are the ticks of a logarithmic scale that spans less than a few
// powers of ten: round numbers as on a linear one.
func (s Scale) withinDecade(n int) []Tick {
	return Scale{kind: linear, min: s.min, max: s.max}.linearTicks(n)
}

func (s Scale) symmetricTicks(n int) []Tick {
	var values []float64
	decade := math.Pow(10, math.Ceil(math.Log10(s.small)))
	for v := decade; v <= -s.min && len(values) < maxTicks; v *= 10 {
		values = append([]float64{-v}, values...)
	}
	if s.min <= 0 && s.max >= 0 {
		values = append(values, 0)
	}
	for v := decade; v <= s.max && len(values) < 2*maxTicks; v *= 10 {
		if v >= s.min {
			values = append(values, v)
		}
	}
	every := max(1, (len(values)+n-1)/n)
	var ticks []Tick
	for i, v := range values {
		t := Tick{Value: v}
		if v == 0 || i%every == 0 {
			t.Label = Number(v)
		}
		ticks = append(ticks, t)
	}
	return ticks
}

// timeSteps are the distances in seconds that people count time in.
var timeSteps = []float64{
	0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30,
	60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800,
}

func (s Scale) timeTicks(n int) []Tick {
	extent := s.max - s.min
	step := timeSteps[len(timeSteps)-1]
	for _, candidate := range timeSteps {
		if extent/candidate <= float64(n)+0.5 {
			step = candidate
			break
		}
	}
	for extent/step > maxTicks {
		step *= 10
	}
	var ticks []Tick
	for i := math.Ceil(s.min/step - 1e-9); i*step <= s.max+step*1e-9; i++ {
		v := tidy(i*step, step)
		label := ElapsedLabel(v)
		if s.kind == clock {
			label = clockLabel(v, step)
		}
		ticks = append(ticks, Tick{Value: v, Label: label})
	}
	return ticks
}

func clockLabel(unix, step float64) string {
	t := time.UnixMilli(int64(math.Round(unix * 1000))).UTC()
	switch {
	case step < 1:
		return t.Format("15:04:05.000")
	case step < 60:
		return t.Format("15:04:05")
	case step < 86400:
		return t.Format("15:04")
	}
	return t.Format("01-02")
}

// ElapsedLabel writes seconds as a duration, without parts that are zero: 1m30s.
func ElapsedLabel(seconds float64) string {
	if seconds < 0 {
		return "−" + ElapsedLabel(-seconds)
	}
	if seconds < 60 {
		return Number(seconds) + "s"
	}
	whole := int64(math.Round(seconds))
	label := ""
	for _, unit := range []struct {
		seconds int64
		name    string
	}{{86400, "d"}, {3600, "h"}, {60, "m"}, {1, "s"}} {
		if count := whole / unit.seconds; count > 0 {
			label += strconv.FormatInt(count, 10) + unit.name
			whole %= unit.seconds
		}
	}
	return label
}

// Number writes a number for an axis or a label: as short as its value allows,
// without an exponent between 0.0001 and a million.
func Number(v float64) string {
	switch size := math.Abs(v); {
	case math.IsNaN(v):
		return "NaN"
	case math.IsInf(v, 1):
		return "+Inf"
	case math.IsInf(v, -1):
		return "-Inf"
	case v == 0:
		return "0"
	case size >= 1e-4 && size < 1e6:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	text := strconv.FormatFloat(v, 'e', -1, 64) // 1e+06: shorter is 1e6
	for i := range text {
		if text[i] == 'e' {
			mantissa, sign, digits := text[:i+1], text[i+1], text[i+2:]
			for len(digits) > 1 && digits[0] == '0' {
				digits = digits[1:]
			}
			if sign == '-' {
				digits = "-" + digits
			}
			return mantissa + digits
		}
	}
	return text
}

// Short writes a number that was measured, for a label beside a shape: three
// significant digits are what can be seen in a picture.
func Short(v float64) string {
	if v == 0 || !finite(v) {
		return Number(v)
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 3, 64), 64)
	if size := math.Abs(v); size >= 1000 && size < 1e6 {
		rounded = math.Round(v)
	}
	return Number(rounded)
}

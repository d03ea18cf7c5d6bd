package expositiontest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// Random makes valid families of all types with awkward names and values.
func Random(random *rand.Rand) []*dto.MetricFamily {
	var families []*dto.MetricFamily
	for i := range 1 + random.IntN(6) {
		families = append(families, RandomFamily(random, i))
	}
	random.Shuffle(len(families), func(i, j int) { families[i], families[j] = families[j], families[i] })
	return families
}

// Pick returns one of its arguments.
func Pick[T any](random *rand.Rand, from ...T) T { return from[random.IntN(len(from))] }

// RandomFamily makes one random family; i makes its name its own.
func RandomFamily(random *rand.Rand, i int) *dto.MetricFamily {
	name := fmt.Sprintf("%s%d%s", Pick(random, "a", "zz", "http.requests", "日本", "with space", "_x", "a_total_"), i,
		Pick(random, "", "_total", "_seconds", "_total_total", "_bytes_total", "_created", "_sum"))
	family := Family(name, Pick(random, "", "Help.", "Line\nbreak \\ \"quoted\"", "帮助"), Pick(random,
		dto.MetricType_COUNTER, dto.MetricType_GAUGE, dto.MetricType_HISTOGRAM, dto.MetricType_SUMMARY, dto.MetricType_UNTYPED))
	if random.IntN(4) == 0 {
		family.Help = nil
	}
	if random.IntN(3) == 0 {
		family.Unit = proto.String(Pick(random, "seconds", "bytes", "km/h"))
	}
	names := Pick(random, []string{}, []string{"path"}, []string{"a", "z"}, []string{"label name", "lf", "ü"})
	count := random.IntN(7)
	if len(names) == 0 {
		count = min(count, 1)
	}
	for j := range count {
		family.Metric = append(family.Metric, namedSeries(random, family.GetType(), names, j))
	}
	return family
}

func randomValue(random *rand.Rand) float64 {
	return Pick(random, 0, 1, 2.5, 1e6, 1234567.25, 1e21, 1e-7, random.Float64(), float64(random.IntN(1000)), math.Inf(+1))
}

func namedSeries(random *rand.Rand, t dto.MetricType, names []string, j int) *dto.Metric {
	var labels []string
	for n, name := range names {
		value := Pick(random, "", "x", "back\\slash", "quo\"te", "new\nline", "北", "}", " # ", "a=b,c")
		if n == 0 {
			value += fmt.Sprint(random.IntN(9), "-", j)
		}
		labels = append(labels, name, value)
	}
	series := RandomSeries(random, t, labels)
	if random.IntN(6) == 0 {
		series.TimestampMs = proto.Int64(random.Int64N(2e12))
	}
	return series
}

// RandomSeries makes a random series of a type, with labels given as names and
// values in turn.
func RandomSeries(random *rand.Rand, t dto.MetricType, labels []string) *dto.Metric {
	switch t {
	case dto.MetricType_COUNTER:
		series := Counter(randomValue(random), labels...)
		if random.IntN(2) == 0 {
			series.Counter.Exemplar = Exemplar(random.Float64(), "trace_id", Pick(random, "a b", "q\"", "#"), "z", "y")
		}
		if random.IntN(3) == 0 {
			series.Counter.CreatedTimestamp = nil
		}
		return series
	case dto.MetricType_GAUGE:
		return Gauge(Pick(random, randomValue(random), -1, math.NaN(), math.Inf(-1)), labels...)
	case dto.MetricType_UNTYPED:
		return Untyped(randomValue(random), labels...)
	case dto.MetricType_SUMMARY:
		if random.IntN(3) == 0 {
			return Summary(0, 0, []float64{0.5, math.NaN(), 0.9, math.NaN()}, labels...)
		}
		return Summary(random.Uint64N(100), random.Float64()*100, []float64{0.5, random.Float64(), 0.999, 2}[:2*random.IntN(3)], labels...)
	}
	return randomHistogram(random, labels)
}

func randomHistogram(random *rand.Rand, labels []string) *dto.Metric {
	if random.IntN(3) == 0 {
		return Native(labels...)
	}
	var observed []float64
	for range random.IntN(20) {
		observed = append(observed, random.NormFloat64()*3)
	}
	bounds := Pick(random, []float64{1}, []float64{-1, 0, 1}, []float64{0.1, 0.25, 1e6}, []float64{0, 2, math.Inf(+1)}, nil)
	series := Histogram(bounds, observed, labels...)
	if len(series.Histogram.Bucket) > 0 && random.IntN(2) == 0 {
		series.Histogram.Bucket[0].Exemplar = Exemplar(-3, "trace_id", "t")
	}
	if random.IntN(4) == 0 {
		series.Histogram.Schema = proto.Int32(3)
		series.Histogram.ZeroCount = proto.Uint64(series.Histogram.GetSampleCount())
		series.Histogram.CreatedTimestamp = timestamppb.New(Epoch.Add(time.Duration(random.Int64N(1e15))))
	}
	return series
}

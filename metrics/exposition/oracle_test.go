package exposition

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"metricplayground/metrics/exposition/expositiontest"
	"regexp"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
)

// contentTypes are the formats that expfmt writes, as negotiated over HTTP.
var contentTypes = map[Format]expfmt.Format{
	Text:         expfmt.FmtText,
	OpenMetrics1: expfmt.FmtOpenMetrics_1_0_0,
	OpenMetrics2: expfmt.FmtOpenMetrics_2_0_0,
	Proto:        expfmt.FmtProtoText,
}

// served is what promhttp would answer: the families gathered by client_golang
// and written by expfmt's encoder. Gatherers of client_golang 1.25.0 lose the
// unit, which its Registry keeps, so it is put back.
func served(t testing.TB, families []*dto.MetricFamily, f Format, escaping model.EscapingScheme) string {
	t.Helper()
	clones := make([]*dto.MetricFamily, len(families))
	for i, family := range families {
		clones[i] = proto.Clone(family).(*dto.MetricFamily)
	}
	gathered, err := prometheus.Gatherers{prometheus.GathererFunc(func() ([]*dto.MetricFamily, error) { return clones, nil })}.Gather()
	require.NoError(t, err)
	for _, family := range gathered {
		for _, original := range families {
			if original.GetName() == family.GetName() {
				family.Unit = original.Unit
			}
		}
	}
	var buffer bytes.Buffer
	encoder := expfmt.NewEncoder(&buffer, contentTypes[f].WithEscapingScheme(escaping), expfmt.WithCreatedLines())
	for _, family := range gathered {
		require.NoError(t, encoder.Encode(family))
	}
	require.NoError(t, encoder.(expfmt.Closer).Close())
	if f == Proto {
		return doubleSpace.ReplaceAllString(buffer.String(), "$1 ")
	}
	return buffer.String()
}

// doubleSpace is the space that prototext adds in some builds.
var doubleSpace = regexp.MustCompile(`(?m)^( *[a-z_]+:)  `)

func TestEncodeEqualsClientGolang(t *testing.T) {
	schemes := []model.EscapingScheme{model.NoEscaping, model.UnderscoreEscaping, model.DotsEscaping, model.ValueEncodingEscaping}
	for f := range contentTypes {
		for _, scheme := range schemes {
			t.Run(fmt.Sprintf("%s/%s", f, scheme), func(t *testing.T) {
				text, err := EncodeWith(expositiontest.Rich(), f, Options{Escaping: scheme})
				require.NoError(t, err)
				requireText(t, served(t, expositiontest.Rich(), f, scheme), text)
				for seed := range uint64(40) {
					families := expositiontest.Random(rand.New(rand.NewPCG(seed, 1)))
					text, err := EncodeWith(families, f, Options{Escaping: scheme})
					require.NoError(t, err)
					requireText(t, served(t, families, f, scheme), text)
				}
			})
		}
	}
}

func TestProtoTextIsTheMessage(t *testing.T) {
	document, err := Render(expositiontest.Rich(), Proto, nil)
	require.NoError(t, err)
	for _, block := range document.Blocks {
		var message dto.MetricFamily
		text, err := Encode([]*dto.MetricFamily{block.source.family}, Proto)
		require.NoError(t, err)
		require.NoError(t, prototext.Unmarshal([]byte(text), &message))
		for i, metric := range message.Metric {
			require.True(t, proto.Equal(block.source.metrics[i], metric), block.Name)
		}
	}
}

func TestEncodeLeavesItsInputAlone(t *testing.T) {
	families := expositiontest.Rich()
	var copies []*dto.MetricFamily
	for _, family := range families {
		copies = append(copies, proto.Clone(family).(*dto.MetricFamily))
	}
	for _, f := range Formats() {
		_, err := EncodeWith(families, f, Options{Escaping: model.DotsEscaping})
		if f != Python {
			require.NoError(t, err)
		}
	}
	for i := range families {
		require.True(t, proto.Equal(copies[i], families[i]), families[i].GetName())
	}
}

// TestRenderTakesOverWhatDidNotChange changes random families step by step and
// compares what is rendered from the document before with what is rendered anew.
func TestRenderTakesOverWhatDidNotChange(t *testing.T) {
	for _, f := range Formats() {
		t.Run(string(f), func(t *testing.T) {
			for seed := range uint64(20) {
				random := rand.New(rand.NewPCG(seed, 2))
				families := expositiontest.Random(random)
				var previous *Document
				for range 12 {
					document, _ := Render(families, f, previous)
					anew, _ := Render(families, f, nil)
					requireText(t, anew.Text(), document.Text())
					requireSameLines(t, anew, document)
					if previous != nil {
						requireSharedBlocks(t, previous, document)
					}
					previous, families = document, mutated(random, families)
				}
			}
		})
	}
}

// requireSameLines compares everything that lines say of themselves.
func requireSameLines(t *testing.T, want, got *Document) {
	t.Helper()
	require.Equal(t, len(want.Blocks), len(got.Blocks))
	for i, block := range want.Blocks {
		other := got.Blocks[i]
		require.Equal(t, len(block.Lines), len(other.Lines))
		for j, line := range block.Lines {
			line.source = other.Lines[j].source
			require.Equal(t, line, other.Lines[j])
			require.Same(t, other.source, other.Lines[j].source)
		}
		require.Equal(t, block.source.starts, other.source.starts)
	}
}

// requireSharedBlocks: a family that is the same pointer has the same block.
func requireSharedBlocks(t *testing.T, before, after *Document) {
	t.Helper()
	known := map[*dto.MetricFamily]*Block{}
	for _, block := range before.Blocks {
		known[block.source.family] = block
	}
	for _, block := range after.Blocks {
		if old, ok := known[block.source.family]; ok {
			require.Same(t, old, block)
		}
	}
}

// mutated returns families of which some changed, in one or more series, the
// others being the same pointers.
func mutated(random *rand.Rand, families []*dto.MetricFamily) []*dto.MetricFamily {
	var list []*dto.MetricFamily
	for i, family := range families {
		switch random.IntN(6) {
		case 0:
			continue
		case 1, 2:
			family = mutatedFamily(random, family, i)
		}
		list = append(list, family)
	}
	if random.IntN(3) == 0 {
		list = append(list, expositiontest.RandomFamily(random, 100+random.IntN(1e9)))
	}
	return list
}

func mutatedFamily(random *rand.Rand, family *dto.MetricFamily, i int) *dto.MetricFamily {
	copied := &dto.MetricFamily{Name: family.Name, Help: family.Help, Type: family.Type, Unit: family.Unit}
	for _, metric := range family.Metric {
		switch random.IntN(5) {
		case 0:
			continue
		case 1:
			var labels []string
			for _, pair := range metric.Label {
				labels = append(labels, pair.GetName(), pair.GetValue())
			}
			metric = expositiontest.RandomSeries(random, family.GetType(), labels)
		}
		copied.Metric = append(copied.Metric, metric)
	}
	if len(copied.Metric) > 1 && random.IntN(3) == 0 {
		random.Shuffle(len(copied.Metric), func(i, j int) {
			copied.Metric[i], copied.Metric[j] = copied.Metric[j], copied.Metric[i]
		})
	}
	if random.IntN(5) == 0 {
		copied.Help = proto.String(fmt.Sprint("Changed ", i))
	}
	return copied
}

package metrics

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSeriesMap does random things to a seriesMap and to a plain map.
func TestSeriesMap(t *testing.T) {
	for name, hash := range map[string]func(*seriesMap[int], []string) uint64{
		"hashes":          (*seriesMap[int]).hash,
		"all in one slot": func(*seriesMap[int], []string) uint64 { return 1<<64 - 1 },
	} {
		t.Run(name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(1, 2))
			var m seriesMap[int]
			m.init()
			want, order := map[string]int{}, []string{}
			for step := range 5000 {
				value := fmt.Sprint(r.IntN(60))
				key := []string{value, "x"}
				h := hash(&m, key)
				switch r.IntN(20) {
				case 0, 1, 2, 3, 4, 5, 6, 7:
					_, existed := want[value]
					require.Equal(t, existed, m.remove(h, key))
					delete(want, value)
					order = without(order, value)
				case 8:
					if step%4 == 0 {
						m.clear()
						want, order = map[string]int{}, nil
					}
				default:
					if _, ok := want[value]; !ok {
						want[value] = step
						order = append(order, value)
					}
					require.Equal(t, want[value], *m.add(h, key, func([]string) *int { return &step }))
				}
				found := m.find(h, key)
				n, ok := want[value]
				require.Equal(t, ok, found != nil)
				if ok {
					require.Equal(t, n, *found.metric)
				}
				require.Nil(t, m.find(h, []string{value, "y"}))
				var created []string
				for _, s := range m.created() {
					created = append(created, s.values[0])
				}
				require.ElementsMatch(t, order, created)
				if len(order) > 0 {
					require.Equal(t, order, created)
				}
			}
			require.LessOrEqual(t, len(*m.table.Load()), 512, "marks are cleared away")
		})
	}
}

func without(list []string, gone string) []string {
	var rest []string
	for _, s := range list {
		if s != gone {
			rest = append(rest, s)
		}
	}
	return rest
}

// TestSeriesMapNoLabels: the series without labels isn't taken for the mark of a
// removed one.
func TestSeriesMapNoLabels(t *testing.T) {
	var m seriesMap[int]
	m.init()
	one := 1
	m.add(0, nil, func([]string) *int { return &one })
	require.True(t, m.remove(0, nil))
	require.Nil(t, m.find(0, nil))
	require.False(t, m.remove(0, nil))
}

// TestSeriesMapHandsOutSlices: what was handed out stays as it was.
func TestSeriesMapHandsOutSlices(t *testing.T) {
	var m seriesMap[int]
	m.init()
	add := func(v string) {
		values := []string{v}
		m.add(m.hash(values), values, func([]string) *int { return new(int) })
	}
	for _, v := range []string{"c", "a", "b"} {
		add(v)
	}
	created, sorted := m.created(), m.sorted([]int{0})
	m.remove(m.hash([]string{"c"}), []string{"c"})
	add("d")
	require.Equal(t, []string{"c", "a", "b"}, firstValues(created))
	require.Equal(t, []string{"a", "b", "c"}, firstValues(sorted))
	require.Equal(t, []string{"a", "b", "d"}, firstValues(m.created()))
	require.Equal(t, []string{"a", "b", "d"}, firstValues(m.sorted([]int{0})))
}

func firstValues(series []*series[int]) (values []string) {
	for _, s := range series {
		values = append(values, s.values[0])
	}
	return values
}

package metrics

import (
	"hash/maphash"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// seriesMap finds a series by its label values. It is a hash table with open
// addressing: a series stands in the first free slot from the one that its hash
// names, so whoever looks for it walks from there to it, or to a free slot. Slots
// only ever fill up, and one that is removed leaves a mark in its place. That is
// why finding needs no lock. When too many slots are taken, a new table takes the
// place of the old one.
type seriesMap[M any] struct {
	seed  maphash.Seed
	table atomic.Pointer[[]atomic.Pointer[series[M]]] // its length is a power of 2

	writing sync.Mutex // guards what follows, and who may write to the table
	taken   int        // slots, including marks
	order   []*series[M]
	byValue []*series[M] // order, sorted by label values; nil when it has to be sorted anew
}

// series is one series of a family. A series without metric marks the place of one
// that was removed.
type series[M any] struct {
	hash   uint64
	values []string
	metric *M
}

const firstTable = 8 // slots

func (m *seriesMap[M]) init() {
	m.seed = maphash.MakeSeed()
	m.replaceTable(firstTable)
}

// hash returns the hash of label values.
func (m *seriesMap[M]) hash(values []string) (h uint64) {
	for _, v := range values {
		h = h*31 + maphash.String(m.seed, v)
	}
	return h
}

// find returns the series with these values, or nil.
func (m *seriesMap[M]) find(hash uint64, values []string) *series[M] {
	if at := m.slot(hash, values); at != nil {
		return at.Load()
	}
	return nil
}

// slot returns the slot of the series with these values, or nil.
func (m *seriesMap[M]) slot(hash uint64, values []string) *atomic.Pointer[series[M]] {
	table := *m.table.Load()
	for i := hash; ; i++ {
		at := &table[i&uint64(len(table)-1)]
		s := at.Load()
		if s == nil {
			return nil
		}
		if s.hash == hash && s.metric != nil && slices.Equal(s.values, values) {
			return at
		}
	}
}

// add returns the metric of the series with these values, which it creates unless
// somebody else was faster.
func (m *seriesMap[M]) add(hash uint64, values []string, create func([]string) *M) *M {
	m.writing.Lock()
	defer m.writing.Unlock()
	if s := m.find(hash, values); s != nil {
		return s.metric
	}
	s := &series[M]{hash: hash, values: slices.Clone(values)}
	s.metric = create(s.values)
	m.order = append(m.order, s)
	m.byValue = nil
	if size := len(*m.table.Load()); 2*(m.taken+1) > size {
		m.replaceTable(4 * len(m.order))
	} else {
		m.put(*m.table.Load(), s)
	}
	return s.metric
}

// put writes s to the first free slot of a table.
func (m *seriesMap[M]) put(table []atomic.Pointer[series[M]], s *series[M]) {
	i := s.hash
	for table[i&uint64(len(table)-1)].Load() != nil {
		i++
	}
	table[i&uint64(len(table)-1)].Store(s)
	m.taken++
}

// replaceTable makes a table with at least so many slots and puts all series in.
func (m *seriesMap[M]) replaceTable(slots int) {
	size := firstTable
	for size < slots {
		size *= 2
	}
	table := make([]atomic.Pointer[series[M]], size)
	m.taken = 0
	for _, s := range m.order {
		m.put(table, s)
	}
	m.table.Store(&table)
}

// remove removes the series with these values and reports whether there was one.
func (m *seriesMap[M]) remove(hash uint64, values []string) bool {
	m.writing.Lock()
	defer m.writing.Unlock()
	at := m.slot(hash, values)
	if at == nil {
		return false
	}
	gone := at.Load()
	at.Store(&series[M]{})
	// Slices handed out must stay as they are, so the rest gets a new one.
	i := slices.Index(m.order, gone)
	m.order = slices.Concat(m.order[:i], m.order[i+1:])
	m.byValue = nil
	return true
}

// clear removes all series.
func (m *seriesMap[M]) clear() {
	m.writing.Lock()
	defer m.writing.Unlock()
	m.order, m.byValue = nil, nil
	m.replaceTable(firstTable)
}

// created returns the series in order of creation. The slice is not to be
// changed, and will not be.
func (m *seriesMap[M]) created() []*series[M] {
	m.writing.Lock()
	defer m.writing.Unlock()
	return m.order
}

// sorted returns the series sorted by label values; labels says in which order
// the labels count. The slice is not to be changed, and will not be.
func (m *seriesMap[M]) sorted(labels []int) []*series[M] {
	m.writing.Lock()
	defer m.writing.Unlock()
	if m.byValue == nil {
		m.byValue = slices.Clone(m.order)
		slices.SortFunc(m.byValue, func(a, b *series[M]) int {
			for _, i := range labels {
				if c := strings.Compare(a.values[i], b.values[i]); c != 0 {
					return c
				}
			}
			return 0
		})
	}
	return m.byValue
}

package metrics

import (
	"slices"
	"strings"
	"sync"
	"time"

	dto "github.com/prometheus/client_model/go"
)

// Registry holds metrics and gathers them for exposition. Its Gather makes it a
// prometheus.Gatherer, so promhttp can serve it. It is safe for concurrent use.
type Registry struct {
	clock Clock

	lock     sync.RWMutex
	families []family        // in order of registration; replaced, never changed
	claims   map[claim]*desc // whom a name in the exposition belongs to
}

// family is what a registry knows of a metric.
type family interface {
	description() *desc
	// inOrder returns the series in order of creation.
	inOrder() []*dto.Metric
	// sorted returns the series sorted by label values.
	sorted() []*dto.Metric
}

// Option changes how a registry works.
type Option func(*Registry)

// WithClock lets the registry and its metrics take the time from c instead of
// time.Now.
func WithClock(c Clock) Option { return func(r *Registry) { r.clock = c } }

// NewRegistry returns an empty registry.
func NewRegistry(options ...Option) *Registry {
	r := &Registry{clock: time.Now, claims: map[claim]*desc{}}
	for _, o := range options {
		o(r)
	}
	return r
}

// registered registers v and returns it.
func registered[M any](r *Registry, v *Vec[M]) (*Vec[M], error) {
	if err := r.register(v); err != nil {
		return nil, err
	}
	return v, nil
}

// register adds f, unless its name is taken or it would write series that another
// family writes: the rules NameTaken and NameCollides.
func (r *Registry) register(f family) error {
	r.lock.Lock()
	defer r.lock.Unlock()
	d := f.description()
	for _, c := range d.claims() {
		if old := r.claims[c]; old != nil {
			if err := checkTogether(old, d); err != nil {
				return err
			}
		}
	}
	for _, c := range d.claims() {
		r.claims[c] = d
	}
	r.families = append(slices.Clip(r.families), f)
	return nil
}

// Unregister removes the metric with this name and reports whether there was one.
// The name is free again, also for another type, help or set of labels;
// client_golang would insist on the old ones.
func (r *Registry) Unregister(name string) bool {
	r.lock.Lock()
	defer r.lock.Unlock()
	i := slices.IndexFunc(r.families, func(f family) bool { return f.description().Name == name })
	if i < 0 {
		return false
	}
	for _, c := range r.families[i].description().claims() {
		delete(r.claims, c)
	}
	r.families = slices.Concat(r.families[:i], r.families[i+1:])
	return true
}

// Gather returns the families sorted by name, their series sorted by label
// values, without families that have no series, as client_golang's registry does.
// The error is always nil. Nobody changes the result afterwards, and neither may
// the caller.
func (r *Registry) Gather() ([]*dto.MetricFamily, error) {
	families := slices.Clone(r.registered())
	slices.SortFunc(families, func(a, b family) int {
		return strings.Compare(a.description().Name, b.description().Name)
	})
	gathered := make([]*dto.MetricFamily, 0, len(families))
	for _, f := range families {
		if series := f.sorted(); len(series) > 0 {
			gathered = append(gathered, f.description().family(series))
		}
	}
	return gathered, nil
}

// Families returns the families in order of registration, their series in order
// of creation, families without series included: what prometheus_client goes by.
// Nobody changes the result afterwards, and neither may the caller.
func (r *Registry) Families() []*dto.MetricFamily {
	families := r.registered()
	all := make([]*dto.MetricFamily, len(families))
	for i, f := range families {
		all[i] = f.description().family(f.inOrder())
	}
	return all
}

// Family is Families for one name; it reports whether there is such a family.
func (r *Registry) Family(name string) (*dto.MetricFamily, bool) {
	for _, f := range r.registered() {
		if d := f.description(); d.Name == name {
			return d.family(f.inOrder()), true
		}
	}
	return nil, false
}

func (r *Registry) registered() []family {
	r.lock.RLock()
	defer r.lock.RUnlock()
	return r.families
}

package timeline

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/promqltest"
	"github.com/prometheus/prometheus/storage"
)

// TestEngineOverThisStorage runs Prometheus' own engine tests over a timeline:
// rate, increase, histogram_quantile (classic and native), staleness and all the
// others, but those about start timestamps, which this storage doesn't keep.
func TestEngineOverThisStorage(t *testing.T) {
	engine := promqltest.NewTestEngine(t, false, 5*time.Minute, 50_000_000)
	promqltest.RunBuiltinTestsWithStorage(wanted{t}, engine, func(testing.TB) storage.Storage { return &writable{timeline: New()} })
}

// wanted leaves out the tests that need what this storage doesn't have.
type wanted struct{ *testing.T }

func (w wanted) Run(name string, f func(*testing.T)) bool {
	if name == "testdata/start_timestamps.test" {
		return true
	}
	return w.T.Run(name, f)
}

// writable lets Prometheus' tests write to a timeline.
type writable struct{ timeline *Timeline }

func (w *writable) Querier(mint, maxt int64) (storage.Querier, error) {
	return w.timeline.Querier(mint, maxt)
}

var errNotHere = errors.New("not in this storage")

func (w *writable) ChunkQuerier(int64, int64) (storage.ChunkQuerier, error) { return nil, errNotHere }
func (w *writable) Appender(context.Context) storage.Appender               { return nil }
func (w *writable) AppenderV2(context.Context) storage.AppenderV2           { return w }
func (w *writable) StartTime() (int64, error)                               { return 0, nil }
func (w *writable) Close() error                                            { return nil }
func (w *writable) Rollback() error                                         { return nil }

func (w *writable) Commit() error {
	w.timeline.view = nil
	return nil
}

func (w *writable) Append(_ storage.SeriesRef, l labels.Labels, _, at int64, v float64, h *histogram.Histogram, fh *histogram.FloatHistogram, _ storage.AppendV2Options) (storage.SeriesRef, error) {
	var n *native
	if h != nil || fh != nil {
		n = &native{h, fh}
	}
	if !w.timeline.put(w.timeline.seriesOf(l), at, v, n) {
		return 0, storage.ErrOutOfOrderSample
	}
	return 1, nil
}

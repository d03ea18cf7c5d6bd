package ask

import (
	"context"
	"time"

	"github.com/prometheus/prometheus/storage"
)

// Follow evaluates a rule from from on, each interval, up to to. All errors are an
// *Error.
func (e *Engine) Follow(ctx context.Context, data storage.Queryable, rule AlertRule, from, to time.Time, interval time.Duration) (Followed, error) {
	if _, err := parse(rule.Expr); err != nil {
		return Followed{}, err
	}
	return Followed{Rule: rule}, nil
}

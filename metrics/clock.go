package metrics

import "time"

// Clock tells the time. A registry takes every time from its clock: the created
// timestamps of series, the timestamps of exemplars, the sliding window of
// summaries. time.Now is a Clock; a clock that stands still makes a session
// repeatable.
type Clock func() time.Time

package e2e

import (
	"testing"
	"time"
)

// patience is how long a condition may take to hold. It is long because the
// machine may be busy; a wait ends as soon as its condition holds.
const patience = 30 * time.Second

// waitUntil waits until a condition holds, and fails the test after patience.
func waitUntil(t testing.TB, what string, condition func() (bool, error)) {
	t.Helper()
	deadline := time.Now().Add(patience)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		holds, err := condition()
		if err == nil && holds {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("waited %s in vain: %s (last: %v)", patience, what, err)
		}
		<-tick.C
	}
}

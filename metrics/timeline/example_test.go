package timeline_test

import (
	"context"
	"fmt"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/tsdb/chunkenc"

	"metricplayground/metrics/script"
	"metricplayground/metrics/timeline"
)

// A script with two replicas is scraped; one of them is restarted, and a scrape
// of the other fails.
func Example() {
	session := script.New(script.Options{})
	err := session.Run(`counter jobs_total "Jobs done."
replicas 2
inc jobs_total times 5
on replica 2 inc jobs_total times 7
scrape every 15s
advance 15s
on replica 2 restart
fail scrape
advance 30s
`)
	if err != nil {
		fmt.Println(err)
		return
	}
	store := timeline.New()
	if err := store.Follow(session.Snapshot().Scrapes); err != nil {
		fmt.Println(err)
		return
	}
	begin := script.DefaultStart().UnixMilli()
	querier, _ := store.Querier(begin, session.Snapshot().Now.UnixMilli())
	set := querier.Select(context.Background(), true, nil, labels.MustNewMatcher(labels.MatchRegexp, "__name__", "jobs_total|up"))
	for set.Next() {
		fmt.Print(set.At().Labels().Get("__name__"), " ", set.At().Labels().Get("instance"), ":")
		for it := set.At().Iterator(nil); it.Next() != chunkenc.ValNone; {
			at, value := it.At()
			fmt.Printf(" %v@%ds", value, (at-begin)/1000)
		}
		fmt.Println()
	}
	fmt.Println(store.Report(2).Up, store.Report(2).Stale)
	fmt.Print(timeline.Text(store.Scrapes()[0]))
	// Output:
	// jobs_total replica-1:8080: 5@15s NaN@30s 5@45s
	// jobs_total replica-2:8080: 7@15s 0@30s 0@45s
	// up replica-1:8080: 1@15s 0@30s 1@45s
	// up replica-2:8080: 1@15s 1@30s 1@45s
	// false 1
	// # HELP jobs_total Jobs done.
	// # TYPE jobs_total counter
	// jobs_total 5
}

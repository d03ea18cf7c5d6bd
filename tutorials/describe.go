package tutorials

import (
	"strings"

	"metricplayground/metrics/script"
)

// described is what checks ask of an operation, whatever its type.
type described struct {
	verb   string
	metric string
	value  script.Value
	valued bool // value means something
}

// describe reads an operation.
func describe(op script.Operation) described {
	do, _ := script.Inner(op)
	switch o := do.(type) {
	case script.Create:
		return described{verb: string(o.Type), metric: o.Name}
	case script.Change:
		valued := o.Verb != script.Inc && o.Verb != script.Dec
		return described{verb: string(o.Verb), metric: o.Series.Metric, value: o.Value, valued: valued}
	case script.Init:
		return described{verb: "init", metric: o.Series.Metric}
	case script.Drop:
		return described{verb: "drop", metric: o.Series.Metric}
	case script.Remove:
		return described{verb: "remove", metric: o.Metric}
	case script.Advance:
		return described{verb: "advance", value: script.Value{Number: o.By.Seconds()}, valued: true}
	case script.Replicas:
		return described{verb: "replicas", value: script.Value{Number: float64(o.Count)}, valued: true}
	case script.ScrapeEvery:
		return described{verb: "scrape", value: script.Value{Number: o.Interval.Seconds()}, valued: true}
	case script.Clock:
		return described{verb: "clock", value: script.Value{Number: o.Ahead.Seconds()}, valued: true}
	case nil, script.Comment:
		return described{}
	}
	// Of the others, checks ask for the first word alone.
	verb, _, _ := strings.Cut(do.String(), " ")
	return described{verb: verb}
}

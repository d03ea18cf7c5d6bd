package words

import "fmt"

func (*english) Metrics() string          { return "Metrics" }
func (*english) Exposition() string       { return "Exposition" }
func (*english) ScriptTab() string        { return "Script" }
func (*english) Views() string            { return "Views" }
func (*english) ChangedElsewhere() string { return "changed" }

func (*english) TypeName(kind string) string {
	switch kind {
	case "counter":
		return "Counter"
	case "gauge":
		return "Gauge"
	case "histogram":
		return "Histogram"
	}
	return "Summary"
}

func (*english) TypePurpose(kind string) string {
	switch kind {
	case "counter":
		return "For what only ever adds up: requests served, errors, bytes sent. It starts again at 0 when the process restarts."
	case "gauge":
		return "For what goes up and down and means something at this moment: temperature, queue length, requests in flight."
	case "histogram":
		return "For how values are spread: latencies, sizes. Counts observations in buckets; can be added up over many instances."
	}
	return "For quantiles worked out in the process itself, over a sliding window. Exact enough for one instance, but they can't be added up over several."
}

func (*english) NewMetric() string  { return "New metric" }
func (*english) EmptyTitle() string { return "Nothing is measured yet" }
func (*english) EmptyText() string {
	return "Make a metric of your own, or begin with something ready-made and change it."
}
func (*english) EmptyLessonText() string {
	return "The lesson says what to make: press “New metric”."
}
func (*english) StartFrom() string         { return "Start from" }
func (*english) Undo() string              { return "Undo" }
func (*english) Redo() string              { return "Redo" }
func (*english) Undone(step string) string { return "Undone: " + step }
func (*english) Redone(step string) string { return "Done again: " + step }
func (*english) Reset() string             { return "Clear everything" }
func (*english) ResetDone() string         { return "Everything was cleared. Undo brings it back." }
func (*english) RestartProcess() string    { return "Restart the process" }
func (*english) RestartExplained() string {
	return "As if the program that is measured had been stopped and started: every value begins again."
}
func (*english) Restarted(replica int) string {
	if replica > 0 {
		return fmt.Sprintf("Replica %d was restarted: its values begin again.", replica)
	}
	return "The process was restarted: every value begins again."
}
func (*english) Share() string          { return "Share" }
func (*english) ShareExplained() string { return "Copy a link that opens this very state" }
func (*english) LinkCopied() string     { return "Link copied. Whoever opens it sees what you see." }
func (*english) CopyFailed() string {
	return "The browser didn't let the page copy. Select the text and copy it yourself."
}
func (*english) Copy() string     { return "Copy" }
func (*english) Copied() string   { return "Copied." }
func (*english) Download() string { return "Download" }
func (*english) OpenFile() string { return "Open a file" }
func (*english) NotSaved(reason string) string {
	return "Not kept: the browser refused to save (" + reason + "). Download the script to keep your work."
}
func (*english) BrokenSave(reason string) string {
	return "What this browser had kept could not be opened (" + reason + "). You begin afresh; the old work is here to download."
}
func (*english) DownloadBrokenSave() string { return "Download the old work" }
func (*english) Dismiss() string            { return "Dismiss" }
func (*english) LinkOpened() string {
	return "Opened from the link. Undo brings back what was here before."
}
func (*english) LinkFailed() string { return "The script in this link can't be run:" }
func (*english) LinkDamaged() string {
	return "This link is damaged or was cut off on its way. Ask for it again."
}
func (*english) KeptBefore() string { return "What you had before is unchanged." }

func (*english) Edit(metric string) string      { return "Edit " + metric }
func (*english) Duplicate(metric string) string { return "Duplicate " + metric }
func (*english) MoveUp(metric string) string    { return "Move " + metric + " up" }
func (*english) MoveDown(metric string) string  { return "Move " + metric + " down" }
func (*english) Remove(metric string) string    { return "Remove " + metric }
func (*english) Removed(metric string) string   { return metric + " was removed. Undo brings it back." }
func (*english) DroppedByEdit(n int) string {
	if n == 1 {
		return "Changed. One earlier operation no longer fits and was left out; undo brings it back."
	}
	return fmt.Sprintf("Changed. %d earlier operations no longer fit and were left out; undo brings them back.", n)
}
func (*english) SeriesCount(n int) string {
	if n == 1 {
		return "1 series"
	}
	return fmt.Sprintf("%d series", n)
}
func (*english) NoSeries() string {
	return "No series yet: a metric with labels shows nothing until it is used with label values."
}
func (*english) NewSeries() string              { return "New series" }
func (*english) AddSeries() string              { return "Add series" }
func (*english) LabelValue(label string) string { return "Value of label " + label }
func (*english) ShowMore(n int) string          { return fmt.Sprintf("Show %d more", n) }
func (*english) FilterSeries() string           { return "Filter series" }
func (*english) NoMatch() string                { return "No series matches the filter." }
func (*english) Unit(unit string) string        { return "in " + unit }
func (*english) BucketsOf(n int) string {
	if n == 1 {
		return "1 bucket bound"
	}
	return fmt.Sprintf("%d bucket bounds", n)
}
func (*english) NativeOf(factor string) string { return "native, growth factor " + factor }
func (*english) WindowOf(window string) string { return "window " + window }
func (*english) Count() string                 { return "count" }
func (*english) Sum() string                   { return "sum" }

func (*english) IncOne(series string) string        { return "Increment " + series + " by 1" }
func (*english) DecOne(series string) string        { return "Decrement " + series + " by 1" }
func (*english) Amount(series string) string        { return "Number for " + series }
func (*english) ObservedValue(series string) string { return "Value to observe in " + series }
func (*english) Add() string                        { return "Add" }
func (*english) AddTo(series string) string         { return "Add the number to " + series }
func (*english) Subtract() string                   { return "Subtract" }
func (*english) Set() string                        { return "Set" }
func (*english) SetTo(series string) string         { return "Set " + series + " to the number" }
func (*english) Observe() string                    { return "Observe" }
func (*english) ObserveIn(series string) string     { return "Observe the value in " + series }
func (*english) MoreActs(series string) string      { return "More for " + series }
func (*english) LessActs(series string) string      { return "Less for " + series }
func (*english) DrawTitle() string                  { return "Draw at random" }
func (*english) DistributionName(kind string) string {
	switch kind {
	case "normal":
		return "normal"
	case "uniform":
		return "uniform"
	case "exponential":
		return "exponential"
	case "lognormal":
		return "lognormal"
	case "same":
		return "one value"
	}
	return "whole numbers"
}

func (*english) Parameter(kind string, index int) string {
	first := index == 0
	switch kind {
	case "normal":
		if first {
			return "mean"
		}
		return "deviation"
	case "exponential":
		return "mean"
	case "lognormal":
		if first {
			return "median"
		}
		return "sigma"
	case "same":
		return "value"
	}
	if first {
		return "from"
	}
	return "to"
}
func (*english) Distribution() string              { return "Distribution" }
func (*english) Times() string                     { return "times" }
func (*english) Seed() string                      { return "seed" }
func (*english) SeedHint() string                  { return "same seed, same numbers" }
func (*english) Draw() string                      { return "Draw" }
func (*english) ExemplarTitle() string             { return "Exemplar" }
func (*english) ExemplarLabel() string             { return "label" }
func (*english) ExemplarValue() string             { return "value" }
func (*english) WithExemplar() string              { return "+1 with exemplar" }
func (*english) RemoveSeries(series string) string { return "Remove series " + series }
func (*english) NotANumber(got string) string {
	if got == "" {
		return "Type a number first: 0.25, -3, 1e6, +Inf or NaN."
	}
	return "“" + got + "” is not a number. Numbers are written as Prometheus reads them: 0.25, -3, 1e6, +Inf or NaN."
}
func (*english) DecimalComma(fixed string) string {
	return "The decimal sign is a dot: " + fixed + "."
}
func (*english) NotAWholeNumber(got string) string {
	return "“" + got + "” is not a whole number from 1 to 1,000,000."
}

func (*english) Time() string              { return "Time" }
func (*english) VirtualNow() string        { return "Virtual time since the start" }
func (*english) AdvanceBy(d string) string { return "Let " + d + " pass" }
func (*english) RunTraffic() string        { return "Run traffic" }
func (*english) PauseTraffic() string      { return "Pause traffic" }
func (*english) TrafficExplained() string {
	return "Acts on your metrics as a busy service would, one virtual second at a time. One undo takes the whole run back."
}
func (*english) TrafficRunning(seconds int) string {
	return fmt.Sprintf("Traffic is running: %d s", seconds)
}
func (*english) Speed() string { return "Speed" }

func (*english) ScriptExplained() string {
	return "Everything on this page is one script. Each press of a button adds a line; edit it and apply, and the metrics follow."
}
func (*english) ApplyScript() string { return "Apply script" }
func (*english) ScriptApplied(n int) string {
	if n == 1 {
		return "Applied: 1 line."
	}
	return fmt.Sprintf("Applied: %d lines.", n)
}
func (*english) ScriptEdited() string     { return "Edited, not applied" }
func (*english) RevertScript() string     { return "Take my edits back" }
func (*english) ScriptLabel() string      { return "Script" }
func (*english) GoToLine(line int) string { return fmt.Sprintf("Go to line %d", line) }

func (*english) BucketView() string        { return "Buckets" }
func (*english) BucketsCumulative() string { return "cumulative, as exposed" }
func (*english) BucketsSingle() string     { return "each bucket by itself" }
func (*english) Findings(n int) string {
	if n == 1 {
		return "A reviewer would say one thing"
	}
	return fmt.Sprintf("A reviewer would say %d things", n)
}

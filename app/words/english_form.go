package words

import "fmt"

func (*english) FormNew() string               { return "New metric" }
func (*english) FormEdit(metric string) string { return "Edit " + metric }
func (*english) FormType() string              { return "Type" }
func (*english) FormName() string              { return "Name" }
func (*english) FormNameHint() string {
	return "What is measured, with its unit last: http_requests_total, request_duration_seconds."
}
func (*english) FormHelp() string { return "Help" }
func (*english) FormHelpHint() string {
	return "One sentence for the person who finds this metric at night."
}
func (*english) FormLabels() string { return "Labels" }
func (*english) FormLabelsHint() string {
	return "Label names, separated by commas: method, code. Leave empty for a single series."
}
func (*english) FormUnit() string     { return "Unit" }
func (*english) FormUnitHint() string { return "Optional. Base units: seconds, bytes, celsius, ratio." }
func (*english) FormBuckets() string  { return "Buckets" }
func (*english) BucketKind(kind string) string {
	switch kind {
	case "default":
		return "default"
	case "linear":
		return "linear"
	case "exponential":
		return "exponential"
	case "own":
		return "own"
	}
	return "none"
}
func (*english) FormBounds() string { return "Upper bounds" }
func (*english) FormBoundsHint() string {
	return "Rising numbers, separated by spaces. +Inf is always added."
}
func (*english) FormStart() string  { return "first bound" }
func (*english) FormWidth() string  { return "width" }
func (*english) FormFactor() string { return "factor" }
func (*english) FormCount() string  { return "how many" }
func (*english) FormNative() string { return "Native histogram" }
func (*english) FormNativeHint() string {
	return "Buckets that the client chooses as observations come. They show in protobuf and OpenMetrics 2.0 only."
}
func (*english) FormNativeFactor() string { return "growth factor, above 1" }
func (*english) FormObjectives() string   { return "Quantiles" }
func (*english) FormObjectivesHint() string {
	return "quantile~error, separated by spaces: 0.5~0.05 0.99~0.001. Empty for count and sum only."
}
func (*english) FormWindow() string { return "Window" }
func (*english) FormWindowHint() string {
	return "How long an observation counts for the quantiles. Empty: 10m."
}
func (*english) FormPreview() string { return "As a line of the script" }
func (*english) FormCreate() string  { return "Create metric" }
func (*english) FormSave() string    { return "Save changes" }
func (*english) FormCancel() string  { return "Cancel" }
func (*english) UseInstead(fix string) string {
	return "Use " + fix
}
func (*english) NameTaken(metric string) string {
	return "There is a metric called " + metric + " already. A name can be registered once."
}
func (*english) NameMissing() string { return "Give the metric a name." }
func (*english) BadDuration(got string) string {
	return "“" + got + "” is not a duration. Write 30s, 10m or 1h."
}
func (*english) BadObjective(got string) string {
	return "“" + got + "” is not a quantile with its error. Write 0.99~0.001: the quantile, from 0 to 1, and how far off its rank may be."
}
func (*english) NeedsBuckets() string {
	return "A histogram needs classic buckets, native ones, or both."
}
func (*english) Ruler(bounds string) string { return "Upper bounds: " + bounds }
func (*english) RulerScale(logarithmic bool) string {
	if logarithmic {
		return "logarithmic scale"
	}
	return "linear scale"
}
func (*english) BucketCost(series int) string {
	return fmt.Sprintf("Each combination of label values costs %d series in the text format.", series)
}

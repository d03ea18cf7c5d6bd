package words

// Form is where a metric is made or edited.
type Form interface {
	FormNew() string
	FormEdit(metric string) string
	FormType() string
	FormName() string
	FormNameHint() string
	FormHelp() string
	FormHelpHint() string
	FormLabels() string
	FormLabelsHint() string
	FormUnit() string
	FormUnitHint() string
	FormBuckets() string
	BucketKind(kind string) string
	FormBounds() string
	FormBoundsHint() string
	FormStart() string
	FormWidth() string
	FormFactor() string
	FormCount() string
	FormNative() string
	FormNativeHint() string
	FormNativeFactor() string
	FormObjectives() string
	FormObjectivesHint() string
	FormWindow() string
	FormWindowHint() string
	FormPreview() string
	FormCreate() string
	FormSave() string
	FormCancel() string
	UseInstead(fix string) string
	NameTaken(metric string) string
	NameMissing() string
	BadDuration(got string) string
	BadObjective(got string) string
	NeedsBuckets() string
	// Ruler describes the drawn bucket bounds to who can't see them.
	Ruler(bounds string) string
	RulerScale(logarithmic bool) string
	BucketCost(series int) string
}

package words

import "metricplayground/metrics/quantile"

// Estimated is how an estimate came about, with its numbers as they are shown.
type Estimated struct {
	Case quantile.Case
	// Name is the quantile's, such as p95.
	Name string
	// Rank of Count is looked for; Below are below the bucket from Lower to Upper,
	// In in it, and the rank goes Fraction into it.
	Rank, Count, Below, In, Lower, Upper, Fraction string
	// Value is the estimate.
	Value string
}

// Lab is the quantile lab. Quantiles are named as "p95"; numbers come with their
// unit.
type Lab interface {
	// Quantiles is the button that opens the lab, QuantilesOf its accessible name on a card.
	Quantiles() string
	QuantilesOf(metric string) string
	LabTitle() string
	LabIntro() string
	LabBack() string
	LabSeries() string
	LabEmptyTitle() string
	LabEmptyText() string
	LabNothingObserved() string
	// LabTooMany says that a series has more observations than the lab looks at.
	LabTooMany(most string) string

	LabQuantile() string
	LabQuantileValue() string
	LabQuantileProblem(got string) string
	LabView() string
	LabCumulative() string
	LabSingle() string
	LabAxis() string
	LabLinear() string
	LabLogarithmic() string

	// The picture.
	LabPicture(series, name string) string
	LabValueAxis(unit string) string
	LabBand() string
	LabCumulativeBars() string
	LabSingleBars() string
	LabTrueLine() string
	LabInterpolation() string
	LabRank(rank string) string
	LabObservations(n int) string
	LabBound(n int) string
	LabBoundNow(bound, name, estimate string) string
	LabEstimate() string
	LabTruth() string
	// LabSummary is the outcome in a sentence; truth is "" when it isn't known.
	LabSummary(name, estimate, truth string, n int) string
	LabTable() []string

	LabError() string
	// LabPercent writes a percentage such as "+12%" as the language does.
	LabPercent(text string) string
	LabHow(e Estimated) string
	// LabWorst says which quantiles would show the same buckets; "" where nothing bounds them.
	LabWorst(name, low, high string) string
	// LabOff goes on behind LabWorst.
	LabOff(share string) string
	LabDefinition() string

	LabBounds() string
	LabBoundsHint() string
	LabBoundsField() string
	LabApplyBounds() string
	LabRemoveBound(bound string) string
	LabSplit() string
	LabSeriesCost(series int) string
	LabSeriesCostNow(each, copies, all int) string

	LabData() string
	LabDataHint() string
	LabSource() string
	// LabKind names a distribution, LabParameter its i-th number.
	LabKind(kind quantile.Kind) string
	LabParameter(kind quantile.Kind, i int) string
	LabOwnList() string
	LabListField() string
	LabListHint() string
	LabHowMany() string
	LabMake() string
	LabReplace() string
	LabAdd() string
	LabListProblem(e *quantile.ListError) string
	LabShareProblem(got string) string

	LabDesigner() string
	LabDesignerHint(name string) string
	LabGoalLow() string
	LabGoalHigh() string
	LabGoalError() string
	LabProposal(bounds, series int, share string) string
	LabUse() string
	LabGoalProblem(e *quantile.BadGoal) string

	LabCompare() string
	LabCompareHint(name string) string
	LabCompareColumns() []string
	LabLayout(kind quantile.LayoutKind) string
	LabUseLayout(layout string) string

	LabReplicas() string
	LabReplicasHint() string
	LabShare() string
	LabSlower() string
	LabPercentProblem(got string) string
	LabSlowerProblem(got string) string
	LabReplica(n, count int) string
	LabMean() string
	LabMerged() string
	LabTruthAll() string
	LabReplicasPicture(name string) string
	LabReplicasColumns() []string
	LabReplicasMoral() string

	LabMemory() string
	LabMemoryHint(window string) string
	LabMemoryKept(kept, total int) string
	LabMemoryFrom(from, now string) string
	LabMemoryValue(name, value, histogram string) string
	LabMemoryIdle(name, histogram string) string
	LabMemoryForgotten(at string) string
	LabMemoryPicture() string
	LabMemoryWindow() string
	LabMemoryNow() string
	LabMemoryObserved() string
	LabMemoryColumns() []string

	LabNative() string
	LabNativeHint(real bool, factor string) string
	LabNativeFacts(schema int, factor string, buckets int) string
	LabNativeZero(threshold string, count string) string
	// LabNativeSpans explains the spans, each written "offset N length M".
	LabNativeSpans(spans string) string
	LabNativeEstimate(name, native, classic, truth string) string
	LabNativePicture() string
	LabClassicPicture() string
	LabNativeFormats() string
	LabNativeShown(format string) string
	LabNativeColumns() []string
}

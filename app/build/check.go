package build

import (
	"errors"

	"metricplayground/app/desk"
	"metricplayground/metrics"
	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
)

// Check reads a draft and says all that is wrong with it and what a reviewer
// would advise, field by field.
func Check(d *desk.Desk, draft Draft) (script.Create, Report) {
	c, problems := draft.Create()
	report := Report{Problems: problems}
	report.add(NameField, checkName(d, draft, c))
	report.add(HelpField, metrics.CheckHelp(c.Help))
	report.add(UnitField, metrics.CheckUnit(c.Unit))
	report.add(LabelsField, metrics.CheckLabelNames(metrics.Type(c.Type), c.Labels))
	switch c.Type {
	case script.Histogram:
		report.histogram(c, draft.Native)
	case script.Summary:
		for _, o := range c.Objectives {
			report.add(ObjectivesField, metrics.CheckObjective(o.Quantile, o.Error))
		}
	}
	if c.Name != "" {
		report.Advice = lint.Create(string(c.Type), c.Name, c.Unit, c.Help, c.Labels)
	}
	return c, report
}

func checkName(d *desk.Desk, draft Draft, c script.Create) error {
	if c.Name == "" {
		return ErrNameMissing
	}
	if c.Name != draft.Editing && d.Has(c.Name) {
		return ErrNameTaken
	}
	return metrics.CheckName(c.Name)
}

func (r *Report) add(field Field, err error) {
	if err != nil {
		r.Problems = append(r.Problems, Problem{Field: field, Err: err})
	}
}

// histogram checks the bucket layout and works out its bounds, to be drawn.
func (r *Report) histogram(c script.Create, native bool) {
	if native && !r.has(FactorField) {
		r.add(FactorField, metrics.CheckNativeFactor(c.Native))
	}
	if len(r.Problems) > 0 && r.has(BoundsField, StartField, StepField, CountField) {
		return
	}
	var bounds []float64
	var err error
	switch c.Buckets.Kind {
	case script.DefaultBuckets:
		bounds = metrics.DefaultBuckets()
	case script.OwnBuckets:
		bounds, err = c.Buckets.Bounds, metrics.CheckBuckets(c.Buckets.Bounds)
	case script.LinearBuckets:
		bounds, err = metrics.Linear(c.Buckets.Start, c.Buckets.Step, c.Buckets.Count)
	case script.ExponentialBuckets:
		bounds, err = metrics.Exponential(c.Buckets.Start, c.Buckets.Step, c.Buckets.Count)
	}
	if err != nil {
		r.add(fieldOf(err), err)
		return
	}
	r.bounds = bounds
}

// fieldOf is the field that a broken rule of the bucket layout belongs to.
func fieldOf(err error) Field {
	switch {
	case errors.Is(err, metrics.StartInvalid):
		return StartField
	case errors.Is(err, metrics.WidthInvalid), errors.Is(err, metrics.FactorInvalid):
		return StepField
	case errors.Is(err, metrics.BucketCountInvalid), errors.Is(err, metrics.BucketsTooMany):
		return CountField
	}
	return BoundsField
}

func (r *Report) has(fields ...Field) bool {
	for _, p := range r.Problems {
		for _, f := range fields {
			if p.Field == f {
				return true
			}
		}
	}
	return false
}

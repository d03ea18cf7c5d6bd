// Package build is the form in which a metric is made or edited.
package build

import (
	"strconv"
	"strings"
	"time"

	"metricplayground/app/desk"
	"metricplayground/metrics/script"
)

// Draft is what the form's fields hold, as typed: it may be wrong at any moment.
type Draft struct {
	Type                     script.Type
	Name, Help, Unit, Labels string
	// Buckets
	BucketKind         script.BucketKind
	Bounds             string
	Start, Step, Count string
	Native             bool
	Factor             string
	// Summary
	Objectives, Window string
	// Editing is the name of the metric that is edited, "" for a new one.
	Editing string
}

// NewDraft is an empty form with fields that work as they stand.
func NewDraft() Draft {
	return Draft{
		Type:       script.Counter,
		BucketKind: script.DefaultBuckets,
		Start:      "0.1", Step: "0.1", Count: "5",
		Factor:     "1.1",
		Objectives: "0.5~0.05 0.9~0.01 0.99~0.001",
	}
}

// DraftOf fills the form with a metric that exists.
func DraftOf(c script.Create) Draft {
	d := NewDraft()
	d.Type, d.Name, d.Help, d.Unit, d.Editing = c.Type, c.Name, c.Help, c.Unit, c.Name
	d.Labels = strings.Join(c.Labels, ", ")
	switch c.Type {
	case script.Histogram:
		d.BucketKind = c.Buckets.Kind
		d.Bounds = numbers(c.Buckets.Bounds)
		if c.Buckets.Kind == script.LinearBuckets || c.Buckets.Kind == script.ExponentialBuckets {
			d.Start, d.Step, d.Count = desk.Number(c.Buckets.Start), desk.Number(c.Buckets.Step), strconv.Itoa(c.Buckets.Count)
		}
		if d.Native = c.Native > 0; d.Native {
			d.Factor = desk.Number(c.Native)
		} else if d.BucketKind == script.NoBuckets {
			d.BucketKind = script.DefaultBuckets // a script needn't say so
		}
	case script.Summary:
		d.Objectives = ""
		for i, o := range c.Objectives {
			if i > 0 {
				d.Objectives += " "
			}
			d.Objectives += desk.Number(o.Quantile) + "~" + desk.Number(o.Error)
		}
		if c.Window > 0 {
			d.Window = desk.Duration(c.Window)
		}
	}
	return d
}

func numbers(values []float64) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = desk.Number(v)
	}
	return strings.Join(texts, " ")
}

// Create reads the fields. Problems say which field can't be read; the
// operation holds what could be.
func (d Draft) Create() (script.Create, []Problem) {
	c := script.Create{
		Type: d.Type,
		Name: strings.TrimSpace(d.Name),
		Help: d.Help,
		Unit: strings.TrimSpace(d.Unit),
	}
	for label := range strings.FieldsFuncSeq(d.Labels, between) {
		c.Labels = append(c.Labels, label)
	}
	switch d.Type {
	case script.Histogram:
		return d.histogram(c)
	case script.Summary:
		return d.summary(c)
	}
	return c, nil
}

// between says whether r stands between the items of a list, in the signs of
// either language.
func between(r rune) bool { return strings.ContainsRune(" ,，、", r) }

func (d Draft) histogram(c script.Create) (script.Create, []Problem) {
	var problems []Problem
	read := func(f Field, text string) float64 {
		v, err := desk.ParseNumber(text)
		if err != nil {
			problems = append(problems, Problem{Field: f, Err: err})
		}
		return v
	}
	c.Buckets.Kind = d.BucketKind
	switch d.BucketKind {
	case script.OwnBuckets:
		for text := range strings.FieldsFuncSeq(d.Bounds, between) {
			c.Buckets.Bounds = append(c.Buckets.Bounds, read(BoundsField, text))
		}
	case script.LinearBuckets, script.ExponentialBuckets:
		c.Buckets.Start, c.Buckets.Step = read(StartField, d.Start), read(StepField, d.Step)
		n, err := desk.ParseTimes(d.Count)
		if err != nil {
			problems = append(problems, Problem{Field: CountField, Err: err})
		}
		c.Buckets.Count = n
	}
	if d.Native {
		c.Native = read(FactorField, d.Factor)
	}
	if d.BucketKind == script.NoBuckets && !d.Native {
		problems = append(problems, Problem{Field: BoundsField, Err: ErrNeedsBuckets})
	}
	return c, problems
}

func (d Draft) summary(c script.Create) (script.Create, []Problem) {
	var problems []Problem
	for _, text := range strings.Fields(d.Objectives) {
		quantile, tolerated, ok := strings.Cut(text, "~")
		q, errQ := desk.ParseNumber(quantile)
		e, errE := desk.ParseNumber(tolerated)
		if !ok || errQ != nil || errE != nil {
			problems = append(problems, Problem{Field: ObjectivesField, Err: &ObjectiveError{Got: text}})
			continue
		}
		c.Objectives = append(c.Objectives, script.Objective{Quantile: q, Error: e})
	}
	if text := strings.TrimSpace(d.Window); text != "" {
		w, err := time.ParseDuration(text)
		if err != nil || w <= 0 {
			problems = append(problems, Problem{Field: WindowField, Err: &DurationError{Got: text}})
		}
		c.Window = w
	}
	return c, problems
}

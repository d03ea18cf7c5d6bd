package build

import (
	"slices"
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
)

// DoneAction is sent when the form is to be closed; its value is a Done.
const DoneAction = "form-done"

// Done tells how the form was left.
type Done struct {
	// Metric is the name of the metric made or edited, "" when it was left without.
	Metric string
	// Dropped is how many operations no longer fitted an edited metric.
	Dropped int
}

// Form makes a metric or edits one.
type Form struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Initial is what the form starts with; a new one starts it again.
	Initial Draft

	started Draft
	draft   Draft
	touched map[Field]bool
	refused error
}

// Render draws the form.
func (f *Form) Render() goapp.UI {
	if f.touched == nil || f.started != f.Initial {
		f.start()
	}
	w := f.Place.Words()
	title, save := w.FormNew(), w.FormCreate()
	if f.draft.Editing != "" {
		title, save = w.FormEdit(f.draft.Editing), w.FormSave()
	}
	create, report := Check(f.Desk, f.draft)
	return elem.Form().Class("form type-"+string(f.draft.Type)).ID("metric-form").
		Aria("label", title).OnSubmit(f.submit).OnKeyDown(f.key).Body(
		elem.Header().Class("form-head").Body(
			elem.H2().Text(title),
			ui.IconButton("close", w.FormCancel(), f.cancel),
		),
		f.types(),
		elem.Div().Class("form-fields").Body(
			f.text(NameField, w.FormName(), w.FormNameHint(), f.draft.Name, report),
			f.text(HelpField, w.FormHelp(), w.FormHelpHint(), f.draft.Help, report),
			f.text(LabelsField, w.FormLabels(), w.FormLabelsHint(), f.draft.Labels, report),
			f.text(UnitField, w.FormUnit(), w.FormUnitHint(), f.draft.Unit, report),
			ui.Slot("form-special", f.special(create, report)),
		),
		elem.Div().Class("form-preview").Body(
			elem.Span().Class("muted").Text(w.FormPreview()),
			elem.Code().Text(f.preview(create)),
		),
		elem.Div().Class("form-end").Body(
			ui.Slot("form-message", f.message(report)),
			elem.Submit().Class("button primary").Text(save),
			elem.Button().Class("button quiet").Text(w.FormCancel()).OnClick(f.cancel),
		),
	)
}

// start fills the fields. What a metric that is edited already holds is judged at
// once: advice that came when one leaves a field would move the button that one
// is about to press.
func (f *Form) start() {
	f.started, f.draft, f.touched, f.refused = f.Initial, f.Initial, map[Field]bool{}, nil
	for _, field := range fields {
		f.touched[field] = f.draft.Editing != "" && *f.target(field) != ""
	}
}

func (f *Form) preview(c script.Create) string {
	if c.Name == "" {
		return string(c.Type) + " …"
	}
	return c.String()
}

func (f *Form) types() goapp.UI {
	w := f.Place.Words()
	kinds := []script.Type{script.Counter, script.Gauge, script.Histogram, script.Summary}
	return elem.FieldSet().Class("types").Body(
		elem.Legend().Text(w.FormType()),
		elem.Div().Class("type-choices").Body(goapp.Range(kinds).Slice(func(i int) goapp.UI {
			kind := kinds[i]
			return elem.Label().Class("type-choice type-"+string(kind)).Body(
				goapp.Input().Type("radio").Name("type").Value(string(kind)).
					Checked(kind == f.draft.Type).OnClick(f.pickType),
				ui.Icon(string(kind)),
				elem.Span().Text(w.TypeName(string(kind))),
			)
		})),
		elem.P().Class("purpose").Text(w.TypePurpose(string(f.draft.Type))),
	)
}

// special are the fields that only one type has.
func (f *Form) special(c script.Create, report Report) goapp.UI {
	switch f.draft.Type {
	case script.Histogram:
		return f.buckets(c, report)
	case script.Summary:
		w := f.Place.Words()
		return elem.Div().Class("form-fields inner").Body(
			f.text(ObjectivesField, w.FormObjectives(), w.FormObjectivesHint(), f.draft.Objectives, report),
			f.text(WindowField, w.FormWindow(), w.FormWindowHint(), f.draft.Window, report),
		)
	}
	return nil
}

func (f *Form) buckets(c script.Create, report Report) goapp.UI {
	w := f.Place.Words()
	kinds := []script.BucketKind{script.DefaultBuckets, script.LinearBuckets, script.ExponentialBuckets, script.OwnBuckets, script.NoBuckets}
	return elem.Div().Class("form-buckets").Body(
		elem.FieldSet().Body(
			elem.Legend().Text(w.FormBuckets()),
			elem.Div().Class("choices").Body(goapp.Range(kinds).Slice(func(i int) goapp.UI {
				kind := kinds[i]
				return elem.Label().Class("choice").Body(
					goapp.Input().Type("radio").Name("buckets").Value("b-"+string(kind)).
						Checked(kind == f.draft.BucketKind).OnClick(f.pickBuckets),
					elem.Span().Text(w.BucketKind(string(kind))),
				)
			})),
		),
		ui.Slot("form-layout", f.layout(report)),
		ui.Slot("form-ruler", ui.When(len(report.bounds) > 0, func() goapp.UI { return ruler(f.Place, report.bounds) })),
		elem.Div().Class("form-native").Body(
			elem.Label().Class("choice").Body(
				goapp.Input().Type("checkbox").Checked(f.draft.Native).OnChange(f.pickNative),
				elem.Span().Text(w.FormNative()),
			),
			elem.P().Class("hint").Text(w.FormNativeHint()),
			ui.Slot("optional", ui.When(f.draft.Native, func() goapp.UI {
				return f.text(FactorField, w.FormNativeFactor(), "", f.draft.Factor, report)
			})),
		),
	)
}

// layout are the fields of the bucket layout chosen.
func (f *Form) layout(report Report) goapp.UI {
	w := f.Place.Words()
	step := w.FormWidth()
	switch f.draft.BucketKind {
	case script.OwnBuckets:
		return f.text(BoundsField, w.FormBounds(), w.FormBoundsHint(), f.draft.Bounds, report)
	case script.ExponentialBuckets:
		step = w.FormFactor()
	case script.LinearBuckets:
	default:
		return nil
	}
	return elem.Div().Class("fields").Body(
		f.text(StartField, w.FormStart(), "", f.draft.Start, report),
		f.text(StepField, step, "", f.draft.Step, report),
		f.text(CountField, w.FormCount(), "", f.draft.Count, report),
	)
}

// text is a field with its hint and what is wrong with it.
func (f *Form) text(field Field, name, hint, value string, report Report) goapp.UI {
	id := "field-" + string(field)
	w := f.Place.Words()
	var notes []goapp.UI
	if f.touched[field] {
		for _, p := range report.Problems {
			if p.Field == field {
				notes = append(notes, f.note("bad", p.Say(w, f.draft), field, p.Fix()))
			}
		}
		for _, a := range report.Advice {
			if adviceField(a) == field {
				notes = append(notes, f.note("advice", w.Advice(a), field, a.Fix))
			}
		}
	}
	draw := func(onInput goapp.EventHandler) goapp.UI {
		input := goapp.Input().ID(id).Type("text").Attr("autocomplete", "off").Attr("spellcheck", "false").
			Attr("autocapitalize", "off").Aria("describedby", id+"-note").
			OnInput(onInput)
		if field == NameField || field == LabelsField || field == UnitField || field == BoundsField || field == ObjectivesField {
			input = input.Class("mono")
		}
		if len(notes) > 0 {
			input = input.Aria("invalid", f.bad(field, report))
		}
		if field == UnitField {
			input = input.Attr("list", "units")
		}
		return input
	}
	return elem.Div().Class("field-block").Body(
		elem.Label().Attr("for", id).Text(name),
		&ui.TextField{Text: value, Typed: f.fill(field), Draw: draw},
		elem.Div().ID(id+"-note").Class("field-notes").Body(
			ui.Slot("hint", ui.When(hint != "", func() goapp.UI { return elem.Span().Text(hint) })),
			ui.Slot("notes", notes...),
			ui.Slot("optional", ui.When(field == UnitField, unitList)),
		),
	)
}

func (f *Form) bad(field Field, report Report) string {
	for _, p := range report.Problems {
		if p.Field == field {
			return "true"
		}
	}
	return "false"
}

func unitList() goapp.UI {
	units := []string{"seconds", "bytes", "celsius", "ratio", "meters", "volts", "amperes", "joules", "grams"}
	return elem.DataList().ID("units").Body(goapp.Range(units).Slice(func(i int) goapp.UI {
		return elem.Option(units[i])
	}))
}

func (f *Form) note(class, text string, field Field, fix string) goapp.UI {
	icon := "info"
	if class == "bad" {
		icon = "warning"
	}
	return elem.Div().Class("note "+class).Body(
		ui.Icon(icon),
		elem.Span().Text(text),
		ui.Slot("optional", ui.When(fix != "", func() goapp.UI {
			return elem.Button().Class("button small").Text(f.Place.Words().UseInstead(fix)).
				OnClick(f.use(field, fix), string(field), fix).OnFocus(f.pass(field, fix), string(field), fix)
		})),
	)
}

// message shows, after an attempt, what stands against it and belongs to no field shown.
func (f *Form) message(report Report) goapp.UI {
	if f.refused == nil {
		return nil
	}
	return elem.Div().Class("callout bad").Role("alert").Body(ui.Icon("warning"),
		elem.P().Text(Problem{Err: f.refused}.Say(f.Place.Words(), f.draft)))
}

// target is the place of the draft that a field writes to.
func (f *Form) target(field Field) *string {
	return map[Field]*string{
		NameField: &f.draft.Name, HelpField: &f.draft.Help, UnitField: &f.draft.Unit, LabelsField: &f.draft.Labels,
		BoundsField: &f.draft.Bounds, StartField: &f.draft.Start, StepField: &f.draft.Step, CountField: &f.draft.Count,
		FactorField: &f.draft.Factor, ObjectivesField: &f.draft.Objectives, WindowField: &f.draft.Window,
	}[field]
}

func (f *Form) fill(field Field) func(string) {
	return func(text string) {
		*f.target(field) = text
		f.refused = nil
		f.touched[field] = true
	}
}

func (f *Form) use(field Field, fix string) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		*f.target(field) = fix
		f.refused = nil
		goapp.Window().GetElementByID("field-" + string(field)).Call("focus")
	}
}

// pass hands the keyboard on to the next field when it came to a fix that the last
// key before Tab made needless: the fix is about to go, and would take it along.
func (f *Form) pass(field Field, fix string) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		if _, report := Check(f.Desk, f.draft); slices.Contains(report.fixes(field), fix) {
			return
		}
		goapp.Window().Get("document").Call("querySelector", "#metric-form .field-block:has(#field-"+string(field)+
			") ~ .field-block input, #metric-form [type=submit]").Call("focus")
	}
}

func (f *Form) pickType(ctx goapp.Context, _ goapp.Event) {
	f.draft.Type = script.Type(ctx.JSSrc().Get("value").String())
	f.refused = nil
}

func (f *Form) pickBuckets(ctx goapp.Context, _ goapp.Event) {
	kind := script.BucketKind(strings.TrimPrefix(ctx.JSSrc().Get("value").String(), "b-"))
	f.draft.BucketKind = kind
	if kind == script.OwnBuckets && f.draft.Bounds == "" {
		f.draft.Bounds = "0.1 0.5 1"
	}
	if kind == script.ExponentialBuckets && f.draft.Step == "0.1" {
		f.draft.Start, f.draft.Step, f.draft.Count = "0.01", "2", "8"
	}
	if kind == script.NoBuckets {
		f.draft.Native = true
	}
}

func (f *Form) pickNative(ctx goapp.Context, _ goapp.Event) {
	f.draft.Native = ctx.JSSrc().Get("checked").Bool()
}

func (f *Form) key(ctx goapp.Context, e goapp.Event) {
	if e.Get("key").String() == "Escape" {
		f.cancel(ctx, e)
	}
}

func (f *Form) cancel(ctx goapp.Context, _ goapp.Event) { ctx.NewActionWithValue(DoneAction, Done{}) }

func (f *Form) submit(ctx goapp.Context, e goapp.Event) {
	e.PreventDefault()
	create, report := Check(f.Desk, f.draft)
	for _, field := range fields {
		f.touched[field] = true
	}
	if len(report.Problems) > 0 {
		f.refused = report.Problems[0].Err
		field := goapp.Window().GetElementByID("field-" + string(report.Problems[0].Field))
		if field.Truthy() {
			field.Call("focus")
		}
		return
	}
	done := Done{Metric: create.Name}
	var err error
	if f.draft.Editing != "" {
		var dropped []script.Operation
		dropped, err = f.Desk.Edit(f.draft.Editing, create)
		done.Dropped = len(dropped)
	} else {
		err = f.Desk.Do(create)
	}
	if err != nil {
		f.refused = err
		f.Desk.Dismiss()
		return
	}
	ctx.NewActionWithValue(DoneAction, done)
}

func fixed(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

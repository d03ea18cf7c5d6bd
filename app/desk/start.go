package desk

import (
	"github.com/prometheus/common/model"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// start starts the desk's session afresh with a script, so that there is nothing
// to undo before it.
func (d *Desk) start(src, format, escaping string) error {
	session := script.New(script.Options{})
	if src != "" {
		if err := session.Run(src); err != nil {
			return err
		}
		session.ForgetHistory()
	}
	d.session = session
	for _, f := range exposition.Formats() {
		if string(f) == format {
			d.format = f
			d.opened["format/"+format] = true
		}
	}
	d.options = exposition.Options{}
	if scheme, err := model.ToEscapingScheme(escaping); err == nil {
		d.options.Escaping = scheme
		d.opened["escaping/"+escaping] = true
	}
	d.document, d.refusal, d.merging = nil, nil, false
	d.refresh(nil)
	d.difference = nil
	d.touch()
	return nil
}

// Begin starts the desk's session afresh with a script that is known to run.
// There is nothing to undo before it, and what was tried and opened before is forgotten.
func (d *Desk) Begin(src string) {
	d.Forget()
	_ = d.start(src, "", "")
}

// Forget forgets what was tried and opened.
func (d *Desk) Forget() {
	d.tries = nil
	d.opened = map[string]bool{"format/" + string(d.format): true}
}

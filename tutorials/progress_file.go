package tutorials

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
)

const (
	// progressApp marks a file as one of ours.
	progressApp = "metric-playground-progress"
	// progressVersion is the newest version that this page reads and the one it writes.
	progressVersion = 1
	// progressMost is the largest file worth reading, in bytes.
	progressMost = 8 << 20
)

type progressFile struct {
	App      string   `json:"app"`
	Version  int      `json:"version"`
	Progress Progress `json:"progress"`
}

// ExportProgress writes the progress as a file that ImportProgress reads.
func ExportProgress(p Progress) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	// Progress is made of strings, numbers and maps of them: it can't fail.
	_ = encoder.Encode(progressFile{progressApp, progressVersion, p})
	return b.Bytes()
}

// ImportProgress reads an exported file. A bad one gives a *ProgressError and
// nothing else, so that the caller keeps what it has.
func ImportProgress(data []byte) (Progress, error) {
	if len(data) > progressMost {
		return Progress{}, &ProgressError{Reason: ProgressTooBig, Size: len(data)}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	var head struct {
		App     string `json:"app"`
		Version int    `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		if !bytes.Contains(data, []byte(progressApp)) {
			return Progress{}, &ProgressError{Reason: ProgressNotOurs}
		}
		return Progress{}, &ProgressError{Reason: ProgressBroken, Detail: detail(err)}
	}
	switch {
	case head.App != progressApp:
		return Progress{}, &ProgressError{Reason: ProgressNotOurs}
	case head.Version > progressVersion:
		return Progress{}, &ProgressError{Reason: ProgressTooNew, Version: head.Version}
	case head.Version < 1:
		return Progress{}, &ProgressError{Reason: ProgressBroken, Detail: fmt.Sprintf("version %d", head.Version)}
	}
	var f progressFile
	if err := json.Unmarshal(data, &f); err != nil {
		return Progress{}, &ProgressError{Reason: ProgressBroken, Detail: detail(err)}
	}
	return f.Progress, nil
}

// detail says what is wrong with JSON, and where.
func detail(err error) string {
	if err == io.ErrUnexpectedEOF || err.Error() == "unexpected end of JSON input" {
		return "the file ends too early"
	}
	return err.Error()
}

// Merge joins an imported progress with this one so that nothing done in either
// is lost. Where both have a script for a lesson, the one of the side with more
// tasks done is kept, this side's if they have the same.
func (p Progress) Merge(imported Progress) Progress {
	merged := p
	for slug, theirs := range imported.Lessons {
		merged = merged.change(slug, func(ours *LessonProgress) { *ours = ours.merge(theirs) })
	}
	if merged.Last == "" {
		merged.Last = imported.Last
	}
	return merged
}

func (l LessonProgress) merge(other LessonProgress) LessonProgress {
	if l.Script == "" || other.Script != "" && len(other.Done) > len(l.Done) {
		l.Script = other.Script
	}
	l.Done = with(l.Done, other.Done...)
	l.Opened = with(l.Opened, other.Opened...)
	l.Reviewed = with(l.Reviewed, other.Reviewed...)
	l.Remarks = with(l.Remarks, other.Remarks...)
	l.Corrected = with(l.Corrected, other.Corrected...)
	if len(other.Answers) > 0 {
		answers := maps.Clone(other.Answers)
		maps.Copy(answers, l.Answers)
		l.Answers = answers
	}
	if len(other.Wrong) > 0 {
		wrong := maps.Clone(other.Wrong)
		for id, n := range l.Wrong {
			wrong[id] = max(wrong[id], n)
		}
		l.Wrong = wrong
	}
	return l
}

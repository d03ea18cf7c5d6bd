// Package tutorials is the lesson engine: a course as data, checks that look at
// what a learner's metrics do rather than at how they were made, and the
// progress that a browser keeps.
//
// A course is written as folders of Markdown and YAML (package author reads
// them, on the host only), travels as JSON (Encode, Decode) and is held in the
// page as a *Course that nobody changes. What the learner did comes in as a
// State; Lesson.Evaluate says for each task whether it is done and what was
// seen. Nothing here knows a page, a browser or a language: what a check saw is
// said through a Voice, and the page's word catalogue is one.
package tutorials

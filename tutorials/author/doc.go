// Package author reads lessons as people write them, folders of Markdown and
// YAML, and makes the course that the page shows. It runs on the host only:
// its parsers must not reach the browser.
//
// Load and Merge read and check the form: every mistake is a Problem with file,
// line, what is wrong and what to do, and all of them come at once. Prove also
// plays every lesson: the start must leave something to do, the solution must
// do it, and what the prose claims must be what the metrics show. New makes the
// skeleton of a lesson.
package author

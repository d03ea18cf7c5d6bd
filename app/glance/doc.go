// Package glance makes the everyday pictures: for one series the picture that
// fits its type, small enough for a row or large with axes, a text alternative
// and a table. A counter's climb, a gauge's trace, a histogram's bars, a summary's
// quantiles. It is arithmetic and words only; package act puts the pictures on
// the page.
package glance

// Package lab is the quantile lab: a histogram's observations, its buckets and
// what Prometheus makes of them in one picture, in which bounds can be moved.
//
// A model holds what the lab shows and computes it by package metrics/quantile;
// it knows no browser. While a bound is dragged, only the model and the picture
// change; when it is let go, the new layout becomes one operation of the session.
package lab

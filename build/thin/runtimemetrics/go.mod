// Only so that the packages of the project are without it: it is compiled in place
// of runtime/metrics.
module runtime/metrics

go 1.26

// Only so that the packages of the project are without it: it is compiled in place
// of regexp.
module regexp

go 1.26

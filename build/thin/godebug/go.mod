// Only so that the packages of the project are without it: it is compiled in place
// of internal/godebug.
module internal/godebug

go 1.26

// Package build makes the program of the page with the installed Go toolchain,
// compresses it, and makes release binaries that carry it. It is the only place
// that runs the go command.
package build

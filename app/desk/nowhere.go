package desk

import "errors"

// Nowhere is a Store that keeps nothing: where pages are drawn on a server.
type Nowhere struct{}

// Get finds nothing.
func (Nowhere) Get(string) (string, bool) { return "", false }

// Set fails.
func (Nowhere) Set(string, string) error { return errors.New("nothing is kept here") }

// Delete does nothing.
func (Nowhere) Delete(string) {}

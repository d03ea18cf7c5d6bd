package script

// ForgetHistory makes the session as it is now its beginning: there is nothing
// to undo or redo before it.
func (s *Session) ForgetHistory() {
	s.done, s.undone, s.open = nil, nil, false
	s.changed()
}

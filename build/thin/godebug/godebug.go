// Package godebug stands in for internal/godebug in the page's program, where nobody
// sets GODEBUG: each setting is at its default. The whole package counts when one
// isn't, and the runtime describes all of its metrics for that.
package godebug

// A Setting is a setting in the $GODEBUG environment variable.
type Setting struct{ name string }

// New returns the setting with this name.
func New(name string) *Setting { return &Setting{name} }

// Name is the setting's name.
func (s *Setting) Name() string {
	if s.Undocumented() {
		return s.name[1:]
	}
	return s.name
}

// Undocumented reports whether the setting is one that isn't documented.
func (s *Setting) Undocumented() bool { return s.name != "" && s.name[0] == '#' }

// String is name=value.
func (s *Setting) String() string { return s.Name() + "=" }

// Value is the default.
func (s *Setting) Value() string { return "" }

// IncNonDefault counts nothing.
func (s *Setting) IncNonDefault() {}

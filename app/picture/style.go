package picture

// Style is how a Plot's mark looks and what it is called.
type Style struct {
	Role Role
	// Look replaces the mark's usual one, where that is asked for.
	Look Look
	// Name puts the mark into the legend; "" leaves it out.
	Name string
	// Hover, Key and Slider are those of the shape.
	Hover, Key string
	Slider     *Slider
}

func (s Style) shape(k Kind, usual Look) Shape {
	look := s.Look
	if look == "" {
		look = usual
	}
	return Shape{Kind: k, Role: s.Role, Look: look, Hover: s.Hover, Key: s.Key, Slider: s.Slider}
}

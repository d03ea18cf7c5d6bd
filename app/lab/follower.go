package lab

import "slices"

// follower is somebody who draws what the model says.
type follower struct{ draw func() }

// follow has draw called when the model changed under the pointer.
func (m *model) follow(draw func()) *follower {
	f := &follower{draw}
	m.followers = append(m.followers, f)
	return f
}

func (m *model) unfollow(f *follower) {
	m.followers = slices.DeleteFunc(m.followers, func(other *follower) bool { return other == f })
}

// tell has all followers draw.
func (m *model) tell() {
	for _, f := range m.followers {
		f.draw()
	}
}

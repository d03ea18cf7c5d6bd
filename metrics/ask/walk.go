package ask

// Walk calls f for a part and all parts that it is made of, in the order of the
// query.
func (n *Node) Walk(f func(*Node)) {
	f(n)
	for _, part := range n.Parts {
		part.Walk(f)
	}
}

package script

// seedRange is the number of seeds that draws without one are given: few
// enough to be read when one has to be written down.
const seedRange = 1_000_000_000

// drawSeed is the seed of a draw that names none: it follows from the seed of
// the session, the name of the metric, and how many such draws the metric has
// had. So replay and undo give the same values, and so does a script in which
// something was changed about other metrics.
func drawSeed(session uint64, metric string, before uint64) uint64 {
	h := fnv(fnvStart, session)
	for i := 0; i < len(metric); i++ {
		h = fnv(h, uint64(metric[i]))
	}
	h = fnv(h, before)
	// FNV's lower bits follow from the lower bits of what goes in; this is the
	// finalizer of MurmurHash3, which lets every bit matter.
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return (h ^ h>>33) % seedRange
}

const fnvStart = 14695981039346656037

// fnv is a step of the FNV-1a hash over eight bytes.
func fnv(h, v uint64) uint64 {
	for range 8 {
		h = (h ^ v&0xff) * 1099511628211
		v >>= 8
	}
	return h
}

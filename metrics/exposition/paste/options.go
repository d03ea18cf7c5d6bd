package paste

// Options say how to read.
type Options struct {
	// Format is the format to read as; Unknown lets Read recognise it.
	Format Format
	// Yield, where there is one, is called every few hundred lines with how far the
	// work is, from 0 to 1. A browser's page lives on only while its program waits:
	// Yield is where to wait. What it returns ends the reading.
	Yield func(done float64) error
}

// MaxBytes is the largest text that Read takes: 5 MB.
const MaxBytes = 5_000_000

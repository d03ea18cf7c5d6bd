package site

import (
	"bytes"
	"compress/gzip"

	"github.com/andybalholm/brotli"
)

// Effort is how much time compression may take.
type Effort struct {
	// Brotli is brotli's quality, 0 to 11.
	Brotli int
	// Gzip is gzip's level, 1 to 9.
	Gzip int
}

// The efforts: Quick is for a server that should be up at once, Best for what is
// compressed once and downloaded often.
var (
	Quick = Effort{Brotli: 5, Gzip: 6}
	Best  = Effort{Brotli: brotli.BestCompression, Gzip: gzip.BestCompression}
)

// CompressBrotli compresses with brotli.
func (e Effort) CompressBrotli(body []byte) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: e.Brotli, LGWin: e.window()})
	w.Write(body) // a bytes.Buffer never fails
	w.Close()
	return b.Bytes()
}

// window is how far back brotli looks, as a power of two: the farthest that every
// browser follows where quality matters more than time, which makes the wasm
// 1 % smaller; 0 is brotli's own choice.
func (e Effort) window() int {
	if e.Brotli == brotli.BestCompression {
		return 24
	}
	return 0
}

// CompressGzip compresses with gzip. The result has no time and no name in it,
// so that it is the same on every machine.
func (e Effort) CompressGzip(body []byte) []byte {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, e.Gzip)
	if err != nil {
		w = gzip.NewWriter(&b)
	}
	w.Write(body)
	w.Close()
	return b.Bytes()
}

// compress fills in the encodings that pay: those that save at least a tenth.
func (e Effort) compress(f *File) {
	enough := len(f.Body) - len(f.Body)/10
	if len(f.Body) < 256 {
		return
	}
	if b := e.CompressBrotli(f.Body); len(b) < enough {
		f.Brotli = b
	}
	if g := e.CompressGzip(f.Body); len(g) < enough {
		f.Gzip = g
	}
}

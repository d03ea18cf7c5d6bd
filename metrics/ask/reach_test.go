package ask_test

// Remote read and write, in which samples reach a Prometheus to compare with. Named
// here so that go.mod has them from the beginning.
import (
	_ "github.com/klauspost/compress/snappy"
	_ "github.com/prometheus/prometheus/prompb"
)

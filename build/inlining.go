package build

// inliningFlags keep the compiler from inlining but where a call that isn't made
// can be noticed. Inlined code is unlike the code it was copied from, so that it
// compresses badly: inlined everywhere, the program with the query engine in it is
// some 0.3 MB larger as browsers load it, while a press of a button is answered no
// sooner than before for all that anybody can see.
//
// The list was chosen by benchmarks under Node, in milliseconds; they were taken
// on a busy machine, so that only large differences mean something:
//
//	                                              nowhere  as here  everywhere
//	a press among 5,000 series, applied and shown     8.6      3.0         2.7
//	5,000 series in the text format, all new         20.7     12.0         8.5
//	10,000 operations read                           84       24          20
//	a rate of 360 series at 241 moments             106      100          76
//	a quantile of native histograms, as often        67       33          28
//
// The runtime, maps and locks make the most of it, then strings, numbers and
// sorting, which cost next to nothing; of the engine's packages, histograms alone
// gain. Our own and expfmt gain less than a frame of the screen.
func inliningFlags() []string {
	flags := []string{"-gcflags=all=-l"}
	for _, packages := range []string{
		"runtime/...", "internal/runtime/...", "internal/abi", "internal/bytealg", "internal/stringslite",
		"sync/...", "internal/sync",
		"strings", "strconv", "internal/strconv", "unicode/utf8", "math", "math/bits", "slices", "maps", "sort",
		"github.com/prometheus/prometheus/model/histogram",
	} {
		flags = append(flags, "-gcflags="+packages+"=") // the last that fits counts
	}
	return flags
}

package words

import (
	"fmt"

	"metricplayground/metrics"
)

func (*english) Refusal(e *metrics.Error) string { return e.Error() }

func (*english) RefusalProblem(e *metrics.Error) string { return e.Problem() }

func (*english) RefusalFix(e *metrics.Error) string { return e.Remedy() }

func (*english) RefusalPython(e *metrics.Error) string {
	who := "Python (" + metrics.PythonClient + ") "
	switch {
	case e.Python != "":
		return fmt.Sprintf("%sraises %s: “%s”", who, e.Rule.PythonException(), e.Python)
	case e.Rule == metrics.NativeFactorInvalid:
		return who + "has no native histograms."
	case e.Rule.AboutQuantiles():
		return who + "has no quantiles in its summaries."
	case e.Rule.PythonLacks():
		return who + "has no function that makes buckets; one lists them."
	}
	return who + "accepts it."
}

func (*english) RefusalGo(e *metrics.Error) string {
	who := "Go (" + metrics.GoClient + ") "
	switch e.InGo() {
	case metrics.GoCompiler:
		return fmt.Sprintf("In Go (%s) the program doesn't compile: “%s”", metrics.GoClient, e.Go)
	case metrics.GoReturnsError:
		return fmt.Sprintf("%sreturns the error “%s”", who, e.Go)
	case metrics.GoPanics:
		return fmt.Sprintf("%spanics: “%s”", who, e.Go)
	case metrics.GoFailsToGather:
		return fmt.Sprintf("%saccepts it, and then every scrape has the error “%s”", who, e.Go)
	case metrics.GoPanicsWhenGathered:
		return fmt.Sprintf("%saccepts it, and panics at a scrape: “%s”", who, e.Go)
	case metrics.GoHangs:
		return who + "accepts it, and never answers a scrape again."
	case metrics.GoIgnores:
		return who + "makes no native buckets then, without a word."
	}
	return who + "accepts it."
}

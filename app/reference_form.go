package app

import (
	"metricplayground/app/words"
	"metricplayground/metrics/script"
)

// form is one way to write something in the script language.
type form struct {
	// id is the last part of the form's address on the page.
	id string
	// syntax shows the form: words in small letters are written as they stand,
	// words in capitals are replaced.
	syntax string
	says   func(words.Catalogue) string
	// example is a whole script that uses the form.
	example string
}

// writingForms are what all lines have in common.
func writingForms() []form {
	return []form{
		{"line", "OPERATION", words.Catalogue.SyntaxLine,
			"counter jobs_total\n\ninc jobs_total\n"},
		{"comment", "# TEXT", words.Catalogue.SyntaxComment,
			"# What a queue does\ngauge queue_length \"Jobs waiting.\"\nset queue_length 3 # a quiet day\n"},
		{"name", "NAME", words.Catalogue.SyntaxName,
			"gauge job:queue_length{queue_name}\nset job:queue_length{queue_name=\"mail\"} 3\n"},
		{"quoted-name", `"NAME"`, words.Catalogue.SyntaxQuotedName, namesScript},
		{"string", `"TEXT"`, words.Catalogue.SyntaxString,
			"gauge disk_free_bytes{path} \"Space on \\\"data\\\".\\nIn bytes.\"\nset disk_free_bytes{path=\"C:\\\\data\"} 1e9\n"},
		{"number", "VALUE", words.Catalogue.SyntaxNumber,
			"gauge level\nset level -0.25\nset level 1e6\nset level +Inf\n"},
		{"duration", "DURATION", words.Catalogue.SyntaxDuration,
			"advance 15s\nadvance 1h30m\nadvance 1.5s\n"},
	}
}

// creatingForms make metrics.
func creatingForms() []form {
	return []form{
		{"counter", `counter NAME{LABEL, LABEL} "HELP"`, words.Catalogue.SyntaxCounter,
			"counter requests_total{method, code} \"Requests served.\"\ninc requests_total{method=\"get\", code=\"200\"}\n"},
		{"gauge", `gauge NAME{LABEL, LABEL} "HELP"`, words.Catalogue.SyntaxGauge,
			"gauge queue_length{queue} \"Jobs waiting.\"\nset queue_length{queue=\"mail\"} 3\n"},
		{"histogram", `histogram NAME{LABEL, LABEL} "HELP"`, words.Catalogue.SyntaxHistogram,
			"histogram latency_seconds{path} \"Request latency.\"\nobserve latency_seconds{path=\"/\"} 0.25\n"},
		{"buckets", "histogram … buckets BOUND BOUND …", words.Catalogue.SyntaxBuckets,
			"histogram latency_seconds \"Latency.\" buckets 0.1 0.5 1\nobserve latency_seconds 0.25\n"},
		{"linear", "histogram … buckets linear(START, WIDTH, COUNT)", words.Catalogue.SyntaxLinear,
			"histogram room_celsius \"Rooms.\" buckets linear(15, 2.5, 6)\nobserve room_celsius 21.5\n"},
		{"exponential", "histogram … buckets exponential(START, FACTOR, COUNT)", words.Catalogue.SyntaxExponential,
			"histogram size_bytes \"Sizes.\" buckets exponential(100, 10, 5)\nobserve size_bytes 2500\n"},
		{"native", "histogram … native FACTOR", words.Catalogue.SyntaxNative,
			"histogram latency_seconds \"Latency.\" buckets 0.1 1 native 1.1\nobserve latency_seconds 0.25\n"},
		{"summary", `summary NAME{LABEL, LABEL} "HELP" quantiles QUANTILE~ERROR …`, words.Catalogue.SyntaxSummary,
			"summary rpc_seconds{to} \"Calls.\" quantiles 0.5~0.05 0.99~0.001\nobserve rpc_seconds{to=\"mail\"} 0.2\n"},
		{"window", "summary … window DURATION", words.Catalogue.SyntaxWindow,
			"summary rpc_seconds \"Calls.\" quantiles 0.5~0.05 window 1m\nobserve rpc_seconds 0.2\nadvance 2m\n"},
		{"unit", "… unit UNIT", words.Catalogue.SyntaxUnit,
			"gauge room_celsius \"Room temperature.\" unit celsius\nset room_celsius 21.5\n"},
	}
}

// changingForms act on a series.
func changingForms() []form {
	const (
		jobs  = "counter jobs_total{queue} \"Jobs done.\"\n"
		queue = "gauge queue_length \"Jobs waiting.\"\n"
		waits = "histogram wait_seconds \"Time waiting.\" buckets 0.1 1 10\n"
	)
	return []form{
		{"inc", "inc SERIES", words.Catalogue.SyntaxInc, jobs + "inc jobs_total{queue=\"mail\"}\n"},
		{"add", "add SERIES VALUE", words.Catalogue.SyntaxAdd, jobs + "add jobs_total{queue=\"mail\"} 2.5\n"},
		{"set", "set SERIES VALUE", words.Catalogue.SyntaxSet, queue + "set queue_length 12\n"},
		{"dec", "dec SERIES", words.Catalogue.SyntaxDec, queue + "set queue_length 12\ndec queue_length\n"},
		{"sub", "sub SERIES VALUE", words.Catalogue.SyntaxSub, queue + "set queue_length 12\nsub queue_length 5\n"},
		{"observe", "observe SERIES VALUE", words.Catalogue.SyntaxObserve, waits + "observe wait_seconds 0.25\n"},
		{"times", "… times COUNT", words.Catalogue.SyntaxTimes, waits + "observe wait_seconds 0.25 times 20\n"},
		{"seed", "… seed NUMBER", words.Catalogue.SyntaxSeed, waits + "observe wait_seconds exponential(0.5) times 100 seed 7\n"},
		{"exemplar", `… exemplar {LABEL="VALUE"}`, words.Catalogue.SyntaxExemplar,
			jobs + "inc jobs_total{queue=\"mail\"} exemplar {trace_id=\"4bf92f\"}\n"},
	}
}

// livingForms let series, metrics and the process come and go.
func livingForms() []form {
	const jobs = "counter jobs_total{queue} \"Jobs done.\"\n"
	return []form{
		{"init", "init SERIES", words.Catalogue.SyntaxInit, jobs + "init jobs_total{queue=\"mail\"}\n"},
		{"drop", "drop SERIES", words.Catalogue.SyntaxDrop,
			jobs + "inc jobs_total{queue=\"mail\"}\ninc jobs_total{queue=\"print\"}\ndrop jobs_total{queue=\"print\"}\n"},
		{"remove", "remove NAME", words.Catalogue.SyntaxRemove,
			jobs + "gauge queue_length \"Jobs waiting.\"\nremove queue_length\n"},
		{"advance", "advance DURATION", words.Catalogue.SyntaxAdvance, jobs + "inc jobs_total{queue=\"mail\"}\nadvance 15s\n"},
		{"restart", "restart", words.Catalogue.SyntaxRestart,
			jobs + "inc jobs_total{queue=\"mail\"} times 10\nadvance 15s\nrestart\ninc jobs_total{queue=\"mail\"}\n"},
	}
}

// scrapingForms are about replicas and scrapes.
func scrapingForms() []form {
	const (
		jobs  = "counter jobs_total \"Jobs done.\"\n"
		every = jobs + "inc jobs_total\nscrape every 15s\n"
	)
	return []form{
		{"replicas", "replicas COUNT", words.Catalogue.SyntaxReplicas,
			jobs + "inc jobs_total\nreplicas 2\nscrape every 15s\nadvance 1m\n"},
		{"on-replica", "on replica NUMBER OPERATION", words.Catalogue.SyntaxOnReplica,
			jobs + "replicas 2\non replica 2 inc jobs_total times 3\non replica 2 restart\n"},
		{"scrape-every", "scrape every DURATION", words.Catalogue.SyntaxScrapeEvery,
			jobs + "scrape every 15s\nadvance 20s\ninc jobs_total\nadvance 1m\n"},
		{"jitter", "scrape every DURATION jitter DURATION", words.Catalogue.SyntaxJitter,
			jobs + "scrape every 15s jitter 1s\nadvance 1m\n"},
		{"scrape-format", "scrape every … as FORMAT", words.Catalogue.SyntaxScrapeFormat,
			"histogram job_seconds \"Duration.\" native 1.1\nscrape every 15s as proto\nobserve job_seconds 0.3\nadvance 1m\n"},
		{"scrape-never", "scrape never", words.Catalogue.SyntaxScrapeNever, every + "advance 1m\nscrape never\nadvance 1m\n"},
		{"scrape", "scrape", words.Catalogue.SyntaxScrape, jobs + "inc jobs_total\nscrape\nadvance 7s\ninc jobs_total\nscrape\n"},
		{"traffic", "advance DURATION traffic seed NUMBER", words.Catalogue.SyntaxTraffic, jobs + "scrape every 15s\nadvance 10m traffic seed 7\n"},
		{"fail-scrape", "fail scrape on replica NUMBER with FAILURE times COUNT", words.Catalogue.SyntaxFailScrape,
			every + "replicas 2\nfail scrape\nfail scrape on replica 2 with timeout times 3\nadvance 2m\n"},
		{"deregister", "deregister replica NUMBER", words.Catalogue.SyntaxDeregister,
			every + "replicas 2\nadvance 1m\nderegister replica 2\nadvance 5m\n"},
		{"register", "register replica NUMBER", words.Catalogue.SyntaxRegister,
			every + "replicas 2\nderegister replica 2\nadvance 1m\nregister replica 2\nadvance 1m\n"},
		{"clock", "clock DURATION behind", words.Catalogue.SyntaxClock,
			jobs + "replicas 2\nscrape every 15s as openmetrics1\non replica 2 clock 2m behind\non replica 2 restart\nadvance 1m\n"},
	}
}

// askingForms are questions and rules.
func askingForms() []form {
	const jobs = "counter jobs_total \"Jobs done.\"\nscrape every 15s\nadvance 10m traffic seed 7\n"
	return []form{
		{"query", "query EXPR", words.Catalogue.SyntaxQuery, jobs + "query rate(jobs_total[5m])\n"},
		{"record", `record NAME{LABEL="VALUE"} as EXPR`, words.Catalogue.SyntaxRecord,
			jobs + "record jobs:rate5m{team=\"mail\"} as rate(jobs_total[5m])\n"},
		{"alert", `alert NAME{LABEL="VALUE"} for DURATION if EXPR`, words.Catalogue.SyntaxAlert,
			jobs + "alert NoJobs{severity=\"page\"} for 5m if rate(jobs_total[5m]) == 0\n"},
		{"forget-rule", "forget rule NAME", words.Catalogue.SyntaxForgetRule,
			jobs + "alert Down if up == 0\nforget rule Down\n"},
	}
}

// drawForms are the distributions that values can be drawn from.
func drawForms() []form {
	const (
		waits = "histogram wait_seconds \"Waiting.\" buckets linear(0.1, 0.1, 10)\nobserve wait_seconds "
		queue = "gauge queue_length \"Jobs waiting.\"\nset queue_length "
	)
	examples := map[script.DistributionKind]string{
		script.Normal:      waits + "normal(0.5, 0.1) times 500 seed 7\n",
		script.Uniform:     waits + "uniform(0, 1) times 500 seed 7\n",
		script.Exponential: waits + "exponential(0.3) times 500 seed 7\n",
		script.Lognormal:   waits + "lognormal(0.3, 0.5) times 500 seed 7\n",
		script.Integer:     queue + "integer(0, 10) seed 1\n",
	}
	var forms []form
	for _, kind := range script.Distributions() {
		says := func(w words.Catalogue) string { return w.SyntaxDraw(string(kind)) }
		forms = append(forms, form{string(kind) + "-draw", kind.Signature(), says, examples[kind]})
	}
	return forms
}

// forms are all forms that the page shows.
func forms() []form {
	var all []form
	for _, list := range [][]form{writingForms(), creatingForms(), changingForms(), livingForms(), scrapingForms(), askingForms(), drawForms()} {
		all = append(all, list...)
	}
	return all
}

// Package pastetest holds broken expositions for tests: of the scanner, of the
// page, and of what a real Prometheus says to them.
package pastetest

// Case is an exposition that somebody could paste.
type Case struct {
	Name, Text string
	// Mends: the certain repairs alone make it one that both Prometheus and expfmt take.
	Mends bool
}

// Cases are broken expositions of the kinds that people have reported; where a
// report is known, it is named.
func Cases() []Case {
	const head = "# HELP up_total Ups.\n# TYPE up_total counter\n"
	return []Case{
		{"unescaped quote (gitlab-tokens-exporter#221)", head + "up_total{msg=\"say \"hi\" now\",code=\"1\"} 3\nup_total{msg=\"ok\"} 1\n", true},
		{"unescaped quote at the end", "x{a=\"5\" disk\"} 1\n", true},
		{"quote never closed", "x{a=\"b} 1\ny{c=\"d\"} 2\n", true},
		{"backslash before the closing quote", "x{path=\"C:\\\"} 1\n", true},
		{"backslash that escapes nothing (common#265)", "x{path=\"C:\\dir\"} 1\n", true},
		{"newline inside a value", "x{a=\"one\ntwo\"} 1\n", true},
		{"smart quotes", "x{a=“b”,c=“d”} 1\n", true},
		{"single quotes", "x{a='b'} 1\n", true},
		{"no quotes", "x{a=b} 1\n", true},
		{"decimal comma (S.M.A.R.T-disk-monitoring#11)", "# TYPE temp gauge\ntemp{d=\"sda\"} 35,5\n", true},
		{"thousands with commas", "x 1,234,567\n", true},
		{"thousands or decimal comma", "x 1,234\n", false},
		{"thousands with underscores", "x 1_000\n", true},
		{"points for thousands, a comma for decimals", "x 1.234,5\n", true},
		{"NULL", "x NULL\n", false},
		{"None", "x{a=\"b\"} None\n", false},
		{"true", "x true\n", true},
		{"value in quotes", "x \"3\"\n", true},
		{"a unit behind the value", "x 12.5ms\n", false},
		{"percent", "x 45%\n", false},
		{"equal sign before the value", "x = 3\n", true},
		{"no value", "x{a=\"b\"}\ny 1\n", false},
		{"two values", "x 1 2 3\n", false},
		{"comment behind a sample", "x 1 # the ups\n", true},
		{"timestamp with a fraction", "x 1 1700000000.5\n", true},
		{"timestamp in seconds", "x 1 1700000000\n", true},
		{"negative timestamp", "x 1 -5\n", false},
		{"exemplar in the text format", "# TYPE untyped_thing untyped\nuntyped_thing 1 # {trace_id=\"a\"} 1\n", false},
		{"space before the brace", "x {a=\"b\"} 1\n", true},
		{"leading space", " x 1\n", true},
		{"closing brace missing", "x{a=\"b\" 1\n", true},
		{"opening brace missing", "x a=\"b\"} 1\n", true},
		{"parentheses", "x(a=\"b\") 1\n", true},
		{"two commas", "x{a=\"b\",,c=\"d\"} 1\n", true},
		{"comma first", "x{,a=\"b\"} 1\n", true},
		{"trailing comma, which is fine", "x{a=\"b\",} 1\n", true},
		{"comma missing", "x{a=\"b\" c=\"d\"} 1\n", true},
		{"semicolons", "x{a=\"b\";c=\"d\"} 1\n", true},
		{"colon for equal", "x{a:\"b\"} 1\n", true},
		{"label with a hyphen", "x{a-b=\"c\"} 1\n", false},
		{"label twice, same value", "x{a=\"b\",a=\"b\"} 1\n", true},
		{"label twice, other value", "x{a=\"b\",a=\"c\"} 1\n", false},
		{"name with dots", "# TYPE http.requests counter\nhttp.requests{a=\"b\"} 1\nhttp.requests 2\n", false},
		{"name with a hyphen", "http-requests 1\n", false},
		{"name that begins with a digit", "5xx_total 1\n", false},
		{"unknown type", "# TYPE x meter\nx 1\n", false},
		{"type in capitals", "# TYPE x Counter\nx 1\n", true},
		{"type misspelt", "# TYPE x guage\nx 1\n", true},
		{"no type", "# TYPE x\nx 1\n", true},
		{"type with a comment", "# TYPE x counter # ups\nx 1\n", true},
		{"second TYPE", "# TYPE x counter\nx 1\n# TYPE x counter\nx{a=\"b\"} 2\n", true},
		{"second TYPE, another type", "# TYPE x counter\n# TYPE x gauge\nx 1\n", false},
		{"TYPE after samples", "x 1\n# TYPE x counter\n", true},
		{"second HELP", "# HELP x A.\n# HELP x A.\nx 1\n", true},
		{"HELP with a newline", "# HELP x One line\nand another one.\n# TYPE x gauge\nx 1\n", true},
		{"HELP without a space", "#HELP x Ups.\n#TYPE x counter\nx 1\n", true},
		{"final newline missing", "x 1\ny 2", true},
		{"Windows line ends", "# TYPE x counter\r\nx 1\r\ny 2\r\n", true},
		{"byte order mark", "\ufeffx 1\n", true},
		{"HTTP headers", "HTTP/1.1 200 OK\nContent-Type: text/plain; version=0.0.4\nDate: Tue, 15 Nov 1994 08:12:31 GMT\n\nx 1\n", true},
		{"a comment of another language", "// ups\nx 1\n", true},
		{"a log line", "2026-11-25 10:00:00 INFO listening\nx 1\n", false},
		{"not UTF-8", "x{a=\"caf\xe9\"} 1\n", false},
		{"duplicate sample, same value", "x{a=\"b\",c=\"d\"} 1\nx{c=\"d\",a=\"b\"} 1\n", true},
		{"duplicate sample, other value", "x 1\nx 2\n", false},
		{"negative counter", "# TYPE x counter\nx -1\n", false},
		{"buckets out of order", "# TYPE h histogram\nh_bucket{le=\"1\"} 2\nh_bucket{le=\"0.5\"} 1\nh_bucket{le=\"+Inf\"} 3\nh_sum 2\nh_count 3\n", true},
		{"buckets that fall", "# TYPE h histogram\nh_bucket{le=\"0.5\"} 5\nh_bucket{le=\"1\"} 2\nh_bucket{le=\"+Inf\"} 8\nh_sum 2\nh_count 8\n", false},
		{"no +Inf bucket", "# TYPE h histogram\nh_bucket{le=\"0.5\"} 1\nh_bucket{le=\"1\"} 2\nh_sum 2\nh_count 3\n", true},
		{"+Inf bucket and count differ", "# TYPE h histogram\nh_bucket{le=\"1\"} 2\nh_bucket{le=\"+Inf\"} 3\nh_sum 2\nh_count 4\n", false},
		{"no count", "# TYPE h histogram\nh_bucket{a=\"b\",le=\"1\"} 2\nh_bucket{a=\"b\",le=\"+Inf\"} 3\nh_sum{a=\"b\"} 2\n", true},
		{"no sum", "# TYPE h histogram\nh_bucket{le=\"1\"} 2\nh_bucket{le=\"+Inf\"} 3\nh_count 3\n", false},
		{"bucket without le", "# TYPE h histogram\nh_bucket 3\nh_sum 2\nh_count 3\n", false},
		{"le that is no number", "# TYPE h histogram\nh_bucket{le=\"1s\"} 3\nh_bucket{le=\"+Inf\"} 3\nh_sum 2\nh_count 3\n", false},
		{"histogram with a bare sample", "# TYPE h histogram\nh 3\n", false},
		{"trailing comma in OpenMetrics", "# TYPE x gauge\nx{a=\"b\",} 1\n# EOF\n", true},
		{"OpenMetrics without EOF", "# TYPE x unknown\nx 1\n", true},
		{"EOF in the middle", "# TYPE x unknown\nx 1\n# EOF\ny 2\n", true},
		{"two EOFs, as of files put together", "# TYPE x unknown\nx 1\n# EOF\n# TYPE y unknown\ny 2\n# EOF\n", true},
		{"eof in small letters", "# TYPE x unknown\nx 1\n# eof\n", true},
		{"blank line in OpenMetrics", "# TYPE x unknown\nx 1\n\ny 2\n# EOF\n", true},
		{"comment in OpenMetrics", "# hello\n# TYPE x unknown\nx 1\n# EOF\n", true},
		{"spaces in OpenMetrics", "# TYPE x unknown\nx{a=\"b\", c=\"d\"}  1\ny {a=\"b\"} 1 \n# EOF\n", true},
		{"tabs in OpenMetrics", "# TYPE x unknown\nx\t1\n# EOF\n", true},
		{"untyped in OpenMetrics", "# TYPE x untyped\nx 1\n# EOF\n", true},
		{"unit that is no suffix", "# TYPE x gauge\n# UNIT x seconds\nx 1\n# EOF\n", false},
		{"milliseconds in OpenMetrics", "# TYPE x gauge\nx 1 1700000000123\n# EOF\n", true},
		{"counter without _total in OpenMetrics", "# TYPE x counter\nx 1\n# EOF\n", false},
		{"_total in OpenMetrics metadata", "# HELP x_total Ups.\n# TYPE x_total counter\nx_total 1\n# EOF\n", true},
		{"interleaved families in OpenMetrics", "# TYPE a gauge\na{x=\"1\"} 1\n# TYPE b gauge\nb 1\na{x=\"2\"} 2\n# EOF\n", true},
		{"long exemplar", "# TYPE x counter\nx_total 1 # {trace_id=\"" + long(140) + "\"} 1\n# EOF\n", false},
		{"exemplar on a gauge", "# TYPE x gauge\nx 1 # {trace_id=\"a\"} 1\n# EOF\n", false},
		{"gzip", "\x1f\x8b\x08\x00abc", false},
		{"protobuf", "\x1a\n\x02up\x12\x02Up\x18\x00\"\x0b\x1a\t\t\x00\x00\x00\x00\x00\x00\xf0?", false},
		{"HTML", "<!DOCTYPE html>\n<html><body>404</body></html>\n", false},
		{"JSON", "{\"status\":\"success\",\"data\":{}}\n", false},
		{"nothing", " \n", false},
	}
}

func long(n int) string {
	out := make([]byte, n)
	for i := range out {
		out[i] = 'a' + byte(i%26)
	}
	return string(out)
}

package words

import "metricplayground/metrics/exposition/paste"

// ProblemSays says what is wrong and why that is so.
func (e *english) ProblemSays(p *paste.Problem) (what, why string) {
	switch p.Code {
	case paste.Empty:
		return "There is nothing in it.", "A scrape of an empty answer succeeds and stores nothing."
	case paste.Gzip:
		return "This is compressed (gzip).", "Servers compress for those who say that they can read it. Ask without: curl without --compressed, or with -H 'Accept-Encoding: identity'."
	case paste.Protobuf:
		return "This is Prometheus's binary format (protobuf), or another binary file.", "Ask for text: curl -H 'Accept: text/plain'."
	case paste.HTML:
		return "This is a web page, not metrics.", "The address leads to a login, an error page, or a list of links. Prometheus refuses it for its Content-Type, text/html, alone."
	case paste.JSON:
		return "This is JSON, not metrics.", "It may be an answer of Prometheus's own API, or an actuator's. An exporter's /metrics is plain text."
	case paste.UTF16:
		return "This is UTF-16.", "PowerShell's > writes it so. Save as UTF-8 without byte order mark: Out-File -Encoding utf8NoBOM."
	}
	if what, why, ok := e.lineProblem(p); ok {
		return what, why
	}
	if what, why, ok := e.labelProblem(p); ok {
		return what, why
	}
	if what, why, ok := e.valueProblem(p); ok {
		return what, why
	}
	if what, why, ok := e.dataProblem(p); ok {
		return what, why
	}
	if p.Code == paste.Refused {
		return "expfmt doesn't take this line.", "Prometheus's own parser is more lenient here than the library that most other tools in Go read with."
	}
	return "Something stands here that the format doesn't have.", "The parser reads from left to right and can't guess what was meant."
}

func (*english) lineProblem(p *paste.Problem) (what, why string, ok bool) {
	switch p.Code {
	case paste.ByteOrderMark:
		return "The text begins with a byte order mark (U+FEFF), which no editor shows.", "The first line begins with a name or #, so three bytes that are neither end the scrape.", true
	case paste.HTTPHeader:
		return "This is a line of the HTTP answer's head, not of the metrics.", "curl -i puts it there. Leave the -i off.", true
	case paste.WindowsLineEnds:
		return plural(atoi(p.Other), "line ends", "lines end") + ` as on Windows, with \r\n.`, `The format's lines end with \n. The \r becomes a part of the value or the type: "1\r" is no number.`, true
	case paste.MissingNewline:
		return "The last line has no end.", "Each line ends with a newline, the last one too. Prometheus forgives it; expfmt, which the textfile collector and the Pushgateway read with, doesn't.", true
	case paste.MissingEOF:
		return "The line # EOF is missing at the end.", "It is how a reader of OpenMetrics knows that the text wasn't cut off on the way.", true
	case paste.EarlyEOF:
		return "Something follows # EOF.", "# EOF says that nothing does. It gets in the middle when texts are put together, one behind the other.", true
	case paste.WrongEOF:
		return "The last line must be # EOF to the letter.", "One space, capitals, nothing behind it.", true
	case paste.NotALine:
		return "This line is no metric.", "It looks like output of another kind that went into the same text: a log line, a rule, a comment of another language. Comments begin with #.", true
	case paste.BlankLine:
		return "OpenMetrics has no blank lines.", "The text format does; OpenMetrics 1.0 dropped them, and free comments too.", true
	case paste.CommentLine:
		return "OpenMetrics has no free comments.", "# begins HELP, TYPE, UNIT and EOF only, with exactly one space.", true
	case paste.UnknownType:
		if p.Name == "" {
			return "The type is missing.", "Behind the name stands counter, gauge, histogram, summary, or untyped (OpenMetrics: unknown).", true
		}
		return p.Name + " is no type of this format.", "There are counter, gauge, histogram, summary and untyped, in small letters, nothing behind them. OpenMetrics says unknown for untyped and adds info, stateset and gaugehistogram.", true
	case paste.MetadataIgnored:
		return "This line is read as a comment, so " + p.Name + " has no help or type.", "Help and type stand behind # and a space, HELP or TYPE in capitals. Anything else that begins with # is passed over in silence.", true
	case paste.HelpNewline:
		return "The help text goes on in a second line.", `A line is a line: what follows is read as a sample. A newline in a help text is written \n.`, true
	case paste.SecondType:
		return p.Name + " is given a type a second time; the first is in line " + p.Other + ".", "Once for each metric, before its samples. Prometheus looks at the last one; expfmt stops here.", true
	case paste.SecondHelp:
		return p.Name + " is given a help text a second time; the first is in line " + p.Other + ".", "Once for each metric. Prometheus looks at the last one; expfmt stops here.", true
	case paste.TypeAfter:
		return p.Name + " has samples already, in line " + p.Other + ", when this line comes.", "HELP and TYPE come before the samples. Who reads from top to bottom has taken those for untyped ones.", true
	case paste.UnitNotSuffix:
		return p.Name + " doesn't end in the unit " + p.Found + ".", "OpenMetrics demands that a metric's name ends in its unit: " + p.Name + "_" + p.Found + ". Rename the metric where it is made, or leave the unit off.", true
	}
	return "", "", false
}

func (*english) labelProblem(p *paste.Problem) (what, why string, ok bool) {
	switch p.Code {
	case paste.BadMetricName:
		return "The name " + p.Name + " has characters that need quotes.", `Bare names are made of letters, digits, _ and :, and begin with no digit. Prometheus 3 reads any other name in quotes inside of the braces; most queries are easier with underscores.`, true
	case paste.BadLabelName:
		return "The label " + p.Name + " has characters that need quotes.", "Bare label names are made of letters, digits and _. Prometheus 3 reads any other name in quotes.", true
	case paste.LeadingSpace:
		return "The line begins with a blank.", "Prometheus 3.16 takes the blank for a part of the name: the series is called “" + p.Name + "”, and no query for the name finds it.", true
	case paste.SpaceBeforeBrace:
		return "A space stands before the brace.", "The text format allows it, OpenMetrics doesn't: there a space means that the value follows.", true
	case paste.ExtraSpace:
		return "A blank stands here that doesn't belong.", "In OpenMetrics every blank counts: one space before the value, the timestamp and the exemplar's #, none anywhere else, no tabs.", true
	case paste.SmartQuotes:
		return "These are typographer's quotes.", `A word processor or a chat program has made “ ” of ". A program reads only the straight one.`, true
	case paste.SingleQuotes:
		return "The value of " + p.Name + " stands in quotes of another kind.", "Label values stand in double quotes, whatever the language that writes them allows.", true
	case paste.MissingQuotes:
		return "The value of " + p.Name + " has no quotes.", "Label values stand in double quotes, numbers too.", true
	case paste.MissingQuote:
		return "The value's closing quote is missing.", "The parser reads on to the next quote, over the end of the line, and stumbles there.", true
	case paste.UnescapedQuote:
		return "The value of " + p.Name + " holds a quote that isn't escaped.", `It ends the value too early. Write \" for ", \\ for \ and \n for a newline. An error message or a user's input put into a label brings it in.`, true
	case paste.LastBackslash:
		return "The backslash escapes the quote that should end the value.", `A backslash is written \\. Windows paths bring it in.`, true
	case paste.BadEscape:
		return "This backslash begins no escape.", `There are \", \\ and \n. Prometheus lets the others stand as they are, expfmt refuses them. And \n in a path becomes a newline without a word: double every backslash.`, true
	case paste.RawNewline:
		return "A newline stands inside of a value.", `Prometheus takes it as a part of the value; other readers take lines one by one. It is written \n. Or is the closing quote missing?`, true
	case paste.MissingBrace:
		if p.Name == "{" {
			return "The opening brace is missing.", "Labels stand in braces directly behind the name.", true
		}
		return "The closing brace is missing.", "Labels stand in braces; the value follows behind.", true
	case paste.WrongBracket:
		return "Labels stand in braces: { and }.", "Round and square brackets mean nothing in this format.", true
	case paste.ExtraComma:
		return "There is a comma too many.", "One comma stands between two labels. The text format allows one more behind the last, OpenMetrics doesn't.", true
	case paste.MissingComma:
		return "Two labels need a comma between them.", "Prometheus's text parser passes over a missing one; expfmt and OpenMetrics don't.", true
	case paste.WrongEqual:
		return "Between a label's name and its value stands =.", "Other languages write : or =>.", true
	case paste.RepeatedLabel:
		return "The label " + p.Name + " is there twice.", "A series has each label once. The parser takes the line, the storage refuses it, and the scrape fails.", true
	case paste.InvalidUTF8:
		return "These bytes aren't UTF-8.", "The text is UTF-8. An older code, such as Latin-1, writes é as one byte that means nothing here.", true
	}
	return "", "", false
}

func (*english) valueProblem(p *paste.Problem) (what, why string, ok bool) {
	switch p.Code {
	case paste.MissingValue:
		return "There is no value.", "A line with a name has a number behind it. A program that had nothing to write should leave the whole line out.", true
	case paste.MissingSpace:
		return "A space is missing before the value.", "In OpenMetrics exactly one stands there.", true
	case paste.DecimalComma:
		return p.Found + " has a decimal comma.", "Numbers are written with a point, wherever the program runs. A locale such as de_DE brings the comma in: set LC_NUMERIC=C where the text is made.", true
	case paste.Thousands:
		return p.Found + " has marks between its digits.", "Numbers are written without: 1234567.", true
	case paste.AmbiguousComma:
		return p.Found + " may be one and a fraction, or a thousand and more.", "A comma has no place in a number here, and nobody can tell which one it was.", true
	case paste.NoNumber:
		return p.Found + " is no number.", "Where there is no value, leave the line out. NaN is a number here: it is stored, and every sum over it becomes NaN.", true
	case paste.Boolean:
		return p.Found + " is no number.", "Yes and no are written 1 and 0.", true
	case paste.UnitInValue:
		return "The value has a unit: " + p.Name + ".", "A value is a number; its unit belongs into the name. Without it the number stays as it is, which is right only if the name says this unit. Base units are better: seconds, bytes, a ratio from 0 to 1.", true
	case paste.QuotedValue:
		return "The value stands in quotes.", "Label values do, the sample's value doesn't.", true
	case paste.EqualBeforeValue:
		return "Between name and value stands a blank, nothing else.", "The format is neither INI nor YAML.", true
	case paste.TrailingText:
		return "Something stands behind the value that is no timestamp.", "Behind the value may follow a timestamp, a whole number of milliseconds from 1970 on. A second value and comments have no place there.", true
	case paste.TimestampFraction:
		return "The timestamp has a fraction.", "The text format wants whole milliseconds; seconds with a fraction are OpenMetrics. Exporters had better write none: Prometheus takes the time of the scrape.", true
	case paste.TimestampUnit:
		return "The timestamp " + p.Found + " is in the wrong unit.", "The text format has milliseconds, OpenMetrics seconds. So this sample is from January 1970 or from a far future, and Prometheus drops it as too old or too new. Exporters had better write none.", true
	case paste.ExemplarInText:
		return "The text format has no exemplars.", "OpenMetrics has. A server may write them only to those who ask for it in the Accept header.", true
	}
	return "", "", false
}

func (*english) dataProblem(p *paste.Problem) (what, why string, ok bool) {
	switch p.Code {
	case paste.DuplicateSample:
		return p.Name + " is there twice; first in line " + p.Other + ".", "One series has one value in a scrape. Prometheus keeps the first one, and warns in its log.", true
	case paste.NegativeCounter:
		return p.Name + " is a counter and below zero.", "A counter only goes up from 0. rate() takes what follows a fall for a restart.", true
	case paste.BucketOrder:
		return "The bucket " + p.Found + " stands behind the one of " + p.Other + ".", "The buckets of a histogram come in the order of their bounds. Prometheus sorts them itself; not all readers do.", true
	case paste.BucketsFall:
		return "This bucket holds " + p.Found + ", less than the one before it: " + p.Other + ".", "Buckets are cumulative: each counts all observations up to its bound, those of the lower ones too. These may count their own only; histogram_quantile gives nonsense then.", true
	case paste.MissingInfinity:
		return `The bucket le="+Inf" is missing.`, "It counts everything. Without it histogram_quantile gives NaN, always.", true
	case paste.InfinityNotCount:
		return p.Name + " is " + p.Found + ", and the bucket +Inf holds " + p.Other + ".", "Both are the number of all observations. Which one is wrong only the program knows; they are often read at two moments.", true
	case paste.MissingSum:
		return p.Name + " is missing.", "Without the sum there is no mean: it is sum divided by count.", true
	case paste.MissingCount:
		return p.Name + " is missing.", "Without the count there is no rate of observations and no mean.", true
	case paste.MissingBound:
		return p.Name + " is a bucket without le.", "The label le is the bucket's upper bound. Without it no query knows what the number counts.", true
	case paste.BadBound:
		return `le="` + p.Found + `" is no number.`, "A bound is a number in the unit of the metric's name. Prometheus stores the line; histogram_quantile passes it over.", true
	case paste.OutsideFamily:
		return "A " + p.Other + " has no sample of its bare name.", "It has " + p.Name + "_sum, _count and buckets or quantiles. Prometheus stores this one as a series of its own that belongs to nothing; expfmt loses it.", true
	case paste.WithoutTotal:
		return "In OpenMetrics the sample of a counter ends in _total.", "TYPE says " + p.Name + ", the sample says " + p.Name + "_total. Prometheus stores what is written; strict readers stop. The new name is another series for every query.", true
	case paste.TotalInMetadata:
		return "In OpenMetrics the name behind HELP and TYPE has no _total.", "There it is the family's name; _total is the ending of its sample. In the text format it is the other way round.", true
	case paste.Interleaved:
		return "The lines of " + p.Name + " don't stand together; the last one was line " + p.Other + ".", "OpenMetrics demands that a metric's lines follow each other. Prometheus doesn't mind.", true
	case paste.ExemplarTooLong:
		return "The exemplar's labels have " + p.Other + " characters.", "128 are allowed, names and values together. Prometheus takes the sample and drops the exemplar without a word.", true
	case paste.ExemplarMisplaced:
		return p.Name + " can't have an exemplar.", "In OpenMetrics 1.0 only a counter's _total and a histogram's _bucket can.", true
	}
	return "", "", false
}

package paste

// Expect is what a parser expected where it stopped.
type Expect string

// What parsers expect.
const (
	ExpectStart     Expect = "start"     // a metric name, { or #
	ExpectName      Expect = "name"      // a metric's name
	ExpectText      Expect = "text"      // a blank and a text, behind HELP, TYPE or UNIT and a name
	ExpectType      Expect = "type"      // one of the types
	ExpectLabel     Expect = "label"     // a label's name, or }
	ExpectEqual     Expect = "equal"     // = behind a label's name
	ExpectQuoted    Expect = "quoted"    // a value in double quotes
	ExpectComma     Expect = "comma"     // , or }
	ExpectValue     Expect = "value"     // a number behind the name and its labels
	ExpectNumber    Expect = "number"    // what stands there isn't a number
	ExpectEnd       Expect = "end"       // a timestamp or the end of the line
	ExpectLinebreak Expect = "linebreak" // the end of the line
	ExpectEOF       Expect = "eof"       // # EOF as the last line
	ExpectNothing   Expect = "nothing"   // nothing more behind # EOF
	ExpectUTF8      Expect = "utf8"      // bytes that are UTF-8
	ExpectSuffix    Expect = "suffix"    // a name that ends in the unit
	ExpectUnique    Expect = "unique"    // label names that are there once
)

// Expects lists all of them.
func Expects() []Expect {
	return []Expect{ExpectStart, ExpectName, ExpectText, ExpectType, ExpectLabel, ExpectEqual, ExpectQuoted, ExpectComma,
		ExpectValue, ExpectNumber, ExpectEnd, ExpectLinebreak, ExpectEOF, ExpectNothing, ExpectUTF8, ExpectSuffix, ExpectUnique}
}

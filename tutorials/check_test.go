package tutorials_test

import (
	"encoding/json"
	"strings"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

// played is a lesson's state after a script was played, operation by operation,
// on top of a start; refused operations are tried and noted.
func played(t *testing.T, start, lines string, progress tutorials.LessonProgress) *tutorials.State {
	t.Helper()
	session := script.New(script.Options{})
	require.NoError(t, session.Run(start))
	sitting := tutorials.Sit(questioned(), len(session.Snapshot().Operations), progress, advice)
	for line := range strings.Lines(lines) {
		operations, err := script.Parse(line)
		require.NoError(t, err, line)
		sitting.Tried(session.Apply(operations...), operations...)
	}
	return sitting.State(session)
}

// questioned is a lesson with one question, whose second choice is right.
func questioned() *tutorials.Lesson {
	return &tutorials.Lesson{Questions: []tutorials.Question{{ID: "q", Choices: []tutorials.Choice{{}, {Right: true}}}}}
}

// advice finds fault with every metric called bad.
func advice(families []*dto.MetricFamily) []tutorials.Finding {
	var found []tutorials.Finding
	for _, f := range families {
		if strings.HasPrefix(f.GetName(), "bad") {
			found = append(found, tutorials.Finding{Metric: f.GetName(), Rule: "name", Text: "The name is bad."})
		}
	}
	return found
}

func declared(t *testing.T, check string) tutorials.Declared {
	t.Helper()
	var d tutorials.Declared
	require.NoError(t, json.Unmarshal([]byte(check), &d), check)
	return d
}

const (
	counters = "counter r{method, code} \"R.\"\ninc r{method=\"get\", code=\"200\"} times 3\ninc r{code=\"500\", method=\"get\"}\ninc r{method=\"post\", code=\"200\"}"
	hh       = "histogram hh \"H.\" buckets -5 0 5\nobserve hh 8\nobserve hh -8\nobserve hh 5"
	scraped  = "counter c1_total \"C.\"\nscrape every 15s\nadvance 1m\nadd c1_total 10\nadvance 4m"
	alike    = "histogram d \"D.\" buckets 0.1 0.2 0.3 native 1.1\nobserve d 0.22 times 100"
	rpc      = "summary rpc \"S.\" quantiles 0.5~0.05 0.9~0.01\nobserve rpc 3\nobserve rpc 4"
)

func TestChecks(t *testing.T) {
	for name, c := range map[string]struct {
		start, script string
		progress      tutorials.LessonProgress
		check         string
		done          bool
		saw           string // English; empty: not looked at
	}{
		"metric exists":         {script: "counter c1 \"A.\"", check: `{"metric": {"name": "c1", "type": "counter", "labels": []}}`, done: true},
		"no such metric":        {script: "counter c2 \"A.\"", check: `{"metric": {"name": "c1", "type": "counter"}}`, saw: "There is no metric c1 yet; it should be a counter."},
		"metric of other type":  {script: "gauge c1 \"A.\"", check: `{"metric": {"name": "c1", "type": "counter"}}`, saw: "c1 is a gauge; it should be a counter."},
		"labels in any order":   {script: counters, check: `{"metric": {"name": "r", "labels": ["code", "method"]}}`, done: true},
		"other labels":          {script: counters, check: `{"metric": {"name": "r", "labels": ["code"]}}`, saw: "r has the labels method, code; it should have code."},
		"labels where none":     {script: counters, check: `{"metric": {"name": "r", "labels": []}}`, saw: "r has the labels method, code; it should have none."},
		"bounds":                {script: hh, check: `{"metric": {"name": "hh", "bounds": [-5, 0, 5]}}`, done: true},
		"bounds of linear":      {script: "histogram h \"H.\" buckets linear(0, 5, 3)", check: `{"metric": {"name": "h", "bounds": [0, 5, 10]}}`, done: true},
		"other bounds":          {script: hh, check: `{"metric": {"name": "hh", "bounds": [0, 5]}}`, saw: "hh has the upper bounds -5, 0, 5; it should have 0, 5."},
		"native":                {script: "histogram h \"H.\" native 1.1", check: `{"metric": {"name": "h", "native": true}}`, done: true},
		"not native":            {script: hh, check: `{"metric": {"name": "hh", "native": true}}`, saw: "hh has no native buckets; it should."},
		"quantiles":             {script: rpc, check: `{"metric": {"name": "rpc", "quantiles": [0.9, 0.5]}}`, done: true},
		"other quantiles":       {script: rpc, check: `{"metric": {"name": "rpc", "quantiles": [0.99]}}`, saw: "rpc has the quantiles 0.5, 0.9; it should have 0.99."},
		"help":                  {script: "counter c \"Requests served.\"", check: `{"metric": {"name": "c", "help": "served"}}`, done: true},
		"other help":            {script: "counter c \"Requests.\"", check: `{"metric": {"name": "c", "help": "served"}}`, saw: "c has the help text `Requests.`; it should have `served`."},
		"unit":                  {script: "gauge t_celsius \"T.\" unit celsius", check: `{"metric": {"name": "t_celsius", "unit": "celsius"}}`, done: true},
		"no unit":               {script: "gauge t \"T.\"", check: `{"metric": {"name": "t", "unit": "celsius"}}`, saw: "t has no unit; it should have `celsius`."},
		"any name":              {script: "gauge a \"A.\"\ncounter b_total \"B.\"", check: `{"metric": {"type": "counter"}}`, done: true},
		"name with a star":      {script: "gauge a \"A.\"\ncounter b_total \"B.\"", check: `{"metric": {"name": "*_total", "type": "counter"}}`, done: true},
		"nearest of several":    {script: "counter a_total{x} \"A.\"\ngauge b_total \"B.\"", check: `{"metric": {"name": "*_total", "type": "counter", "labels": []}}`, saw: "a_total has the labels x; it should have none."},
		"nothing at all":        {check: `{"metric": {"type": "gauge"}}`, saw: "There is no such metric yet; it should be a gauge."},
		"value":                 {script: "counter c1 \"A.\"\ninc c1 times 3", check: `{"value": {"series": "c1", "is": ">= 3"}}`, done: true},
		"value too small":       {script: "counter c1 \"A.\"\ninc c1 times 2", check: `{"value": {"series": "c1", "is": ">= 3"}}`, saw: "c1 stands at 2; it should be 3 or more."},
		"value by any labels":   {script: counters, check: `{"value": {"series": "r{code=\"200\", method=\"get\"}", "is": 3}}`, done: true},
		"value needs all":       {script: counters, check: `{"value": {"series": "r{method=\"get\"}", "is": 3}}`, saw: `There is no series r{method="get"} yet.`},
		"value of no metric":    {check: `{"value": {"series": "c1", "is": 3}}`, saw: "There is no metric c1 yet; it is still to be made."},
		"value of a gauge":      {script: "gauge g \"G.\"\nset g NaN", check: `{"value": {"series": "g", "is": "NaN"}}`, done: true},
		"value among several":   {script: "gauge a \"A.\"\ngauge b \"B.\"\nset b 2", check: `{"value": {"series": "*", "is": 2}}`, done: true},
		"count of a histogram":  {script: hh, check: `{"value": {"series": "hh", "is": 3}}`, done: true},
		"sum of a histogram":    {script: hh, check: `{"value": {"series": "hh", "part": "sum", "is": "> 5"}}`, saw: "hh's sum stands at 5; it should be more than 5."},
		"no value in it":        {script: hh, check: `{"value": {"series": "hh", "part": "value", "is": 3}}`, saw: "There is no series hh yet."},
		"count of a summary":    {script: rpc, check: `{"value": {"series": "rpc", "part": "count", "is": 2}}`, done: true},
		"quantile of a summary": {script: rpc, check: `{"value": {"series": "rpc", "part": "0.5", "is": 3}}`, done: true},
		"quantile when idle":    {script: rpc + "\nadvance 11m", check: `{"value": {"series": "rpc", "part": "0.5", "is": "NaN"}}`, done: true},
		"no such quantile":      {script: rpc, check: `{"value": {"series": "rpc", "part": "0.99", "is": 3}}`, saw: "There is no series rpc yet."},
		"total":                 {script: counters, check: `{"total": {"series": "r", "is": 5}}`, done: true},
		"total of some":         {script: counters, check: `{"total": {"series": "r{method=\"get\"}", "is": "!= 4"}}`, saw: `Added up, r{method="get"} stands at 4; it should not be 4.`},
		"total of none":         {script: counters, check: `{"total": {"series": "r{method=\"put\"}", "is": 0}}`, saw: `There is no series r{method="put"} yet.`},
		"number of series":      {script: counters, check: `{"series": {"series": "r", "is": 3}}`, done: true},
		"number of some series": {script: counters, check: `{"series": {"series": "r{code=\"200\"}", "is": "< 2"}}`, saw: `The number of series of r{code="200"} is 2; it should be less than 2.`},
		"no series of nothing":  {check: `{"series": {"series": "r", "is": 0}}`, done: true},
		"estimate":              {script: alike, check: `{"estimate": {"series": "d", "q": 0.95, "is": 0.295}}`, done: true},
		"estimate too low":      {script: alike, check: `{"estimate": {"series": "d", "q": 0.95, "is": ">= 0.3"}}`, saw: "The 0.95 quantile of d is estimated at 0.295; it should be 0.3 or more."},
		"estimate too far off":  {script: alike, check: `{"estimate": {"series": "d", "q": 0.95, "error": "< 10 %"}}`, saw: "The 0.95 quantile of d is estimated at 0.295 and is 0.22, an error of 34.1 %; it should be less than 10 %."},
		"estimate near enough":  {script: alike, check: `{"estimate": {"series": "d", "q": 0.2, "error": "<= 1%"}}`, done: true},
		"native estimate":       {script: alike, check: `{"estimate": {"series": "d", "q": 0.95, "error": "< 5 %", "native": true}}`, done: true},
		"estimate of no native": {script: hh, check: `{"estimate": {"series": "hh", "q": 0.5, "is": 0, "native": true}}`, saw: "hh has no native buckets; it should."},
		"estimate of nothing":   {script: "histogram h \"H.\"", check: `{"estimate": {"series": "h", "q": 0.5, "error": "< 10 %"}}`, saw: "The 0.5 quantile of h is estimated at NaN."},
		"estimate, no series":   {script: hh, check: `{"estimate": {"series": "hh{a=\"b\"}", "q": 0.5, "is": 0}}`, saw: `There is no series hh{a="b"} yet.`},
		"few buckets":           {script: hh, check: `{"metric": {"name": "hh", "buckets": "<= 4"}}`, done: true},
		"too many buckets":      {script: hh, check: `{"metric": {"name": "hh", "buckets": "< 4"}}`, saw: "hh has 4 buckets; it should be less than 4."},
		"bucket alone":          {script: hh, check: `{"bucket": {"series": "hh", "le": "+Inf", "holds": 1}}`, done: true},
		"bucket on its bound":   {script: hh, check: `{"bucket": {"series": "hh", "le": 5, "holds": 1}}`, done: true},
		"bucket as shown":       {script: hh, check: `{"bucket": {"series": "hh", "le": 5, "shows": 2}}`, done: true},
		"infinity as shown":     {script: hh, check: `{"bucket": {"series": "hh", "le": "+Inf", "shows": 3}}`, done: true},
		"bucket too empty":      {script: hh, check: `{"bucket": {"series": "hh", "le": "0", "holds": ">= 1"}}`, saw: `The number of observations of hh in the bucket le="0" alone is 0; it should be 1 or more.`},
		"line too low":          {script: hh, check: `{"bucket": {"series": "hh", "le": "0", "shows": "> 1"}}`, saw: `The line le="0" of hh shows 1; it should be more than 1.`},
		"no such bucket":        {script: hh, check: `{"bucket": {"series": "hh", "le": 7, "holds": 0}}`, saw: `hh has no bucket le="7".`},
		"bucket of no metric":   {check: `{"bucket": {"series": "hh", "le": 7, "holds": 0}}`, saw: "There is no metric hh yet; it is still to be made."},
		"bucket of a counter":   {script: "counter hh \"C.\"", check: `{"bucket": {"series": "hh", "le": 5, "holds": 0}}`, saw: `hh has no bucket le="5".`},
		"tried":                 {script: "counter c1 \"A.\"\nadd c1 2", check: `{"tried": {"verb": "add", "metric": "c1", "value": 2}}`, done: true},
		"tried, one of two":     {script: "counter c1 \"A.\"\nadd c1 2", check: `{"tried": {"verb": ["inc", "add"]}}`, done: true},
		"not tried":             {script: "counter c1 \"A.\"", check: `{"tried": {"verb": "add", "metric": "c1", "value": "< 0"}}`, saw: "Still to do: add c1 < 0."},
		"tried a draw":          {script: hh + "\nobserve hh integer(-5, 5) times 10", check: `{"tried": {"drawn": "integer"}}`, done: true},
		"tried another draw":    {script: hh + "\nobserve hh integer(-5, 5) times 10", check: `{"tried": {"drawn": "normal"}}`},
		"tried any draw":        {script: hh, check: `{"tried": {"drawn": "any"}}`},
		"tried at last":         {script: "counter c1 \"A.\"\nadd c1 2\ninc c1", check: `{"tried": {"verb": "add", "newest": true}}`},
		"tried to create":       {script: "counter c1 \"A.\"", check: `{"tried": {"verb": "counter", "metric": "c*"}}`, done: true},
		"the start isn't tried": {start: "counter c1 \"A.\"", check: `{"tried": {"verb": "counter"}}`},
		"tried to wait":         {script: "advance 1m", check: `{"tried": {"verb": "advance", "value": ">= 1m"}}`, done: true},
		"tried the rest":        {script: counters + "\ninit r{method=\"a\", code=\"b\"}\ndrop r{method=\"a\", code=\"b\"}\nremove r\nrestart", check: `{"all": [{"tried": {"verb": "init", "metric": "r"}}, {"tried": {"verb": "drop", "metric": "r"}}, {"tried": {"verb": "remove", "metric": "r"}}, {"tried": {"verb": "restart"}}]}`, done: true},
		"refused":               {script: "counter c1 \"A.\"\nadd c1 -1", check: `{"refused": {"metric": "c1", "rule": "counter-decreased"}}`, done: true},
		"refused by other rule": {script: "counter c1 \"A.\"\nadd c1 -1", check: `{"refused": {"metric": "c1", "rule": ["label-missing"]}}`, saw: "add c1 -1 was refused, but for another reason."},
		"not refused":           {script: "counter c1 \"A.\"\ninc c1", check: `{"refused": {"metric": "c1"}}`, saw: "Nothing was refused so far that has to do with c1."},
		"refused by any rule":   {script: "inc c1", check: `{"refused": {}}`, done: true},
		"accepted":              {script: "counter c1 \"A.\"\nadd c1 1", check: `{"refused": {"verb": "add", "metric": "c1"}}`, saw: "add c1 1 was accepted."},
		"text":                  {script: "counter c1 \"A.\"", check: `{"text": {"format": "python", "contains": "c1_total 0.0", "lacks": ["c1_sum", "c1_count"]}}`, done: true},
		"text in the default":   {script: "counter c1 \"A.\"", check: `{"text": {"contains": ["# TYPE c1 counter\n", "c1 0\n"]}}`, done: true},
		"text without":          {script: "counter c1 \"A.\"", check: `{"text": {"contains": "c2"}}`, saw: "The text in the format Text doesn't contain `c2`; it should."},
		"text with too much":    {script: "counter c1 \"A.\"", check: `{"text": {"lacks": "c1"}}`, saw: "The text in the format Text contains `c1`; that should not be so."},
		"clean":                 {script: "counter good_total \"A.\"", check: `{"clean": {}}`, done: true, saw: "The advice finds nothing to mend."},
		"not clean":             {script: "counter bad \"A.\"", check: `{"clean": {}}`, saw: "A reviewer would still say 1 thing, the first about bad: The name is bad."},
		"clean but for others":  {script: "counter bad \"A.\"\ncounter good_total \"A.\"", check: `{"clean": {"metric": "good*"}}`, done: true},
		"clean by other rules":  {script: "counter bad \"A.\"", check: `{"clean": {"rule": "help"}}`, done: true},
		"clean but empty":       {check: `{"clean": {}}`},
		"asked": {script: scraped + "\nquery increase(c1_total[5m])", check: `{"asked": {"uses": ["increase", "c1_total"], "value": "> 0"}}`, done: true,
			saw: "increase(c1_total[5m]) gives 10."},
		"asked for too little":  {script: scraped + "\nquery rate(c1_total[15s])", check: `{"asked": {"uses": "rate", "range": "15s", "series": "== 0"}}`, done: true},
		"asked in another way":  {script: scraped + "\nquery c1_total", check: `{"asked": {"uses": "rate"}}`, saw: "No question with rate was asked yet."},
		"asked with what lacks": {script: scraped + "\nquery sum(rate(c1_total[1m]))", check: `{"asked": {"uses": "rate", "lacks": "sum"}}`, saw: "No question with rate was asked yet."},
		"asked for too much":    {script: scraped + "\nquery rate(c1_total[5m])", check: `{"asked": {"uses": "rate", "range": "1m"}}`, saw: "No question with rate and [1m] was asked yet."},
		"asked, another answer": {script: scraped + "\nquery up", check: `{"asked": {"uses": "up", "value": "== 0"}}`, saw: "up gives 1; it should be 0."},
		"asked, sum outside":    {script: scraped + "\nquery sum(rate(c1_total[1m]))", check: `{"asked": {"nested": ["sum", "rate", "c1_total"]}}`, done: true},
		"asked, sum inside":     {script: scraped + "\nquery rate(sum(c1_total)[1m:15s])", check: `{"asked": {"uses": "rate", "nested": ["sum", "rate"]}}`, saw: "No question with rate and sum was asked yet."},
		"scraped":               {script: scraped, check: `{"scraped": {"series": "c1_total", "is": ">= 10"}}`, done: true, saw: "The newest scrape read 10 for c1_total."},
		"not scraped since":     {script: scraped + "\ninc c1_total", check: `{"scraped": {"series": "c1_total", "is": 11}}`, saw: "The newest scrape read 10 for c1_total; it should be 11."},
		"scraped by labels":     {script: counters + "\nscrape", check: `{"scraped": {"series": "r{code=\"200\", method=\"get\"}", "is": 3}}`, done: true},
		"scraped without it":    {script: counters + "\nscrape", check: `{"scraped": {"series": "r", "is": 3}}`, saw: "No scrape has read r yet."},
		"scraped in vain":       {script: counters + "\nfail scrape\nscrape", check: `{"scraped": {"series": "r{code=\"200\", method=\"get\"}", "is": 3}}`, saw: `No scrape has read r{code="200", method="get"} yet.`},
		"scraped of a replica":  {script: "replicas 2\ngauge g \"G.\"\non replica 2 set g 5\nscrape", check: `{"scraped": {"series": "g", "is": 5}}`, done: true},
		"never scraped":         {check: `{"scraped": {"series": "g", "is": 5}}`, saw: "No scrape has read g yet."},
		"opened":                {progress: tutorials.LessonProgress{Opened: []string{"format/python"}}, check: `{"opened": "format/python"}`, done: true},
		"not opened":            {check: `{"opened": "view/per-bucket"}`, saw: "The per-bucket view wasn't opened yet."},
		"answered":              {progress: tutorials.LessonProgress{Answers: map[string]int{"q": 0}}, check: `{"answered": {"question": "q"}}`, done: true},
		"not answered rightly":  {progress: tutorials.LessonProgress{Answers: map[string]int{"q": 0}}, check: `{"answered": {"question": "q", "right": true}}`, saw: "The question was answered, but not rightly at the first go."},
		"answered rightly":      {progress: tutorials.LessonProgress{Answers: map[string]int{"q": 1}}, check: `{"answered": {"question": "q", "right": true}}`, done: true},
		"not answered":          {check: `{"answered": {"question": "q"}}`, saw: "The question wasn't answered yet."},
		"restarted":             {script: "restart\nrestart", check: `{"restarts": 2}`, done: true},
		"start's restart":       {start: "restart", check: `{"restarts": ">= 1"}`, saw: "The number of restarts is 0; it should be 1 or more."},
		"time passed":           {start: "advance 1h", script: "advance 10s\nadvance 5s", check: `{"passed": "15s"}`, done: true},
		"too little time":       {script: "advance 10s", check: `{"passed": ">= 15s"}`, saw: "The time that has passed is 10s; it should be 15s or more."},
		"all":                   {script: counters, check: `{"all": [{"series": {"series": "r", "is": 3}}, {"total": {"series": "r", "is": 5}}]}`, done: true},
		"all but one":           {script: counters, check: `{"all": [{"series": {"series": "r", "is": 3}}, {"total": {"series": "r", "is": 6}}, {"restarts": 1}]}`, saw: "Added up, r stands at 5; it should be 6."},
		"any":                   {script: counters, check: `{"any": [{"restarts": 1}, {"total": {"series": "r", "is": 5}}]}`, done: true},
		"none of any":           {script: counters, check: `{"any": [{"restarts": 1}, {"total": {"series": "r", "is": 6}}]}`, saw: "The number of restarts is 0; it should be 1."},
		"not":                   {script: counters, check: `{"not": {"metric": {"name": "r", "type": "gauge"}}}`, done: true},
		"not not":               {script: counters, check: `{"not": {"metric": {"name": "r", "type": "counter"}}}`, saw: "r is a counter; that should not be so."},
	} {
		t.Run(name, func(t *testing.T) {
			check := declared(t, c.check)
			result := check.Evaluate(played(t, c.start, c.script, c.progress))
			saw := result.Saw(words.For(words.English))
			require.Equal(t, c.done, result.Done, saw)
			require.NotEmpty(t, saw, "every check tells what it saw")
			if c.saw != "" {
				require.Equal(t, c.saw, saw)
			}
			require.NotEmpty(t, result.Saw(words.For(words.Chinese)))

			again, err := json.Marshal(check)
			require.NoError(t, err)
			require.Equal(t, result.Done, declared(t, string(again)).Evaluate(played(t, c.start, c.script, c.progress)).Done, "a check survives being written and read")
		})
	}
}

func TestChecksHoldOnNothingWithoutPanic(t *testing.T) {
	for _, kind := range tutorials.CheckKinds() {
		body := map[string]string{
			"all": `[{"restarts": 1}]`, "any": `[{"restarts": 1}]`, "not": `{"restarts": 0}`,
			"metric": `{}`, "value": `{"series": "x", "is": 1}`, "total": `{"series": "x", "is": 1}`,
			"estimate": `{"series": "x", "q": 0.5, "is": 1}`,
			"series":   `{"series": "x", "is": 1}`, "bucket": `{"series": "x", "le": 1, "holds": 1}`,
			"tried": `{}`, "refused": `{}`, "text": `{"contains": "x"}`, "clean": `{}`,
			"opened": `"format/text"`, "answered": `{"question": "q"}`, "restarts": `1`, "passed": `1`, "asked": `{"uses": "rate"}`,
			"scraped": `{"series": "x", "is": 1}`,
			"pasted":  `{"text": "x", "parses": true}`,
		}[kind]
		require.NotEmpty(t, body, "a new kind of check belongs into this test")
		result := declared(t, `{"`+kind+`": `+body+`}`).Evaluate(&tutorials.State{})
		require.False(t, result.Done, kind)
	}
}

func TestDeclaredRefuses(t *testing.T) {
	for name, c := range map[string]struct{ check, says string }{
		"no object":             {`3`, "a check is one kind"},
		"nothing":               {`{}`, "a check is one kind"},
		"two":                   {`{"restarts": 1, "passed": 1}`, "two go into"},
		"unknown kind":          {`{"valu": {}}`, `no check "valu"; there are all, answered,`},
		"unknown field":         {`{"value": {"series": "c", "si": 1}}`, "si"},
		"no series":             {`{"value": {"is": 1}}`, "needs `series`"},
		"no comparison":         {`{"total": {"series": "c"}}`, "needs `is`"},
		"bad comparison":        {`{"series": {"series": "c", "is": "about 3"}}`, "no comparison"},
		"bad selector":          {`{"value": {"series": "c{", "is": 1}}`, "closing }"},
		"series as a list":      {`{"value": {"series": ["c"], "is": 1}}`, "written as text"},
		"bad part":              {`{"value": {"series": "c", "part": "mean", "is": 1}}`, `part "mean"`},
		"part out of range":     {`{"total": {"series": "c", "part": "1.5", "is": 1}}`, `part "1.5"`},
		"bad type":              {`{"metric": {"type": "histogramm"}}`, `type "histogramm"`},
		"bad name":              {`{"metric": {"name": "a b"}}`, "no metric name"},
		"holds and shows":       {`{"bucket": {"series": "h", "le": 1, "holds": 1, "shows": 1}}`, "one of `holds`"},
		"bad bound":             {`{"bucket": {"series": "h", "le": "high", "holds": 1}}`, "upper bound"},
		"bad verb":              {`{"tried": {"verb": "increase"}}`, `no operation "increase"`},
		"bad distribution":      {`{"tried": {"drawn": "pareto"}}`, `no distribution "pareto"`},
		"bad rule":              {`{"refused": {"rule": "no"}}`, `no rule "no"`},
		"words of wrong kind":   {`{"tried": {"verb": 3}}`, "one word or a list"},
		"bad format":            {`{"text": {"format": "xml", "contains": "x"}}`, `no format "xml"`},
		"no piece":              {`{"text": {"format": "text"}}`, "needs `contains` or `lacks`"},
		"bad view":              {`{"opened": "view/all"}`, "can't be opened"},
		"any question":          {`{"asked": {}}`, "any question would do"},
		"scraped, no value":     {`{"scraped": {"series": "c"}}`, "needs `is`"},
		"no question":           {`{"answered": {}}`, "needs `question`"},
		"empty list":            {`{"any": []}`, "empty"},
		"a mistake deep inside": {`{"not": {"all": [{"valu": {}}]}}`, `no check "valu"`},
	} {
		t.Run(name, func(t *testing.T) {
			var d tutorials.Declared
			require.ErrorContains(t, json.Unmarshal([]byte(c.check), &d), c.says)
		})
	}
}

func TestWalkChecksVisitsEveryPart(t *testing.T) {
	var kinds []string
	tutorials.WalkChecks(declared(t, `{"all": [{"any": [{"restarts": 1}]}, {"not": {"passed": 1}}]}`), func(d tutorials.Declared) {
		kinds = append(kinds, d.Kind)
	})
	require.Equal(t, []string{"all", "any", "restarts", "not", "passed"}, kinds)
}

func FuzzDeclared(f *testing.F) {
	for _, seed := range []string{
		`{"value": {"series": "c1{a=\"b\"}", "part": "0.5", "is": ">= 3"}}`, `{"all": [{"not": {"restarts": 1}}]}`,
		`{"bucket": {"series": "h", "le": "+Inf", "holds": 1}}`, `{"tried": {"verb": ["add"], "value": "< 0"}}`, `null`, `{"clean": null}`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var d tutorials.Declared
		if json.Unmarshal([]byte(text), &d) != nil {
			return
		}
		result := d.Evaluate(&tutorials.State{})
		_ = result.Saw(words.For(words.English))
		data, err := json.Marshal(d)
		require.NoError(t, err)
		var again tutorials.Declared
		require.NoError(t, json.Unmarshal(data, &again), "%s", data)
		require.Equal(t, result.Done, again.Evaluate(&tutorials.State{}).Done)
	})
}

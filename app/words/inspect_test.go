package words

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition/paste"
	"metricplayground/metrics/script/rebuild"
)

// Each kind of problem has words of its own, in both languages.
func TestEveryProblemHasItsWords(t *testing.T) {
	for _, w := range []Catalogue{(&english{}), (&chinese{})} {
		none, _ := w.ProblemSays(&paste.Problem{Code: paste.Unexpected})
		said := map[string]paste.Code{}
		for _, code := range paste.Codes() {
			what, why := w.ProblemSays(&paste.Problem{Code: code, Name: "n", Found: "f", Other: "2"})
			require.NotEmpty(t, what)
			require.NotEmpty(t, why)
			if code != paste.Unexpected {
				require.NotEqual(t, none, what, code)
			}
			require.Empty(t, said[what+why], "%s says the same", code)
			said[what+why] = code
		}
		for _, e := range paste.Expects() {
			require.NotEmpty(t, w.Expected(e), e)
		}
		for _, e := range paste.Effects() {
			word, sentence := w.Verdict(paste.Text, e, 2)
			require.NotEmpty(t, word)
			require.Contains(t, sentence, "2")
			require.NotEmpty(t, w.EffectSays(e))
		}
		for _, f := range paste.Fixes() {
			require.NotEmpty(t, w.RepairSays(paste.Repair{Fix: f, From: "a", To: "b", Lines: 3}), f)
		}
		for _, k := range rebuild.Kinds() {
			require.Greater(t, len(w.LossSays(rebuild.Loss{Kind: k, Metric: "m", Count: 1000}, 2)), len("m")+2, k)
		}
	}
}

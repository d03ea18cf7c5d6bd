package tutorials

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
)

// What encoding/json makes of the same text. That lessons survive the way to the page,
// checks of all kinds included, TestCourseSurvivesTheWayToThePage says.
func TestReadIsAsEncodingJSON(t *testing.T) {
	type inner struct {
		Deep string `json:"deep"`
	}
	type all struct {
		inner
		Text   string    `json:"text"`
		Yes    bool      `json:"yes"`
		N      int       `json:"n"`
		X      float64   `json:"x"`
		None   *string   `json:"none"`
		Some   *bool     `json:"some"`
		List   []inner   `json:"list"`
		Empty  []string  `json:"empty"`
		Absent []string  `json:"absent,omitempty"`
		By     Plain     `json:"by"`
		Floats []float64 `json:"floats"`
		hidden int
	}
	yes := true
	in := all{
		inner: inner{"embedded"}, Text: "a \"b\" \\ \t\n\r\b\f/ \x01 \u2028 <é> 直方图 𝄞", Yes: true, N: -12, X: 1.5e300, Some: &yes,
		List: []inner{{"x"}, {""}}, Empty: []string{}, By: Plain{English: "en", Chinese: "中"}, Floats: []float64{0, -0.25, 1e-9},
	}
	data, err := json.MarshalIndent(in, "", " ")
	require.NoError(t, err)
	var theirs, ours all
	require.NoError(t, json.Unmarshal(data, &theirs))
	require.NoError(t, read(data, &ours))
	require.Equal(t, theirs, ours)
}

func TestReadRefuses(t *testing.T) {
	for _, data := range []string{
		``, `{`, `{}{}`, `[]`, `{"kind"}`, `{"kind":}`, `{"kind":1}`, `{"kind":"a`, `{"kind":"\`, `{"kind":"\u12`, `{"kind":"\ud834"}`, `{"kind":"\q"}`,
		`{"level":"1"}`, `{"level":1.5}`, `{"ordered":nothing}`, `{"ordered":1}`, `{"other":1}`, `{"items":[[{}}`, `{"in":{}}`, `nul`,
	} {
		var b Block
		require.ErrorIs(t, read([]byte(data), &b), errNotEncoded, data)
	}
	var d Declared
	require.ErrorIs(t, read([]byte(`{"unheard":{}}`), &d), errNotEncoded)
	require.ErrorIs(t, read([]byte(`{"value":{"series":"{","is":"3"}}`), &d), errNotEncoded)
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"kind":"note","note":"why","in":[{"kind":"text","text":"a\n\u0001"}],"items":[[{"kind":"code"}]],"level":2,"ordered":true}`))
	f.Add([]byte(` { "rows" : [ [ [ ] ] ] , "ref" : null } `))
	f.Fuzz(func(t *testing.T, data []byte) {
		var ours, theirs Block
		if read(data, &ours) != nil {
			return
		}
		// Whatever it takes and is JSON is what encoding/json takes it for.
		if json.Unmarshal(data, &theirs) == nil && !reflect.DeepEqual(theirs, ours) {
			again, _ := json.Marshal(ours)
			known, _ := json.Marshal(theirs)
			require.JSONEq(t, string(known), string(again))
		}
	})
}

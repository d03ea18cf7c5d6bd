package quantile

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
)

func TestParseList(t *testing.T) {
	for text, want := range map[string][]float64{
		"0.1 0.2\n0.3":   {0.1, 0.2, 0.3},
		"1,2,3":          {1, 2, 3},
		"0.1, 0.2, 0.3,": {0.1, 0.2, 0.3},
		"1; 2;\t-3\r\n":  {1, 2, -3},
		"0.1,0.2":        {0.1, 0.2},
		"1e-3 5E2":       {0.001, 500},
		"1,2,3\n4,5,6":   {1, 2, 3, 4, 5, 6},
		",1":             {1},
		"1,,2":           {1, 2},
		"0.5 0.25 ":      {0.5, 0.25},
	} {
		got, err := ParseList(text)
		require.NoError(t, err, "%q", text)
		require.Equal(t, want, got, "%q", text)
	}
}

func TestParseListSaysWhere(t *testing.T) {
	for text, want := range map[string]ListError{
		"":                                {Fault: ListEmpty},
		" ,;\n":                           {Fault: ListEmpty},
		"0.1\n0.2 abc":                    {Fault: ListNotNumber, Entry: 3, Line: 2, Column: 5, Got: "abc"},
		"0,25 0,3":                        {Fault: ListComma, Entry: 1, Line: 1, Column: 1, Got: "0,25", Fixed: "0.25"},
		"1\n1,2":                          {Fault: ListComma, Entry: 2, Line: 2, Column: 1, Got: "1,2", Fixed: "1.2"},
		"0.1 250ms":                       {Fault: ListUnit, Entry: 2, Line: 1, Column: 5, Got: "250ms", Fixed: "0.25"},
		"1 2,x,3":                         {Fault: ListNotNumber, Entry: 3, Line: 1, Column: 5, Got: "x"},
		"NaN":                             {Fault: ListInfinite, Entry: 1, Line: 1, Column: 1, Got: "NaN"},
		"1 +Inf":                          {Fault: ListInfinite, Entry: 2, Line: 1, Column: 3, Got: "+Inf"},
		"0x10":                            {Fault: ListNotNumber, Entry: 1, Line: 1, Column: 1, Got: "0x10"},
		"1_000":                           {Fault: ListNotNumber, Entry: 1, Line: 1, Column: 1, Got: "1_000"},
		"时间 1":                            {Fault: ListNotNumber, Entry: 1, Line: 1, Column: 1, Got: "时间"},
		"1 时间 2 x":                        {Fault: ListNotNumber, Entry: 2, Line: 1, Column: 3, Got: "时间"},
		strings.Repeat("1 ", MaxListed+1): {Fault: ListTooLong},
	} {
		_, err := ParseList(text)
		var got *ListError
		require.ErrorAs(t, err, &got, "%.20q", text)
		require.Equal(t, want, *got, "%.20q", text)
		require.NotEmpty(t, got.Error())
	}
}

func FuzzParseList(f *testing.F) {
	for _, text := range []string{"", "1 2 3", "0,25", "1,2,3", "a", "1\n\n,;2", "1e999", "250ms", "\xff 1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		values, err := ParseList(text)
		var bad *ListError
		switch {
		case err == nil && len(values) == 0:
			t.Fatal("nothing, and no error")
		case err != nil && !errors.As(err, &bad):
			t.Fatalf("%T", err)
		case err != nil && bad.Entry > 0 && !strings.Contains(text, bad.Got):
			t.Fatalf("%q is not in the list", bad.Got)
		}
	})
}

func TestDistributionsAreObserved(t *testing.T) {
	series := script.Series{Metric: "h"}
	for _, kind := range Kinds() {
		ops, err := Typical(kind).Operations(series, 500, 7)
		require.NoError(t, err)
		s := script.New(script.Options{})
		require.NoError(t, s.Run("histogram h \"H.\"\n"))
		require.NoError(t, s.Apply(ops...), kind)
		kept, total := s.Observations(series, 1000)
		require.Equal(t, 500, total, kind)
		require.Len(t, kept, 500)
	}
	_, err := Distribution{Kind: Bimodal, P: [5]float64{1, 1, 2, 1, 1.5}}.Operations(series, 10, 1)
	var bad *BadShare
	require.ErrorAs(t, err, &bad)
	ops, err := Distribution{Kind: Bimodal, P: [5]float64{1, 1, 2, 1, 1}}.Operations(series, 10, 1)
	require.NoError(t, err)
	require.Equal(t, "observe h normal(2, 1) times 10 seed 2\n", script.Print(ops))
}

func TestListedRepeatsInOneOperation(t *testing.T) {
	require.Equal(t, "observe h 1 times 2\nobserve h 3\nobserve h 1\n",
		script.Print(Listed(script.Series{Metric: "h"}, []float64{1, 1, 3, 1})))
}

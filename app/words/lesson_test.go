package words

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/tutorials"
	"metricplayground/tutorials/author"
	"metricplayground/tutorials/lessons"
)

// The catalogue is the lesson engine's voice.
var (
	_ tutorials.Voice = Lesson(nil)
	_ tutorials.Voice = Catalogue(nil)
)

func TestEveryCheckOfEveryLessonSaysWhatItSawInBothLanguages(t *testing.T) {
	course, err := author.Load(lessons.Files)
	require.NoError(t, err)
	for _, lesson := range course.Lessons() {
		state := &tutorials.State{Questions: lesson.Questions}
		for i, result := range lesson.Evaluate(state) {
			english, chinese := result.Saw(For(English)), result.Saw(For(Chinese))
			task := lesson.Slug + "/" + lesson.Tasks[i].ID
			require.NotEmpty(t, english, task)
			require.NotEmpty(t, chinese, task)
			require.NotEqual(t, english, chinese, task)
		}
	}
}

func TestSaw(t *testing.T) {
	for name, c := range map[string]struct {
		saw              func(Lesson) string
		english, chinese string
	}{
		"value": {
			func(l Lesson) string { return l.Saw(l.FactValue("c1", "value", "2"), l.WantBe(">=", "3")) },
			"c1 stands at 2; it should be 3 or more.", "c1 现在是 2，应不小于 3。",
		},
		"quantile": {
			func(l Lesson) string { return l.Saw(l.FactValue(`s{path="/"}`, "0.5", "NaN"), l.WantBe("==", "1")) },
			`s{path="/"}'s 0.5 quantile stands at NaN; it should be 1.`, `s{path="/"} 的 0.5 分位数现在是 NaN，应为 1。`,
		},
		"fact alone": {
			func(l Lesson) string { return l.Saw(l.FactNoMetric("c1"), "") },
			"There is no metric c1 yet.", "还没有名为 c1 的指标。",
		},
		"want alone": {
			func(l Lesson) string { return l.Saw("", l.WantMetric("gauge")) },
			"It should be a gauge.", "应为 gauge。",
		},
		"negated": {
			func(l Lesson) string { return l.Saw(l.FactMetric("c1", "gauge"), l.WantNot()) },
			"c1 is a gauge; that should not be so.", "c1 的类型是 gauge，不应如此。",
		},
		"bucket": {
			func(l Lesson) string { return l.Saw(l.FactBucket("hh", "+Inf", "0", false), l.WantBe(">=", "1")) },
			`The number of observations of hh in the bucket le="+Inf" alone is 0; it should be 1 or more.`,
			`hh 单独落在 le="+Inf" 这个桶里的观测值有 0 个，应不小于 1。`,
		},
		"no labels": {
			func(l Lesson) string { return l.Saw(l.FactLabels("c1", []string{"a", "b"}), l.WantList(nil)) },
			"c1 has the labels a, b; it should have none.", "c1 的标签是 a、b，应该一个也没有。",
		},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.english, c.saw(For(English)))
			require.Equal(t, c.chinese, c.saw(For(Chinese)))
		})
	}
}

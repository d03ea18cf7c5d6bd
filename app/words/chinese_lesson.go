package words

import (
	"fmt"
	"strings"
)

func (*chinese) CourseTitle() string { return "课程" }
func (*chinese) CourseIntroduction() string {
	return "一节节短课，用的是真正的指标。你来操作，页面检查结果，并告诉你它看到了什么。"
}
func (*chinese) ChapterNumber(n int) string    { return fmt.Sprintf("第 %d 章", n) }
func (*chinese) LessonNumber(n, of int) string { return fmt.Sprintf("第 %d 课，共 %d 课", n, of) }
func (*chinese) Minutes(n int) string          { return fmt.Sprintf("%d 分钟", n) }
func (*chinese) LessonsDone(done, of int) string {
	return fmt.Sprintf("已完成 %d / %d 课", done, of)
}
func (*chinese) TasksDone(done, of int) string {
	return fmt.Sprintf("已完成 %d / %d 个任务", done, of)
}
func (*chinese) LessonComplete() string       { return "已完成" }
func (*chinese) LessonNew() string            { return "未开始" }
func (*chinese) BeginCourse() string          { return "从第一课开始" }
func (*chinese) GoOnWith(title string) string { return "继续：" + title }
func (*chinese) CourseComplete() string {
	return "全部课程都完成了。演练场随你使用，每一课也可以随时重温。"
}
func (*chinese) NoLessons() string { return "这里还没有课程。" }
func (*chinese) CourseUnreachable() string {
	return "课程加载失败。请检查网络后刷新页面；练习场不受影响，可以照常使用。"
}

func (*chinese) LessonTab() string                  { return "课文" }
func (*chinese) PreviousLesson(title string) string { return "上一课：" + title }
func (*chinese) NextLesson(title string) string     { return "下一课：" + title }
func (*chinese) AllLessons() string                 { return "全部课程" }
func (*chinese) Assumes() string                    { return "先修" }
func (*chinese) TaskNumber(n int) string            { return fmt.Sprintf("任务 %d", n) }
func (*chinese) TaskDone() string                   { return "已完成" }
func (*chinese) TaskOpen() string                   { return "待完成" }
func (*chinese) NotYet() string                     { return "还差一点：" }
func (*chinese) Hint() string                       { return "提示" }
func (*chinese) StrongerHint() string               { return "更多提示" }
func (*chinese) ShowMe() string                     { return "演示一遍" }
func (*chinese) ShowMeExplained() string {
	return "从本课的起点开始，一步一步演示解法。你做的内容会保留，随时可以回去。"
}
func (*chinese) Showing(step, of int) string {
	return fmt.Sprintf("正在演示第 %d 步，共 %d 步", step, of)
}
func (*chinese) NextStep() string    { return "下一步" }
func (*chinese) StopShowing() string { return "停止" }
func (*chinese) ShownToEnd() string {
	return "演示完毕。可以接着往下玩，也可以回到你自己的。"
}
func (*chinese) BackToMine() string { return "回到我的" }
func (*chinese) BackToMineExplained() string {
	return "把你的指标恢复成演示之前的样子。"
}
func (*chinese) ResetLesson() string { return "重置本课" }
func (*chinese) ResetLessonExplained() string {
	return "把指标恢复到本课的起点，并取消已勾选的任务。"
}
func (*chinese) LessonWasReset() string { return "本课已回到起点。" }
func (*chinese) Remark() string         { return "值得一看" }
func (*chinese) AllTasksDone() string {
	return "任务全部完成。这里还可以随意试试。"
}
func (*chinese) NoteName(kind string) string {
	switch kind {
	case "why":
		return "为什么这样"
	case "trap":
		return "陷阱"
	}
	return "真实案例"
}
func (*chinese) Predict() string         { return "先猜一猜" }
func (*chinese) RightAnswer() string     { return "答对了。" }
func (*chinese) WrongAnswer() string     { return "不对。" }
func (*chinese) PointAt() string         { return "在页面上标出它的位置" }
func (*chinese) PointedNowhere() string  { return "它此刻不在页面上。" }
func (*chinese) Glossary() string        { return "术语表" }
func (*chinese) CloseDefinition() string { return "关闭释义" }

func (*chinese) ReviewTitle(chapter string) string { return "复习：" + chapter }
func (*chinese) ReviewIntroduction(questions int) string {
	return fmt.Sprintf("关于本章的 %d 道小题，先问之前答错过的。", questions)
}
func (*chinese) BeginReview() string { return "开始复习" }
func (*chinese) ReviewQuestion(n, of int) string {
	return fmt.Sprintf("第 %d 题，共 %d 题", n, of)
}
func (*chinese) ReviewNext(last bool) string {
	if last {
		return "看看结果"
	}
	return "下一题"
}
func (*chinese) ReviewDone(right, of int) string {
	return fmt.Sprintf("%d 题中有 %d 题一次答对。", of, right)
}
func (*chinese) ReviewFrom(lesson string) string { return "出自：" + lesson }

func (*chinese) ProgressTitle() string { return "学习进度" }
func (*chinese) ProgressKept() string {
	return "进度保存在这个浏览器里。要带到别处，请先导出。"
}
func (*chinese) ExportProgress() string { return "导出进度" }
func (*chinese) ImportProgress() string { return "导入进度" }
func (*chinese) ImportExplained() string {
	return "把导出的文件与本浏览器中的进度合并，已完成的内容都不会丢。"
}
func (*chinese) ProgressImported(lessons int) string {
	return fmt.Sprintf("已导入 %d 课的进度。", lessons)
}
func (*chinese) ImportFailed(why string) string {
	return "没有导入，原有进度未受影响。" + why
}
func (*chinese) ForgetProgress() string     { return "清除全部进度" }
func (*chinese) ForgetProgressSure() string { return "确定全部清除" }

func (*chinese) Saw(fact, want string) string {
	fact, want = strings.ReplaceAll(fact, " %", "%"), strings.ReplaceAll(want, " %", "%")
	switch {
	case want == "":
		return fact + "。"
	case fact == "":
		return want + "。"
	}
	return fact + "，" + want + "。"
}
func (*chinese) FactNoMetric(name string) string {
	if name == "" {
		return "还没有这样的指标"
	}
	return "还没有名为 " + name + " 的指标"
}
func (*chinese) FactMetric(name, kind string) string {
	return name + " 的类型是 " + kind
}
func (*chinese) FactLabels(name string, labels []string) string {
	if len(labels) == 0 {
		return name + " 没有标签"
	}
	return name + " 的标签是 " + strings.Join(labels, "、")
}
func (*chinese) FactBounds(name string, bounds []string) string {
	if len(bounds) == 0 {
		return name + " 除 +Inf 外没有上界"
	}
	return name + " 的上界是 " + strings.Join(bounds, "、")
}
func (*chinese) FactNative(name string, native bool) string {
	if native {
		return name + " 有原生桶"
	}
	return name + " 没有原生桶"
}
func (*chinese) FactHelp(name, help string) string {
	if help == "" {
		return name + " 没有帮助文本"
	}
	return name + " 的帮助文本是“" + help + "”"
}
func (*chinese) FactUnit(name, unit string) string {
	if unit == "" {
		return name + " 没有单位"
	}
	return name + " 的单位是 " + unit
}
func (*chinese) FactObjectives(name string, quantiles []string) string {
	if len(quantiles) == 0 {
		return name + " 没有分位数"
	}
	return name + " 的分位数是 " + strings.Join(quantiles, "、")
}
func (*chinese) FactNoSeries(series string) string { return "还没有时间序列 " + series }
func (*chinese) FactValue(series, part, value string) string {
	return chinesePart(series, part) + "现在是 " + value
}
func (*chinese) FactTotal(series, part, value string) string {
	return chinesePart(series, part) + "加起来是 " + value
}

// chinesePart names a number of a series.
func chinesePart(series, part string) string {
	switch part {
	case "value":
		return series + " "
	case "count":
		return series + " 的观测值个数"
	case "sum":
		return series + " 的总和"
	}
	return series + " 的 " + part + " 分位数"
}
func (*chinese) FactSeries(series string, n int) string {
	return fmt.Sprintf("%s 的时间序列数是 %d", series, n)
}
func (*chinese) FactBucket(series, le, n string, cumulative bool) string {
	if cumulative {
		return fmt.Sprintf("%s 的 le=%q 那一行显示 %s", series, le, n)
	}
	return fmt.Sprintf("%s 单独落在 le=%q 这个桶里的观测值有 %s 个", series, le, n)
}
func (*chinese) FactNoBucket(series, le string) string {
	return fmt.Sprintf("%s 没有 le=%q 的桶", series, le)
}
func (*chinese) FactEstimate(series, q, estimate string) string {
	return series + " 的 " + q + " 分位数估计为 " + estimate
}
func (*chinese) FactError(series, q, estimate, truth, off string) string {
	return series + " 的 " + q + " 分位数估计为 " + estimate + "，实际是 " + truth + "，误差 " + off
}
func (*chinese) FactBuckets(name string, n int) string {
	return fmt.Sprintf("%s 有 %d 个桶", name, n)
}
func (*chinese) FactNotTried(operation string) string {
	if operation == "" {
		return "还没有做过这样的操作"
	}
	return "还没有试过 " + operation
}
func (*chinese) FactAccepted(operation string) string { return operation + " 被接受了" }
func (*chinese) FactTried(operation string) string    { return "已试过 " + operation }
func (*chinese) FactRefused(operation string) string  { return operation + " 被拒绝了" }
func (*chinese) FactNotRefused(operation string) string {
	if operation == "" {
		return "还没有操作被拒绝"
	}
	return "还没有这样的操作被拒绝：" + operation
}
func (*chinese) FactRefusedOtherwise(operation string) string {
	return operation + " 被拒绝了，但不是因为这一条"
}
func (*chinese) FactText(format, piece string, holds bool) string {
	verb := "没有"
	if holds {
		verb = "有"
	}
	return fmt.Sprintf("%s 格式的文本里%s %s", shortFormat(format), verb, quotedPiece(piece))
}
func (*chinese) FactNoText(format, why string) string {
	return fmt.Sprintf("这些指标无法写成 %s 格式（%s）", shortFormat(format), why)
}
func (*chinese) FactClean() string { return "没有需要修改的地方" }
func (*chinese) FactFindings(n int, metric, first string) string {
	return fmt.Sprintf("还有 %d 条评审意见，第一条关于 %s：%s", n, metric, strings.TrimRight(first, "。."))
}
func (*chinese) FactOpened(what string, opened bool) string {
	verb := "还没有打开过"
	if opened {
		verb = "已经打开过"
	}
	return verb + chineseOpened(what)
}

// chineseOpened names a format or view.
func chineseOpened(what string) string {
	group, name, _ := strings.Cut(what, "/")
	if group == "format" {
		return " " + shortFormat(name) + " 格式"
	}
	if group == "escaping" {
		return "名字的 " + name + " 写法"
	}
	switch name {
	case "cumulative":
		return "累积视图"
	case "per-bucket":
		return "逐桶视图"
	case "compare":
		return "两种格式的对比"
	case "script":
		return "脚本视图"
	case "explain":
		return "某一行的解释"
	case "lab":
		return "分位数实验室"
	case "ask":
		return "查询面板"
	case "ask-chart":
		return "图表结果"
	case "ask-table":
		return "表格结果"
	case "ask-explain":
		return "查询的解释"
	case "ask-rules":
		return "规则面板"
	case "price":
		return "价签"
	case "paste":
		return "要修复的文本"
	case "scrape":
		return "某次抓取的内容"
	}
	return "命名建议"
}
func (*chinese) FactAnswered(answered, right bool) string {
	switch {
	case !answered:
		return "还没有回答这道题"
	case right:
		return "这道题答对了"
	}
	return "这道题回答过，但第一次没有答对"
}
func (*chinese) FactRestarts(n int) string { return fmt.Sprintf("重启次数是 %d", n) }
func (*chinese) FactPassed(seconds float64) string {
	return fmt.Sprintf("过去的时间是 %gs", seconds)
}

func (*chinese) WantBe(op, number string) string {
	switch op {
	case "!=":
		return "不应是 " + number
	case ">=":
		return "应不小于 " + number
	case ">":
		return "应大于 " + number
	case "<=":
		return "应不大于 " + number
	case "<":
		return "应小于 " + number
	}
	return "应为 " + number
}
func (*chinese) WantMetric(kind string) string {
	if kind == "" {
		return "需要先建好它"
	}
	return "应为 " + kind
}
func (*chinese) WantList(items []string) string {
	if len(items) == 0 {
		return "应该一个也没有"
	}
	return "应为 " + strings.Join(items, "、")
}
func (*chinese) WantText(piece string) string { return "应有 " + quotedPiece(piece) }
func (*chinese) WantSo() string               { return "应当相反" }
func (*chinese) WantNot() string              { return "不应如此" }

func (*chinese) ProgressNotOurs() string {
	return "这个文件不是本页面导出的。请选择从这里导出的文件。"
}
func (*chinese) ProgressBroken(detail string) string {
	return "文件已损坏（" + detail + "）。请到原来的地方重新导出。"
}
func (*chinese) ProgressTooNew(theirs, ours int) string {
	return fmt.Sprintf("文件版本为 %d，本页面最高只能读取版本 %d。请打开最新的页面再导入。", theirs, ours)
}
func (*chinese) ProgressTooBig(size, most int) string {
	return fmt.Sprintf("文件有 %d 字节，超过了进度文件可能的大小（%d）。请选择本页面导出的文件。", size, most)
}

func (*chinese) FactNotAsked(uses []string) string {
	if len(uses) == 0 {
		return "还没有提过这样的查询"
	}
	return "还没有提过用到 " + strings.Join(uses, "、") + " 的查询"
}
func (*chinese) FactAsked(query string, series int, value string) string {
	if series == 1 && value != "" {
		return query + " 的结果是 " + value
	}
	fact := fmt.Sprintf("%s 的结果有 %d 条时间序列", query, series)
	if value != "" {
		fact += "，其中一个值为 " + value
	}
	return fact
}
func (c *chinese) WantRange(op, length string) string {
	return "方括号里的时间" + c.WantBe(op, length)
}
func (c *chinese) WantSeries(op, number string) string {
	return "时间序列的数量" + c.WantBe(op, number)
}

func (*chinese) FactScraped(series, value string) string {
	return "最近一次抓取读到的 " + series + " 是 " + value
}
func (*chinese) FactNotScraped(series string) string {
	return "还没有哪次抓取读到过 " + series
}

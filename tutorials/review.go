package tutorials

import (
	"slices"

	"metricplayground/metrics/sorting"
)

// reviewLength is how many questions a chapter's review asks.
const reviewLength = 3

// ReviewQuestion names a question and the lesson that it is from.
type ReviewQuestion struct{ Lesson, ID string }

// Review chooses the questions for the end of a chapter: first those that went
// wrong, most often wrong first, then review questions not yet answered
// rightly, one a lesson in turn, so that the whole chapter is touched.
func (c Chapter) Review(p Progress) []ReviewQuestion {
	var wrong, open, known []ReviewQuestion
	for round := 0; ; round++ {
		more := false
		for _, l := range c.Lessons {
			all := append(slices.Clone(l.Review), l.Questions...)
			if round >= len(all) {
				continue
			}
			more = true
			q := ReviewQuestion{l.Slug, all[round].ID}
			lp := p.Lesson(l.Slug)
			switch {
			case lp.Wrong[q.ID] > 0 && !slices.Contains(lp.Reviewed, q.ID):
				wrong = append(wrong, q)
			case round < len(l.Review) && !slices.Contains(lp.Reviewed, q.ID):
				open = append(open, q)
			default:
				known = append(known, q)
			}
		}
		if !more {
			break
		}
	}
	sorting.By(wrong, func(a, b *ReviewQuestion) int {
		return p.Lesson(b.Lesson).Wrong[b.ID] - p.Lesson(a.Lesson).Wrong[a.ID]
	})
	all := slices.Concat(wrong, open, known)
	return all[:min(reviewLength, len(all))]
}

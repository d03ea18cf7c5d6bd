package app

import "metricplayground/tutorials"

// Coming is a course that may be on its way. A page may ask for it in OnInit at the
// earliest: go-app makes it while the browser waits for the program.
type Coming struct {
	// whole waits for the course; nil is one that can't be had.
	whole func() *tutorials.Course
	// beginning waits for what a lesson begins with, which is sooner there.
	beginning func(slug string) (tutorials.Beginning, bool)
}

// atHand is a course that has come.
func atHand(course *tutorials.Course) *Coming {
	return &Coming{
		whole: func() *tutorials.Course { return course },
		beginning: func(slug string) (tutorials.Beginning, bool) {
			if lesson := course.Lesson(slug); lesson != nil {
				return lesson.Beginning(), true
			}
			return tutorials.Beginning{}, false
		},
	}
}

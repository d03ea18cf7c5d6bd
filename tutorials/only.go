package tutorials

// Only is the course in one language, for a page that loads no other. Texts that
// are missing in it are taken from English. The course itself stays as it is.
func (c *Course) Only(l Language) *Course {
	only := &Course{}
	for _, chapter := range c.Chapters {
		chapter.Title, chapter.Summary = chapter.Title.only(l), chapter.Summary.only(l)
		lessons := make([]*Lesson, len(chapter.Lessons))
		for i, lesson := range chapter.Lessons {
			lessons[i] = lesson.only(l)
		}
		chapter.Lessons = lessons
		only.Chapters = append(only.Chapters, chapter)
	}
	for _, term := range c.Glossary {
		term.Name, term.Means = term.Name.only(l), term.Means.only(l)
		only.Glossary = append(only.Glossary, term)
	}
	return only
}

func (l *Lesson) only(language Language) *Lesson {
	one := *l
	one.Title, one.Summary = l.Title.only(language), l.Summary.only(language)
	one.Body = map[Language][]Block{language: l.Text(language)}
	one.Tasks = nil
	for _, t := range l.Tasks {
		t.Title, t.Hint, t.Stronger = t.Title.only(language), t.Hint.only(language), t.Stronger.only(language)
		one.Tasks = append(one.Tasks, t)
	}
	one.Pastes = nil
	for _, p := range l.Pastes {
		p.Title = p.Title.only(language)
		one.Pastes = append(one.Pastes, p)
	}
	one.Remarks = nil
	for _, r := range l.Remarks {
		r.Say = r.Say.only(language)
		one.Remarks = append(one.Remarks, r)
	}
	one.Questions, one.Review = onlyQuestions(l.Questions, language), onlyQuestions(l.Review, language)
	return &one
}

func onlyQuestions(questions []Question, l Language) []Question {
	var only []Question
	for _, q := range questions {
		choices := make([]Choice, len(q.Choices))
		for i, c := range q.Choices {
			choices[i] = Choice{Say: c.Say.only(l), Right: c.Right, Why: c.Why.only(l)}
		}
		only = append(only, Question{ID: q.ID, Ask: q.Ask.only(l), Choices: choices, Look: q.Look})
	}
	return only
}

func (p Plain) only(l Language) Plain   { return Plain{l: p.In(l)} }
func (p Phrase) only(l Language) Phrase { return Phrase{l: p.In(l)} }

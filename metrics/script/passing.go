package script

import "time"

// advance lets time pass, and what happens meanwhile.
func (w *world) advance(a Advance) ([]stop, error) {
	if err := w.mayPass(a); err != nil {
		return nil, err
	}
	if w.around.idle() && !a.Traffic {
		w.pass(w.now.Add(a.By))
		return nil, nil
	}
	end := w.now.Add(a.By)
	var crowd []*Traffic
	step := w.now // the end of a stretch of traffic
	if a.Traffic {
		crowd = w.crowd(a.Seed)
	}
	var stops []stop
	for {
		at := w.next(end)
		if a.Traffic {
			if !step.After(w.now) {
				step = w.now.Add(trafficStep(a.By))
			}
			at = earlier(at, step)
		}
		s := stop{at: at}
		if at.After(w.now) {
			var err error
			if s.traffic, err = w.serve(crowd, at.Sub(w.now)); err != nil {
				w.first().tainted = true
				return nil, err
			}
		}
		w.pass(at)
		stops = append(stops, s)
		if err := w.happen(); err != nil {
			w.first().tainted = true
			return nil, err
		}
		if !w.now.Before(end) {
			return stops, nil
		}
	}
}

// trafficStep is how long a stretch of traffic is made up at once.
func trafficStep(by time.Duration) time.Duration {
	return min(max(by/240, time.Second), time.Minute)
}

// mayPass refuses what would take time too far, or make too much of it.
func (w *world) mayPass(a Advance) error {
	if a.By < 0 {
		return &BadOperation{Fault: FaultBackwards, Got: FormatDuration(a.By)}
	}
	elapsed := w.now.Sub(w.begin)
	if a.By > MaxElapsed-elapsed {
		// The sum may be beyond a Duration, but not so in seconds.
		return LimitElapsed.check(int(a.By/time.Second) + int(elapsed/time.Second) + 1)
	}
	if a.Traffic {
		if err := LimitTraffic.check(int((a.By + time.Second - 1) / time.Second)); err != nil {
			return err
		}
	}
	if interval := w.around.schedule.Interval; interval > 0 {
		targets := 0
		for _, t := range w.around.targets {
			if t.registered {
				targets++
			}
		}
		return LimitScraped.check(w.around.scraped + targets*int(a.By/interval)*samplesOfTarget)
	}
	return nil
}

// pass moves the clock.
func (w *world) pass(to time.Time) {
	w.now = to
	for _, p := range w.replicas {
		p.pass(to)
	}
}

// next is when something happens, at end at the latest.
func (w *world) next(end time.Time) time.Time {
	for _, t := range w.around.targets {
		if !t.due.IsZero() {
			end = earlier(end, t.due)
		}
	}
	for _, d := range w.around.leaving {
		end = earlier(end, d.written)
	}
	return end
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

// crowd is the traffic of each replica during one operation.
func (w *world) crowd(seed *uint64) []*Traffic {
	var n uint64
	if seed != nil {
		n = *seed
	} else {
		n = drawSeed(w.seed, "traffic", w.around.bouts)
		w.around.bouts++
	}
	// What one replica has or had, requests to the others will bring too.
	var seen [][]SeriesState
	for _, p := range w.replicas {
		for _, m := range p.order {
			seen = append(seen, p.lost[m.create.Name], m.states())
		}
	}
	crowd := make([]*Traffic, len(w.replicas))
	for i := range crowd {
		crowd[i] = &Traffic{Seed: replicaSeed(n, i+1)}
		crowd[i].expect(w.replicas[i].started, seen)
	}
	return crowd
}

// serve has the replicas do what their traffic asks for until some time passed.
func (w *world) serve(crowd []*Traffic, by time.Duration) ([][]Operation, error) {
	if crowd == nil {
		return nil, nil
	}
	did := make([][]Operation, len(crowd))
	for i, traffic := range crowd {
		p := w.replicas[i]
		ops := traffic.Next(p.snapshot(), by)
		did[i] = ops[:len(ops)-1] // without the passing of time
		if _, err := p.applyAll(did[i]); err != nil {
			return nil, err
		}
	}
	return did, nil
}

package quantile

import "metricplayground/metrics"

// Replica is one of several instances of a program, each with a summary.
type Replica struct {
	Count    int
	Quantile float64 // as its summary says
}

// Replicas is what one can say about a quantile over two of them.
type Replicas struct {
	Each [2]Replica
	// Mean is the mean of both summaries' quantiles, which is no quantile of
	// anything.
	Mean float64
	// Merged is the estimate from the buckets of both, added up.
	Merged Estimate
	// Truth is the quantile of all observations of both.
	Truth float64
}

// Replicate shares observations out to two replicas: a share of them, evenly
// spread, falls to the second, where everything takes so many times as long. Each
// has a summary and a histogram with these bounds.
func Replicate(observations []float64, share, slower, q float64, bounds []float64) Replicas {
	var parts [2][]float64
	for i, v := range observations {
		if int(float64(i+1)*share) > int(float64(i)*share) {
			parts[1] = append(parts[1], v*slower)
		} else {
			parts[0] = append(parts[0], v)
		}
	}
	var r Replicas
	for i, part := range parts {
		r.Each[i] = Replica{Count: len(part), Quantile: summarize(part, q)}
	}
	r.Mean = (r.Each[0].Quantile + r.Each[1].Quantile) / 2
	all := Sorted(append(parts[0], parts[1]...))
	r.Merged, r.Truth = all.Classic(bounds).Estimate(q), all.True(q)
	return r
}

// summarize is what a summary says about observations.
func summarize(observations []float64, q float64) float64 {
	registry := metrics.NewRegistry()
	s, err := registry.NewSummary(metrics.SummaryOpts{
		Opts: metrics.Opts{Name: "s"}, Objectives: map[float64]float64{q: objective(q)},
	})
	if err != nil {
		return notANumber
	}
	for _, v := range observations {
		s.Observe(v)
	}
	family, _ := registry.Family("s")
	return family.Metric[0].Summary.Quantile[0].GetValue()
}

package timeline

import (
	"strconv"
	"strings"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/prometheus/model/exemplar"
	"github.com/prometheus/prometheus/model/labels"

	"metricplayground/metrics/script"
)

// Job is the job that all targets have; Instance names a replica's target.
const Job = "playground"

// Instance is the label instance of a replica, from 1.
func Instance(replica int) string { return "replica-" + strconv.Itoa(replica) + ":8080" }

// loop is what Prometheus remembers of a target from scrape to scrape.
type loop struct {
	replica int
	round   int               // scrapes so far
	entries map[string]*entry // series that the newest successful scrape had
	prev    []*entry          // series of the scrape before, which are stale if they're missing now
	report  [5]*series        // up and its likes
	// families is what was read of families that may come unchanged again.
	families map[*dto.MetricFamily][]found
}

// entry is a series that was scraped.
type entry struct {
	series *series
	round  int // when it was seen last
}

// found is a sample of a scrape.
type found struct {
	entry     *entry
	met       string
	value     float64
	histogram *native
	exemplars []exemplar.Exemplar
}

// reportNames are the series that Prometheus adds to each target's.
func reportNames() [5]string {
	return [...]string{"up", "scrape_duration_seconds", "scrape_samples_scraped", "scrape_samples_post_metric_relabeling", "scrape_series_added"}
}

// read reads what a target answered. known holds what is known of it by family;
// the samples of a scrape come in the order of the families.
func (t *Timeline) read(l *loop, s *script.Scrape) (samples []found, families map[*dto.MetricFamily][]found, err error) {
	families = make(map[*dto.MetricFamily][]found, len(s.Families))
	for _, family := range s.Families {
		list, known := l.families[family]
		if known && len(list) > 0 && l.entries[list[0].met] != list[0].entry {
			known = false
		}
		if !known {
			if list, err = t.readFamily(l, family, s.Format); err != nil {
				return nil, nil, err
			}
		}
		families[family] = list
		samples = append(samples, list...)
	}
	return samples, families, nil
}

func (t *Timeline) readFamily(l *loop, family *dto.MetricFamily, format script.ScrapeFormat) ([]found, error) {
	data := encode(family, format)
	if data == nil {
		return nil, nil
	}
	if format == script.ScrapeProto {
		readings, err := decodeProto(data)
		list := make([]found, len(readings))
		for i, r := range readings {
			list[i] = found{t.entry(l, r.met, r.labels), r.met, r.value, r.histogram, r.exemplars}
		}
		return list, err
	}
	list := make([]found, 0, len(family.GetMetric()))
	scanner := scanner{text: string(data), openMetrics: format == script.ScrapeOpenMetrics1}
	if scanner.openMetrics {
		scanner.text += "# EOF\n"
	}
	for {
		more, err := scanner.next()
		if err != nil || !more {
			return list, err
		}
		f, err := t.foundBy(l, &scanner)
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
}

// foundBy is the sample that a scanner read last.
func (t *Timeline) foundBy(l *loop, s *scanner) (found, error) {
	f := found{value: s.value}
	if e, ok := l.entries[s.met]; ok {
		f.entry, f.met = e, s.met
	} else {
		if err := s.labels(&t.builder); err != nil {
			return f, err
		}
		t.builder.Sort()
		f.met = strings.Clone(s.met)
		f.entry = t.entry(l, f.met, t.builder.Labels())
	}
	e, ok, err := s.exemplarOf(&t.builder)
	if ok {
		f.exemplars = []exemplar.Exemplar{e}
	}
	return f, err
}

// entry is the loop's entry for a series, a new one if it isn't cached.
func (t *Timeline) entry(l *loop, met string, scraped labels.Labels) *entry {
	if e, ok := l.entries[met]; ok {
		return e
	}
	return &entry{series: t.seriesOf(targetLabels(scraped, l.replica))}
}

// targetLabels adds those of the target. A label of the same name that was
// scraped is kept as exported_NAME, and one without a value is none.
func targetLabels(scraped labels.Labels, replica int) labels.Labels {
	b := labels.NewBuilder(scraped)
	for _, l := range [...]labels.Label{{Name: "instance", Value: Instance(replica)}, {Name: "job", Value: Job}} {
		if existing := scraped.Get(l.Name); existing != "" {
			name := "exported_" + l.Name
			for b.Get(name) != "" {
				name = "exported_" + name
			}
			b.Set(name, existing)
		}
		b.Set(l.Name, l.Value)
	}
	return b.Labels()
}

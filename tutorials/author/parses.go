package author

import (
	"errors"
	"fmt"
	"io"
	"strings"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"

	"metricplayground/metrics/exposition"
)

// parses holds an exposition block against Prometheus's own parser.
func (n *notes) parses(file string, c claim) {
	var err error
	switch c.format {
	case exposition.Text, exposition.Python:
		parser := expfmt.NewTextParser(model.UTF8Validation)
		_, err = parser.TextToMetricFamilies(strings.NewReader(c.text))
	case exposition.OpenMetrics1:
		err = decodeOpenMetrics(c)
	default:
		if c.from == "" {
			n.add(file, c.line, "say from=start, from=solution or from=TASK", "no parser reads the format %s, so the block must be what some metrics show", c.format)
		}
		return
	}
	switch {
	case c.broken && err == nil:
		n.add(file, c.line, "take `broken` away, or break it", "the block is called broken, but the parser takes it")
	case !c.broken && err != nil:
		n.add(file, c.line, "mend it, or say `broken` if that is the point", "the parser doesn't take the block: %s", err)
	}
}

// decodeOpenMetrics parses OpenMetrics 1.0; the end of the text may be missing
// where a block holds only some lines.
func decodeOpenMetrics(c claim) error {
	text := c.text
	if c.some && !strings.HasSuffix(text, "# EOF\n") {
		text += "# EOF\n"
	}
	decoder := expfmt.NewDecoder(strings.NewReader(text), expfmt.FmtOpenMetrics_1_0_0)
	for {
		var family dto.MetricFamily
		err := decoder.Decode(&family)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("OpenMetrics 1.0: %w", err)
		}
	}
}

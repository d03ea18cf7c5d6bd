package e2e

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// pressPointers presses every pointer of a lesson's text and hints that has lit
// nothing up yet, and gives those that neither do so now nor say why.
const pressPointers = `(async () => {
	const later = (ms) => new Promise((done) => setTimeout(done, ms));
	const dark = [];
	for (const pointer of document.querySelectorAll(".lesson-text .pointer")) {
		if (pointer.dataset.lit) continue;
		document.querySelectorAll(".beacon").forEach((lit) => lit.classList.remove("beacon"));
		pointer.click();
		let honest = false;
		for (let i = 0; i < 200; i++) {
			await later(10);
			if (document.querySelector(".beacon")) { pointer.dataset.lit = "yes"; break; }
			if (document.querySelector('[data-testid="nowhere"]')) { honest = true; break; }
		}
		if (pointer.dataset.lit) continue;
		if (!honest) dark.push(pointer.closest("p, li").textContent);
		document.querySelector('[data-testid="nowhere"] button')?.click();
		for (let i = 0; i < 200 && document.querySelector('[data-testid="nowhere"]'); i++) await later(10);
	}
	return dark;
})()`

// Every pointer of every lesson lights something up at some time on the way
// through it, and says so while there is nothing to light up.
func TestEveryPointerLightsSomethingUp(t *testing.T) {
	for _, l := range byHand() {
		t.Run(l.path, func(t *testing.T) {
			tab := openTab(t, l.path)
			tab.WaitJS("all hints are there", fmt.Sprintf(`(() => {
				document.querySelectorAll(".helps [data-icon=hint]").forEach((icon) => icon.parentElement.click());
				return document.querySelectorAll(".hint-text").length === %d;
			})()`, 2*len(l.stages)))
			var silent []string
			tab.Eval(pressPointers, &silent)
			require.Empty(t, silent, "at the start")
			for _, s := range l.stages {
				tab.do(s.wrong)
				tab.do(s.deeds)
				tab.WaitFor(task(s.task, "true"))
				tab.Eval(pressPointers, &silent)
				require.Empty(t, silent, "after task %s", s.task)
			}
			var never []string
			tab.Eval(`[...document.querySelectorAll(".lesson-text .pointer")].filter((p) => !p.dataset.lit).map((p) => p.closest("p, li").textContent)`, &never)
			require.Empty(t, never, "these never found what they mean")
		})
	}
}

// Package e2e drives the whole program in a real Chromium, and lets a real
// Prometheus scrape it. Its tests are the harness too:
//
//	tab := openTab(t, "/playground")           // a server of its own run, a fresh profile
//	tab.Click(named("button", "New"))          // by accessible role and name
//	tab.Fill(css("#name"), "requests_total")   // real clicks and key presses
//	tab.WaitText(css(`[data-testid="exposition"]`), "requests_total 1")
//
// Every wait ends when its condition holds, and fails the test after half a
// minute. A test fails too when the page writes an error to the console or asks
// another host for anything; a failed test leaves a picture of each of its tabs
// in .cache/e2e.
package e2e

package words

// Shell is what stands around the app: the page's head, the loader that shows
// until the program runs, and the page for unknown addresses, whose words are the Frame's.
type Shell interface {
	// Loading is the loader's label; percent is a whole number, or what a
	// script will replace by one.
	Loading(percent string) string
	// LoadingBar names the progress bar for people who hear it.
	LoadingBar() string
	// LoadUnsupported says that the browser can't run WebAssembly.
	LoadUnsupported() string
	// LoadUnreachable says that the program couldn't be downloaded.
	LoadUnreachable() string
	// LoadIncomplete says that the page stands, but a part of the program couldn't be
	// downloaded.
	LoadIncomplete() string
	// LoadStopped says that the program ended by mistake.
	LoadStopped() string
	// LoadRetry is the button that loads the page again.
	LoadRetry() string
	// NoScript says what works without scripts.
	NoScript() string
	// NotFoundHome is the link from there to the start page.
	NotFoundHome() string
}

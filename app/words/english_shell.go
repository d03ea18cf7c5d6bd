package words

func (*english) Loading(percent string) string { return "Loading " + percent + " %" }

func (*english) LoadingBar() string { return "Loading the playground" }

func (*english) LoadUnsupported() string {
	return "This browser can't run the playground: WebAssembly is missing or switched off. The text can be read all the same."
}

func (*english) LoadUnreachable() string {
	return "The playground couldn't be loaded. Check the connection, then try again. The text can be read meanwhile."
}

func (*english) LoadIncomplete() string {
	return "Part of the playground couldn't be loaded. What you have made is kept: check the connection, then load the page again."
}

func (*english) LoadStopped() string {
	return "The playground stopped because of an error in it. Load the page again to go on."
}

func (*english) LoadRetry() string { return "Load again" }

func (*english) NoScript() string {
	return "Scripts are switched off. Everything on this page can be read; to build metrics, switch them on."
}

func (*english) NotFoundHome() string { return "To the start page" }

package server

import (
	"io"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"metricplayground/site"
)

// maxBody is how much of a request's body is read, in bytes: no route takes one.
const maxBody = 1 << 10

// Handler answers all requests: the site, /metrics, and the two checks that
// Prometheus programs have, all below the site's base path.
func Handler(s *site.Site, logger *slog.Logger) (http.Handler, error) {
	own, err := newMeasurements()
	if err != nil {
		return nil, err
	}
	base := strings.TrimSuffix(s.BasePath, "/")

	mux := http.NewServeMux()
	mux.Handle("GET "+base+"/metrics", exposition(own, logger))
	mux.Handle("GET "+base+"/-/healthy", say("Metric Playground is healthy.\n"))
	mux.Handle("GET "+base+"/-/ready", say("Metric Playground is ready.\n"))
	mux.Handle("GET /", s)
	if base != "" {
		mux.Handle("GET /{$}", http.RedirectHandler(s.BasePath, http.StatusFound))
	}

	name := func(r *http.Request) string { return handlerName(s, r) }
	return own.around(name, secure(mux)), nil
}

// handlerName names the handler that answered, for metrics. Whatever is asked
// for, there are six names.
func handlerName(s *site.Site, r *http.Request) string {
	_, path, _ := strings.Cut(r.Pattern, " ")
	switch path = strings.TrimPrefix(path, strings.TrimSuffix(s.BasePath, "/")); path {
	case "/metrics", "/-/healthy", "/-/ready":
		return path
	}
	return s.Kind(r.URL.Path)
}

// exposition serves our own metrics beside those of the Go runtime and the
// process.
func exposition(own *measurements, logger *slog.Logger) http.Handler {
	runtime := prometheus.NewRegistry()
	runtime.MustRegister(
		collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
	)
	return promhttp.HandlerFor(prometheus.Gatherers{own.registry, runtime}, promhttp.HandlerOpts{
		ErrorLog:            slog.NewLogLogger(logger.Handler(), slog.LevelError),
		EnableOpenMetrics:   true,
		MaxRequestsInFlight: 20,
		Timeout:             10 * time.Second,
	})
}

func say(text string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		io.WriteString(w, text)
	})
}

// secure sets the headers that every answer has, and limits what a request may
// carry.
func secure(h http.Handler) http.Handler {
	policy := site.Policy()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("X-Frame-Options", "SAMEORIGIN")
		header.Set("Referrer-Policy", "strict-origin-when-cross-origin")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
		r.Body = http.MaxBytesReader(w, r.Body, maxBody) // in place: handlerName needs the mux's own request
		h.ServeHTTP(w, r)
	})
}

package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"syscall"
	"time"

	"github.com/prometheus/exporter-toolkit/web"
)

// The limits of a connection. Writing may take long: the wasm goes over slow
// lines too.
const (
	headerTimeout  = 10 * time.Second
	readTimeout    = 30 * time.Second
	writeTimeout   = 5 * time.Minute
	idleTimeout    = 2 * time.Minute
	stopTimeout    = 10 * time.Second
	maxHeaderBytes = 64 << 10
)

// Serve listens where flags say and answers with h until ctx ends; then it lets
// running requests finish, for ten seconds at most. path is where the site begins.
func Serve(ctx context.Context, h http.Handler, path string, flags *web.FlagConfig, logger *slog.Logger) error {
	server := &http.Server{
		BaseContext: func(l net.Listener) context.Context {
			if *flags.WebConfigFile == "" { // which alone knows whether it is https
				logger.Info("Open the playground in a browser", "url", address(l.Addr(), path))
			}
			return context.Background()
		},
		Handler:           h,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
	}
	ended := make(chan error, 1)
	go func() { ended <- web.ListenAndServe(server, flags, logger) }()
	select {
	case err := <-ended:
		if errors.Is(err, syscall.EADDRINUSE) {
			err = fmt.Errorf("%w: another program uses this address; choose one with --web.listen-address, such as --web.listen-address=:8081", err)
		}
		return fmt.Errorf("serving: %w", err)
	case <-ctx.Done():
	}
	logger.Info("Stopping; requests that run may finish", "timeout", stopTimeout)
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	if err := server.Shutdown(stop); err != nil {
		return fmt.Errorf("stopping: %w", err)
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving: %w", err)
	}
	logger.Info("Stopped")
	return nil
}

// address returns what to type into a browser on this machine.
func address(a net.Addr, path string) string {
	host, port, err := net.SplitHostPort(a.String())
	if err != nil {
		return a.String()
	}
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port) + path
}

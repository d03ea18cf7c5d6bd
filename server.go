//go:build !js

// Metricplayground is a web page on which one builds Prometheus metrics and
// watches their text, and the server for it. Without a command it serves
// http://localhost:8080, after building the page's program if that is needed.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kingpin/v2"
	"github.com/prometheus/common/promslog"
	promslogflag "github.com/prometheus/common/promslog/flag"
	"github.com/prometheus/common/version"
	webflag "github.com/prometheus/exporter-toolkit/web/kingpinflag"

	"metricplayground/build"
	"metricplayground/server"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil && !errors.Is(err, context.Canceled) {
		fmt.Fprintln(os.Stderr, "metricplayground:", err)
		os.Exit(1)
	}
}

// run is the whole program: what main and the tests call.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	app := kingpin.New("metricplayground", "Build Prometheus metrics in the browser and watch what they expose.")
	ended := false
	app.Terminate(func(int) { ended = true })
	app.UsageWriter(stdout).ErrorWriter(stderr)
	app.Version(version.Print("metricplayground"))
	app.HelpFlag.Short('h')
	logging := promslog.Config{Writer: stderr}
	promslogflag.AddFlags(app, &logging)
	external := app.Flag("web.external-url", "The address of the site as visitors see it, for links in previews and search engines. Its path is where the site stands on its host.").PlaceHolder("URL").String()

	serve := app.Command("serve", "Serve the playground and its own /metrics.").Default()
	listen := webflag.AddFlags(serve, ":8080")

	static := app.Command("static", "Write the playground as a folder that any file server can serve.")
	staticOut := static.Flag("out", "The folder to write.").Required().PlaceHolder("DIR").String()
	basePath := static.Flag("base-path", "Where the folder will stand on its host, such as /sub/. Default: the path of --web.external-url, or /.").PlaceHolder("PATH").String()

	release := app.Command("release", "Make a binary that carries everything and needs no Go toolchain where it runs. GOOS and GOARCH choose the machine.")
	releaseOut := release.Flag("out", "The file to write.").Required().PlaceHolder("FILE").String()
	releaseVersion := release.Flag("set-version", "What --version will say.").PlaceHolder("VERSION").String()

	size := app.Command("size", "Say what the page's program weighs, by part.")

	command, err := app.Parse(args)
	if ended {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w, try --help", err)
	}
	logger := promslog.New(&logging)
	switch command {
	case serve.FullCommand():
		place, err := placeOf(*external, "")
		if err != nil {
			return err
		}
		s, err := buildSite(ctx, siteOptions{place: place, server: true}, stderr)
		if err != nil {
			return err
		}
		handler, err := server.Handler(s, logger)
		if err != nil {
			return err
		}
		logger.Info("Starting Metric Playground", "version", version.Info(), "site", s.Version, "path", s.BasePath)
		return server.Serve(ctx, handler, listen, logger)
	case static.FullCommand():
		place, err := placeOf(*external, *basePath)
		if err != nil {
			return err
		}
		s, err := buildSite(ctx, siteOptions{place: place}, stderr)
		if err != nil {
			return err
		}
		if err := s.WriteTo(*staticOut); err != nil {
			return err
		}
		fmt.Fprintf(stdout, "%s holds the site %s for %s\n", *staticOut, s.Version, s.BasePath)
		return nil
	case release.FullCommand():
		source, err := build.FindSource(".")
		if err != nil {
			return err
		}
		return source.Release(ctx, *releaseOut, *releaseVersion, stderr)
	case size.FullCommand():
		source, err := build.FindSource(".")
		if err != nil {
			return err
		}
		report, err := source.Size(ctx, stderr)
		if err != nil {
			return err
		}
		return report.Print(stdout)
	}
	return fmt.Errorf("unknown command %q", command)
}

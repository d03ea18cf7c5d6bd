//go:build !js

// Metricplayground is a web page on which one builds Prometheus metrics and
// watches their text, and the server for it. Without a command it serves
// http://localhost:8080, after building the page's program if that is needed.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"syscall"

	"github.com/alecthomas/kingpin/v2"
	"github.com/prometheus/common/promslog"
	promslogflag "github.com/prometheus/common/promslog/flag"
	"github.com/prometheus/common/version"
	toolkit "github.com/prometheus/exporter-toolkit/web"
	webflag "github.com/prometheus/exporter-toolkit/web/kingpinflag"

	"metricplayground/build"
	"metricplayground/server"
	"metricplayground/tutorials/author"
)

func main() {
	version.Version = cmp.Or(version.Version, moduleVersion())
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil && !errors.Is(err, context.Canceled) {
		fmt.Fprintln(os.Stderr, "metricplayground:", err)
		os.Exit(1)
	}
}

// moduleVersion is the version that the go command knows, for a binary that was
// not made by the release command.
func moduleVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
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
	lessons := app.Flag("lessons", "A folder of lessons of your own: they replace built-in ones of the same name and are added where there is none.").PlaceHolder("DIR").String()

	serve := app.Command("serve", "Serve the playground and its own /metrics.").Default()
	listen := webflag.AddFlags(serve, ":8080")

	static := app.Command("static", "Write the playground as a folder that any file server can serve.")
	staticOut := static.Flag("out", "The folder to write.").Required().PlaceHolder("DIR").String()
	basePath := static.Flag("base-path", "Where the folder will stand on its host, such as /sub/. Default: the path of --web.external-url, or /.").PlaceHolder("PATH").String()

	release := app.Command("release", "Make a binary that carries everything and needs no Go toolchain where it runs. GOOS and GOARCH choose the machine.")
	releaseOut := release.Flag("out", "The file to write.").Required().PlaceHolder("FILE").String()
	releaseVersion := release.Flag("set-version", "What --version will say.").PlaceHolder("VERSION").String()

	size := app.Command("size", "Say what the page's program weighs, by part.")

	lessonNew := app.Command("lesson", "Help with writing lessons.").Command("new", "Make the skeleton of a lesson, in tutorials/lessons or the folder that --lessons names.")
	slug := lessonNew.Arg("slug", "The lesson's name in its address: small letters, digits and hyphens.").Required().String()

	command, err := app.Parse(args)
	if ended {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w, try --help", err)
	}
	switch command {
	case serve.FullCommand():
		return runServe(ctx, siteFlags{*external, "", *lessons}, listen, promslog.New(&logging), stderr)
	case static.FullCommand():
		return runStatic(ctx, siteFlags{*external, *basePath, *lessons}, *staticOut, stdout, stderr)
	case release.FullCommand():
		return runRelease(ctx, *releaseOut, *releaseVersion, stderr)
	case size.FullCommand():
		return runSize(ctx, stdout, stderr)
	case lessonNew.FullCommand():
		return runLessonNew(*lessons, *slug, stdout)
	}
	return fmt.Errorf("unknown command %q", command)
}

// runServe serves the site until ctx ends.
func runServe(ctx context.Context, flags siteFlags, listen *toolkit.FlagConfig, logger *slog.Logger, progress io.Writer) error {
	s, err := buildSite(ctx, flags, forServer, progress)
	if err != nil {
		return err
	}
	handler, err := server.Handler(s, logger)
	if err != nil {
		return err
	}
	logger.Info("Starting Metric Playground", "version", version.Info(), "site", s.Version, "path", s.BasePath)
	return server.Serve(ctx, handler, s.BasePath, listen, logger)
}

// runStatic writes the site as a folder.
func runStatic(ctx context.Context, flags siteFlags, dir string, out, progress io.Writer) error {
	s, err := buildSite(ctx, flags, forFiles, progress)
	if err != nil {
		return err
	}
	if err := s.WriteTo(dir); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s holds the site for %s, version %s: copy it to any file server.\n", dir, s.BasePath, s.Version)
	return nil
}

// runRelease makes a binary that carries everything.
func runRelease(ctx context.Context, file, version string, progress io.Writer) error {
	source, err := build.FindSource(".")
	if err != nil {
		return err
	}
	return source.Release(ctx, file, version, progress)
}

// runSize says what the page's program weighs.
func runSize(ctx context.Context, out, progress io.Writer) error {
	source, err := build.FindSource(".")
	if err != nil {
		return err
	}
	report, err := source.Size(ctx, progress)
	if err != nil {
		return err
	}
	return report.Print(out)
}

// runLessonNew makes the skeleton of a lesson.
func runLessonNew(dir, slug string, out io.Writer) error {
	if dir == "" {
		source, err := build.FindSource(".")
		if err != nil {
			return err
		}
		dir = filepath.Join(source.Dir, "tutorials", "lessons")
	}
	folder, err := author.New(dir, slug)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s is a lesson to write: CONTRIBUTING.md says how.\n", folder)
	return nil
}

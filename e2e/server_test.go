package e2e

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// server is the program, serving.
type server struct {
	// URL is the server's address without a slash at the end.
	URL string

	command *exec.Cmd
	log     *logBuffer
	stopped sync.Once
	err     error
}

// startServer starts a server of the test's own on a free port, with more
// arguments if given, and stops it at the end of the test.
func startServer(t testing.TB, arguments ...string) *server {
	t.Helper()
	arguments = append([]string{"serve", "--web.listen-address=127.0.0.1:0"}, arguments...)
	s, err := launch(shared.program(t), arguments...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Stop(); err != nil {
			t.Errorf("stopping the server: %v\n%s", err, s.Log())
		}
	})
	return s
}

// launch starts the program and waits until it listens, which takes as long as
// building the wasm does.
func launch(program string, arguments ...string) (*server, error) {
	s := &server{command: exec.Command(program, arguments...), log: &logBuffer{}}
	s.command.Dir = projectDir
	return s, s.start()
}

// start starts the server's command and waits until it listens.
func (s *server) start() error {
	output, err := s.command.StderrPipe()
	if err != nil {
		return err
	}
	s.command.Stdout = s.log
	if err := s.command.Start(); err != nil {
		return err
	}
	address := make(chan string, 1)
	go s.follow(output, address)
	select {
	case a, ok := <-address:
		if !ok {
			return fmt.Errorf("the server ended at once: %w\n%s", s.command.Wait(), s.Log())
		}
		s.URL = a
		return nil
	case <-time.After(10 * time.Minute):
		s.command.Process.Kill()
		return fmt.Errorf("the server doesn't listen after ten minutes:\n%s", s.Log())
	}
}

// follow copies the program's output to the log and reports where it listens.
func (s *server) follow(output io.Reader, address chan<- string) {
	listening := regexp.MustCompile(`msg="TLS is (disabled|enabled)\.".* address=(\S+)`)
	for lines := bufio.NewScanner(output); lines.Scan(); {
		fmt.Fprintln(s.log, lines.Text())
		if found := listening.FindStringSubmatch(lines.Text()); found != nil {
			scheme := map[string]string{"disabled": "http", "enabled": "https"}[found[1]]
			address <- scheme + "://" + found[2]
		}
	}
	close(address)
}

// Stop asks the program to end as Ctrl-C does, waits for it, and returns an
// error unless it ended well.
func (s *server) Stop() error {
	s.stopped.Do(func() {
		if runtime.GOOS == "windows" { // which can't send the signal to another process
			s.command.Process.Kill()
			s.command.Wait()
			return
		}
		s.command.Process.Signal(os.Interrupt)
		killer := time.AfterFunc(30*time.Second, func() { s.command.Process.Kill() })
		defer killer.Stop()
		if err := s.command.Wait(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			s.err = err
		}
	})
	return s.err
}

// Log returns what the program wrote so far.
func (s *server) Log() string { return s.log.String() }

// logBuffer collects output from several goroutines.
type logBuffer struct {
	lock sync.Mutex
	text strings.Builder
}

// Write implements io.Writer.
func (b *logBuffer) Write(p []byte) (int, error) {
	b.lock.Lock()
	defer b.lock.Unlock()
	return b.text.Write(p)
}

func (b *logBuffer) String() string {
	b.lock.Lock()
	defer b.lock.Unlock()
	return b.text.String()
}

//go:build !js

package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestRunSaysWhatItIs(t *testing.T) {
	for argument, says := range map[string]string{
		"--version": "metricplayground, version",
		"--help":    "static --out=DIR",
	} {
		var out, errors bytes.Buffer
		require.NoError(t, run(context.Background(), []string{argument}, &out, &errors))
		require.Contains(t, out.String()+errors.String(), says)
	}
}

func TestLessonNewMakesALessonThatCanBeServed(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	require.NoError(t, run(context.Background(), []string{"lesson", "new", "my-own", "--lessons", dir}, &out, io.Discard))
	require.Contains(t, out.String(), filepath.Join(dir, "01-my-own"))
	course, err := loadCourse(dir)
	require.NoError(t, err)
	require.NotNil(t, course.Lesson("my-own"))
	require.NotNil(t, course.Lesson("counter"), "the built-in lessons are there too")
	require.Error(t, run(context.Background(), []string{"lesson", "new", "my-own", "--lessons", dir}, &out, io.Discard), "the name is taken")
}

func TestRunRefuses(t *testing.T) {
	cases := []struct {
		name      string
		arguments []string
		says      string
	}{
		{"an unknown flag", []string{"--nothing"}, "unknown long flag '--nothing', try --help"},
		{"an unknown command", []string{"nothing"}, "unexpected nothing"},
		{"static without a folder", []string{"static"}, "required flag(s) '--out' not provided"},
		{"an address that is none", []string{"static", "--out", "x", "--web.external-url", "example.org"}, `"example.org" is no web address`},
		{"a path that is none", []string{"static", "--out", "x", "--base-path", "/a b/"}, `"/a b/" can't hold the site`},
		{"a path that leads out", []string{"static", "--out", "x", "--base-path", "/../"}, `can't hold the site`},
		{"lessons that aren't there", []string{"static", "--out", "x", "--lessons", "testdata/nothing"}, "testdata/nothing"},
		{"a lesson without a name", []string{"lesson", "new"}, "required argument 'slug' not provided"},
		{"a lesson's name that is none", []string{"lesson", "new", "Two words"}, `"Two words" can't be a lesson's slug`},
		{"a log level", []string{"--log.level", "loud"}, "loud"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			require.ErrorContains(t, run(context.Background(), c.arguments, io.Discard, io.Discard), c.says)
		})
	}
}

func TestPlaceOf(t *testing.T) {
	cases := []struct{ external, base, wantURL, wantBase string }{
		{"", "", "", "/"},
		{"", "/", "", "/"},
		{"", "sub", "", "/sub/"},
		{"", "/a/b", "", "/a/b/"},
		{"https://example.org", "", "https://example.org/", "/"},
		{"https://example.org/sub?x#y", "", "https://example.org/sub/", "/sub/"},
		{"https://example.org/outside/", "/inside/", "https://example.org/outside/", "/inside/"},
	}
	for _, c := range cases {
		p, err := placeOf(c.external, c.base)
		require.NoError(t, err, c)
		require.Equal(t, place{c.wantURL, c.wantBase}, p, c)
	}
}

// serving runs the program until the test ends and returns its address.
func serving(t *testing.T, arguments ...string) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	reader, writer := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		ended <- run(ctx, append([]string{"--web.listen-address=127.0.0.1:0"}, arguments...), io.Discard, writer)
		writer.Close()
	}()
	var log strings.Builder
	address := make(chan string, 1)
	done := make(chan struct{})
	go func() {
		defer close(done)
		ready := regexp.MustCompile(`msg="TLS is \w+\.".* address=(\S+)`)
		for lines := bufio.NewScanner(reader); lines.Scan(); {
			fmt.Fprintln(&log, lines.Text())
			if found := ready.FindStringSubmatch(lines.Text()); found != nil {
				address <- found[1]
			}
		}
	}()
	t.Cleanup(func() {
		stop()
		require.NoError(t, <-ended, "the program ends well")
		<-done
	})
	select {
	case a := <-address:
		return a
	case <-done:
		t.Fatalf("the program ended: %v\n%s", <-ended, log.String())
		return ""
	}
}

func TestServeIsTheDefaultCommand(t *testing.T) {
	address := serving(t)
	answer, err := http.Get("http://" + address + "/-/healthy")
	require.NoError(t, err)
	defer answer.Body.Close()
	require.Equal(t, http.StatusOK, answer.StatusCode)
}

func TestServeSaysThatTheAddressIsTaken(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer listener.Close()
	err = run(context.Background(), []string{"--web.listen-address", listener.Addr().String()}, io.Discard, io.Discard)
	require.ErrorContains(t, err, listener.Addr().String())
	require.ErrorContains(t, err, "--web.listen-address", "it says what to do")
}

func TestServeBelowThePathOfTheExternalURL(t *testing.T) {
	address := serving(t, "--web.external-url=https://example.org/play/")
	for path, want := range map[string]string{
		"/":                      `<link rel="canonical" href="https://example.org/play/">`,
		"/play/zh/":              `href="/play/web/app.css`,
		"/play/metrics":          "playground_build_info",
		"/play/web/wasm_exec.js": "globalThis.Go",
	} {
		answer, err := http.Get("http://" + address + path)
		require.NoError(t, err)
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		require.NoError(t, err)
		require.Equal(t, http.StatusOK, answer.StatusCode, path)
		require.Contains(t, string(body), want, path)
	}
}

func TestServeWithTLSAndPassword(t *testing.T) {
	dir := t.TempDir()
	pool := writeCertificate(t, dir)
	config := filepath.Join(dir, "web.yml")
	require.NoError(t, os.WriteFile(config, []byte(`
tls_server_config:
  cert_file: cert.pem
  key_file: key.pem
basic_auth_users:
  trainer: `+bcryptHash+`
`), 0o600))
	address := serving(t, "--web.config.file="+config)
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}}
	defer client.CloseIdleConnections()

	status := func(user, password string) int {
		request, err := http.NewRequest(http.MethodGet, "https://"+address+"/metrics", nil)
		require.NoError(t, err)
		if user != "" {
			request.SetBasicAuth(user, password)
		}
		answer, err := client.Do(request)
		require.NoError(t, err)
		answer.Body.Close()
		return answer.StatusCode
	}
	require.Equal(t, http.StatusUnauthorized, status("", ""))
	require.Equal(t, http.StatusUnauthorized, status("trainer", "gauges too"))
	require.Equal(t, http.StatusOK, status("trainer", "counters only go up"))

	answer, err := http.Get("http://" + address + "/")
	require.NoError(t, err)
	answer.Body.Close()
	require.Equal(t, http.StatusBadRequest, answer.StatusCode, "no plain HTTP there")
}

// bcryptHash is of "counters only go up", at bcrypt's lowest cost.
const bcryptHash = "$2a$04$u.qYixzih1CNfpRjF7sQeeGm5KMz225GMpuo6UXsbDyo1xfI9HoxS"

// writeCertificate writes cert.pem and key.pem for 127.0.0.1 and returns whom to
// trust.
func writeCertificate(t *testing.T, dir string) *x509.CertPool {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
	}
	certificate, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	require.NoError(t, err)
	private, err := x509.MarshalECPrivateKey(key)
	require.NoError(t, err)
	for name, block := range map[string]*pem.Block{
		"cert.pem": {Type: "CERTIFICATE", Bytes: certificate},
		"key.pem":  {Type: "EC PRIVATE KEY", Bytes: private},
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), pem.EncodeToMemory(block), 0o600))
	}
	pool := x509.NewCertPool()
	require.True(t, pool.AppendCertsFromPEM(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: certificate})))
	return pool
}

func TestServeWithLessonsOfOnesOwn(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, run(context.Background(), []string{"lesson", "new", "my-slug", "--lessons", dir}, io.Discard, io.Discard))
	address := serving(t, "--lessons", dir)
	for _, path := range []string{"/lessons/my-slug", "/zh/lessons/my-slug"} {
		answer, err := http.Get("http://" + address + path)
		require.NoError(t, err)
		answer.Body.Close()
		require.Equal(t, http.StatusOK, answer.StatusCode, path)
	}
}

func TestLessonsThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	lesson := filepath.Join(dir, "01-broken")
	require.NoError(t, os.MkdirAll(lesson, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(lesson, "lesson.yaml"), []byte("tasks: ["), 0o644))
	require.ErrorContains(t, run(context.Background(), []string{"static", "--out", filepath.Join(t.TempDir(), "x"), "--lessons", dir}, io.Discard, io.Discard), "01-broken")
}

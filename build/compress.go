package build

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"metricplayground/site"
)

// Program builds the wasm if that is needed and returns its parts in every encoding,
// with the wasm_exec.js that belongs to it.
func (s Source) Program(ctx context.Context, effort site.Effort, progress io.Writer) ([]site.Wasm, []byte, error) {
	if err := s.Wasm(ctx, progress); err != nil {
		return nil, nil, err
	}
	wasm, err := s.Compressed(effort)
	if err != nil {
		return nil, nil, err
	}
	wasmExec, err := os.ReadFile(s.WasmExecFile())
	if err != nil {
		return nil, nil, fmt.Errorf("reading wasm_exec.js: %w", err)
	}
	return wasm, wasmExec, nil
}

// Compressed returns the parts of the built wasm in every encoding. What was
// compressed once is kept in .cache, by content and effort, so that a restart costs
// nothing.
func (s Source) Compressed(effort site.Effort) ([]site.Wasm, error) {
	files, err := s.partFiles()
	if err != nil {
		return nil, err
	}
	parts := make([]site.Wasm, len(files))
	var wait sync.WaitGroup
	for i, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading the wasm: %w", err)
		}
		sum := sha256.Sum256(raw)
		// The number changes when the same effort would give another result.
		name := "wasm-2-" + hex.EncodeToString(sum[:12])
		part := &parts[i]
		part.Raw = raw
		wait.Go(func() {
			part.Brotli = s.kept(name, ".br", effort.Brotli, site.Best.Brotli, func() []byte { return effort.CompressBrotli(raw) })
		})
		wait.Go(func() {
			part.Gzip = s.kept(name, ".gz", effort.Gzip, site.Best.Gzip, func() []byte { return effort.CompressGzip(raw) })
		})
	}
	wait.Wait()
	return parts, nil
}

// kept returns what the cache has of a content at a quality or at the best one, or
// makes and keeps it. A cache that can't be written costs time only.
func (s Source) kept(content, ending string, quality, best int, make func() []byte) []byte {
	name := func(quality int) string { return fmt.Sprintf("%s-%d%s", content, quality, ending) }
	for _, q := range []int{best, quality} {
		if body, err := os.ReadFile(filepath.Join(s.cache(), name(q))); err == nil {
			return body
		}
	}
	body := make()
	_ = s.writeCached(name(quality), body)
	return body
}

// keepCached writes a file of the cache unless it is there as it should be.
func (s Source) keepCached(name string, body []byte) error {
	if old, err := os.ReadFile(filepath.Join(s.cache(), name)); err == nil && bytes.Equal(old, body) {
		return nil
	}
	return s.writeCached(name, body)
}

// writeCached writes a file of the cache, first under another name, so that a
// reader never sees half of it.
func (s Source) writeCached(name string, body []byte) error {
	if err := os.MkdirAll(s.cache(), 0o755); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(s.cache(), name+".*")
	if err != nil {
		return err
	}
	_, err = temporary.Write(body)
	if closed := temporary.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temporary.Name(), filepath.Join(s.cache(), name))
	}
	if err != nil {
		os.Remove(temporary.Name())
	}
	return err
}

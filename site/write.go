package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// listFile names the files that WriteTo wrote, so that the next WriteTo knows
// which of them to remove, and that the folder is its own.
const listFile = ".playground-files"

// ErrNotOurs says that a folder holds something else than a site.
var ErrNotOurs = errors.New("the folder isn't empty and was not written by this command: choose another, or empty it")

// WriteTo writes the site as a folder that any file server can serve at the
// site's base path: pages as index.html in folders, compressed copies beside
// the files, 404.html. Files of an earlier WriteTo that are no longer part of
// the site are removed; files of somebody else are left alone.
func (s *Site) WriteTo(dir string) error {
	old, err := earlierFiles(dir)
	if err != nil {
		return fmt.Errorf("writing the site to %s: %w", dir, err)
	}
	content := s.folder()
	names := make([]string, 0, len(content))
	for name := range content {
		names = append(names, name)
	}
	slices.Sort(names)
	content[listFile] = []byte(strings.Join(names, "\n") + "\n")
	for _, name := range append(names, listFile) {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), content[name]); err != nil {
			return fmt.Errorf("writing the site: %w", err)
		}
	}
	for _, name := range old {
		if _, still := content[name]; !still && filepath.IsLocal(name) {
			os.Remove(filepath.Join(dir, filepath.FromSlash(name)))
		}
	}
	return nil
}

// folder returns the files of the folder by name.
func (s *Site) folder() map[string][]byte {
	content := map[string][]byte{
		// GitHub's pages would leave out what begins with an underscore.
		".nojekyll": {},
	}
	for _, f := range s.files {
		name := strings.TrimPrefix(f.Path, "/")
		if f.Page {
			name = strings.TrimPrefix(strings.TrimSuffix(f.Path, "/")+"/index.html", "/")
		}
		content[name] = f.Body
		if f.Brotli != nil {
			content[name+".br"] = f.Brotli
		}
		if f.Gzip != nil {
			content[name+".gz"] = f.Gzip
		}
	}
	return content
}

// earlierFiles returns what an earlier WriteTo wrote, nothing for an empty or
// absent folder, and ErrNotOurs for any other.
func earlierFiles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	list, err := os.ReadFile(filepath.Join(dir, listFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotOurs
	}
	return strings.Fields(string(list)), err
}

func writeFile(name string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, body, 0o644)
}

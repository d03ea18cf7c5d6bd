package author

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
)

//go:embed skeleton
var skeleton embed.FS

// New makes the skeleton of a lesson in a folder of lessons, which is made if it
// isn't there, and gives the path of the lesson's own folder. The lesson gets
// the number after the last. Load takes it as it is; Prove says what is still to
// be written. A slug that is taken, or isn't small letters, digits and hyphens,
// is an error, and nothing is written.
func New(dir, slug string) (string, error) {
	if !slugPattern.MatchString(slug) {
		return "", fmt.Errorf("%q can't be a lesson's slug: use small letters, digits and single hyphens, such as counter-resets", slug)
	}
	number, err := nextNumber(dir, slug)
	if err != nil {
		return "", err
	}
	folder := filepath.Join(dir, fmt.Sprintf("%02d-%s", number, slug))
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", fmt.Errorf("make the lesson's folder: %w", err)
	}
	for _, name := range lessonFiles() {
		data, err := skeleton.ReadFile(path.Join("skeleton", name))
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			return "", fmt.Errorf("write the lesson's files: %w", err)
		}
	}
	return folder, nil
}

// nextNumber is the number after the last lesson's; a slug that is taken is an error.
func nextNumber(dir, slug string) (int, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return 0, fmt.Errorf("read the folder of lessons: %w", err)
	}
	last := 0
	for _, e := range entries {
		m := folderPattern.FindStringSubmatch(e.Name())
		if m == nil {
			continue
		}
		if m[2] == slug {
			return 0, fmt.Errorf("there is already a lesson %q in %s: choose another slug, or edit that one", slug, filepath.Join(dir, e.Name()))
		}
		n, _ := strconv.Atoi(m[1])
		last = max(last, n)
	}
	return last + 1, nil
}

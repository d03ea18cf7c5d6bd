package build

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// cutVersion changes when the same program would be cut otherwise.
const cutVersion = "5"

// cut makes the files that a browser loads of the linked program, once: its parts,
// without what only a crash would say.
func (s Source) cut(out io.Writer) error {
	linked, err := os.ReadFile(s.linkedFile())
	if err != nil {
		return fmt.Errorf("reading the linked program: %w", err)
	}
	traces := os.Getenv(keepTraces) != ""
	hash := sha256.New()
	fmt.Fprintln(hash, cutVersion, traces, firstNames, secondNames, thirdNames)
	hash.Write(linked)
	sum := hex.EncodeToString(hash.Sum(nil))
	stamp := filepath.Join(s.cache(), "cut")
	if s.isCut(stamp, sum) {
		return nil
	}
	parts, err := cutProgram(linked, traces)
	if err != nil {
		fmt.Fprintf(out, "The page will start slower than it could: its program stays in one piece, because %v\n", err)
		parts = [][]byte{linked}
	}
	old, err := s.partFiles()
	if err != nil {
		return err
	}
	for _, file := range append(old, stamp) {
		if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("replacing the page's program: %w", err)
		}
	}
	lines := []string{sum}
	for i, part := range parts {
		file := s.WasmFile()
		if i > 0 {
			file = filepath.Join(filepath.Dir(file), fmt.Sprintf("part-%d.wasm", i))
		}
		if err := os.WriteFile(file, part, 0o644); err != nil {
			return fmt.Errorf("writing the page's program: %w", err)
		}
		lines = append(lines, file)
	}
	if err := os.WriteFile(stamp, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		return fmt.Errorf("writing the page's program: %w", err)
	}
	return nil
}

// isCut says whether the parts are those of the program with this sum: the stamp,
// written last, names it and them.
func (s Source) isCut(stamp, sum string) bool {
	made, err := os.ReadFile(stamp)
	lines := strings.Split(string(made), "\n")
	if err != nil || lines[0] != sum {
		return false
	}
	for _, file := range lines[1:] {
		if _, err := os.Stat(file); err != nil {
			return false
		}
	}
	return true
}

// partFiles returns the files of the program's parts, the first of them first.
func (s Source) partFiles() ([]string, error) {
	rest, err := filepath.Glob(filepath.Join(s.Dir, "web", "part-*.wasm"))
	if err != nil {
		return nil, fmt.Errorf("looking for the page's program: %w", err)
	}
	return append([]string{s.WasmFile()}, rest...), nil
}

// cutProgram returns the parts of a program that the Go linker wrote.
func cutProgram(linked []byte, traces bool) ([][]byte, error) {
	program, memory, names, err := readProgram(linked)
	if err != nil {
		return nil, err
	}
	return split(program, partsOf(names), func(parts []int) ([][]byte, error) { return shareMemory(memory, parts, traces) })
}

// readLinked reads the linked program.
func (s Source) readLinked() (program wasmModule, memory []byte, names []string, err error) {
	linked, err := os.ReadFile(s.linkedFile())
	if err != nil {
		return nil, nil, nil, fmt.Errorf("reading the linked program: %w", err)
	}
	return readProgram(linked)
}

// readProgram returns a program that the Go linker wrote, the memory that it begins
// with, and the names of its functions.
func readProgram(linked []byte) (program wasmModule, memory []byte, names []string, err error) {
	if program, err = cutModule(linked); err != nil {
		return nil, nil, nil, err
	}
	if memory, err = program.readMemory(); err != nil {
		return nil, nil, nil, err
	}
	if names, err = functionNames(memory); err != nil {
		return nil, nil, nil, err
	}
	return program, memory, names, nil
}

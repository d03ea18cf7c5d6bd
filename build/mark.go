package build

import (
	"context"
	"errors"
	"io"
	"slices"
)

// FunctionOf is the number of the function at a place in the table of functions.
func FunctionOf(slot int) int { return slot - firstSlot }

// MarksName is the name by which a marked program exports its marks.
const MarksName = "marks"

// Marked returns the page's program, whole, with a second memory in which each of
// its functions makes a mark when it runs: the byte at its number becomes 1. Names
// are those of the functions by their number. It takes a browser with several
// memories (WebAssembly 3.0).
func (s Source) Marked(ctx context.Context, progress io.Writer) (program []byte, names []string, err error) {
	if err := s.Wasm(ctx, progress); err != nil {
		return nil, nil, err
	}
	module, _, names, err := s.readLinked()
	if err != nil {
		return nil, nil, err
	}
	program, err = mark(module)
	return program, names, err
}

// mark adds the marks to a program.
func mark(program wasmModule) (marked []byte, err error) {
	defer recoverWasm(&err)
	const pages = 1 // of 64 KiB, a byte a function
	var changed wasmModule
	for _, section := range program {
		r := wasmReader{section.body}
		body := section.body
		switch section.kind {
		case memorySection:
			body = append(appendNumber(nil, r.number()+1), r.rest...)
			body = append(body, 0, pages)
		case exportSection:
			body = append(appendNumber(nil, r.number()+1), r.rest...)
			body = append(appendBytes(body, MarksName), 2, 1) // the second memory
		case codeSection:
			count := r.number()
			if count > pages<<16 {
				return nil, errors.New("more functions than there is room for marks")
			}
			body = appendNumber(nil, count)
			for i := range count {
				code := wasmReader{r.bytes(r.number())}
				locals := code.locals()
				body = appendBytes(body, slices.Concat(locals, appendSigned([]byte{opI32Const}, i),
					[]byte{opI32Const, 1, opI32Store8, inOtherMemory, 1, 0}, code.rest))
			}
		}
		changed = append(changed, wasmSection{section.kind, body})
	}
	return changed.encode(), nil
}

package build

import "fmt"

// The instructions that are told apart here (WebAssembly core specification, 5.4).
const (
	opBlock        = 0x02
	opIf           = 0x04
	opEnd          = 0x0b
	opBranch       = 0x0c
	opBranchIf     = 0x0d
	opBranchTable  = 0x0e
	opCall         = 0x10
	opCallIndirect = 0x11
	opSelectTyped  = 0x1c
	opLocalGet     = 0x20
	opGlobalGet    = 0x23
	opGlobalSet    = 0x24
	opLoad         = 0x28
	opI32Store8    = 0x3a
	opStore        = 0x3e
	opMemorySize   = 0x3f
	opMemoryGrow   = 0x40
	opI32Const     = 0x41
	opI64Const     = 0x42
	opF32Const     = 0x43
	opF64Const     = 0x44
	opLastNumeric  = 0xc4
	opMore         = 0xfc

	opI32Eqz = 0x45
	opI32LtU = 0x49

	moreMemoryCopy = 10
	moreMemoryFill = 11
	moreLastTrunc  = 7

	blockOfNothing = 0x40
	inOtherMemory  = 0x40 // in the place of an alignment: a memory's number follows
)

// forEachCall goes through the code of a function, locals and all, and calls with
// each direct call's place in it: where the number of the function called begins
// and ends, and that number. It panics at an instruction that the Go linker doesn't
// write.
func forEachCall(code []byte, do func(from, to, function int)) {
	r := wasmReader{code}
	r.locals()
	for len(r.rest) > 0 {
		switch op := r.byte(); {
		case op == opCall:
			from := len(code) - len(r.rest)
			function := r.number()
			do(from, len(code)-len(r.rest), function)
		case op < opBlock, op > opIf && op <= opEnd, op == 0x0f, op == 0x1a, op == 0x1b, op >= opI32Eqz && op <= opLastNumeric:
			// no operand
		case op <= opIf, op == opBranch, op == opBranchIf, op >= opLocalGet && op <= opGlobalSet,
			op == opMemorySize, op == opMemoryGrow, op == opI32Const, op == opI64Const:
			r.skipNumber()
		case op == opCallIndirect, op >= opLoad && op <= opStore:
			r.skipNumber()
			r.skipNumber()
		case op == opBranchTable:
			for range r.number() + 1 {
				r.skipNumber()
			}
		case op == opF32Const:
			r.bytes(4)
		case op == opF64Const:
			r.bytes(8)
		case op == opMore:
			switch more := r.number(); {
			case more <= moreLastTrunc:
			case more == moreMemoryFill:
				r.byte()
			case more == moreMemoryCopy:
				r.bytes(2)
			default:
				panic(fmt.Errorf("%w: instruction 0xfc %d", errWasm, more))
			}
		default:
			panic(fmt.Errorf("%w: instruction %#x", errWasm, op))
		}
	}
}

// withCalls returns the code of a function with other functions called.
func withCalls(code []byte, other func(function int) int) []byte {
	changed := make([]byte, 0, len(code)+len(code)/8)
	done := 0
	forEachCall(code, func(from, to, function int) {
		changed = appendNumber(append(changed, code[done:from]...), other(function))
		done = to
	})
	return append(changed, code[done:]...)
}

package build

// readMemory returns the memory that a module begins with, from address 0 to the
// last byte that it says anything of: its active data segments (WebAssembly core
// specification, 5.5.14), as the Go linker writes them.
func (m wasmModule) readMemory() (memory []byte, err error) {
	defer recoverWasm(&err)
	section := m.section(dataSection)
	for range section.number() {
		section.number() // of the memory
		section.byte()   // i32.const
		address := section.signed()
		section.byte() // end
		piece := section.bytes(section.number())
		if address > mostMemory {
			panic(errWasm)
		}
		if need := address + len(piece) - len(memory); need > 0 {
			memory = append(memory, make([]byte, need)...)
		}
		copy(memory[address:], piece)
	}
	return memory, nil
}

// mostMemory is more than a program of ours begins with, in bytes.
const mostMemory = 1 << 27

// fewestZeros is how many zeros are worth a new segment. A segment's header is
// eight bytes that hardly compress, and zeros do so very well: a few are better left
// in. Many would only be unpacked and copied in each browser.
const fewestZeros = 64

// span is a run of addresses in a memory.
type span struct{ from, to int }

// dataOf writes spans of a memory as a data section, without the long runs of zeros
// that a memory begins with anyway.
func dataOf(memory []byte, spans ...span) []byte {
	var segments []byte
	count := 0
	for _, s := range spans {
		for at := s.from; at < s.to; {
			if memory[at] == 0 {
				at++
				continue
			}
			end, zeros := at, 0
			for i := at; i < s.to && zeros < fewestZeros; i++ {
				if zeros++; memory[i] != 0 {
					end, zeros = i+1, 0
				}
			}
			segments = append(appendSigned(append(segments, 0, opI32Const), at), opEnd)
			segments = appendBytes(segments, memory[at:end])
			count++
			at = end
		}
	}
	return append(appendNumber(nil, count), segments...)
}

package build

// functionRecord is where the record of a function stands in a program's memory, and
// the fields of it that say where something of the function stands. All are addresses.
type functionRecord struct {
	at, to    int
	arguments int   // the size of what the function is given and returns, in bytes
	byPlace   []int // of tables by place, as distances from where these begin; noTable for none
	funcdata  []int // of funcdata, as distances from where these begin; noFuncData for none
}

// What stands for no table by place and no funcdata.
const (
	noTable    = 0
	noFuncData = 1<<32 - 1
)

// What the first tables by place in a record tell; more data follow.
const (
	recordStack = iota // how large the frame is
	recordFile
	recordLine
	recordData
)

// readRecord reads the record of a function at an address.
func readRecord(memory []byte, at int) functionRecord {
	r := functionRecord{at: at, arguments: number(memory, at+funcArguments, 4)}
	r.byPlace = []int{recordStack: at + funcPCSP, recordFile: at + funcPCFile, recordLine: at + funcPCLine}
	r.to = at + funcSize
	next := func() int {
		r.to += 4
		return r.to - 4
	}
	for range number(memory, at+funcPCDataSize, 4) {
		r.byPlace = append(r.byPlace, next())
	}
	for range number(memory, at+funcDataSize, 1) {
		r.funcdata = append(r.funcdata, next())
	}
	return r
}

package tutorials

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf16"
)

// errNotEncoded is what data is that Encode didn't write.
var errNotEncoded = errors.New("this isn't what the course's encoder writes")

// read reads a value from the JSON that Encode wrote of it. It knows no more of JSON
// than that, asks nothing of the types but their fields' names, and lets checks be
// what the author's reader found them to be. So a lesson is there in a fifth of the
// time that encoding/json takes in a browser that runs each part of it for the first
// time, which would be as long as the whole page takes to be drawn.
func read(data []byte, into any) error {
	return reading(string(data), func(r *reader) { r.value(reflect.ValueOf(into).Elem()) })
}

// reading reads all of a text.
func reading(text string, all func(*reader)) (err error) {
	defer func() {
		switch found := recover().(type) {
		case nil:
		case error:
			err = fmt.Errorf("%w (%w)", errNotEncoded, found)
		default:
			err = errNotEncoded
		}
	}()
	r := reader{rest: text, fields: map[reflect.Type][]field{}}
	all(&r)
	if r.peek() != 0 {
		return errNotEncoded
	}
	return nil
}

// fromText is a type that is encoded as text, and read from it.
type fromText interface{ fromText(text string) error }

// bare is a type that is encoded as its only field.
type bare interface{ field() any }

// reader stands in a text; where that isn't as expected it panics.
type reader struct {
	rest   string
	fields map[reflect.Type][]field
}

// field is where a struct's field stands, embedded ones included.
type field struct {
	name  string
	index []int
}

// value reads the next value into v.
func (r *reader) value(v reflect.Value) {
	if r.peek() == 'n' {
		r.word("null")
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(r.text())
	case reflect.Bool:
		v.SetBool(r.peek() == 't')
		r.word(strconv.FormatBool(v.Bool()))
	case reflect.Int:
		n, err := strconv.Atoi(r.number())
		must(err)
		v.SetInt(int64(n))
	case reflect.Float64:
		x, err := strconv.ParseFloat(r.number(), 64)
		must(err)
		v.SetFloat(x)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.value(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		r.each('[', ']', func() {
			v.Grow(1)
			v.SetLen(v.Len() + 1)
			r.value(v.Index(v.Len() - 1))
		})
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		r.each('{', '}', func() {
			key := reflect.ValueOf(r.name()).Convert(v.Type().Key())
			one := reflect.New(v.Type().Elem()).Elem()
			r.value(one)
			v.SetMapIndex(key, one)
		})
	case reflect.Struct:
		r.structure(v)
	default:
		panic(errNotEncoded)
	}
}

func (r *reader) structure(v reflect.Value) {
	switch special := v.Addr().Interface().(type) {
	case *Declared:
		r.check(special)
	case *Not:
		r.check(&special.Declared)
	case fromText:
		must(special.fromText(r.text()))
	case bare:
		r.value(reflect.ValueOf(special.field()).Elem())
	default:
		fields := r.fieldsOf(v.Type())
		r.each('{', '}', func() { r.value(v.FieldByIndex(fieldNamed(fields, r.name()))) })
	}
}

// check reads a check: an object with its kind as the only key.
func (r *reader) check(d *Declared) {
	r.each('{', '}', func() {
		d.Kind = r.name()
		d.Check = kinds()[d.Kind]()
		r.value(reflect.ValueOf(d.Check).Elem())
	})
}

func (r *reader) fieldsOf(t reflect.Type) []field {
	if known, ok := r.fields[t]; ok {
		return known
	}
	var fields []field
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			for _, inner := range r.fieldsOf(f.Type) {
				fields = append(fields, field{inner.name, append([]int{i}, inner.index...)})
			}
		case name != "":
			fields = append(fields, field{name, []int{i}})
		}
	}
	r.fields[t] = fields
	return fields
}

func fieldNamed(fields []field, name string) []int {
	for _, f := range fields {
		if f.name == name {
			return f.index
		}
	}
	panic(errNotEncoded)
}

// each calls one at the beginning of each element between open and closing.
func (r *reader) each(open, closing byte, one func()) {
	r.take(open)
	for r.peek() != closing {
		one()
		if r.peek() == ',' {
			r.take(',')
		}
	}
	r.take(closing)
}

// name reads a key and the colon after it.
func (r *reader) name() string {
	name := r.text()
	r.take(':')
	return name
}

// text reads a string.
func (r *reader) text() string {
	r.take('"')
	end := strings.IndexByte(r.rest, '"')
	if text := r.rest[:end]; strings.IndexByte(text, '\\') < 0 {
		r.rest = r.rest[end+1:]
		return text
	}
	var b strings.Builder
	for i := 0; ; i++ {
		switch r.rest[i] {
		case '"':
			b.WriteString(r.rest[:i])
			r.rest = r.rest[i+1:]
			return b.String()
		case '\\':
			b.WriteString(r.rest[:i])
			b.WriteRune(r.escaped(i + 1))
			i = -1
		}
	}
}

// escaped reads what stands behind a backslash.
func (r *reader) escaped(at int) rune {
	if r.rest[at] == 'u' {
		n, err := strconv.ParseUint(r.rest[at+1:at+5], 16, 16)
		must(err)
		if utf16.IsSurrogate(rune(n)) {
			panic(errNotEncoded) // the encoder writes such characters as they are
		}
		r.rest = r.rest[at+5:]
		return rune(n)
	}
	const written, meant = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	of := strings.IndexByte(written, r.rest[at])
	r.rest = r.rest[at+1:]
	return rune(meant[of])
}

func (r *reader) number() string {
	r.peek()
	end := 0
	for end < len(r.rest) && strings.IndexByte(",]} \n", r.rest[end]) < 0 {
		end++
	}
	text := r.rest[:end]
	r.rest = r.rest[end:]
	return text
}

func (r *reader) word(word string) {
	rest, found := strings.CutPrefix(r.rest, word)
	if !found {
		panic(errNotEncoded)
	}
	r.rest = rest
}

func (r *reader) take(b byte) {
	if r.peek() != b {
		panic(errNotEncoded)
	}
	r.rest = r.rest[1:]
}

// peek passes over spaces and returns the byte behind them, 0 at the end.
func (r *reader) peek() byte {
	for len(r.rest) > 0 && (r.rest[0] == ' ' || r.rest[0] == '\n') {
		r.rest = r.rest[1:]
	}
	if r.rest == "" {
		return 0
	}
	return r.rest[0]
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

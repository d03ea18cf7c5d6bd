package build

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
)

// errNoMap says that a map isn't in a file, or isn't written there as a literal.
var errNoMap = errors.New("it has no variable of this name that is a map, written out")

// listMaps returns a Go file in which some variables are filled from lists: they are
// package variables, each declared alone, with a literal of a map as their value. The
// values may be variables: their places are data too.
//
// The compiler makes of a large map whose values are no plain constants a function that
// puts them in one by one: half a hundred kilobytes, for the largest, that a browser
// has to compile before the page can start. A list is data, and a loop is short.
func listMaps(file []byte, ofVars bool, names ...string) ([]byte, error) {
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, "", file, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		return nil, err
	}
	text := func(from, to token.Pos) string {
		return string(file[fset.Position(from).Offset:fset.Position(to).Offset])
	}
	var out, maps bytes.Buffer
	rest := token.Pos(parsed.FileStart)
	for _, name := range names {
		declared, literal := mapLiteral(parsed, name)
		if literal == nil || declared.Pos() < rest {
			return nil, fmt.Errorf("%s: %w", name, errNoMap)
		}
		of := literal.Type.(*ast.MapType)
		key, value := text(of.Key.Pos(), of.Key.End()), text(of.Value.Pos(), of.Value.End())
		pointer := ""
		if ofVars {
			pointer = "*"
		}
		out.WriteString(text(rest, declared.Pos()))
		fmt.Fprintf(&out, "var listOf%s = [...]struct{ key %s; value %s%s }{\n", name, key, pointer, value)
		fmt.Fprintf(&maps, `
var %[1]s = func() map[%[2]s]%[3]s {
	m := make(map[%[2]s]%[3]s, len(listOf%[1]s))
	for i := range listOf%[1]s {
		m[listOf%[1]s[i].key] = %[4]slistOf%[1]s[i].value
	}
	return m
}()
`, name, key, value, pointer)
		for _, element := range literal.Elts {
			pair := element.(*ast.KeyValueExpr)
			written := text(pair.Value.Pos(), pair.Value.End())
			if ofVars {
				written = "&" + written
			}
			if composite, is := pair.Value.(*ast.CompositeLit); is && composite.Type == nil {
				// What a literal of a map may leave out.
				if pointed, is := strings.CutPrefix(value, "*"); is {
					written = "&" + pointed + written
				} else {
					written = value + written
				}
			}
			fmt.Fprintf(&out, "\t{%s, %s},\n", text(pair.Key.Pos(), pair.Key.End()), written)
		}
		out.WriteString("}")
		rest = declared.End()
	}
	out.WriteString(text(rest, parsed.FileEnd))
	out.Write(maps.Bytes()) // since what is initialised after a call is no data any more
	return out.Bytes(), nil
}

// mapLiteral returns the declaration of a variable, and the literal of a map that it
// has, or nil.
func mapLiteral(file *ast.File, name string) (ast.Decl, *ast.CompositeLit) {
	for _, declaration := range file.Decls {
		variables, is := declaration.(*ast.GenDecl)
		if !is || variables.Tok != token.VAR || len(variables.Specs) != 1 {
			continue
		}
		spec := variables.Specs[0].(*ast.ValueSpec)
		if len(spec.Names) != 1 || spec.Names[0].Name != name || len(spec.Values) != 1 {
			continue
		}
		if literal, is := spec.Values[0].(*ast.CompositeLit); is {
			if _, is := literal.Type.(*ast.MapType); is {
				return declaration, literal
			}
		}
	}
	return nil, nil
}

package author

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// termNode is `[[word]]` or `[[as written|word]]` in Markdown.
type termNode struct {
	ast.BaseInline
	written, word string
}

var termKind = ast.NewNodeKind("Term")

// Kind implements ast.Node.
func (*termNode) Kind() ast.NodeKind { return termKind }

// Dump implements ast.Node.
func (t *termNode) Dump(source []byte, level int) {
	ast.DumpHelper(t, source, level, map[string]string{"word": t.word}, nil)
}

// termParser reads terms before the link parser sees their brackets.
type termParser struct{}

var _ parser.InlineParser = termParser{}

// Trigger implements parser.InlineParser.
func (termParser) Trigger() []byte { return []byte{'['} }

// Parse implements parser.InlineParser.
func (termParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[[")) {
		return nil
	}
	end := bytes.Index(line, []byte("]]"))
	if end < 0 {
		return nil
	}
	inner := bytes.ReplaceAll(line[2:end], []byte(`\|`), []byte("|"))
	written, word, piped := bytes.Cut(inner, []byte("|"))
	if !piped {
		word = written
	}
	block.Advance(end + 2)
	return &termNode{written: string(bytes.TrimSpace(written)), word: string(bytes.TrimSpace(word))}
}

// termSyntax is the parser with its place before links (200).
func termSyntax() parser.Option {
	return parser.WithInlineParsers(util.Prioritized(termParser{}, 150))
}

module github.com/pandatix/go-abnf

go 1.26

module github.com/grafana/regexp

go 1.26

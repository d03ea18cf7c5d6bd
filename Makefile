# The program itself needs no make: go run . builds and serves everything.

.PHONY: test needs

# Runs every check and every test there is; the browser tests come last, since
# they have waits that other tests' load would lengthen.
test: needs
	go vet ./...
	test -z "$$(gofmt -l .)" || { gofmt -l .; echo "gofmt these files"; exit 1; }
	go run . size
	go test -race ./metrics/... ./server
	go test -timeout 20m $$(go list ./... | grep -v /e2e)
	go test -timeout 30m ./e2e

# Gets what the tests need beside Go and a C compiler's linker, where it can.
needs:
	sh e2e/needs.sh

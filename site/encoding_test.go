package site

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEncodingFollowsTheClient(t *testing.T) {
	both := &File{Body: []byte("body"), Brotli: []byte("br"), Gzip: []byte("gz")}
	zipped := &File{Body: []byte("body"), Gzip: []byte("gz")}
	plain := &File{Body: []byte("body")}
	cases := []struct {
		name, accept, want string
		file               *File
	}{
		{"nothing said", "", "", both},
		{"browsers", "gzip, deflate, br, zstd", "br", both},
		{"no brotli", "gzip, deflate", "gzip", both},
		{"upper case", "GZIP, BR", "br", both},
		{"brotli refused", "gzip, br;q=0", "gzip", both},
		{"brotli refused in long", "gzip, br; q=0.000", "gzip", both},
		{"gzip liked better", "gzip;q=1.0, br;q=0.5", "gzip", both},
		{"brotli liked better", "gzip;q=0.2, br;q=0.5", "br", both},
		{"anything", "*", "br", both},
		{"anything but brotli", "*, br;q=0", "gzip", both},
		{"nothing but brotli", "br, *;q=0", "br", both},
		{"identity liked better", "gzip;q=0.5, identity", "", both},
		{"identity liked less", "gzip, identity;q=0.5", "gzip", both},
		{"identity refused", "gzip, identity;q=0", "gzip", both},
		{"unknown only", "zstd, deflate", "", both},
		{"not readable", "gzip;q=much, br;q=", "", both},
		{"what there is", "gzip, br", "gzip", zipped},
		{"nothing there is", "br", "", zipped},
		{"never compressed", "gzip, br", "", plain},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			body, encoding := c.file.encoded(c.accept)
			require.Equal(t, c.want, encoding)
			require.Equal(t, map[string]string{"": "body", "br": "br", "gzip": "gz"}[c.want], string(body))
		})
	}
}

func FuzzQuality(f *testing.F) {
	f.Add("gzip, br;q=0.5, *;q=0")
	f.Add(";;,q=,")
	f.Fuzz(func(t *testing.T, accept string) {
		file := &File{Body: []byte("body"), Brotli: []byte("br"), Gzip: []byte("gz")}
		body, encoding := file.encoded(accept)
		if encoding != "" && quality(accept, encoding) <= 0 {
			t.Fatalf("%q gave %s, which it doesn't accept", accept, encoding)
		}
		if len(body) == 0 {
			t.Fatal("no body")
		}
	})
}

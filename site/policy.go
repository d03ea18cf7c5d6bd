package site

import "strings"

// policy is the content security policy: nothing from another host, no script
// in a page, no style in a page, no eval but WebAssembly's own compiling.
func policy() []string {
	return []string{
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'",
		"style-src 'self'",
		"img-src 'self' data: blob:",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
	}
}

// Policy is the content security policy for the header.
func Policy() string { return strings.Join(append(policy(), "frame-ancestors 'self'"), "; ") }

// metaPolicy is the same for a page's head, where frame-ancestors isn't allowed.
func metaPolicy() string { return strings.Join(policy(), "; ") }

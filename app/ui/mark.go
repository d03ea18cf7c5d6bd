package ui

import goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

// mark draws the playground's icon, as web/icon.svg has it. An image from a file would
// be a document of its own for the browser, which takes it longer than all other icons.
func mark() goapp.UI {
	return goapp.Raw(`<svg aria-hidden="true" class="mark" focusable="false" viewBox="0 0 512 512" width="24" height="24">` +
		`<rect width="512" height="512" rx="112" fill="#14171A"></rect>` +
		`<rect x="104" y="336" width="64" height="72" rx="12" fill="#AAB4FF"></rect>` +
		`<rect x="184" y="308" width="64" height="100" rx="12" fill="#4FD1C2"></rect>` +
		`<rect x="264" y="256" width="64" height="152" rx="12" fill="#EDA6F2"></rect>` +
		`<rect x="344" y="208" width="64" height="200" rx="12" fill="#F5B84B"></rect>` +
		`<path d="M104 272h80v-72h80v-48h80v-48h64" fill="none" stroke="#FF9A5C" stroke-width="28" stroke-linecap="round" stroke-linejoin="round"></path></svg>`)
}

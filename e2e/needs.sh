#!/bin/sh
# Gets what the tests need beside Go: Chromium, a font with Chinese letters, and
# the C compiler that Go's race detector links with. Installs them on Debian and
# its kin when run as root; says what to install elsewhere.
set -eu

missing=""
has() { command -v "$1" >/dev/null 2>&1; }

has chromium || has chromium-browser || has google-chrome || has google-chrome-stable ||
	[ -e "/Applications/Google Chrome.app" ] || [ -e /Applications/Chromium.app ] ||
	missing="$missing chromium"
if [ "$(uname)" = Linux ]; then
	{ has fc-list && [ -n "$(fc-list :lang=zh family)" ]; } || missing="$missing fontconfig fonts-wqy-microhei"
fi
has gcc || has clang || missing="$missing gcc libc6-dev"

[ -n "$missing" ] || exit 0
if has apt-get && [ "$(id -u)" = 0 ]; then
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -q
	# shellcheck disable=SC2086 # one word a package
	apt-get install -q -y --no-install-recommends $missing
	exit 0
fi
echo "The tests need these Debian packages, or what they are called on this system:$missing" >&2
echo "Install them, or run make test as root on Debian, which installs them itself." >&2
exit 1

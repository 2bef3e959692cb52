#!/usr/bin/env bash
# Installs what Debian has for building the Windows packages, where it is not there yet.
set -euo pipefail
missing=()
for pair in makensis:nsis x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64 osslsigncode:osslsigncode rsvg-convert:librsvg2-bin icotool:icoutils; do
    command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
[ ${#missing[@]} -gt 0 ] || exit 0
before=()
[ "$(id -u)" = 0 ] || before=(sudo -n)
"${before[@]}" apt-get update
"${before[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"

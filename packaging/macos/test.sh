#!/usr/bin/env bash
# Installs a disk image on a Mac, lives through an evening with it, and removes it. Not tried on a Mac yet.
#
#     packaging/macos/test.sh FILE.dmg
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
end() {
    hdiutil detach "$work/image" -quiet 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT

hdiutil attach "$1" -nobrowse -readonly -mountpoint "$work/image" -quiet
cp -R "$work/image/Bijeenkomst.app" "$work/"
hdiutil detach "$work/image" -quiet
codesign --verify --deep --strict "$work/Bijeenkomst.app"
python3 "$here/../evening.py" "$work/avond" -- "$work/Bijeenkomst.app/Contents/MacOS/bijeenkomst"
rm -rf "$work/Bijeenkomst.app"
[ -s "$work/avond/Yılmaz é.bijeenkomst" ]

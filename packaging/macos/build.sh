#!/usr/bin/env bash
# Makes the disk image for the kind of Mac that this runs on (arm64 or x86_64): Bijeenkomst-X.Y.Z-ARCH.dmg.
#
#     packaging/macos/build.sh [FOLDER]      where it goes; usually dist/
#
# Signs and has Apple notarise when these are there: APPLE_IDENTITY (in the keychain), and APPLE_ID, APPLE_TEAM and
# APPLE_PASSWORD for the notary. Not tried on a Mac yet.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=${1:-dist}
mkdir -p "$out"
work=build/macos
python=${PYTHON:-python3}
rm -rf "$work"
mkdir -p "$work"

"$python" -m venv "$work/venv"
pip=("$work/venv/bin/python" -m pip --disable-pip-version-check --no-input --quiet install)
"${pip[@]}" --require-hashes --only-binary :all: --requirement requirements.lock --requirement packaging/requirements.lock
"${pip[@]}" --no-deps --no-build-isolation --no-index .
"$work/venv/bin/python" packaging/releases_page.py "$work/venv"
"$work/venv/bin/python" -m tools.icons "$work/icons"
BIJEENKOMST_ICON="$PWD/$work/icons/bijeenkomst.icns" "$work/venv/bin/python" -m PyInstaller --log-level WARN --noconfirm \
    --distpath "$work" --workpath "$work/pyinstaller" packaging/bijeenkomst.spec

app=$work/Bijeenkomst.app
cp "$work/icons/bijeenkomst.icns" "$app/Contents/Resources/"
sign() { codesign --force --timestamp --options runtime --sign "$APPLE_IDENTITY" "$@"; }
if [ -n "${APPLE_IDENTITY:-}" ]; then
    # From the inside out; the entitlements are for the program itself.
    find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 | while IFS= read -r -d '' file; do sign "$file"; done
    sign --entitlements packaging/macos/entitlements.plist "$app"
else
    codesign --force --deep --sign - --entitlements packaging/macos/entitlements.plist "$app"
    echo "Not signed: there is no APPLE_IDENTITY. A Mac asks its owner to allow it in System Settings."
fi

version=$("$app/Contents/MacOS/bijeenkomst" --version | head -n 1)
image=$out/Bijeenkomst-$version-$(uname -m).dmg
"$work/venv/bin/python" -m dmgbuild -s packaging/macos/dmg.py -D app="$app" Bijeenkomst "$image"
if [ -n "${APPLE_IDENTITY:-}" ]; then
    sign "$image"
    if [ -n "${APPLE_ID:-}" ]; then
        xcrun notarytool submit "$image" --wait --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" --password "$APPLE_PASSWORD"
        xcrun stapler staple "$image"
    fi
fi
echo "$image"

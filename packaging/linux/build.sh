#!/usr/bin/env bash
# Makes the program for Linux: a .deb, and a .tar.xz to unpack elsewhere.
#
#     packaging/linux/build.sh [FOLDER [deb] [tar]]      where they go (usually dist/), and which (usually both)
#
# Builds with $PYTHON (usually python3), in a .venv of its own below build/. Needs Debian or its kin.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=${1:-dist}
mkdir -p "$out"
work=build/linux
python=${PYTHON:-python3}

# --- what the machine has to have ---------------------------------------------------------------------
minor=$("$python" -c 'import sys; print(f"{sys.version_info.major}.{sys.version_info.minor}")')
missing=()
command -v objdump >/dev/null || missing+=(binutils)
command -v xz >/dev/null || missing+=(xz-utils)
command -v dpkg-shlibdeps >/dev/null || missing+=(dpkg-dev)
"$python" -c 'import ensurepip' 2>/dev/null || missing+=("python$minor-venv")
# Debian's Python has its library in a package of its own; PyInstaller takes that along.
"$python" -c 'import ctypes.util, sys, sysconfig as s; sys.exit(not (s.get_config_var("Py_ENABLE_SHARED") and
    (s.get_config_var("LIBDIR") and __import__("glob").glob(s.get_config_var("LIBDIR") + "/**/" + s.get_config_var("LDLIBRARY") + "*", recursive=True))))' \
    || missing+=("libpython$minor")
if [ ${#missing[@]} -gt 0 ]; then
    before=()
    [ "$(id -u)" = 0 ] || before=(sudo -n)
    "${before[@]}" apt-get update
    DEBIAN_FRONTEND=noninteractive "${before[@]}" apt-get install -y --no-install-recommends "${missing[@]}"
fi

"$python" -c 'import start; start.provide_system_packages("run")'  # Qt's libraries: what the program is linked with

# --- the program, in one folder -----------------------------------------------------------------------
rm -rf "$work"
mkdir -p "$work"
"$python" -m venv "$work/venv"
pip=("$work/venv/bin/python" -m pip --disable-pip-version-check --no-input --quiet install)
"${pip[@]}" --require-hashes --only-binary :all: --requirement requirements.lock --requirement packaging/requirements.lock
"${pip[@]}" --no-deps --no-build-isolation --no-index .
"$work/venv/bin/python" packaging/releases_page.py "$work/venv"
"$work/venv/bin/python" -m PyInstaller --log-level WARN --noconfirm \
    --distpath "$work" --workpath "$work/pyinstaller" packaging/bijeenkomst.spec

"$work/venv/bin/python" packaging/linux/pack.py "$work/bijeenkomst" "$out" "${@:2}"

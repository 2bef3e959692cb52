#!/usr/bin/env bash
# Builds the Windows packages, unless dist/ has them and --built is given, and tries them out under Wine 10 in a chroot.
# Needs root. Pictures of the windows are put in dist/windows-pictures.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
project="$(cd "$here/../.." && pwd)"

"$here/tools.sh"
if [ "${1:-}" != --built ]; then
    "$project/.venv/bin/python" "$here/build.py" --python "${EMBEDDED_PYTHON:-registry}" --quick
fi
work="$(mktemp -d)"
trap 'rm -rf --one-file-system "$work"' EXIT
mkdir -p "$project/dist"
"$here/in_chroot.sh" "$work" packaging/windows/try_out.py

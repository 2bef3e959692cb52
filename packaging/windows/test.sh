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
root="$("$here/wine_chroot.sh")"
work="$(mktemp -d)"
trap 'rm -rf --one-file-system "$work"' EXIT
x86_64-w64-mingw32-gcc -shared -O2 -s -o "$work/icuuc.dll" "$here/icuuc.c"
mkdir -p "$root/srv/project" "$root/srv/work" "$project/dist"
# shellcheck disable=SC2016  # the words are for the shell inside
unshare --mount --pid --fork --kill-child bash -ec '
    root="$0"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount --bind "$1" "$root/srv/project"
    mount --bind "$2" "$root/srv/work"
    exec chroot "$root" env -i -C /srv/work HOME=/srv/work PATH=/usr/bin:/bin LANG=C.UTF-8 \
        python3 -B /srv/project/packaging/windows/try_out.py' "$root" "$project" "$work"

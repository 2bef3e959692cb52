#!/usr/bin/env bash
# Runs a script with Debian 13's Python in the chroot that has Wine 10, with the project at /srv/project and WORK as the
# current folder; WORK gets what Qt asks of Windows and Wine lacks. Needs root. Nothing that it starts goes on after it.
#
#     packaging/windows/in_chroot.sh WORK SCRIPT [WORDS]      SCRIPT from the project's folder
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
project="$(cd "$here/../.." && pwd)"
work="$(realpath "$1")"

root="$("$here/wine_chroot.sh")"
x86_64-w64-mingw32-gcc -shared -O2 -s -o "$work/icuuc.dll" "$here/icuuc.c"
mkdir -p "$root/srv/project" "$root/srv/work"
# shellcheck disable=SC2016  # the words are for the shell inside
exec unshare --mount --pid --fork --kill-child bash -ec '
    root="$0"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount --bind "$1" "$root/srv/project"
    mount --bind "$2" "$root/srv/work"
    exec chroot "$root" env -i -C /srv/work HOME=/srv/work PATH=/usr/bin:/bin LANG=C.UTF-8 \
        python3 -B "/srv/project/$3" "${@:4}"' "$root" "$project" "$work" "${@:2}"

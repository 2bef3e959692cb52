#!/usr/bin/env bash
# A Debian 13 in a folder of the user's cache, with the Python of the Windows package (its minor version) and with Wine 10:
# Debian 12's Wine 8 lacks what Qt asks of Windows. Prints the folder. Needs root (chroot, mount).
set -euo pipefail

cache="${XDG_CACHE_HOME:-$HOME/.cache}/bijeenkomst-packaging"
root="$cache/debian-13"
packages="python3 wine wine64 xvfb xauth imagemagick x11-utils xdotool fonts-dejavu-core poppler-utils qpdf locales"
languages="nl_NL en_GB"

if ! [ -e "$root/.base" ]; then
    rm -rf --one-file-system "$root"
    mkdir -p "$cache"
    if ! command -v debootstrap >/dev/null; then
        apt-get update >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends debootstrap >&2
    fi
    debootstrap --variant=minbase trixie "$root" >&2
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no services
    chmod +x "$root/usr/sbin/policy-rc.d"
    touch "$root/.base"
fi
if [ "$(cat "$root/.packages" 2>/dev/null)" != "$packages" ]; then
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    # shellcheck disable=SC2016,SC2086  # the words are for the shell inside, one by one
    unshare --mount bash -c 'set -euo pipefail; mount -t proc proc "$0/proc"; export DEBIAN_FRONTEND=noninteractive
        chroot "$0" apt-get update; chroot "$0" apt-get install -y --no-install-recommends "$@"; chroot "$0" apt-get clean' \
        "$root" $packages >&2
    echo "$packages" >"$root/.packages"
fi
for language in $languages; do # Windows speaks what the system speaks, if that is there
    [ -d "$root/usr/lib/locale/$language.utf8" ] ||
        chroot "$root" localedef --no-archive --inputfile="$language" --charmap=UTF-8 "$language.UTF-8" >&2
done
echo "$root"

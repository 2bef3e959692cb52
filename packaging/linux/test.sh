#!/usr/bin/env bash
# Builds the .deb, installs it in a clean Debian without Python, lives through an evening there by command line and with a
# window, opens a meeting by its kind of file, and removes the package: nothing is left but the meetings. Then the same
# evening with the .tar.xz, unpacked where the user may not write.
#
#     packaging/linux/test.sh [FILE.deb FILE.tar.xz]       without files they are built first
#
# Has to be root. What it mounts is seen by nobody else, and gone when it ends. Where a system allows no chroot, as in some
# containers, the evening is lived through with the unpacked package instead, and that is said.
set -euo pipefail
cd "$(dirname "$0")/../.."
LARGEST_MB=90
ID=nl.bijeenkomst.Bijeenkomst

say() { printf '\n--- packaging: %s\n' "$*"; }
fail() { printf 'packaging: %s\n' "$*" >&2; exit 1; }

if [ -z "${BIJEENKOMST_OWN_MOUNTS:-}" ]; then
    [ "$(id -u)" = 0 ] || exec sudo -n "$0" "$@"
    if unshare --mount true 2>/dev/null && chroot / true 2>/dev/null; then
        BIJEENKOMST_OWN_MOUNTS=yes exec unshare --mount --propagation private "$0" "$@"
    fi
    BIJEENKOMST_OWN_MOUNTS=no
fi

missing=()
for wanted in mmdebstrap:mmdebstrap desktop-file-validate:desktop-file-utils appstreamcli:appstream pgrep:procps xz:xz-utils; do
    command -v "${wanted%%:*}" >/dev/null || missing+=("${wanted##*:}")
done
export DEBIAN_FRONTEND=noninteractive
[ -n "$(find /var/lib/apt/lists -name '*Packages*' -print -quit 2>/dev/null)" ] || apt-get update
if [ ${#missing[@]} -gt 0 ]; then
    apt-get update -qq
    apt-get install -y --no-install-recommends "${missing[@]}"
fi

work=$(mktemp -d)
began=$SECONDS
window=
end() {
    [ -z "$window" ] || kill -KILL "$window" 2>/dev/null || true
    umount --lazy "$work/root/dev/shm" "$work/root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$work" || true
}
trap end EXIT

deb=${1:-} tar=${2:-}
if [ -z "$deb" ]; then
    say "building the .deb and the .tar.xz"
    XZ_LEVEL=0 packaging/linux/build.sh "$work/dist"
    deb=$(echo "$work"/dist/*.deb) tar=$(echo "$work"/dist/*.tar.xz)
    rm -rf build/linux
    echo "built in $((SECONDS - began)) s"
fi
deb=$(realpath "$deb") tar=$(realpath "$tar")

say "looking into $(basename "$deb")"
size=$(($(stat -c %s "$deb") / 1000000))
echo "$size MB; $(dpkg-deb --field "$deb" Depends)"
[ "$size" -le $LARGEST_MB ] || fail "the .deb is $size MB, more than $LARGEST_MB"
dpkg-deb --extract "$deb" "$work/unpacked"
share=$work/unpacked/usr/share
desktop-file-validate "$share/applications/$ID.desktop"
appstreamcli validate --no-net "$share/metainfo/$ID.metainfo.xml"

root=$work/root
clean_system() {
    # From where this machine has its own packages, by the same settings.
    local codename
    codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
    apt-config dump | grep -E '^Acquire::(http|https|ftp|Retries|Check-Valid-Until|Max-ValidTime)\b' >"$work/apt.conf" || true
    echo 'Acquire::Retries "3";' >>"$work/apt.conf"
    apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        grep -E " $codename(-updates|-security)? (main|universe)$" | sort -u >"$work/sources.list"
    [ -s "$work/sources.list" ] || fail "apt-get names no package source of $codename"
    mmdebstrap --quiet --mode=root --variant=minbase --aptopt="$work/apt.conf" "$codename" "$root" "$work/sources.list" &&
        mount -t proc proc "$root/proc" && mount -t tmpfs tmpfs "$root/dev/shm"
}

if [ "$BIJEENKOMST_OWN_MOUNTS" = no ] || ! { mkdir "$work/probe" && mount -t tmpfs tmpfs "$work/probe" 2>/dev/null; }; then
    say "this system allows no chroot: the evening, with the unpacked package instead of the installed one"
    export HOME=$work/home
    mkdir "$HOME" "$work/avond"
    python3 packaging/evening.py "$work/avond" -- "$work/unpacked/usr/lib/bijeenkomst/bijeenkomst"
    exit 0
fi
umount "$work/probe"

say "a clean system without Python"
began=$SECONDS
clean_system
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
cp "$deb" "$root/bijeenkomst.deb"
cp --dereference /etc/resolv.conf /etc/hosts "$root/etc/"
inside apt-get -qq update
inside apt-get install -y --no-install-recommends -qq /bijeenkomst.deb \
    shared-mime-info desktop-file-utils libglib2.0-bin >"$work/install.log" 2>&1 || { cat "$work/install.log"; fail "the .deb cannot be installed"; }
rm "$root/bijeenkomst.deb"
[ -z "$(find "$root/usr/bin" "$root/usr/local/bin" -name 'python*')" ] || fail "there is a Python on the clean system"
echo "ready in $((SECONDS - began)) s"

say "every library is there"
inside sh -c 'find /usr/lib/bijeenkomst -type f \( -name "*.so*" -o -name bijeenkomst \) |
    LD_LIBRARY_PATH=/usr/lib/bijeenkomst/lib xargs ldd 2>/dev/null | grep "not found" | sort -u' >"$work/missing" || true
[ ! -s "$work/missing" ] || fail "libraries are missing: $(cat "$work/missing")"

inside useradd --create-home vrijwilliger
home=$(inside getent passwd vrijwilliger | cut -d: -f6)
inside install -d -o vrijwilliger -m 700 /run/user/1000
cat >"$work/as_user" <<AS_USER
#!/bin/sh
exec chroot --userspec=vrijwilliger "$root" /usr/bin/env -i HOME=$home XDG_RUNTIME_DIR=/run/user/1000 \\
    PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen "\$@"
AS_USER
chmod +x "$work/as_user"
as_user() { "$work/as_user" "$@"; }

an_evening() { # folder below home, program
    inside install -d -o vrijwilliger -m 755 "$home/$1" # the evening's files are put there from outside
    cat >"$work/program" <<PROGRAM
#!/bin/sh
exec "$work/as_user" sh -c 'cd "$home/$1" && exec "$2" "\$@"' sh "\$@"
PROGRAM
    chmod +x "$work/program"
    python3 packaging/evening.py "$root$home/$1" -- "$work/program"
}

say "an evening by command line"
an_evening avond bijeenkomst

say "a window, and a double click on another meeting"
printf 'Thema\nSamen eten\n' >"$root$home/themas.csv"
for name in een 'Yılmaz é'; do
    as_user bijeenkomst new "$home/$name.bijeenkomst" --themes "$home/themas.csv"
done
open_window() { # program
    "$work/as_user" "$1" "$home/een.bijeenkomst" >"$work/window.log" 2>&1 &
    window=$!
}
close_window() {
    if grep -E 'Traceback|could not|cannot' "$work/window.log"; then fail "the window complains"; fi
    kill "$window"
    wait "$window" 2>/dev/null || true
    window=
}
is_open() { [ -n "$(find /proc/[0-9]*/fd -lname "$root$1" 2>/dev/null || true)" ]; }
is_over() { ! pgrep --full "$1" >/dev/null; }
wait_for() { # words, command
    for _ in $(seq 120); do
        if "${@:2}"; then return; fi
        kill -0 "$window" 2>/dev/null || { cat "$work/window.log"; fail "the window is gone"; }
        sleep 0.5
    done
    cat "$work/window.log"
    fail "$1"
}
open_window bijeenkomst
wait_for "the window does not open its meeting" is_open "$home/een.bijeenkomst"
kind=$(as_user gio info -a standard::content-type "$home/Yılmaz é.bijeenkomst")
grep -q 'application/x-bijeenkomst' <<<"$kind" || fail "the system takes a meeting for: $kind"
as_user gio mime application/x-bijeenkomst | grep "$ID.desktop" >/dev/null || fail "no program opens a meeting"
as_user gio open "$home/Yılmaz é.bijeenkomst"
wait_for "the double click does not come in the window" is_open "$home/Yılmaz é.bijeenkomst"
wait_for "the second start goes on beside the window" is_over "bijeenkomst $home/Yılmaz é.bijeenkomst"
close_window

say "removing it"
inside apt-get purge -y -qq bijeenkomst >/dev/null
left=$(find "$root" -xdev -not -path "$root/proc/*" -not -path "$root/run/*" -not -path "$root$home/*" -not -path "$root/var/log/*" -iname '*bijeenkomst*')
[ -z "$left" ] || fail "removing it left: $left"
if grep -rs bijeenkomst "$root/usr/share/applications" "$root/usr/share/mime"; then fail "the desktop still knows it"; fi
for name in een 'Yılmaz é' 'avond/Yılmaz é'; do
    [ -s "$root$home/$name.bijeenkomst" ] || fail "removing the program took a meeting: $name"
done

say "the .tar.xz, unpacked where the user may not write"
began=$SECONDS
elsewhere="/opt/Mijn map é"
mkdir -p "$root$elsewhere"
tar --extract --no-same-owner --directory "$root$elsewhere" --file "$tar"
unpacked=$(find "$root$elsewhere" -mindepth 1 -maxdepth 1)
program=${unpacked#"$root"}/bijeenkomst
if as_user touch "${unpacked#"$root"}/iets" 2>/dev/null; then fail "the user may write beside the program"; fi
find "$root$elsewhere" | sort >"$work/before"
an_evening "avond uit de map" "$program"
open_window "$program"
wait_for "the window does not open its meeting" is_open "$home/een.bijeenkomst"
as_user "$program" "$home/Yılmaz é.bijeenkomst"
wait_for "the second start does not come in the window" is_open "$home/Yılmaz é.bijeenkomst"
close_window
find "$root$elsewhere" | sort | cmp - "$work/before" || fail "the program wrote beside itself"
echo "lived with in $((SECONDS - began)) s"
say "good: $size MB, installed, lived with and removed, in $SECONDS s"

#!/usr/bin/env bash
# Runs the project's own tests under Wine 10 in a chroot, with the Python that the Windows packages have and the wheels of
# the lock file for Windows. ../cannot_run.txt has those that cannot run there, with the reason. Needs root.
#
#     packaging/test.sh windows-tests [--share 1/3 | tests/unit/domain …]      usually all; a share of them is for one job of several
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
project="$(cd "$here/../../.." && pwd)"

"$here/../tools.sh"
root="$("$here/../wine_chroot.sh")"
python="$("$project/.venv/bin/python" "$here/testing_python.py" "$root")"
work="$(mktemp -d)"
trap 'rm -rf --one-file-system "$work"' EXIT
x86_64-w64-mingw32-gcc -Wall -Wextra -Werror -municode -O2 -s -o "$work/of_the_host.exe" "$here/of_the_host.c" -lws2_32
mkdir "$work/project"
(cd "$project" && git -c safe.directory="$project" ls-files -z --cached --others --exclude-standard |
    xargs -0 cp --parents --target-directory "$work/project")
"$here/../in_chroot.sh" "$work" packaging/windows/own_tests/run.py "$python/python.exe" "$@"

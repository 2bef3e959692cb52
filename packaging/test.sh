#!/usr/bin/env bash
# Builds what people install, installs it on a clean system, lives through an evening with it, and removes it.
#
#     packaging/test.sh linux | macos FILE.dmg | windows
#     packaging/test.sh windows-tests [TESTS]      the project's own tests, under Wine
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
case "${1:-}" in
    linux | macos | windows) exec "$here/$1/test.sh" "${@:2}" ;;
    windows-tests) exec "$here/windows/own_tests/test.sh" "${@:2}" ;;
    *) sed -n '2,5s/^# \?//p' "$0" >&2; exit 2 ;;
esac

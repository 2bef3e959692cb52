#!/usr/bin/env bash
# Builds what people install, installs it on a clean system, lives through an evening with it, and removes it.
#
#     packaging/test.sh linux | macos FILE.dmg | windows
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
case "${1:-}" in
    linux | macos | windows) exec "$here/$1/test.sh" "${@:2}" ;;
    *) sed -n '2,4s/^# \?//p' "$0" >&2; exit 2 ;;
esac

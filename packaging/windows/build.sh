#!/usr/bin/env bash
# For releases: both Windows packages, compressed well, in the folder that is given; on Debian 13, as root or with sudo.
# BIJEENKOMST_PYTHON_ORG=yes: python.org's CPython. WINDOWS_CERTIFICATE (a .pfx in base64) with
# WINDOWS_CERTIFICATE_PASSWORD: everything of ours is signed. BIJEENKOMST_RELEASES: where newer versions are.
set -euo pipefail
out="$(realpath -m "$1")"
cd "$(dirname "$0")/../.."
source="registry"
[ "${BIJEENKOMST_PYTHON_ORG:-}" != yes ] || source="python-org"
python3 start.py setup
.venv/bin/python packaging/windows/build.py --python "$source" --out "$out"

"""Writes into an installed program where its newer versions are; it says so on its start screen, and never looks.

    python packaging/releases_page.py FOLDER        FOLDER holds the installed package, at any depth

The address is in $BIJEENKOMST_RELEASES, which the release workflow sets. Without it nothing is written: who builds the
program for themselves sends nobody anywhere.
"""

import os
import re
import sys
from pathlib import Path

NAME = "releases-page.txt"
ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(/[A-Za-z0-9._~/-]*)?")


def main(arguments: list[str]) -> int:
    """Write it, when there is an address."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    address = os.environ.get("BIJEENKOMST_RELEASES", "")
    if not address:
        return 0
    if not ADDRESS.fullmatch(address):
        print(f"{address!r} is no address of a page", file=sys.stderr)
        return 1
    found = [path for path in Path(arguments[0]).rglob("bijeenkomst/resources") if path.is_dir()]
    if len(found) != 1:
        print(f"there are {len(found)} installed programs in {arguments[0]}", file=sys.stderr)
        return 1
    (found[0] / NAME).write_text(f"{address}\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

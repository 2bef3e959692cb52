"""Kills the meeting's process while scribes type, fifty times: nothing that was confirmed may be lost.

Three groups with two scribes each, on phones of their own, type as fast as they are answered; after a random number of
stored fields the process gets SIGKILL, and the file is read.

    python -m bench.killed_scribes [TIMES]
"""

import sys
import tempfile
from pathlib import Path
from random import Random

from bijeenkomst.document.file import read_only
from tests.integration.scribes_killed import kill_while_scribes_type, lost
from tests.integration.serving import a_file, start

TIMES = 50


def main() -> None:
    """Kill, look, and count."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    stored, gone = 0, []
    for turn in range(times):
        with tempfile.TemporaryDirectory() as name:
            path = a_file(Path(name))
            scribes = kill_while_scribes_type(start(path), path, Random(turn).randrange(1, 200))
            stored += sum(scribe.stored for scribe in scribes)
            for scribe in scribes:
                scribe.close()
            gone += lost(read_only(path), scribes)
    print(f"{times} kills, {stored:,} fields confirmed, {len(gone)} lost")
    print(f"goal 0 lost: {'reached' if not gone else 'NOT reached'}")


if __name__ == "__main__":
    main()

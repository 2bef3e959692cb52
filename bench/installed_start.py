"""The installed program's start screen against that of the checkout, in one run (goal: at most 1.3 times).

Run: `python -m bench.installed_start PROGRAM [ROUNDS]`, with the program that a package installed or
`packaging/linux/build.sh` built. Without a screen it runs offscreen.

Nothing can be put into a built program, so both are measured by what they do themselves once the window is there: after
`SETTLED_MS` they write down where they hear second starts. That wait is the same for both and taken off.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bijeenkomst.app.first_start import STARTING
from bijeenkomst.app.second_start import pointer_says
from bijeenkomst.app.window import SETTLED_MS

GOAL = 1.3
LONGEST = 60.0  # seconds


def seconds(program: list[str]) -> float:
    """Wall-clock seconds from starting a program to its start screen, with a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        names = ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
        environment = os.environ | dict.fromkeys(names, home)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled
        if not environment.get("DISPLAY"):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        folder = Path(home) / "bijeenkomst"
        start = time.perf_counter()
        with subprocess.Popen(program, env=environment, stderr=subprocess.DEVNULL) as process:
            while pointer_says(folder) in ("", STARTING):
                if process.poll() is not None or time.perf_counter() - start > LONGEST:
                    raise RuntimeError("the window did not come")
                time.sleep(0.001)  # a file tells of the window: between two looks the program needs the core
            elapsed = time.perf_counter() - start
            process.kill()
        return elapsed - SETTLED_MS / 1000


def main() -> None:
    """Alternate the two, so that a disturbance affects both; print medians, and the median ratio of pairs."""
    installed = [sys.argv[1]]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    checkout = [sys.executable, "-m", "bijeenkomst"]
    pairs = [(seconds(installed), seconds(checkout)) for _turn in range(rounds + 1)][
        1:
    ]  # the first warms the disk
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"installed  {statistics.median(one for one, _other in pairs) * 1000:6.0f} ms (median of {rounds})")
    print(f"checkout   {statistics.median(other for _one, other in pairs) * 1000:6.0f} ms")
    print(f"ratio      {ratio:6.2f}")
    print(f"goal at most {GOAL} times: {'reached' if ratio <= GOAL else 'NOT reached'}")


if __name__ == "__main__":
    main()

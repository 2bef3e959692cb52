"""Cold start to the first shown window, against a bare PySide6 window in the same run (goal: at most 1.35 times).

Run: `python bench/cold_start.py [ROUNDS]`. Without a screen it runs offscreen.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

GOAL = 1.35

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1000, 700)
window.show()
def first_shown():
    print("shown", flush=True)
    app.quit()
QTimer.singleShot(0, first_shown)
app.exec()
"""

OURS = """
from bijeenkomst.app import main
from bijeenkomst.ui import skip_feature_check as first
skip = first.skip_feature_check
def first_shown():
    from PySide6.QtWidgets import QApplication
    print("shown", flush=True)
    QApplication.instance().quit()
def load():
    skip()  # which loads PySide, as in a start by hand: what was imported before is not looked at
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    original = QApplication.exec
    def run(self=None):
        QTimer.singleShot(0, first_shown)
        return original()
    QApplication.exec = run
first.skip_feature_check = load
main([])
"""


def seconds(code: str, environment: dict[str, str]) -> float:
    """Wall-clock seconds from starting an interpreter until its window is shown."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        elapsed = time.perf_counter() - start
    if line != b"shown\n" or process.returncode:
        raise RuntimeError("the window did not come")
    return elapsed


def main() -> None:
    """Alternate the two, so that a disturbance affects both; print medians, and the median ratio of pairs."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_STATE_HOME=home)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled
        if not environment.get("DISPLAY"):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        bare: list[float] = []
        ours: list[float] = []
        for _turn in range(rounds + 1):  # the first of each warms the disk cache and does not count
            bare.append(seconds(BARE, environment))
            ours.append(seconds(OURS, environment))
    bare_seconds, our_seconds = statistics.median(bare[1:]), statistics.median(ours[1:])
    ratio = statistics.median(ours / bare for ours, bare in zip(ours[1:], bare[1:], strict=True))
    print(f"bare PySide6 window   {bare_seconds * 1000:6.0f} ms (median of {rounds})")
    print(f"our start screen      {our_seconds * 1000:6.0f} ms")
    print(f"ratio                 {ratio:6.2f}")
    print(f"goal at most {GOAL} times: {'reached' if ratio <= GOAL else 'NOT reached'}")


if __name__ == "__main__":
    main()

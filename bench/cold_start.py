"""Cold start to the first shown window, against a bare PySide6 window in the same run (goal: at most 1.5 times).

Run: `python bench/cold_start.py [ROUNDS]`. Without a screen it runs offscreen.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1000, 700)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""

OURS = """
from bijeenkomst.app import main
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
original = QApplication.exec
def first_shown(self=None):
    QTimer.singleShot(0, QApplication.instance().quit)
    return original()
QApplication.exec = first_shown
main([])
"""


def seconds(code: str, environment: dict[str, str]) -> float:
    """Wall-clock time of a new interpreter that runs `code`."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Alternate the two, so that a noisy moment hits both; print medians and their ratio."""
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
    one, other = statistics.median(bare[1:]), statistics.median(ours[1:])
    print(f"bare PySide6 window   {one * 1000:6.0f} ms (median of {rounds})")
    print(f"our start screen      {other * 1000:6.0f} ms")
    print(f"ratio                 {other / one:6.2f} (goal 1.5)")


if __name__ == "__main__":
    main()

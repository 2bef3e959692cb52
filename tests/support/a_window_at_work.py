"""A window process with all its child processes busy; run by tests, which kill it.

    python -m tests.support.a_window_at_work FILE FOLDER

Opens the meeting, writes a file and packages into the folder endlessly, and runs a reader that never finishes. Prints
"at work" when all of that is running.
"""

import re
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from bijeenkomst.app.window import open_meeting
from bijeenkomst.atomic_file import write_atomically
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.intake.subprocess_reader import run_apart
from tests.support.on_loopback import HERE


def never_get_through(begun: Path) -> None:
    """Hang as a library may on a damaged file, holding the interpreter lock."""
    begun.touch()
    re.match("(a+)+$", "a" * 100 + "b")


def keep_handing_over(meeting: Meeting, folder: Path) -> None:
    """Write one handover after another, with a file half written meanwhile."""
    with write_atomically(folder / "half.txt") as beside:
        beside.write_text("Anna de Vries")
        for number in range(100_000):
            write_handover(meeting, folder / f"overdracht {number}")


def main(file: Path, folder: Path) -> None:
    """Start everything, and wait to be killed."""
    app = QCoreApplication([])
    controller, worker = open_meeting(file, HERE), ExportWorker()
    worker.run_beside(run_apart, never_get_through, begun := folder / "begun")
    worker.run(keep_handing_over, controller.meeting, folder)
    while not (begun.exists() and any(folder.glob("overdracht 1/*"))):
        app.processEvents()
    print("at work", flush=True)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

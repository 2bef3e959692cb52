"""Opens and closes a meeting, or a rehearsal of it, many times, and prints memory and open files of the window.

    python -m bench.open_close [ROUNDS]

They should stay flat: closing frees the hall's window, the console and everything that listens to them.
"""

import gc
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from bijeenkomst.app.making import make_example
from bijeenkomst.app.window import services
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.shell.application import new_application
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step

ROUNDS, EACH = 50, 10


def main(rounds: int) -> None:
    """Print a table for each kind of round."""
    app = new_application(["bijeenkomst"])
    gc.disable()  # never by itself on another thread, as in the program
    with tempfile.TemporaryDirectory() as folder:
        path, worker = make_example(Path(folder)), ExportWorker()
        local = services(worker, host="127.0.0.1")
        program = Program(local, None, LeftOpen(Path(folder, "open.txt")))
        program.show_start()

        def settle() -> None:
            for _time in range(3):
                app.processEvents()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            gc.collect()

        def meeting() -> None:
            program.open(path)
            assert program.meeting is not None
            program.meeting.window.show_step(Step.EVENING)
            settle()
            program.meeting.window.close()
            settle()

        def rehearsal() -> None:
            program.open(path)
            settle()
            program.rehearse()
            settle()
            program.end_rehearsal()
            settle()
            assert program.meeting is not None
            program.meeting.window.close()
            settle()

        for name, work in (("meeting", meeting), ("rehearsal", rehearsal)):
            rows(name, work, rounds)
        program.close()
        worker.close()


def rows(name: str, work: Callable[[], None], rounds: int) -> None:
    """Measure one kind of round, after every ten."""
    for number in range(rounds + 1):
        if number % EACH == 0:
            files = psutil.Process().num_fds()
            things = sum(isinstance(thing, QObject) for thing in gc.get_objects())
            used = f"{resident():7.1f} MB  {files:3} files  {things:5} QObjects"
            print(f"{name:10} {number:3} rounds  {used}", flush=True)
        work()


def resident() -> float:
    """Megabytes of this process that are in memory."""
    return psutil.Process().memory_info().rss / 2**20


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)

"""What the console does at a stretch, event by event, in an evening of slide changes; `slide_change.py` tells it.

Printed are, as JSON, the milliseconds of the window's thread in each event that is not the hall's.

    python -m bench.console_events [SLIDES]
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from bench.hall_during_sign_ups import Windows
from bench.slide_change import HD, SLIDES, evening
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.style import apply_style

HALLS = (Hall, ProjectorWindow)


class Measuring(QApplication):
    """Keeps the processor time of each event of the console, without that of events within it."""

    def __init__(self) -> None:
        super().__init__([])
        self.console: list[float] = []
        self._looking = False
        self._inner = 0.0

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Keep them within the block."""
        self.console.clear()
        self._looking = True
        try:
            yield
        finally:
            self._looking = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """One event."""
        if not self._looking:
            return super().notify(receiver, event)
        outer, self._inner = self._inner, 0.0
        start = time.thread_time()
        done = super().notify(receiver, event)
        took = time.thread_time() - start
        own, self._inner = took - self._inner, outer + took
        if not _is_of_hall(receiver):
            self.console.append(own * 1000)
        return done

    @contextmanager
    def of_hall(self) -> Iterator[None]:
        """Work of the hall within an event of somebody else is not the console's."""
        outer, start = self._inner, time.thread_time()
        try:
            yield
        finally:
            self._inner = outer + time.thread_time() - start


def _count_as_the_halls(app: Measuring, method: str) -> None:
    work = getattr(Hall, method)

    def timed(self: Hall, *given: Any) -> Any:
        with app.of_hall():
            return work(self, *given)

    setattr(Hall, method, timed)


def _is_of_hall(receiver: QObject | None) -> bool:
    with suppress(RuntimeError):  # it deleted itself
        while receiver is not None:
            if isinstance(receiver, HALLS):
                return True
            receiver = receiver.parent()
    return False


def main() -> None:
    """One evening at 1080p."""
    app = Measuring()
    for method in ("_updated", "_status_changed"):
        _count_as_the_halls(app, method)
    apply_style(app, dark=False)
    evening(Windows, HD, int(sys.argv[1]) if len(sys.argv) > 1 else SLIDES, app.looking())
    print(json.dumps(sorted(app.console)))


if __name__ == "__main__":
    main()

"""Garbage collection on the window's thread only.

Python collects on whatever thread happens to allocate, and a widget that is deleted on another thread than the window's
crashes the program. So automatic collection is off.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1000


class WindowsGarbage(QObject):
    """Collects between two events, at Python's own thresholds, for as long as its parent exists."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._started = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect what is due. The first time it collects everything, and freezes what was loaded at the start."""
        if not self._started:
            self._started = True
            gc.collect()
            gc.freeze()
            return
        collect_what_is_due()


def collect_what_is_due() -> None:
    """Collect the oldest generation over its threshold, with the younger ones; call it on the window's thread."""
    for generation, (count, threshold) in reversed(
        tuple(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if count > threshold:
            gc.collect(generation)
            return

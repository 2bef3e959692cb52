"""Python's garbage, collected on the window's thread only.

Collecting takes whatever thread happens to allocate, and it takes apart what nobody holds any more: a widget that is
taken apart on another thread than the window's brings the program down (seen). So it never runs by itself.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1000


class WindowsGarbage(QObject):
    """Collects as much and as often as Python would, between two events. Lives as long as its parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._started = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """What is due; the first time all of it: what was loaded at the start stays, so it is left alone."""
        if not self._started:
            self._started = True
            gc.collect()
            gc.freeze()
            return
        collect_what_is_due()


def collect_what_is_due() -> None:
    """The oldest generation that is over its threshold, with the younger ones; to be called on the window's thread."""
    for generation, (count, threshold) in reversed(
        tuple(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if count > threshold:
            gc.collect(generation)
            return

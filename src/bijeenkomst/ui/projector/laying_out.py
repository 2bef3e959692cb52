"""A slide about all groups, laid out in steps before the hall's window and the console ask for it as a whole.

Usually it was got ready long before (`ahead`). When somebody jumps to it in the second in which sixty places were
changed, the slide of before is there for a few frames more, and everything else moves on meanwhile.
"""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from bijeenkomst.ui.projector.picture import STEP_SECONDS
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.in_time import NotReadyYet, within
from bijeenkomst.ui.slides.paint import page_count

AT_ONCE_SECONDS = 0.002
FEW = 16  # groups: with no more of them any slide is laid out within a frame


class LayingOut(QObject):
    """Signal: `may_go_on()` when it is time to ask again whether a slide is ready."""

    may_go_on = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.may_go_on)

    @property
    def under_way(self) -> bool:
        """Whether a slide that was asked about is not ready yet."""
        return self._timer.isActive()

    def ready(self, content: SlideContent, aspect: float, groups: int) -> bool:
        """Whether the slide is laid out for a picture of that aspect; if not, a step of that was done."""
        self._timer.stop()
        if groups > FEW and not _laid_out_at_once(content, aspect):
            self._timer.start()
            return False
        return True

    def stop(self) -> None:
        """Nobody needs it any more."""
        self._timer.stop()


def _laid_out_at_once(content: SlideContent, aspect: float) -> bool:
    """False also when the last step took its time: painting and telling the console are steps of their own."""
    began = perf_counter()
    try:
        with within(STEP_SECONDS):
            page_count(content, aspect)
    except NotReadyYet:
        return False
    return perf_counter() - began < AT_ONCE_SECONDS

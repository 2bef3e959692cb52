"""Pages that turn by themselves: while people walk about, nobody stands at the console to turn them.

A state of the window and not of the meeting: which page the hall is at matters to nobody later.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from bijeenkomst.domain.values.stage import Slide
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.group_content import GroupsContent, ThanksContent, WorkContent
from bijeenkomst.ui.slides.paint import page_count

CHOICES = (0, 10, 20, 30)  # seconds; 0 is by hand
USUAL = 20


class PageTurner(QObject):
    """Counts on from the page that somebody chose. Signals: `turned()` when it is another page's turn, and `changed()`
    when whether and how fast they turn is something else now."""

    turned = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seconds = USUAL
        self.pages, self.number = 1, 0
        self._slide: object = None
        self._ahead = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    @property
    def running(self) -> bool:
        """Whether pages turn by themselves now."""
        return self._timer.isActive()

    def at_its_page(self, content: SlideContent, slide: Slide, aspect: float, *, held: bool) -> SlideContent:
        """The content at the page whose turn it is, if it is about all groups; but not while it is held."""
        if held or not isinstance(content, GroupsContent | WorkContent | ThanksContent):
            self.rest()
            return content
        return replace(content, page=self.page(slide, content.page, page_count(content, aspect)))

    def page(self, slide: object, first: int, pages: int) -> int:
        """Which of the `pages` of this slide it is now, counted from the one that it was shown at."""
        if (
            slide != self._slide
        ):  # somebody turned a page or went to another slide: that page gets its whole time
            self._slide, self._ahead = slide, 0
            self._timer.stop()
        if pages != self.pages:
            self.pages = pages
            self.changed.emit()
        self._go_on()
        self.number = (first + self._ahead) % max(1, pages)
        return self.number

    def rest(self) -> None:
        """There is nothing to turn."""
        self._timer.stop()
        self._slide, self._ahead = None, 0
        if self.pages != 1:
            self.pages = 1
            self.changed.emit()

    def set_seconds(self, seconds: int) -> None:
        """How long a page is there; 0 leaves it to the facilitator."""
        if seconds != self.seconds:
            self.seconds = seconds
            self._timer.stop()
            self._go_on()
            self.changed.emit()

    def _go_on(self) -> None:
        if self.pages < 2 or not self.seconds:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(self.seconds * 1000)

    def _turn(self) -> None:
        self._ahead += 1
        self.turned.emit()

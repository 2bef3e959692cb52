"""Pictures of slides that may be next, painted before anybody asks for them: then they are there within a frame.

A picture is found by all that is on it, so one that was painted a moment ago is never shown in the place of what
stands there now: it is changed where it differs, or left.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import ShowSlide
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.stage import Slide
from bijeenkomst.ui.projector.picture import Picture, same_slide
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.joining import JoinInfo

REST_MS = 50  # after a change: what the hall sees and what people press come first
WAIT_MS = 30  # and as long as something moves
STEP_MS = 10  # between two steps of painting


class PaintedAhead(QObject):
    """Paints what `expected()` says, in steps, as long as `may_paint()`; keeps that picture and the one of before.

    `new(content)` begins a picture as it is to be shown now. `forget` all when that is another size or look.
    """

    def __init__(
        self,
        new: Callable[[SlideContent], Picture],
        may_paint: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._new, self._may_paint = new, may_paint
        self._expected: Callable[[], SlideContent | None] = lambda: None
        self._next: Picture | None = None
        self._before: Picture | None = None
        self._looked = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._paint_on)

    def expect(self, expected: Callable[[], SlideContent | None]) -> None:
        """Ask this for what is next from now on."""
        self._expected = expected
        self.look_again()

    def look_again(self) -> None:
        """What is next may be something else now, or look different."""
        self._looked = False
        if not self._timer.isActive():
            self._timer.start(REST_MS)

    @property
    def done(self) -> bool:
        """Whether nothing is left to paint."""
        return not self._timer.isActive()

    @property
    def ready(self) -> bool:
        """Whether the next one is painted."""
        return self._next is not None and self._next.ready

    def keep(self, picture: Picture | None) -> None:
        """The one that was shown until now: somebody may go back."""
        self._before = picture
        self.look_again()

    def take(self, content: SlideContent | None) -> Picture | None:
        """The picture of exactly this, perhaps not finished yet; None when there is none."""
        for picture in (self._next, self._before):
            if picture is None or content is None or not _shows(picture, content):
                continue
            if picture is self._next:
                self._next = None
            else:
                self._before = None
            return picture
        return None

    def forget(self) -> None:
        """They would be shown at another size or in other colours."""
        self._drop_next()
        self._before = None
        self.look_again()

    def stop(self) -> None:
        """The window goes."""
        self._expected = lambda: None
        self._drop_next()
        self._before = None
        self._timer.stop()

    def _paint_on(self) -> None:
        if not self._may_paint():
            self._timer.start(WAIT_MS)
            return
        if not self._looked:
            self._looked = True
            self._look()
        if self._next is not None and not self._next.ready:
            self._next.work()
        if self._next is not None and not self._next.ready:
            self._timer.start(STEP_MS)

    def _look(self) -> None:
        expected = self._expected()
        if expected is None:
            self._drop_next()
        elif self._next is None or not _shows(self._next, expected):
            self._drop_next()
            self._next = self._new(expected)

    def _drop_next(self) -> None:
        if self._next is not None:
            self._next.abandon()
            self._next = None


def _shows(picture: Picture, content: SlideContent) -> bool:
    """Whether the picture shows exactly this, if need be after the little that differs was painted.

    That is looked at also when the content is the same: on the one of before somebody may have been on their way.
    """
    if not picture.ready:
        return picture.content == content and not picture.shows_pictures  # of which more may have come
    return same_slide(picture.content, content) and picture.change_to(content) is not None


def content_when_it_comes(
    meeting: Meeting, slide: Slide | None, join: JoinInfo | None
) -> SlideContent | None:
    """What the hall would see if this slide came on now, with all that its coming changes; None when it cannot."""
    changes = decide(meeting, ShowSlide(slide), datetime.now(UTC)) if slide is not None else None
    if slide is None or not isinstance(changes, tuple):
        return None
    return slide_content(apply_all(meeting, changes), slide, join)

"""Pictures of slides that may be next, painted before anybody asks for them: then they are there within a frame.

A picture is found by the slide that is on it, and changed where it differs from what stands on that slide now before it
is shown, or painted anew: one that was painted a moment ago is never seen in the place of what it has to be.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap

from bijeenkomst.ui.projector.picture import STEP_SECONDS, Picture, same_slide
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.in_time import NotReadyYet, within

REST_MS = 100  # after a change: what the hall sees and what people press go first
WAIT_MS = 30  # and as long as something moves
STEP_MS = 2  # between two steps of painting
MOST_PIXELS = 36_000_000  # in all pictures together: four of a 4K screen, at four bytes a pixel
MOST_UNUSED = 1


@dataclass(slots=True)
class Expected:
    """A slide that may be next, with its picture; `right` once it is completely painted."""

    content: SlideContent
    picture: Picture
    right: bool = False


class PaintedAhead(QObject):
    """Paints what `expected()` says, the likeliest first, in steps while nothing moves, each in its `turn`.

    `looked_at()` is whether there is a window to paint for: as long as there is none it sleeps, and whoever shows that
    window has it look again. `new(content, pixels)` begins a picture, on pixels that are no longer used or on new ones:
    new memory is slow at the first touch. Call `forget` when pictures get another size or look.
    """

    def __init__(
        self,
        new: Callable[[SlideContent, QPixmap | None], Picture],
        looked_at: Callable[[], bool],
        moves: Callable[[], bool],
        turn: Callable[[Callable[[], object]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._new, self._looked_at, self._moves = new, looked_at, moves
        self._turn, self._waits = turn, False
        self._expected: Callable[[], Iterable[SlideContent]] = tuple
        self._next: list[Expected] = []
        self._before: Picture | None = None
        self._unused: list[QPixmap] = []
        self._looked = self._just_looked = self._known = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask_for_turn)

    def expect(self, expected: Callable[[], Iterable[SlideContent]]) -> None:
        """Use this function for what may be next from now on."""
        self._expected, self._known = expected, False
        self.look_again()

    def look_again(self) -> None:
        """What is next may be something else now, or look different."""
        self._looked = False
        if self._looked_at() and self.done:
            self._timer.start(REST_MS)

    @property
    def done(self) -> bool:
        """Whether nothing is left to paint."""
        return not (self._timer.isActive() or self._waits)

    @property
    def ready(self) -> bool:
        """Whether the likeliest slide is painted."""
        return self._known and bool(self._next) and self._next[0].picture.ready

    def keep(self, picture: Picture | None) -> None:
        """The one that was shown until now: somebody may go back."""
        self._before = picture
        self.look_again()

    def take(self, content: SlideContent | None) -> Picture | None:
        """A picture of this slide, possibly unfinished or outdated; None without one."""
        self._known = False  # what is next after this
        there = [one.picture for one in self._next]
        picture = _of_slide(there if self._before is None else [*there, self._before], content)
        if picture is None:
            return None
        picture.was_kept = True
        self._next = [one for one in self._next if one.picture is not picture]
        if picture is self._before:
            self._before = None
        return picture

    def forget(self) -> None:
        """They would be shown at another size or in other colours."""
        for one in self._next:
            one.picture.abandon()
        self._next, self._before, self._known = [], None, False
        self._unused.clear()
        self.look_again()

    def stop(self) -> None:
        """The window goes."""
        self._expected = tuple
        self.forget()
        self._timer.stop()

    def _ask_for_turn(self) -> None:
        self._waits = True
        self._turn(self._paint_on)

    def _paint_on(self) -> None:
        self._waits = False
        if not self._looked_at():
            return
        if self._moves():
            self._timer.start(WAIT_MS)
            return
        if not self._looked and not self._just_looked:
            with suppress(NotReadyYet), within(STEP_SECONDS):  # or the next time
                self._look()
                self._looked = self._known = self._just_looked = True
            self._timer.start(STEP_MS)
            return
        self._just_looked = False  # painting goes on after each look, however often something changes
        # one step, for the first that is not right yet
        if any(self._paint(one) for one in self._next) or not self._looked:
            self._timer.start(STEP_MS)

    def _look(self) -> None:
        """Keep the pictures of slides that are still expected, and of others only the one that was shown before.

        Nothing moves meanwhile, so no fade shows the pixels that are used again.
        """
        there = [one.picture for one in self._next]
        if self._before is not None:
            there.append(self._before)
        found: list[tuple[SlideContent, Picture | None]] = []
        for content in self._expected():
            picture = _of_slide(there, content)
            if picture is not None:
                there.remove(picture)
            found.append((content, picture))
        if self._before not in there:
            self._before = None
        for picture in there:
            if picture is not self._before:
                self._let_go(picture)
        self._next = []
        pixels = 0
        for content, picture in found:
            made = picture or self._begin(content)
            pixels += made.pixmap.width() * made.pixmap.height()
            if self._next and pixels > MOST_PIXELS:
                self._let_go(made)
                continue
            self._next.append(Expected(content, made))

    def _paint(self, one: Expected) -> bool:
        """Paint one step, if anything is left to paint."""
        if one.right:
            return False
        if not one.picture.ready:
            one.picture.work()
            return True
        changed = one.picture.change_to(one.content)
        if changed is None:  # too much has changed
            self._let_go(one.picture)
            one.picture = self._begin(one.content)
            return True
        one.right = True
        return not changed.isEmpty()

    def _begin(self, content: SlideContent) -> Picture:
        return self._new(content, self._unused.pop() if self._unused else None)

    def _let_go(self, picture: Picture) -> None:
        picture.abandon()
        if len(self._unused) < MOST_UNUSED:
            self._unused.append(picture.pixmap)


def _of_slide(pictures: Iterable[Picture], content: SlideContent | None) -> Picture | None:
    """The picture of exactly this, or else an outdated one of the same slide."""
    alike = [picture for picture in pictures if content is not None and same_slide(picture.content, content)]
    return next((picture for picture in alike if picture.content == content), next(iter(alike), None))

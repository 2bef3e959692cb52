"""The picture that the hall sees, in the screen's own pixels: painted in steps, and changed in place."""

from collections.abc import Generator
from contextlib import suppress
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform

from bijeenkomst.design.tokens import Colours
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.in_time import NotReadyYet, within
from bijeenkomst.ui.slides.paint import Laid, Look, lay
from bijeenkomst.ui.slides.scene import Dot, Image, Page

STEP_SECONDS = 0.004  # of painting at a stretch: with it a fade elsewhere keeps its 60 frames a second
PIECE_SECONDS = (
    0.0025  # for what nobody waits for: a piece that was begun is finished, without delaying a frame
)
AT_REST_SECONDS = 0.008  # and while nothing moves: half a frame, so that keys are heard


class Picture:
    """One slide, or black when there is no content, at `size` pixels with `ratio` pixels to the window's unit.

    `pixels` of that size that are no longer shown are used again.
    """

    def __init__(
        self,
        size: QSize,
        ratio: float,
        content: SlideContent | None,
        look: Look,
        pixels: QPixmap | None = None,
    ) -> None:
        self._pixels = pixels or QPixmap(size)
        self._ratio = ratio
        self._look = look
        self._laid: Laid | None = None
        self._steps = self._all_of(content)
        self.content = content
        self.ready = False
        self.was_kept = False
        """Made ahead, or for another moment: the hall may never get to see it."""

    @property
    def pixmap(self) -> QPixmap:
        """What is there to draw once it is `ready`."""
        return self._pixels

    def work(self, seconds: float | None = None) -> None:
        """Paint on for about so long, usually `STEP_SECONDS`; at least one step."""
        until = perf_counter() + (STEP_SECONDS if seconds is None else seconds)
        while not self.ready:
            self.ready = next(self._steps, self) is self
            if perf_counter() > until:
                return

    def finish(self) -> None:
        """Paint all that is left."""
        self.work(float("inf"))

    def abandon(self) -> None:
        """Another picture is wanted: let go of the pixels."""
        self._steps.close()

    @property
    def shows_pictures(self) -> bool:
        """Whether pictures of the facilitator's own belong on it, so that more of it may come."""
        return self._laid is not None and any(type(item) is Image for item in self._laid.page)

    @property
    def page(self) -> Page:
        """What is painted on it."""
        return self._laid.page if self._laid else ()

    @property
    def colours(self) -> Colours:
        """The roles' colours on it."""
        return self._laid.colours if self._laid else self._look.colours

    @property
    def to_window(self) -> QTransform:
        """From the page's units to the window's."""
        to_pixels = self._laid.to_pixels if self._laid else QTransform()
        return to_pixels * QTransform.fromScale(1 / self._ratio, 1 / self._ratio)

    def new_dots(self, content: SlideContent) -> frozenset[Dot]:
        """The dots of people who just came in `content`: as many as there are more, the last ones.

        The others may have moved up for them.
        """
        if self._laid is None or not self.ready:
            return frozenset()
        after = lay(content, self._look, self._laid.rect)
        gone, came = after.compared_to(self._laid)
        new: list[Dot] = []
        for colour in {dot.colour for dot in came if type(dot) is Dot}:
            left = sum(type(dot) is Dot and dot.person and dot.colour == colour for dot in gone)
            here = [dot for dot in after.page if type(dot) is Dot and dot.person and dot.colour == colour]
            more = sum(dot in came for dot in here) - left
            new += [dot for dot in here if dot in came][-more:] if more > 0 else []
        return frozenset(new)

    def change_to(self, content: SlideContent, without: frozenset[Dot] = frozenset()) -> QRegion | None:
        """Paint what is different in `content`, in place, leaving out the dots that are still under way.

        Gives where in the window; None when it must be a new picture.
        """
        if self._laid is None or not self.ready:
            return None
        after = lay(content, self._look, self._laid.rect)
        if without:
            after = replace(
                after, page=tuple(item for item in after.page if type(item) is not Dot or item not in without)
            )
        parts = after.changed_from(self._laid)
        if parts is None:
            return None
        self._pixels.setDevicePixelRatio(1.0)
        painter = QPainter(self._pixels)
        try:
            for _step in after.drawing(painter, parts):
                pass
        finally:
            painter.end()
            self._pixels.setDevicePixelRatio(self._ratio)
        self._laid, self.content = after, content
        to_window = QTransform.fromScale(1 / self._ratio, 1 / self._ratio)
        region = QRegion()
        for part in parts:
            region = region.united(to_window.mapRect(QRectF(part)).toAlignedRect())
        return region

    def brought_to(self, content: SlideContent | None) -> bool:
        """Update a picture that was kept; False when it has to be a new one."""
        self.was_kept = False
        return content is not None and self.change_to(content) is not None

    def _all_of(self, content: SlideContent | None) -> Generator[None]:
        self._pixels.setDevicePixelRatio(1.0)
        if content is None:
            self._pixels.fill(Qt.GlobalColor.black)
        else:
            whole = QRect(0, 0, self._pixels.width(), self._pixels.height())
            while self._laid is None:
                with suppress(NotReadyYet), within(STEP_SECONDS):
                    self._laid = lay(content, self._look, whole)
                yield
            painter = QPainter(self._pixels)
            try:
                yield from self._laid.drawing(painter)
            finally:
                painter.end()
        self._pixels.setDevicePixelRatio(self._ratio)


def in_pixels(size: QSize, ratio: float) -> QSize:
    """Convert a size in a window's units to the screen's own pixels."""
    return QSize(round(size.width() * ratio), round(size.height() * ratio))


def same_slide(one: SlideContent | None, other: SlideContent | None) -> bool:
    """Whether the one is the other as it was a moment ago, and not another slide."""
    if one is None or other is None or type(one) is not type(other) or one.page != other.page:
        return one is other
    return all(getattr(one, what, None) == getattr(other, what, None) for what in ("badge", "addition"))

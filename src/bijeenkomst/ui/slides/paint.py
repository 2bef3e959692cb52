"""The one way in which a slide is painted: projector, preview, thumbnails and tests all come here (P15).

`paint` paints it all at once. The projector's window does it in steps, so that a large picture never holds up a
fade, and paints only what changed when one dot is added to a slide that the hall already sees.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from math import floor

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRegion, QTransform

from bijeenkomst.design.accent import tinted
from bijeenkomst.design.tokens import DARK, LIGHT, Colours
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.drawing import draw
from bijeenkomst.ui.slides.frame import HEIGHT
from bijeenkomst.ui.slides.layouts import pages
from bijeenkomst.ui.slides.pictures import there
from bijeenkomst.ui.slides.scene import Dot, Image, Item, Page, Words, bounds

NARROWEST, WIDEST = 1300.0, 2560.0  # units; on a stranger screen there is a margin beside or above the page
STEP = 20.0  # units: screens that differ by a pixel break their lines alike
MOST_CHANGED = 120  # parts; with more it is another picture
LARGEST_CHANGE = 0.4  # of the picture
BAND = 128.0  # pixels high
CELL = 64.0  # units; wider than any dot's radius
Box = tuple[float, float, float, float]  # left, top, right, bottom


class Look(Enum):
    """Dark letters on a light surface, for a hall with the lights on, or the other way round."""

    LIGHT = "light"
    DARK = "dark"

    @property
    def colours(self) -> Colours:
        """The roles' colours."""
        return LIGHT if self is Look.LIGHT else DARK


@dataclass(frozen=True, slots=True)
class Laid:
    """A page that is laid into a rectangle of pixels: all that decides what the picture looks like."""

    page: Page
    colours: Colours
    rect: QRectF
    to_pixels: QTransform

    def drawing(self, painter: QPainter, only: Sequence[QRect] | None = None) -> Iterator[None]:
        """Draw it into its rectangle, or `only` some of that; a step is a few milliseconds at most."""
        painter.save()
        painter.setClipRect(self.rect)
        region = QRegion()
        for part in only or ():
            region = region.united(part)
        near = self._near(only or ())
        if only is not None:
            painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
        try:
            for band in self._bands() if only is None else (self.rect,):
                painter.fillRect(band, QColor(self.colours.surface))
                yield
            painter.setTransform(self.to_pixels, combine=True)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for item in self.page:
                if only is not None:
                    if type(item) is Dot:  # there may be a thousand
                        touched = _touches(item, near.get((item.x // CELL, item.y // CELL), ()))
                    else:
                        touched = region.intersects(self._pixels(bounds(item)))
                    if not touched:
                        continue
                draw(painter, item, self.colours)
                yield
        finally:  # also when somebody wants another picture halfway
            painter.restore()

    def _bands(self) -> Iterator[QRectF]:
        """Fill the whole rectangle in parts: the first touch of all the memory of a 4K picture takes longer than a
        frame.
        """
        top = self.rect.top()
        while top < self.rect.bottom():
            bottom = min(top + BAND, self.rect.bottom())
            yield QRectF(self.rect.left(), top, self.rect.width(), bottom - top)
            top = bottom

    def changed_from(self, before: "Laid") -> tuple[QRect, ...] | None:
        """The pixels that may differ from `before`; None when it is another picture altogether."""
        if (before.colours, before.rect, before.to_pixels) != (self.colours, self.rect, self.to_pixels):
            return None
        gone, came = self.compared_to(before)
        different = gone | came
        if len(different) > MOST_CHANGED:
            return None
        parts = tuple(self._pixels(bounds(item)) for item in different)
        area = sum(part.width() * part.height() for part in parts)
        return parts if area <= LARGEST_CHANGE * self.rect.width() * self.rect.height() else None

    def compared_to(self, before: "Laid") -> tuple[set[Item], set[Item]]:
        """What was on the page before and is no longer there, and what came."""
        old, new = before.page, self.page
        start = next((n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), 0)
        end = next(
            (n for n, (one, other) in enumerate(zip(old[::-1], new[::-1], strict=False)) if one != other), 0
        )
        gone, came = set(old[start : len(old) - end]), set(new[start : len(new) - end])
        return gone - came, came - gone

    def _near(self, parts: Sequence[QRect]) -> dict[tuple[float, float], list[Box]]:
        """By cell of `CELL` units, the parts that a dot with its middle in that cell may touch, in the page's units."""
        to_page = self.to_pixels.inverted()[0]
        found: dict[tuple[float, float], list[Box]] = {}
        for part in parts:
            box = to_page.mapRect(QRectF(part.adjusted(-2, -2, 2, 2)))
            left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
            for x in range(floor(left / CELL) - 1, floor(right / CELL) + 2):
                for y in range(floor(top / CELL) - 1, floor(bottom / CELL) + 2):
                    found.setdefault((x, y), []).append((left, top, right, bottom))
        return found

    def _pixels(self, part: QRectF) -> QRect:
        """A part of the page in whole pixels, with what smooth edges spill over."""
        return self.to_pixels.mapRect(part).toAlignedRect().adjusted(-1, -1, 1, 1)


def lay(content: SlideContent, look: Look, rect: QRectF | QRect) -> Laid:
    """The content's page in `rect`; a page that is no longer there is the last one."""
    whole = QRectF(rect)
    if whole.isEmpty():
        return Laid((), look.colours, whole, QTransform())
    width = page_width(whole.width() / whole.height())
    made = _by_line(content, width)
    scale = min(whole.width() / width, whole.height() / HEIGHT)
    to_pixels = QTransform.fromTranslate(
        whole.x() + (whole.width() - scale * width) / 2, whole.y() + (whole.height() - scale * HEIGHT) / 2
    ).scale(scale, scale)
    page = made[max(0, min(content.page, len(made) - 1))]
    if any(type(item) is Image for item in page):
        page = tuple(_with_pixels(item, to_pixels) if type(item) is Image else item for item in page)
    return Laid(page, tinted(look.colours, content.accent), whole, to_pixels)


def _with_pixels(item: Image, to_pixels: QTransform) -> Image:
    """The same, with what there is to draw of it now: once there is more it is another, to be painted anew."""
    image = there(item.picture, to_pixels.mapRect(bounds(item)), fills=item.fills)
    return item if image is None else replace(item, pixels=image.cacheKey())


def _touches(dot: Dot, boxes: Sequence[Box]) -> bool:
    x, y, radius = dot[:3]
    return any(
        left <= x + radius and x - radius <= right and top <= y + radius and y - radius <= bottom
        for left, top, right, bottom in boxes
    )


@lru_cache(maxsize=16)
def _by_line(content: SlideContent, width: float) -> tuple[Page, ...]:
    """Its pages with each line of text by itself, so that a changed number does not have the lines around it painted
    again."""
    return tuple(map(_split, pages(content, width)))


def _split(page: Page) -> Page:
    made: list[Item] = []
    done = 0
    for place in [place for place, kind in enumerate(map(type, page)) if kind is Words]:
        words = page[place]
        assert isinstance(words, Words)
        made += page[done:place]
        made += words.by_line
        done = place + 1
    return (*made, *page[done:])


def page_width(aspect: float) -> float:
    """How many units wide the page is on a picture of that aspect (width over height); it is 1080 high."""
    return min(WIDEST, max(NARROWEST, round(HEIGHT * aspect / STEP) * STEP))


def page_count(content: SlideContent, aspect: float) -> int:
    """How many pages the slide has on a picture of that aspect (width over height)."""
    return len(pages(content, page_width(aspect)))


def paint(painter: QPainter, rect: QRectF | QRect, content: SlideContent, look: Look) -> None:
    """Paint the content's page into `rect`, all of it."""
    for _step in lay(content, look, rect).drawing(painter):
        pass


def paint_black(painter: QPainter, rect: QRectF | QRect) -> None:
    """Paint the cover that hides the picture (P12)."""
    painter.fillRect(rect, Qt.GlobalColor.black)

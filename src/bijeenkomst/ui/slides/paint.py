"""The one function that paints a slide: projector, preview, thumbnails and tests all call it (P15)."""

from enum import Enum

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from bijeenkomst.design.tokens import DARK, LIGHT, Colours
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.frame import HEIGHT
from bijeenkomst.ui.slides.layouts import pages
from bijeenkomst.ui.slides.scene import draw_page

NARROWEST, WIDEST = 1300.0, 2560.0  # units; on a stranger screen there is a margin beside or above the page
STEP = 20.0  # units: screens that differ by a pixel break their lines alike


class Look(Enum):
    """Dark letters on a light surface, for a hall with the lights on, or the other way round."""

    LIGHT = "light"
    DARK = "dark"

    @property
    def colours(self) -> Colours:
        """The roles' colours."""
        return LIGHT if self is Look.LIGHT else DARK


def page_width(aspect: float) -> float:
    """How many units wide the page is on a picture of that aspect (width over height); it is 1080 high."""
    return min(WIDEST, max(NARROWEST, round(HEIGHT * aspect / STEP) * STEP))


def page_count(content: SlideContent, aspect: float) -> int:
    """How many pages the slide has on a picture of that aspect (width over height)."""
    return len(pages(content, page_width(aspect)))


def paint(painter: QPainter, rect: QRectF | QRect, content: SlideContent, look: Look) -> None:
    """Paint the content's page into `rect`; a page that is no longer there is the last one."""
    painter.save()
    painter.setClipRect(rect)
    painter.fillRect(rect, QColor(look.colours.surface))
    if rect.width() > 0 and rect.height() > 0:
        width = page_width(rect.width() / rect.height())
        made = pages(content, width)
        scale = min(rect.width() / width, rect.height() / HEIGHT)
        painter.translate(
            rect.x() + (rect.width() - scale * width) / 2, rect.y() + (rect.height() - scale * HEIGHT) / 2
        )
        painter.scale(scale, scale)
        draw_page(painter, made[max(0, min(content.page, len(made) - 1))], look.colours)
    painter.restore()


def paint_black(painter: QPainter, rect: QRectF | QRect) -> None:
    """Paint the cover that hides the picture (P12)."""
    painter.fillRect(rect, Qt.GlobalColor.black)

"""A story read large, over the whole wall: on the laptop and in the hall the same page, scaled (P15).

A story that does not fit in letters that everybody can read goes on on the next page.
"""

from functools import lru_cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from bijeenkomst.design.projector import steps
from bijeenkomst.design.tokens import Colours
from bijeenkomst.domain.values.story import Story
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.slides.drawing import draw
from bijeenkomst.ui.slides.flow import Column
from bijeenkomst.ui.slides.frame import BLOCK, BODY, FINE, HEIGHT, MARGIN, SMALL, TITLE
from bijeenkomst.ui.slides.scene import Item, Panel, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, set_text, shortened, text_width

WIDTH = 1920.0
INSIDE = 64.0
SIZES = steps(TITLE)
NOTCH = 120
"""A notch of a wheel, in eighths of a degree."""


class LargeStory(QWidget):
    """Hidden until `show_story`. Signals: `turned(1 or -1)` by the wheel, and `left()` by a click."""

    turned = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget, *, hint: bool = False) -> None:
        super().__init__(parent)
        self._story: Story | None = None
        self._page = self._turning = 0
        self._colours: Colours | None = None
        self._hint = hint
        self.hide()

    def show_story(self, story: Story | None, page: int, colours: Colours) -> None:
        """Show this page of a story; None hides it."""
        self._story, self._page, self._colours = story, page, colours
        self.setVisible(story is not None)
        if story is not None:
            said = _("Verhaal %(number)d: %(text)s")
            self.setAccessibleName(said % {"number": story.number, "text": story.text})
            self.raise_()
            self.update()

    @property
    def foot(self) -> tuple[str, str]:
        """The line below the story: the page number, where it was told, and on the laptop what to do."""
        if self._story is None:
            return "", ""
        pages = page_count(self._story)
        said = [f"{self._page + 1}/{pages}"] if pages > 1 else []
        said += [self._story.conversation] if self._story.conversation else []
        keys = [_("Pijl omlaag: verder")] if pages > 1 else []
        keys += [_("Spatie of een klik: terug naar de wand")]
        return "  ·  ".join(said), "  ·  ".join(keys if self._hint else ())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._story is None or self._colours is None:
            return
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), QColor(self._colours.surface))
            scale = min(self.width() / WIDTH, self.height() / HEIGHT)
            painter.translate((self.width() - WIDTH * scale) / 2, (self.height() - HEIGHT * scale) / 2)
            painter.scale(scale, scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pages = story_pages(self._story)
            for part in (*pages[min(self._page, len(pages) - 1)], *_foot_items(*self.foot)):
                draw(painter, part, self._colours)
        finally:
            painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn a page for each notch of a wheel; a touchpad sends many small parts of one."""
        if event.isBeginEvent():
            self._turning = 0
        self._turning += event.angleDelta().y()
        if abs(self._turning) >= NOTCH:
            self.turned.emit(-1 if self._turning > 0 else 1)
            self._turning = 0
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Accept the press; the story is hidden when the button is released."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.left.emit()


def page_count(story: Story) -> int:
    """The number of its pages."""
    return len(story_pages(story))


@lru_cache(maxsize=64)
def story_pages(story: Story) -> tuple[tuple[Item, ...], ...]:
    """The number, and beside it the words in the largest letters that fit on one page, or else on several."""
    number = set_text(str(story.number), Style(TITLE, bold=True, role="accent"), 400)
    beside = max(230.0, number.lines[0].width + BLOCK)
    column = Column(MARGIN + INSIDE + beside, MARGIN + INSIDE, WIDTH - MARGIN - INSIDE, _foot_top() - SMALL)
    room = column.bottom - column.top
    block = next(
        (found for size in SIZES if (found := _set(story.text, size, column.width))[1] <= room),
        _set(story.text, BODY, column.width),
    )
    paragraphs, _height = block
    pages: list[list[Item]] = [[]]
    y = column.top
    for paragraph in paragraphs:
        for at in range(len(paragraph.lines)):
            line = paragraph.part(at, at + 1)
            if y + line.height > column.bottom + 1:
                pages.append([])
                y = column.top
            pages[-1].append(Words(column.left, y - paragraph.style.over_capitals, line))
            y += line.height
        y += paragraph.style.line_height / 2
    ground = Panel(MARGIN, MARGIN, WIDTH - 2 * MARGIN, _foot_top() - MARGIN, "raised", 16)
    head = Words(MARGIN + INSIDE, column.top - number.style.over_capitals, number)
    return tuple((ground, head, *page) for page in pages)


def _set(text: str, size: int, width: float) -> tuple[list[Block], float]:
    blocks = [set_text(line, Style(size), width) for line in text.split("\n") if line.strip()]
    gaps = max(0, len(blocks) - 1) * blocks[0].style.line_height / 2 if blocks else 0.0
    return blocks, sum(block.height for block in blocks) + gaps


def _foot_top() -> float:
    return HEIGHT - MARGIN - FINE - SMALL


def _foot_items(said: str, hint: str) -> tuple[Item, ...]:
    """Where it was told on the left, what to do on the right."""
    style = Style(FINE, role="muted")
    y = _foot_top() + SMALL
    parts: list[Item] = []
    room = WIDTH - 2 * MARGIN
    if hint:
        smaller = Style(round(FINE * 0.75), role="muted")
        words = set_text(hint, smaller, text_width(hint, smaller) + 4)
        parts.append(Words(WIDTH - MARGIN - words.lines[0].width, y + (FINE - smaller.size) * 0.9, words))
        room -= words.lines[0].width + BLOCK
    if said:
        parts.append(Words(MARGIN, y, shortened(said, style, room, 1)))
    return tuple(parts)

"""Pictures of cards and names at the size in which they are seen: their words keep the same size in pixels to read.

A card begins with its number and goes on with its words on the same line, so that a strip of it says which it is. Far
away there is room for the number and a few words of the quote; near by for the whole story and where it was told.
"""

import re
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout, QTextOption

from bijeenkomst.design.tokens import Colours
from bijeenkomst.domain.values.story import Story
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.wall import CARD_HEIGHT, CARD_WIDTH
from bijeenkomst.ui.qt_fonts import font
from bijeenkomst.ui.widgets.badge import paint_badge

TEXT, NUMBER, SMALL, NAME = 7.6, 9.0, 5.6, 15.0
"""Type sizes in millimetres."""
LEAST_TEXT, LEAST_NUMBER, LEAST_NAME = 9, 11, 12
"""And in pixels, for who looks from far away."""
EDGE = 4.0
"""Between the edge of a card and its words, in millimetres."""
LEAST_SEEN = 6
"""Pixels: of a card of which less is seen under the next, nothing can be read."""
FOR_WORDS, FOR_WHOLE = 56, 210
"""Pixels: a narrower card has its number only; a wider one has the story instead of its quote, and the conversation."""
SOFT = "\u00ad"
"""A hyphen that is only seen where a line is broken."""
SHORT = 5
_VOWEL, _OTHER = "aeiouyàáâäèéêëìíîïòóôöùúûü", "bcdfghjklmnpqrstvwxzç"
SYLLABLE = re.compile(
    rf"(?<=[{_VOWEL}])(?=[{_OTHER}][{_VOWEL}])|(?<=[{_VOWEL}][{_OTHER}])(?=[{_OTHER}]{{1,3}}[{_VOWEL}])",
    re.IGNORECASE,
)
"""Between a vowel and a consonant that begins a syllable, or between two consonants."""
MOST_LETTERS = 700
"""Of a story on its card; more do not fit at any size."""


class Measure(NamedTuple):
    """Pixels to a millimetre, and the screen's own pixels to one of those."""

    scale: float
    ratio: float

    def pixmap(self, width: float, height: float) -> QPixmap:
        """A picture of so many pixels, in the screen's own."""
        made = QPixmap(max(1, round(width * self.ratio)), max(1, round(height * self.ratio)))
        made.setDevicePixelRatio(self.ratio)
        return made


def card_picture(story: Story, seen: float, measure: Measure, colours: Colours) -> QPixmap:
    """The picture of one card, of which so many millimetres are seen: no line of it is cut through."""
    scale = measure.scale
    width, height = CARD_WIDTH * scale, CARD_HEIGHT * scale
    made = measure.pixmap(width, height)
    made.fill(QColor(colours.raised))
    painter = QPainter(made)
    try:
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawRect(QRectF(0.5, 0.5, width - 1, height - 1))
        _write(painter, story, seen, scale, colours)
    finally:
        painter.end()
    return made


def _write(painter: QPainter, story: Story, seen: float, scale: float, colours: Colours) -> None:
    width, height, edge = CARD_WIDTH * scale, CARD_HEIGHT * scale, max(3.0, EDGE * scale)
    room = seen * scale
    number, text = str(story.number), min(max(LEAST_TEXT, round(TEXT * scale)), int(room))
    bold = _font(min(max(LEAST_NUMBER, round(NUMBER * scale)), max(1, int(room))), True)
    if text < LEAST_SEEN:
        return
    painter.setFont(bold)
    painter.setPen(QColor(colours.accent))
    metrics = _metrics(bold)
    beside = metrics.horizontalAdvance(number)
    base = min(edge * 0.6 + metrics.ascent(), room * 0.5 + metrics.capHeight() * 0.5)
    painter.drawText(QPointF(edge, base), number)
    if width < FOR_WORDS:
        return
    whole = width >= FOR_WHOLE
    covered = seen < CARD_HEIGHT
    bottom = seen * scale if covered else height - edge
    if not covered and whole and story.conversation:
        small = _font(max(LEAST_TEXT, round(SMALL * scale)), False)
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        said = _metrics(small).elidedText(story.conversation, Qt.TextElideMode.ElideRight, width - 2 * edge)
        painter.drawText(QPointF(edge, bottom - _metrics(small).descent()), said)
        bottom -= _metrics(small).height() + edge / 2
    words = story.text if whole or not story.quote else f"„{story.quote}”"
    left = edge + max(beside, _metrics(bold).horizontalAdvance("00")) + edge * 1.2
    painter.setPen(QColor(colours.text))
    face = _font(text, False)
    top = base - _metrics(face).ascent()
    if covered and bottom - top < _metrics(face).ascent():
        bottom = top + _metrics(face).ascent()
    write_lines(painter, words, face, QRectF(left, top, width - left - edge, bottom - top))


def name_picture(
    name: str, theme: Theme | None, measure: Measure, width: float, height: float, colours: Colours
) -> QPixmap:
    """The name of a pile, of `width` by `height` millimetres, with the badge of the theme that was made of it."""
    scale = measure.scale
    made = measure.pixmap(width * scale, height * scale)
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    try:
        left = 0.0
        if theme is not None:
            side = min(height * scale * 0.9, 2.4 * max(LEAST_NAME, NAME * scale))
            paint_badge(painter, QRectF(0, (height * scale - side) / 2, side, side), theme)
            left = side + max(4.0, 4 * scale)
        face = _font(max(LEAST_NAME, round(NAME * scale)), True)
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        room = QRectF(left, 0, width * scale - left, height * scale)
        line = _metrics(face).lineSpacing()
        lines = max(1, int(room.height() // (line * 0.96)))
        used = min(lines, max(1, ceil(_metrics(face).horizontalAdvance(name) / max(1.0, room.width()))))
        room.setTop((room.height() - used * line) / 2)
        write_lines(painter, name, face, room, most=lines)
    finally:
        painter.end()
    return made


def write_lines(painter: QPainter, words: str, face: QFont, room: QRectF, most: int = 1_000) -> None:
    """As many whole lines as there is room for, at least one; the last one ends in "…" when words are left."""
    words = to_break(" ".join(words[:MOST_LETTERS].split()), face, room.width())
    height = _metrics(face).lineSpacing()
    lines = max(1, min(most, int((room.height() + height * 0.2) // height)))
    layout = QTextLayout(words, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    last = 0
    for at in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        last = line.textStart()
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, at * height))
        end = last + line.textLength()
    layout.endLayout()
    if not words or end >= len(words):
        layout.draw(painter, room.topLeft())
        return
    for at in range(lines - 1):
        layout.lineAt(at).draw(painter, room.topLeft())
    rest = _metrics(face).elidedText(
        words[last:].replace(SOFT, ""), Qt.TextElideMode.ElideRight, room.width()
    )
    painter.setFont(face)
    painter.drawText(
        QRectF(room.x(), room.y() + (lines - 1) * height, room.width(), height + 2),
        Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextSingleLine.value,
        rest,
    )


def to_break(words: str, face: QFont, width: float) -> str:
    """The same, with places where a word that is wider than a line may be broken, with a hyphen, in Dutch syllables."""
    metrics = _metrics(face)
    return " ".join(
        SYLLABLE.sub(SOFT, word) if len(word) > SHORT and metrics.horizontalAdvance(word) > width else word
        for word in words.split(" ")
    )


@lru_cache(maxsize=64)
def _font(pixels: int, bold: bool) -> QFont:
    return font(pixels, bold=bold)


_kept: dict[tuple[int, bool], QFontMetricsF] = {}


def _metrics(face: QFont) -> QFontMetricsF:
    key = face.pixelSize(), face.bold()
    if key not in _kept:
        _kept[key] = QFontMetricsF(face)
    return _kept[key]

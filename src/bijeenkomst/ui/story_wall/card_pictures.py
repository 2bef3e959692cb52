"""Pictures of cards and names at the size in which they are seen: their words keep a readable size in pixels.

A card begins with its number and goes on with its words on the same line, so that a strip of it is enough to recognise
it. Zoomed out there is room for the number and a few words of the quote; zoomed in for the whole story and where it was
told.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout, QTextOption

from bijeenkomst.design.tokens import Colours
from bijeenkomst.domain.values.story import Story
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.wall import CARD_HEIGHT, CARD_WIDTH
from bijeenkomst.ui.qt_fonts import font
from bijeenkomst.ui.widgets.badge import paint_badge

TEXT, NUMBER, SMALL, NAME = 7.6, 9.0, 5.6, 15.0
"""Type sizes in millimetres."""
LEAST_TEXT, LEAST_NUMBER, LEAST_NAME = 9, 11, 11
"""The same in pixels, when zoomed out."""
SMALLER = (1.0, 0.85, 0.7, 0.6)
"""The factor by which the letters of a name that does not fit are made smaller."""
EDGE = 4.0
"""The margin of a card, in millimetres."""
LEAST_SEEN = 6
"""Pixels: when less of a card is visible under the next one, nothing can be read."""
FOR_WORDS, FOR_WHOLE = 56, 210
"""Pixels: a narrower card has its number only; a wider one has the story instead of its quote, and the conversation."""
SOFT = "\u00ad"
"""A soft hyphen, only visible where a line is broken."""
SHORT = 5
_VOWEL, _OTHER = "aeiouyàáâäèéêëìíîïòóôöùúûü", "bcdfghjklmnpqrstvwxzç"
BETWEEN = re.compile(rf"(?<=[{_VOWEL}])[{_OTHER}]+(?=[{_VOWEL}])", re.IGNORECASE)
BEGINS = re.compile(
    rf"(?:schr?|str|spr|(?<=[{_OTHER}])st|ch|tj|[bcfgkpv]l|[bcdfgkptvw]r|[{_OTHER}])$", re.IGNORECASE
)
"""The index of the consonant with which the next syllable begins."""
LEAST_PART = 2
MOST_LETTERS = 700
"""Characters of a story on its card; more do not fit at any size."""


class Measure(NamedTuple):
    """Pixels per millimetre, and the screen's own pixels per pixel."""

    scale: float
    ratio: float

    def pixmap(self, width: float, height: float) -> QPixmap:
        """An empty picture of this many pixels, at the resolution of the screen."""
        made = QPixmap(max(1, round(width * self.ratio)), max(1, round(height * self.ratio)))
        made.setDevicePixelRatio(self.ratio)
        return made


def card_picture(story: Story, seen: float, measure: Measure, colours: Colours) -> QPixmap:
    """The picture of one card, of which this many millimetres are visible; no line of it is cut through."""
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
    width, height, edge = CARD_WIDTH * scale, CARD_HEIGHT * scale, max(2.0, EDGE * scale)
    room = seen * scale
    number, text = str(story.number), min(max(LEAST_TEXT, round(TEXT * scale)), int(room))
    bold = _number_face(
        number, min(max(LEAST_NUMBER, round(NUMBER * scale)), max(1, int(room))), width - 2 * edge
    )
    if text < LEAST_SEEN or bold is None:
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
    place = QRectF(left, top, width - left - edge, bottom - top)
    set_lines(words, face, place).draw(painter, place.topLeft())


def _number_face(number: str, pixels: int, room: float) -> QFont | None:
    """A bold font small enough for all digits of every number; None if it would be unreadable."""
    widest = "0" * max(3, len(number))
    for smaller in range(pixels, LEAST_SEEN, -1):
        if _metrics(face := _font(smaller, True)).horizontalAdvance(widest) <= room:
            return face
    return None


class NamePicture(NamedTuple):
    """The name of a pile, whether all of it is there, and how many millimetres it begins over its room."""

    picture: QPixmap
    whole: bool
    above: float


def name_picture(
    name: str, theme: Theme | None, measure: Measure, room: QSizeF, most: float, colours: Colours
) -> NamePicture:
    """In `room`, in millimetres, with the badge of the theme that was made of it.

    A long name has smaller letters, as long as they can be read. From far away, where of a card only its number can be
    read, a name may lie over the cards under it, `most` millimetres in all; one line rather begins a little higher.
    """
    scale = measure.scale
    width, height = room.width() * scale, room.height() * scale
    side = min(height * 0.9, 2.4 * max(LEAST_NAME, NAME * scale), width * 0.3) if theme is not None else 0.0
    left = side + max(3.0, 4 * scale) if side else 0.0
    beside = max(1.0, width - left)
    for smaller in SMALLER:
        face = _font(max(LEAST_NAME, round(NAME * scale * smaller)), True)
        lines = set_lines(name, face, QRectF(0, 0, beside, height))
        if lines.whole:
            break
    if not lines.whole and CARD_WIDTH * scale < FOR_WORDS:
        lines = set_lines(name, face, QRectF(0, 0, beside, max(height, most * scale)))
    if lines.height > 1.3 * max(height, most * scale):
        lines = Lines((), 0, False)  # a pile smaller than a letter
    one = lines.height <= _metrics(face).lineSpacing()
    high = max(height, lines.height)
    made = measure.pixmap(width, high)
    made.fill(QColor(0, 0, 0, 0) if one or high == height else QColor(colours.sunken))
    painter = QPainter(made)
    try:
        if theme is not None:
            paint_badge(painter, QRectF(0, (min(height, high) - side) / 2, side, side), theme, colours.text)
        painter.setPen(QColor(colours.text))
        lines.draw(painter, QPointF(left, (high - lines.height) / 2))
    finally:
        painter.end()
    return NamePicture(made, lines.whole, (high - height) / scale if one else 0.0)


class Lines(NamedTuple):
    """Words in lines, ready to be drawn; the last ends in "…" when it is not the `whole` text."""

    layouts: tuple[QTextLayout, ...]
    height: float
    whole: bool

    def draw(self, painter: QPainter, place: QPointF) -> None:
        """Draw them with the upper left corner there."""
        for layout in self.layouts:
            layout.draw(painter, place)


def set_lines(words: str, face: QFont, room: QRectF) -> Lines:
    """As many whole lines as there is room for, at least one; each paragraph in the direction of its own script."""
    words = to_break(" ".join(words[:MOST_LETTERS].split()), face, room.width())
    height = _metrics(face).lineSpacing()
    most = max(1, int((room.height() + height * 0.2) // height))
    layout, ends = _lay(words, face, room.width(), most)
    if not words or (ends and ends[-1] >= len(words)):
        return Lines((layout,), len(ends) * height, True)
    begins = ends[-2] if len(ends) > 1 else 0
    rest = words[begins:].replace(SOFT, "")
    shortened = _metrics(face).elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
    last, _ends = _lay(shortened, face, room.width() + 1)
    last.setPosition(QPointF(0, (most - 1) * height))
    above = (_lay(words[:begins], face, room.width(), most - 1)[0],) if begins else ()
    return Lines((*above, last), most * height, False)


def _lay(words: str, face: QFont, width: float = 1e6, most: int = 1) -> tuple[QTextLayout, list[int]]:
    """At most this many lines, and where each of them ends. A letter of another font does not move its line."""
    metrics = _metrics(face)
    layout = QTextLayout(words, face)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    ends: list[int] = []
    while len(ends) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, len(ends) * metrics.lineSpacing() + metrics.ascent() - line.ascent()))
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return layout, ends


def to_break(words: str, face: QFont, width: float) -> str:
    """The same, with soft hyphens between the Dutch syllables of words that are wider than a line."""
    metrics = _metrics(face)
    return " ".join(
        _in_syllables(word) if len(word) > SHORT and metrics.horizontalAdvance(word) > width else word
        for word in words.split(" ")
    )


def _in_syllables(word: str) -> str:
    def parted(found: re.Match[str]) -> str:
        kept = found.group()[: found.end() - found.start() - len(_begin(found.group()))]
        place = found.start() + len(kept)
        small = place < LEAST_PART or len(word) - place < LEAST_PART
        return found.group() if small else f"{kept}{SOFT}{found.group()[len(kept) :]}"

    return BETWEEN.sub(parted, word)


def _begin(consonants: str) -> str:
    found = BEGINS.search(consonants)
    return found.group() if found is not None else consonants


@lru_cache(maxsize=64)
def _font(pixels: int, bold: bool) -> QFont:
    return font(pixels, bold=bold)


_kept: dict[tuple[int, bool], QFontMetricsF] = {}


def _metrics(face: QFont) -> QFontMetricsF:
    key = face.pixelSize(), face.bold()
    if key not in _kept:
        _kept[key] = QFontMetricsF(face)
    return _kept[key]

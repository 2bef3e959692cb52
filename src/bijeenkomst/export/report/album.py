"""The last pages of the report's PDF: photos of the evening in rows as wide as the text, with their captions."""

from collections.abc import Sequence

from bijeenkomst.design.fonts import BOLD
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.report.album_rows import BETWEEN, Paper, Row, arranged
from bijeenkomst.export.report.content import Photo
from bijeenkomst.export.report.report_pages import BOTTOM, LEFT, ROOM, TOP, ReportPages
from bijeenkomst.export.report.report_words import PHOTOS, PHOTOS_AGREED

ALBUM = "photos"  # its bookmark
AIR = 1.5  # between a photo and its caption


def album(pages: ReportPages, photos: Sequence[Photo]) -> int:
    """Put the photos on pages of their own; returns the number of the first such page."""
    pages.next_page()
    first = pages.page
    pages.bookmark(ALBUM, PHOTOS)
    pages.words(PHOTOS, PAPER_TEXT["heading"], BOLD)
    pages.words(PHOTOS_AGREED, ink=LIGHT.muted)
    pages.top += 3

    def caption(at: int, width: float) -> float:
        words = photos[at].caption
        return AIR + pages.height(words, PAPER_TEXT["body"], room=width) if words else 0.0

    paper = Paper(ROOM, BOTTOM - pages.top, BOTTOM - TOP, caption)
    for number, rows in enumerate(arranged([one.width / one.height for one in photos], paper)):
        if number:
            pages.next_page()
        for row in rows:
            _row(pages, row, photos)
    return first


def _row(pages: ReportPages, row: Row, photos: Sequence[Photo]) -> None:
    """As wide as the text; what would be too high for that stands in the middle of its slot."""
    top, left = pages.top, LEFT
    for at, slot, width in zip(row.photos, row.slots, row.widths, strict=True):
        photo, place = photos[at], Place(left + (slot - width) / 2, top, width, row.high)
        pages.put(lambda pen, place=place, photo=photo: _draw(pen, place, photo))  # type: ignore[misc]  # bound at once
        if photo.caption:
            pages.top = top + row.high + AIR
            pages.words(photo.caption, PAPER_TEXT["body"], left=left, room=slot, ink=LIGHT.muted)
        left += slot + BETWEEN
    pages.top = top + row.takes


def _draw(pen: Pen, place: Place, photo: Photo) -> None:
    pen.photo(place, photo.picture)

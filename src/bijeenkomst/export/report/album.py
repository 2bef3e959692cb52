"""The last pages of the report's PDF: photos of the evening, as large as fits, with their captions."""

from collections.abc import Iterator, Sequence

from bijeenkomst.design.fonts import BOLD
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.report.content import Photo
from bijeenkomst.export.report.report_pages import LEFT, ROOM, ReportPages
from bijeenkomst.export.report.report_words import PHOTOS, PHOTOS_AGREED

ALBUM = "photos"  # its bookmark
HIGHEST = 100.0  # millimetres: two below each other on a page, with their words
BETWEEN = 6.0


def album(pages: ReportPages, photos: Sequence[Photo]) -> int:
    """Put the photos on pages of their own, upright ones side by side; returns the number of the first such page."""
    pages.next_page()
    first = pages.page
    pages.bookmark(ALBUM, PHOTOS)
    pages.words(PHOTOS, PAPER_TEXT["heading"], BOLD)
    pages.words(PHOTOS_AGREED, ink=LIGHT.muted)
    pages.top += 3
    for row in _rows(photos):
        _row(pages, row)
    return first


def _rows(photos: Sequence[Photo]) -> Iterator[tuple[Photo, ...]]:
    waiting: Photo | None = None
    for photo in photos:
        if photo.height <= photo.width:
            if waiting is not None:
                yield (waiting,)
                waiting = None
            yield (photo,)
        elif waiting is not None:
            yield (waiting, photo)
            waiting = None
        else:
            waiting = photo
    if waiting is not None:
        yield (waiting,)


def _row(pages: ReportPages, row: tuple[Photo, ...]) -> None:
    room = (ROOM - BETWEEN) / 2 if len(row) > 1 else ROOM
    size = PAPER_TEXT["body"]
    sizes = [_size(photo, room) for photo in row]
    high = max(height for _width, height in sizes)
    below = max(pages.height(photo.caption, size, room=room) if photo.caption else 0.0 for photo in row)
    pages.needs(high + 1.5 + below)
    top = pages.top
    for number, (photo, (width, height)) in enumerate(zip(row, sizes, strict=True)):
        left = LEFT + number * (room + BETWEEN)
        place = Place(left, top, width, height)
        pages.put(lambda pen, place=place, photo=photo: _draw(pen, place, photo))  # type: ignore[misc]  # bound at once
        if photo.caption:
            pages.top = top + high + 1.5
            pages.words(photo.caption, size, left=left, room=room, ink=LIGHT.muted)
    pages.top = top + high + 1.5 + below + BETWEEN


def _draw(pen: Pen, place: Place, photo: Photo) -> None:
    pen.photo(place, photo.picture)


def _size(photo: Photo, room: float) -> tuple[float, float]:
    """Width and height on paper in millimetres, in the photo's proportions."""
    scale = min(room / photo.width, HIGHEST / photo.height)
    return photo.width * scale, photo.height * scale

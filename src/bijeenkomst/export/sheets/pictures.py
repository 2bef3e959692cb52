"""Pages as pictures: small ones to choose from, a large one to look at, and fine ones for the printer.

PDFium draws them, as it does in Chromium: what is on screen is what a reader of the PDF sees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.write_pdf import address_too_long, draw, not_ready
from bijeenkomst.qr import TooMuchForACode

if TYPE_CHECKING:  # 4 MB: when there is a page to draw
    from pypdfium2 import PdfDocument

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a picture: `pixels` has red, green and blue bytes, row after row without padding."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Seen:
    """A kind of sheet with one of its pages as a picture; `trouble` says why there is none."""

    carrier: Carrier
    pages: int = 0
    page: int = 0
    picture: Picture | None = None
    trouble: str = ""


def look_at(
    meeting: Meeting, carriers: Sequence[Carrier], choice: Choice, page: int, side: int
) -> list[Seen]:
    """Page `page` (from 0; the last when there are fewer) of each carrier, `side` pixels on its longest side."""
    return [_look_at(meeting, carrier, choice, page, side) for carrier in carriers]


def _look_at(meeting: Meeting, carrier: Carrier, choice: Choice, page: int, side: int) -> Seen:
    if trouble := not_ready(meeting, carrier, choice):
        return Seen(carrier, trouble=trouble)
    drawn = BytesIO()
    try:
        draw(meeting, carrier, drawn, choice)
    except TooMuchForACode:
        return Seen(carrier, trouble=address_too_long())
    return Seen(carrier, *page_in(drawn.getvalue(), page, side))


def page_in(pdf: bytes, page: int, side: int) -> tuple[int, int, Picture]:
    """How many pages there are, which one is shown, and that one as a picture.

    Who turns faster than pages are drawn asks for one before the first or past the last: then it is that one.
    """
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        page = max(0, min(page, len(document) - 1))
        scale = side / max(document[page].get_size())
        return len(document), page, _picture(document, page, scale)


def page_of(pdf: Path, page: int, dpi: int) -> Picture:
    """A page (from 0) of a PDF file, in the resolution of a printer."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return _picture(document, page, dpi / POINTS_PER_INCH)


def _picture(document: "PdfDocument", page: int, scale: float) -> Picture:
    bitmap = document[page].render(scale=scale, rev_byteorder=True)
    image = bitmap.to_pil().convert("RGB")
    return Picture(image.width, image.height, image.tobytes())

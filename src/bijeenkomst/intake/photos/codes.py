"""The codes in a picture of a sheet: marks of rows, and codes to join; how it lies and whose sheet it is by them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bijeenkomst.domain.values.photo import LONGEST_SEEN, Seen
from bijeenkomst.domain.values.sheet_row import read_mark
from bijeenkomst.intake.photos.pictures import times

if TYPE_CHECKING:  # only the other process loads it
    from PIL.Image import Image

SIZES = (1.0, 0.8, 0.6)  # of the picture, to look for codes at


def codes_in(image: "Image") -> tuple[Seen, ...]:
    """Codes to join and marks of rows, wherever they stand and however they lie.

    The reader looks along lines some pixels apart, and what falls between them at one size does not at another.
    """
    codes: dict[str, Seen] = {}
    grey = image.convert("L")
    for size in SIZES:
        smaller = grey if size == 1 else grey.resize(times(grey.size, size))
        for code in _codes_at(smaller, 1 / size):
            codes.setdefault(code.text, code)
    return tuple(codes.values())


def quarter_turns(codes: tuple[Seen, ...]) -> int:
    """How many quarters the picture has to turn anticlockwise, so that its codes stand upright."""
    top_edges = [
        (right[0] - left[0], right[1] - left[1])
        for left, right, _lower, _last in (code.corners for code in codes)
    ]
    x, y = (sum(axis) for axis in zip(*top_edges, strict=True)) if top_edges else (1, 0)
    if abs(x) >= abs(y):
        return 0 if x >= 0 else 2
    return 1 if y > 0 else 3


def theme_and_sheet(codes: tuple[Seen, ...]) -> tuple[str, int]:
    """Theme and sheet by the marks of rows; else the theme by the code to join, at the end of its address."""
    marks = [mark for code in codes if (mark := read_mark(code.text)) is not None]
    if marks:
        sheets = [(mark.theme, mark.sheet) for mark in marks]
        return max(sheets, key=sheets.count)
    ends = (code.text.rstrip("/").rpartition("/")[2].upper() for code in codes if "://" in code.text)
    return next((end for end in ends if len(end) == 2), ""), 0


def _codes_at(grey: "Image", scale: float) -> Iterator[Seen]:
    import zxingcpp

    formats = zxingcpp.barcode_formats_from_str("QRCode,DataMatrix")
    for code in zxingcpp.read_barcodes(grey, formats=formats):
        if len(code.text) <= LONGEST_SEEN:
            at = code.position
            corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
            a, b, c, d = ((round(corner.x * scale), round(corner.y * scale)) for corner in corners)
            yield Seen(code.text, (a, b, c, d))

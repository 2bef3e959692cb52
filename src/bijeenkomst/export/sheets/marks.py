"""A small mark beside each row, by which a photo of the sheet is recognised and straightened (R8); cards have one too.

Data Matrix (ISO/IEC 16022) of 12 x 12 modules: small, and read well in a blurred photo. The cameras of phones ignore it
or find it after the code to join, and it contains nothing that they would open.
"""

from functools import lru_cache
from typing import Any

from bijeenkomst.domain.values.sheet_row import SheetRow, mark_text
from bijeenkomst.export.pdf.pen import Pen
from bijeenkomst.qr import QrCode

MODULES = 12
QUIET = 0  # the module of white that it needs is the row's own


def draw_mark(pen: Pen, left: float, top: float, size: float, row: SheetRow) -> None:
    """Draw the mark of a row, or of the sheet for row 0, in a square of `size` millimetres."""
    draw_mark_of(pen, left, top, size, mark_text(row))


def draw_mark_of(pen: Pen, left: float, top: float, size: float, text: str) -> None:
    """Draw the mark that holds `text` in a square of `size` millimetres."""
    pen.ink()
    pen.qr(left, top, size, mark_of(text), QUIET)
    pen.ink()


@lru_cache(maxsize=128)  # a few sheets that are looked at; the rest is drawn only once
def mark_of(text: str) -> QrCode:
    """The modules of the mark that holds `text`."""
    import zxingcpp

    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix)
    picture: Any = memoryview(drawn.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]  # is a Buffer
    if picture.shape != (MODULES, MODULES):
        raise AssertionError(text)
    return QrCode(tuple(bytes(module == 0 for module in line) for line in picture.tolist()))

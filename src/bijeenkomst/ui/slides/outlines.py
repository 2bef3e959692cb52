"""The outlines of letters, the same every time: from the shipped faces, at one large size.

Qt gives the outline of a letter at the size at which its face was used last, so that it depends on what was painted
before. A face that is never used at another size is exact; it has to be opened apart from those that widgets use.
"""

from collections.abc import Callable
from functools import cache, lru_cache

from PySide6.QtGui import QFont, QPainterPath, QRawFont, QTransform

from bijeenkomst.design.fonts import screen_files
from bijeenkomst.ui.qt_fonts import load_fonts

EM = 1000.0  # pixels at which outlines are taken: fine enough for any hall


def outlines(face: QRawFont) -> Callable[[int], QPainterPath]:
    """What gives the outline of a glyph of `face`, at its size, from the left end of the baseline.

    A face of the system, for a script that no shipped one has, is Qt's own business.
    """
    head = _head(face)
    if head not in _own():
        return face.pathForGlyph
    size = face.pixelSize() / EM
    scaled = QTransform.fromScale(size, size)
    return lambda glyph: scaled.map(_outline(head, glyph))


@lru_cache(maxsize=1024)
def _outline(head: bytes, glyph: int) -> QPainterPath:
    return _own()[head].pathForGlyph(glyph)


@cache
def _own() -> dict[bytes, QRawFont]:
    """The shipped faces by their header, which holds a checksum of the whole file."""
    load_fonts()
    faces = [QRawFont(str(path), EM, QFont.HintingPreference.PreferNoHinting) for path in screen_files()]
    return {_head(face): face for face in faces}


def _head(face: QRawFont) -> bytes:
    return bytes(face.fontTable("head").data())

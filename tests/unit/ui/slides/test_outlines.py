"""Letters are drawn as outlines, which depend on nothing that was painted before."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QImage, QPainter, QRawFont

from bijeenkomst.ui.qt_fonts import font
from bijeenkomst.ui.slides.layouts import forget
from bijeenkomst.ui.slides.outlines import outlines
from bijeenkomst.ui.slides.typesetting import Style, line_path, set_text

pytestmark = pytest.mark.usefixtures("qapp")


def test_letters_are_the_same_whatever_was_painted_before() -> None:
    """Qt gives outlines as round as they were at the size painted last: seen in letters of 160 pixels."""
    style = Style(160, bold=True)
    line = set_text("Dorpsbrede", style, 3000.0).lines[0]
    first = line_path(line, style)
    canvas = QImage(400, 100, QImage.Format.Format_RGB32)
    for size in range(9, 30):
        painter = QPainter(canvas)
        painter.setFont(font(size, bold=True))
        painter.drawText(QPointF(10, 50), "Dorpsbrede")
        painter.end()
        forget()
        assert line_path(line, style) == first


def test_a_face_of_the_system_is_left_to_qt() -> None:
    face = QRawFont.fromFont(QFont("DejaVu Sans", 20))
    shipped = QRawFont.fromFont(font(20))
    for one in (face, shipped):
        (glyph,) = one.glyphIndexesForString("D")
        ours, qts = outlines(one)(glyph).boundingRect(), one.pathForGlyph(glyph).boundingRect()
        assert abs(ours.width() - qts.width()) < 0.1
        assert abs(ours.height() - qts.height()) < 0.1

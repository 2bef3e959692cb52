"""Printing text directly, without leaving a file."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextDocument

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MARGIN = 15.0  # millimetres
TEXT = 12.0  # points


def print_html(body: str, printer: "QPrinter", points: float = TEXT) -> None:
    """Print the body of an HTML page, in which the caller has escaped what people typed."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout

    printer.setFullPage(False)
    printer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    face = QFont(document.defaultFont())
    face.setPointSizeF(points)  # the default is in pixels, with which headings get no larger size
    document.setDefaultFont(face)
    document.setHtml(f"<html><body>{body}</body></html>")
    document.print_(printer)

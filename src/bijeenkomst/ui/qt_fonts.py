"""The shipped fonts in Qt, registered once, with fallbacks for other scripts."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from bijeenkomst.design.fonts import FAMILIES, screen_files


@cache
def load_fonts() -> None:
    """Register the shipped faces with Qt; needs a QGuiApplication. Calling it again does nothing."""
    for path in screen_files():
        QFontDatabase.addApplicationFont(str(path))


def font(pixels: int, *, bold: bool = False, italic: bool = False) -> QFont:
    """The program's own font, with fallbacks for the scripts and emoji that it lacks.

    Without hinting, so that widths are proportional to the size, and a preview breaks lines as the hall does (P15).
    """
    load_fonts()
    new_font = QFont()
    new_font.setFamilies(list(FAMILIES))
    new_font.setPixelSize(pixels)
    new_font.setBold(bold)
    new_font.setItalic(italic)
    new_font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return new_font

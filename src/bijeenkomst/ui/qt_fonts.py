"""The shipped type families in Qt: registered once, and a font of any size with its stand-ins."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from bijeenkomst.design.fonts import FAMILIES, screen_files


@cache
def load_fonts() -> None:
    """Register the shipped faces with Qt; needs a QGuiApplication. Calling it again does nothing."""
    for path in screen_files():
        QFontDatabase.addApplicationFont(str(path))


def font(pixels: int, *, bold: bool = False, italic: bool = False) -> QFont:
    """The program's own face, with those that fill in the scripts and emoji that it lacks.

    Without hinting, so that widths grow exactly with the size: a preview breaks lines as the hall does (P15).
    """
    load_fonts()
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(pixels)
    made.setBold(bold)
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made

"""The screens of the hall, as Qt knows them (P5, P7)."""

from PySide6.QtGui import QGuiApplication, QScreen

from bijeenkomst.ui.preflight.facts import Screens
from bijeenkomst.ui.projector.screens import same_place


def read_screens(console: QScreen | None) -> Screens:
    """All screens but the console's, and whether the only other ones mirror it."""
    others = [screen for screen in QGuiApplication.screens() if screen is not console]
    mirrored = [screen for screen in others if console is not None and same_place(screen, console)]
    return Screens(
        tuple(_pixels(screen) for screen in others if screen not in mirrored),
        bool(mirrored) and len(mirrored) == len(others),
    )


def _pixels(screen: QScreen) -> tuple[int, int]:
    ratio = screen.devicePixelRatio()
    return round(screen.size().width() * ratio), round(screen.size().height() * ratio)

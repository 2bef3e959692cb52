"""The controls beside the picture: another part of the evening begins with what it asks for (P19)."""

from PySide6.QtWidgets import QApplication, QScrollArea

from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.console.key_guard import TYPING


class BeginsAtTop:
    """Scrolls `area` to its top when the part is another, however far down somebody read; who types there stays."""

    def __init__(self, area: QScrollArea) -> None:
        self._area = area
        self._part: tuple[SlideKind, str] | None = None

    def show_slide(self, slide: Slide) -> None:
        """The part that is on now."""
        before, self._part = self._part, (slide.kind, slide.theme)
        focus = QApplication.focusWidget()
        typing = isinstance(focus, TYPING) and self._area.isAncestorOf(focus)
        if before != self._part and not typing:
            self._area.verticalScrollBar().setValue(0)

"""Parts of the window that scroll."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from bijeenkomst.i18n import gettext as _

if TYPE_CHECKING:  # PySide creates a class when it is first named, which costs time at start-up
    from PySide6.QtGui import QFocusEvent

    from bijeenkomst.ui.widgets.focus_ring import FocusRing

NO_FOCUS, TAB_FOCUS = 0, 1  # Qt.FocusPolicy; by their numbers as in `labels`


class ScrollArea(QScrollArea):
    """Scrolls `inner`. As long as not everything fits, Tab reaches it, its name says so, and the arrow keys scroll.

    Otherwise a long text without any controls, such as the log, could not be read with the keyboard alone.
    """

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring: FocusRing | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("focusPolicy", NO_FOCUS)
        self.setWidget(inner)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.rangeChanged.connect(self._update_focus_policy)

    def focusInEvent(self, event: "QFocusEvent") -> None:
        """Draw a ring around it, to show that the arrow keys scroll here."""
        super().focusInEvent(event)
        from bijeenkomst.ui.widgets.focus_ring import FocusRing  # not for the start

        self._ring = FocusRing(self)

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.take_away()
            self._ring = None

    def _update_focus_policy(self) -> None:
        scrolls = any(bar.maximum() > 0 for bar in (self.verticalScrollBar(), self.horizontalScrollBar()))
        self.setProperty("focusPolicy", TAB_FOCUS if scrolls else NO_FOCUS)
        self.setAccessibleName(_("Meer dan er past: schuif met de pijltjes") if scrolls else "")

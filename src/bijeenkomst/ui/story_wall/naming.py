"""Typing the name of a pile where it stands on the wall."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bijeenkomst.domain.values.story import LONGEST_PILE_NAME
from bijeenkomst.i18n import gettext as _

LEAST_WIDTH = 260


class NameField(QLineEdit):
    """A field over the name of the pile. Enter or losing the focus gives the name, Esc leaves it as it was."""

    def __init__(self, over: QWidget, place: QRectF, name: str, named: Callable[[str], None]) -> None:
        super().__init__(over)
        self._named: Callable[[str], None] | None = named
        self._before = name
        self.setAccessibleName(_("Naam van de stapel"))
        self.setPlaceholderText(_("Hoe noemt u deze stapel?"))
        self.setMaxLength(LONGEST_PILE_NAME)
        self.setText(name)
        self.selectAll()
        width, height = max(LEAST_WIDTH, round(place.width())), self.sizeHint().height()
        x = max(0, min(round(place.x()), over.width() - width))
        y = max(0, min(round(place.center().y() - height / 2), over.height() - height))
        self.setGeometry(x, y, width, height)
        self.returnPressed.connect(self.give)
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the field; no key reaches the canvas under it."""
        if event.key() == Qt.Key.Key_Escape:
            self._named = None
            self._go()
            return
        super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.give()

    def give(self) -> None:
        """What is typed is the name from now on."""
        named, self._named = self._named, None
        if named is not None:
            if (name := " ".join(self.text().split())) != self._before:
                named(name)
            self._go()

    def _go(self) -> None:
        had = self.hasFocus()
        self.hide()
        self.deleteLater()
        if had and (around := self.parentWidget()) is not None:
            around.setFocus()

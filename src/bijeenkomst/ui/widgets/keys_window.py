"""A window that lists keys with what each of them does (F1)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.folding import Unrolling
from bijeenkomst.ui.widgets.labels import chip, label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.side_window import SideWindow


class KeysWindow(SideWindow):
    """Any of Esc, Enter and F1 closes it. `keys` are pairs of a key and what it does."""

    def __init__(
        self,
        heading: str,
        keys: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        note: str = "",
        buttons: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Toetsen"))
        listed = _in_two_columns(keys)
        area = Unrolling(listed)
        area.setMinimumWidth(listed.sizeHint().width() + 16)
        close = button(_("Sluit (Esc)"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = vbox(label(heading, "heading"), (area, 1), on=self, margins=(28, 24, 28, 24), spacing=16)
        if note:
            layout.addWidget(label(note, "muted"))
        add(layout, hbox(*buttons, STRETCH, close))
        self.resize(layout.sizeHint().width(), layout.sizeHint().height() + listed.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 again closes it."""
        if event.key() == Qt.Key.Key_F1:
            self.accept()
            return
        super().keyPressEvent(event)


def _in_two_columns(keys: Sequence[tuple[str, str]]) -> QWidget:
    listed = QWidget()
    grid = QGridLayout(listed)
    grid.setContentsMargins(8, 6, 8, 6)  # inside the frame that shows the focus, when it scrolls
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(6)
    half = -(-len(keys) // 2)
    for index, (key, words) in enumerate(keys):
        column = 0 if index < half else 2
        grid.addWidget(chip(key), index % half, column, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(words, wrap=False), index % half, column + 1)
    return listed

"""All keys of the evening on one card, one key away (F1)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.folding import Unrolling
from bijeenkomst.ui.widgets.labels import chip, label
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.wording.keys import keys_in_words


class KeysOverview(SideWindow):
    """Stands on the console only. Any of Esc, Enter and F1 closes it. Signal: `manual_asked()`, for its chapter."""

    manual_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, group_work: bool = True) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Toetsen"))
        keys = QWidget()
        grid = QGridLayout(keys)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        rows = [(use.shown, use.words) for use in keys_in_words(group_work=group_work)]
        rows += [("Ctrl+Z", _("Ongedaan maken")), ("Ctrl+Y", _("Toch weer doen"))]
        rows.append(("Ctrl+4", _("Papier invoeren")))
        half = -(-len(rows) // 2)
        for index, (key, words) in enumerate(rows):
            column = 0 if index < half else 2
            grid.addWidget(chip(key), index % half, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(words, wrap=False), index % half, column + 1)
        close = button(_("Sluit (Esc)"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(16)
        layout.addWidget(label(_("Toetsen op de avond"), "heading"))
        area = Unrolling(keys)
        area.setMinimumWidth(keys.sizeHint().width() + 16)
        layout.addWidget(area, 1)
        note = _("Ze werken in dit venster en op de projector. Typt u? Druk eerst op Esc.")
        layout.addWidget(label(note, "muted"))
        self.manual = button(_("Lees in de handleiding"))
        self.manual.clicked.connect(self._ask_for_manual)
        foot = QHBoxLayout()
        foot.addWidget(self.manual)
        foot.addStretch()
        foot.addWidget(close)
        layout.addLayout(foot)
        self.resize(layout.sizeHint().width(), layout.sizeHint().height() + keys.sizeHint().height())

    def _ask_for_manual(self) -> None:
        self.accept()
        self.manual_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 again closes it."""
        if event.key() == Qt.Key.Key_F1:
            self.accept()
            return
        super().keyPressEvent(event)

"""All keys of the wall on one card (F1)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.story_wall.wall_tasks import uses
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.folding import Unrolling
from bijeenkomst.ui.widgets.labels import chip, label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox
from bijeenkomst.ui.widgets.side_window import SideWindow


class WallKeys(SideWindow):
    """Any of Esc, Enter and F1 closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Toetsen"))
        keys = QWidget()
        grid = QGridLayout(keys)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        rows = all_keys()
        half = -(-len(rows) // 2)
        for index, (key, words) in enumerate(rows):
            column = 0 if index < half else 2
            grid.addWidget(chip(key), index % half, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(words, wrap=False), index % half, column + 1)
        close = button(_("Sluit (Esc)"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        area = Unrolling(keys)
        area.setMinimumWidth(keys.sizeHint().width() + 16)
        layout = vbox(
            label(_("Toetsen op de wand"), "heading"),
            (area, 1),
            hbox(STRETCH, close),
            on=self,
            margins=(28, 24, 28, 24),
            spacing=16,
        )
        self.resize(layout.sizeHint().width(), layout.sizeHint().height() + keys.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 again closes it."""
        if event.key() == Qt.Key.Key_F1:
            self.accept()
            return
        super().keyPressEvent(event)


def all_keys() -> list[tuple[str, str]]:
    """Each key and what it does."""
    return [
        (_("Pijltjes"), _("Naar een andere kaart of stapel")),
        *uses().values(),
        (_("Ctrl+pijltjes"), _("Verschuif een losse kaart of een stapel")),
        ("Ctrl+A", _("Markeer alles wat bij elkaar ligt")),
        ("Home, End", _("Eerste en laatste")),
        ("+  -", _("Groter, kleiner")),
        ("0", _("Alles in beeld")),
        ("1", _("Deze ene kaart of stapel groot in beeld")),
        ("Ctrl+F", _("Zoek een woord")),
        ("Esc", _("Alles weer gewoon")),
        ("Ctrl+Z", _("Ongedaan maken")),
        ("Ctrl+Y", _("Toch weer doen")),
    ]

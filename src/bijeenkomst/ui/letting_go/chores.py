"""The checklist of what people have to do themselves; ticks are stored in the meeting (R45)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QWidget

from bijeenkomst.domain.commands import ForgetWritten, TickChore
from bijeenkomst.domain.values.letting_go import Chore
from bijeenkomst.i18n import gettext as _
from bijeenkomst.letting_go.leftover import Leftovers
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.letting_go.letting_go_words import chore_words
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox


class ChoreList(QFrame):
    """The check boxes, and below them the files that cannot be reached now."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self.boxes = {chore: self._box(chore) for chore in Chore}
        self.away: list[AwayRow] = []
        self._column = vbox(
            label(_("Dit kunt alleen u"), "subheading"), on=self, margins=(16, 14, 16, 14), spacing=10
        )
        for chore, box in self.boxes.items():
            row = hbox(spacing=10)
            words = _Words(chore_words(chore), box)
            add(row, box, (words, 1))
            self._column.addLayout(row)
        self._unreachable = label(_("Hier kan het programma nu niet bij. Gooi het zelf weg:"), "label")
        self._column.addWidget(self._unreachable)
        self.show_meeting()
        self.show_away(Leftovers())

    @property
    def first_left(self) -> QCheckBox | None:
        """The first chore that is not done yet."""
        return next((box for box in self.boxes.values() if not box.isChecked()), None)

    def show_meeting(self) -> None:
        """Tick the chores that are done."""
        for chore, box in self.boxes.items():
            box.setChecked(chore in self._controller.meeting.chores)

    def show_away(self, leftovers: Leftovers) -> None:
        """List the files on a stick that is not plugged in, or in a folder that no longer exists."""
        for row in self.away:
            row.hide()
            row.deleteLater()
        self.away = [AwayRow(self._controller, file.place) for file in leftovers.away]
        for row in self.away:
            self._column.addWidget(row)
        self._unreachable.setVisible(bool(self.away))

    def _box(self, chore: Chore) -> QCheckBox:
        box = QCheckBox()
        box.setAccessibleName(chore_words(chore))
        box.clicked.connect(lambda on: self._controller.do(TickChore(chore, on)))
        return box


class _Words(QLabel):
    """The wrapped text of a check box; a click on it clicks the box."""

    def __init__(self, words: str, box: QCheckBox) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._box = box

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._box.click()


class AwayRow(QFrame):
    """One unreachable file, until somebody says that it is gone."""

    def __init__(self, controller: Controller, place: str) -> None:
        super().__init__()
        self.place = place
        self.gone = button(_("Dit is weg"), "quiet")
        self.gone.clicked.connect(lambda: controller.do(ForgetWritten((place,)), lambda _done: self.hide()))
        column = vbox(label(place, "small"), on=self, margins=0, spacing=2)
        row = hbox(self.gone, STRETCH)
        column.addLayout(row)

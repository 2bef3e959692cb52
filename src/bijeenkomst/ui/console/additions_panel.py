"""Typing what people add, the additions of this theme, and the queue of what came by phone (R26)."""

import uuid

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import AddAddition
from bijeenkomst.domain.values.addition import LONGEST_ADDITION, Addition, Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.console.addition_list import AdditionList
from bijeenkomst.ui.console.addition_rows import AdditionRow, approval
from bijeenkomst.ui.console.panel import Panel
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen

SHOWN_FIRST, QUEUED_FIRST = 5, 2  # rows


class AdditionField(QLineEdit):
    """Enter sends and stays for the next; Esc gives the focus back: `B` and `.` belong to the clicker again (P13)."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties nothing, it only goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class AdditionsPanel(Panel):
    """Typing for one theme, and `shown`, a card of its own with what was added: the queue stands between the two."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._theme = ""
        self._shown: tuple[Addition, ...] | None = None
        self._sent: dict[str, str] = {}
        self._half_typed: dict[str, str] = {}
        title = QLabel(_("Wat ontbreekt er nog?"))
        title.setProperty("look", "heading")
        self.field = AdditionField()
        self.field.setPlaceholderText(_("Typ (A), dan Enter. Klaar? Esc"))
        self.field.setAccessibleName(_("Aanvulling"))
        self.field.setMaxLength(LONGEST_ADDITION)
        self.field.returnPressed.connect(self._send)
        self.field.left.connect(self.left)
        self.add_button = QPushButton(_("Toon"))
        self.add_button.clicked.connect(self._add)
        entry = QHBoxLayout()
        entry.addWidget(self.field, 1)
        entry.addWidget(self.add_button)
        self.list = AdditionList(controller, named=False, first=SHOWN_FIRST)
        self.list.left.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addLayout(entry)
        self.shown = QFrame()
        self.shown.setProperty("card", True)
        beside = QVBoxLayout(self.shown)
        beside.setContentsMargins(16, 14, 16, 14)
        beside.addWidget(self.list)
        listen(self, controller.answered, self._give_back)

    def show_theme(self, code: str) -> None:
        """Type for this theme from now on."""
        if code != self._theme:
            self._half_typed[self._theme] = self.field.text()
            self.field.setText(self._half_typed.pop(code, ""))
            self._theme, self._shown = code, None
        self.refresh()

    def refresh(self) -> None:
        """Show the additions of the theme, newest first."""
        found = self._controller.meeting.additions_of(self._theme, Visibility.SHOWN, Visibility.HIDDEN)
        if found != self._shown:
            self._shown = found
            self.list.show_additions(found[::-1])
        slide = self._controller.meeting.stage.slide
        large = self._controller.meeting.shown_large(slide)
        self.list.offer_large((large.id if large else "") if slide.kind is SlideKind.ADDITIONS else None)
        self._show_list()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_list()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._show_list()

    def _show_list(self) -> None:
        self.shown.setVisible(bool(self._shown) and not self.isHidden())

    def _add(self) -> None:
        self._send()
        self.left.emit()

    def _send(self) -> None:
        """The field is empty at once: what is typed from now on is the next one."""
        text = self.field.text().strip()
        if text:
            key = uuid.uuid4().hex
            self._sent[key] = text
            command = AddAddition(key, self._theme, text, Channel.CONSOLE)
            self._controller.do(command, lambda _done: self._kept(key, text))
            if self._controller.busy:
                self.field.setText("")  # and not `clear`, which Ctrl+Z would take back
            else:  # it is asked about first, and stays here until that is answered
                del self._sent[key]

    def _kept(self, key: str, text: str) -> None:
        if self._sent.pop(key, None) is None and self.field.text().strip() == text:
            self.field.setText("")

    def _give_back(self) -> None:
        """What was not kept is in the field again, before what was typed since."""
        if self._sent and not self._controller.asking:
            self.field.setText(" ".join(filter(None, (*self._sent.values(), self.field.text()))))
            self._sent.clear()


class QueuePanel(Panel):
    """What came by phone and waits for approval, of all themes, oldest first."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._shown: tuple[Addition, ...] | None = None
        self._title = QLabel()
        self._title.setProperty("look", "heading")
        self.list = AdditionList(controller, named=True, first=QUEUED_FIRST)
        self.list.left.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self.list)
        self.refresh()

    def refresh(self) -> None:
        """Show what waits."""
        found = self._controller.meeting.waiting
        if found != self._shown:
            self._shown = found
            count = len(found)
            words = ngettext("Van telefoons: %(count)d wacht", "Van telefoons: %(count)d wachten", count)
            self._title.setText(words % {"count": count})
            self.list.show_additions(found)
        self.setVisible(bool(found))

    def approve_oldest(self) -> None:
        """`G`: the hall may see what waits longest."""
        self._controller.in_turn(self._approve_oldest)

    def _approve_oldest(self) -> None:
        if self._shown and not self._controller.asking:
            self._controller.do(approval(self._shown[0]))

    def rows(self) -> list[AdditionRow]:
        """The rows that are on the console now."""
        return self.list.rows

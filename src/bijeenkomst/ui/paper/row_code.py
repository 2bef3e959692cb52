"""The code of the row that is being copied: it chooses the theme by itself (R8, R39)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bijeenkomst.domain.values.sheet_row import Misread, SheetRow, read_sheet_row
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper import paper_words
from bijeenkomst.ui.widgets.badge import ThemeBadge
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label

LONGEST_CODE = 16
CODE_WIDTH = 160  # pixels
BADGE_SIZE, SPACING = 40, 14  # pixels


class RowCode(QWidget):
    """The line for the code, and of which theme, sheet and row it is. Signal: `changed()`."""

    changed = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.row: SheetRow | None = None
        self._done: SheetRow | None = None
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_CODE)
        self.line.setAcceptDrops(False)  # a photo that is dropped on it is for the page
        self._field = LabelledField(_("&Code van de rij"), self.line, _("Bijv. K7-1-05, of k7 1 5"))
        self._field.setFixedWidth(CODE_WIDTH)
        self._badge = ThemeBadge(size=BADGE_SIZE)
        self._title = label("", "subheading")
        self._wrong = label("", "error")
        beside = QVBoxLayout()
        beside.addStretch()
        beside.addWidget(self._title)
        beside.addWidget(self._wrong)
        beside.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        row.addWidget(self._field)
        row.addWidget(self._badge)
        row.addLayout(beside, 1)
        self.line.textEdited.connect(lambda _text: self._read())
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of the title."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_title()

    @property
    def theme(self) -> Theme | None:
        """The theme of the row, as it is now (R28)."""
        return self._controller.meeting.standing(self.row.theme) if self.row else None

    @property
    def wrong(self) -> str:
        """What is said to be wrong; "" when nothing."""
        return self._wrong.text()

    def copy(self, row: SheetRow) -> None:
        """Propose this row."""
        self.line.setText(row.code or row.theme)
        self._read()
        self.focus()

    def ask_for_sheet(self, done: SheetRow) -> None:
        """The sheet of this row is done: which one comes next is not guessed, or people end up in the wrong group."""
        self.row, self._done = None, done
        self.line.clear()
        self._show()
        self.focus()

    def focus(self) -> None:
        """Ready to be typed over."""
        self.line.setFocus()
        self.line.selectAll()

    def is_good(self) -> bool:
        """Whether it is a row that was not copied yet; if not, that is said."""
        found = self._read()
        if isinstance(found, Misread):
            self.say_wrong(paper_words.misread(found))
            return False
        there = self._copied(found.code)
        if there is not None:
            self.say_wrong(paper_words.row_taken(found.code, there.name))
            self.line.selectAll()
            return False
        self.line.setText(found.code or found.theme)
        return True

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong with what was typed; "" when nothing is."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def _read(self) -> SheetRow | Misread:
        found = read_sheet_row(self.line.text(), self._controller.meeting.themes, self.row)
        self.say_wrong("")
        if isinstance(found, SheetRow):
            self.row = found
            self._show()
        return found

    def _copied(self, code: str) -> SignUp | None:
        theme, meeting = self.theme, self._controller.meeting
        if theme is None or not code:
            return None
        there = (*meeting.group(theme.code).members, *meeting.rows_aside(theme.code))
        return next((one for one in there if code in one.rows), None)

    def _show(self) -> None:
        theme = self.theme
        self._badge.show_theme(theme)
        self._badge.setVisible(theme is not None)
        self._show_title()
        self.say_wrong("")
        self.changed.emit()

    def _on_one_line(self, name: str) -> str:
        """The fields of the row are under it."""
        room = self.width() - CODE_WIDTH - BADGE_SIZE - 2 * SPACING
        return self._title.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)

    def _show_title(self) -> None:
        theme, row = self.theme, self.row
        if theme is None or row is None:
            self._title.setText(
                _("Blad %(sheet)s is klaar.\nTyp de code van de eerste rij van het volgende blad.")
                % {"sheet": self._done.sheet_code}
                if self._done
                else _("Typ de code van de eerste rij")
            )
        else:
            place = paper_words.place(row)
            name = f"{theme.number}. {theme.title}"
            self._title.setText(f"{self._on_one_line(name)}\n{place}")
            self._title.setToolTip(name)

"""The code of the row that is being copied, which also selects the theme (R8, R39)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bijeenkomst.domain.values.sheet_row import Misread, SheetRow, read_sheet_row
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper import paper_words
from bijeenkomst.ui.widgets.badge import ThemeBadge
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox, vbox

LONGEST_CODE = 16
CODE_WIDTH = 160  # pixels
BADGE_SIZE, SPACING = 40, 14  # pixels


class RowCode(QWidget):
    """The field for the code, with the theme, sheet and row that it stands for. Signal: `changed()`, another row."""

    changed = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.row: SheetRow | None = None
        self._done: SheetRow | None = None
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_CODE)
        self.line.setAcceptDrops(False)  # the page takes photos that are dropped
        self._field = LabelledField(_("&Code van de rij"), self.line, _("Bijv. K7-1-05, of k7 1 5"))
        self._field.setFixedWidth(CODE_WIDTH)
        self._badge = ThemeBadge(size=BADGE_SIZE)
        self._title = label("", "subheading")
        self._wrong = label("", "error")
        beside = vbox(self._title, self._wrong)
        row = hbox(self._field, self._badge, (beside, 1), on=self, margins=0, spacing=SPACING)
        row.setAlignment(
            beside, Qt.AlignmentFlag.AlignVCenter
        )  # with stretches it would take a high form's room
        self.line.textEdited.connect(lambda _text: self._read())
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the title as fits."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_title()

    @property
    def theme(self) -> Theme | None:
        """The theme that the row belongs to now, also after a split or merge (R28)."""
        return self._controller.meeting.standing(self.row.theme) if self.row else None

    @property
    def wrong(self) -> str:
        """The error that is shown; "" when there is none."""
        return self._wrong.text()

    def copy(self, row: SheetRow) -> None:
        """Fill in the code of this row, to be confirmed or typed over."""
        self.line.setText(row.code or row.theme)
        self._read()
        self.focus()

    def ask_for_sheet(self, done: SheetRow) -> None:
        """Ask for the next sheet, now that the sheet of `done` is finished.

        It is not guessed: with a wrong guess people end up in the wrong group.
        """
        self.row, self._done = None, done
        self.line.clear()
        self._show()
        self.focus()

    def focus(self) -> None:
        """Select the code, so that it can be typed over."""
        self.line.setFocus()
        self.line.selectAll()

    def is_good(self) -> bool:
        """Whether this is the code of a row that was not copied yet; if not, says why."""
        row = self._read()
        if isinstance(row, Misread):
            self.say_wrong(paper_words.misread(row))
            return False
        earlier = self._copied(row.code)
        if earlier is not None:
            self.say_wrong(paper_words.row_taken(row.code, earlier.name))
            self.line.selectAll()
            return False
        self.line.setText(row.code or row.theme)
        return True

    def say_wrong(self, sentence: str) -> None:
        """Show an error about what was typed; "" removes it."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def _read(self) -> SheetRow | Misread:
        row = read_sheet_row(self.line.text(), self._controller.meeting.themes, self.row)
        self.say_wrong("")
        if isinstance(row, SheetRow):
            self.row = row
            self._show()
        return row

    def _copied(self, code: str) -> SignUp | None:
        theme, meeting = self.theme, self._controller.meeting
        if theme is None or not code:
            return None
        entered = (*meeting.group(theme.code).members, *meeting.rows_aside(theme.code))
        return next((sign_up for sign_up in entered if code in sign_up.rows), None)

    def _show(self) -> None:
        theme = self.theme
        self._badge.show_theme(theme)
        self._badge.setVisible(theme is not None)
        self._show_title()
        self.say_wrong("")
        self.changed.emit()

    def _on_one_line(self, name: str) -> str:
        """Shorten a name to the room beside the code: a second line would push the fields down."""
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

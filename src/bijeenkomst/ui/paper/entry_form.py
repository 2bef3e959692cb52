"""Copying row after row with the keyboard alone, in the order of the fields on paper (R8, R34, R39)."""

import uuid
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.domain.commands import CountUncrossed, EnterRow
from bijeenkomst.domain.refusals import Field, Refusal, RowTaken
from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.sheets.printed_rows import printed_rows
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.paper.crosses import Crosses
from bijeenkomst.ui.paper.enter_goes_on import EnterGoesOn
from bijeenkomst.ui.paper.row_code import RowCode
from bijeenkomst.ui.paper.row_fields import RowFields
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox, vbox
from bijeenkomst.wording.refusals import field_of, say


class EntryForm(QFrame):
    """The form for one row. Enter goes to the next field, and saves in the last one.

    `foot` holds the buttons, to be placed below the part that scrolls. `after` is called with the row just saved when
    its sheet is done, and gives the first row of the next sheet, or None when that is not known.
    Signals: `row_changed()`, another row is being copied; `reached(widget)`, this field or box has got the focus.
    """

    row_changed = Signal()
    reached = Signal(QWidget)

    def __init__(
        self,
        controller: Controller,
        after: Callable[[SheetRow], SheetRow | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller, self._after = controller, after
        self._saving = False
        self.code = RowCode(controller)
        self.fields = RowFields(self._group)
        self.crosses = Crosses()
        self.save = button(_("Bewaar deze rij (Ctrl+Enter)"), "primary")
        self.no_cross = button(_("Geen kruisje (F4)"))
        self.status = label("", "muted")
        self._lay_out()
        self.save.clicked.connect(self._save)
        self.no_cross.clicked.connect(self._count_uncrossed)
        self.code.changed.connect(self._row_changed)
        goes_on = EnterGoesOn(
            self, self._stops, self._save, lambda at: at is not self.code.line or self.code.is_good()
        )
        goes_on.reached.connect(self.reached)
        for keys, act in (
            ("F2", self.fields.take_suggestion),
            ("F3", self.fields.doubt),
            ("F4", self._count_uncrossed),
            ("Ctrl+Return", self._save),
            ("Ctrl+Enter", self._save),
        ):
            self._add_key(keys, act)
        listen(self, controller.failed, self._failed)
        self._row_changed()

    def _lay_out(self) -> None:
        self.foot = QWidget()
        hbox(self.save, self.no_cross, (self.status, 1), on=self.foot, margins=0)
        column = vbox(on=self, margins=(18, 12, 18, 12), spacing=8)
        for widget in (self.code, self.fields, self.crosses):
            column.addWidget(widget)
        column.addStretch(1)  # takes all that is left: in a high window the row stays together

    def tab_stops(self) -> list[QWidget]:
        """The fields first, in the order in which Enter goes, then what is seldom needed (see `widgets.tab_order`)."""
        fields = self.fields
        return [*self._stops(), fields.take, *(field.unreadable for field in fields.all)]

    def _stops(self) -> list[QWidget]:
        return [self.code.line, *(field.line for field in self.fields.all), *self._boxes]

    @property
    def _boxes(self) -> tuple[QWidget, ...]:
        return self.crosses.shares, self.crosses.explicit, self.crosses.reunion

    def _add_key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _row_changed(self) -> None:
        theme = self.code.theme
        self.crosses.show_theme(sensitive=theme is not None and theme.sensitive)
        self.row_changed.emit()

    def _group(self) -> ThemeGroup | None:
        theme = self.code.theme
        return self._controller.meeting.group(theme.code) if theme else None

    def _save(self) -> None:
        row, typed = self.code.row, self.fields.copied()
        if not self._ready() or row is None:
            return
        if typed.wrong:
            self.fields.say_wrong(typed.wrong)
            return
        self._saving = True
        command = EnterRow(
            id=uuid.uuid4().hex,
            theme=row.theme,
            sheet_row=row.code,
            name=typed.name,
            phone=typed.phone,
            email=typed.email,
            contribution=typed.contribution,
            shares=self.crosses.shares.isChecked(),
            explicit=self.crosses.explicit.isChecked(),
            reunion=self.crosses.reunion.isChecked(),
            doubts=typed.doubts,
        )
        sentence = _("%(row)s is bewaard.") % {"row": row.code or _("De rij")}
        if typed.doubts:
            sentence = _("%(told)s Hij staat bij 'Even nalopen'.") % {"told": sentence}
        self._controller.do(command, lambda _done: self._saved(sentence), self._declined)

    def _count_uncrossed(self) -> None:
        if not self._ready() or self.code.row is None:
            return
        self._saving = True
        sentence = _("Geteld als rij zonder kruisje. Van deze rij is niets bewaard.")
        self._controller.do(
            CountUncrossed(self.code.row.theme), lambda _done: self._saved(sentence), self._declined
        )

    def _ready(self) -> bool:
        """Whether there is a valid row to save, and none is being saved. Shows what is wrong with its code."""
        if self._saving:
            return False
        if not self.code.is_good():
            self.code.focus()
            return False
        return True

    def _saved(self, sentence: str) -> None:
        self._saving = False
        self.fields.clear()
        self.crosses.clear()
        self.status.setText(sentence)
        row = self.code.row
        if row is None:
            return
        if row.following is not None and row.row != printed_rows(self._controller.meeting, row):
            self.code.copy(row.following)
        elif (next_sheet := self._after(row)) is not None:
            self.code.copy(next_sheet)
        else:
            self.code.ask_for_sheet(row)

    def _failed(self, _sentence: str) -> None:
        """It was not stored: all that was typed stands there still, to be saved again."""
        self._saving = False

    def _declined(self, refusal: Refusal) -> None:
        self._saving = False
        field = field_of(refusal)
        if isinstance(refusal, RowTaken):
            self.code.say_wrong(say(refusal))
            self.code.focus()
        elif field is Field.SHARES:
            self.crosses.ask_about_missing(self.crosses.shares)
        elif field is Field.EXPLICIT:
            self.crosses.ask_about_missing(self.crosses.explicit)
        elif field is Field.REACH:
            self.fields.say_wrong({Field.PHONE: say(refusal)})
        elif field is not None:
            self.fields.say_wrong({field: say(refusal)})
        else:
            self.status.setText(say(refusal))

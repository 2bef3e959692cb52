"""Groepsblad: typing a group's plan over beside its photo, with who calls (R48, R49, R54)."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, SheetRow
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.sheets.group_sheet_layout import FIRST_CALLER, row_of
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.first_caller import FirstCallerRow
from bijeenkomst.ui.meeting_parts.plan_form import PlanForm
from bijeenkomst.ui.responsive import Building, at_once
from bijeenkomst.ui.widgets.badge import ThemeBadge
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.layouts import hbox, vbox

BADGE = 40  # pixels


class GroupSheetPanel(QFrame):
    """The form of one group at a time.

    Signal: `row_reached(SheetRow)`, this question has the keyboard, or another group's sheet is typed over (row 0).
    """

    row_reached = Signal(object)

    def __init__(self, controller: Controller, parent: QWidget | None = None, *, whole: bool = True) -> None:
        """If `whole`, all of it is made at once; else the caller runs `build`."""
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        if whole:
            at_once(self.build())

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        controller = self._controller
        self._themes: tuple[Theme, ...] = ()
        self._badge = ThemeBadge(size=BADGE)
        self.theme = QComboBox()
        self.theme.setMinimumContentsLength(12)
        self.theme.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form = PlanForm(controller, self, whole=False)
        yield from self.form.build()
        yield
        self.caller = FirstCallerRow(controller, self)
        self.form.left.connect(self.caller.who.setFocus)
        self.theme.activated.connect(lambda _index: self._choose())
        chooser = LabelledField(_("Van welke groep is dit blad?"), self.theme)
        top = hbox(self._badge, (chooser, 1), spacing=12)
        vbox(top, self.form, self.caller, on=self, margins=(18, 12, 18, 12), spacing=12)
        self._rows = {self.form.fields[field].line: row_of(field) for field in PlanField}
        for line in self._rows:
            line.installEventFilter(self)
        self.refresh()

    @property
    def code(self) -> str:
        """The theme whose sheet is typed over; "" when there is none."""
        return self.form.theme

    def show_theme(self, code: str) -> None:
        """Be about this group from now on; after a merge, about the one that it went on in (R28)."""
        theme = self._controller.meeting.standing(code)
        if theme is not None:
            self.form.show_theme(theme.code)
            self.refresh()

    def give_focus(self) -> None:
        """Begin at the first question."""
        if not self.code and self._themes:
            self.show_theme(self._themes[0].code)
        self.form.give_focus()
        self._tell_row(self.form.focusWidget())  # which may have had it already

    def go_to(self, row: int) -> None:
        """Put the keyboard in the field of this row of the sheet: the last two are who calls."""
        line = next((line for line, at in self._rows.items() if at == row), None)
        (line or (self.caller.who if row == FIRST_CALLER else self.caller.second.who)).setFocus()

    def refresh(self) -> None:
        """Show the groups, and who calls, as the meeting has them now."""
        meeting = self._controller.meeting
        if meeting.in_order != self._themes:
            self._themes = meeting.in_order
            self.theme.clear()
            for one in self._themes:
                self.theme.addItem(f"{one.number}. {one.title}", one.code)
        theme = meeting.standing(self.code)
        if theme is not None and theme.code != self.code:
            self.form.show_theme(theme.code)
        self.theme.setCurrentIndex(self.theme.findData(self.code))
        self._badge.show_theme(theme)
        self._badge.setVisible(theme is not None)
        self.form.setEnabled(theme is not None)
        self.caller.show_group(meeting.group(theme.code) if theme is not None else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which question has got the keyboard, so that its place in the photo is shown."""
        if event.type() == QEvent.Type.FocusIn:
            self._tell_row(watched)
        return False

    def _tell_row(self, line: QObject | None) -> None:
        if isinstance(line, QWidget) and line in self._rows:
            self.row_reached.emit(SheetRow(self.code, GROUP_SHEET, self._rows[line]))

    def _choose(self) -> None:
        self.show_theme(str(self.theme.currentData()))
        self.row_reached.emit(SheetRow(self.code, GROUP_SHEET))

"""One group before it goes: its first step, who calls the others first, and before when (R37)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import WriteFirstStep
from bijeenkomst.domain.values.group_work import LONGEST_FIRST_STEP
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.panel import Panel
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.first_caller import FirstCallerRow
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.wording.people import people


class GroupPanel(Panel):
    """Names stand here only, never on the projector (R35).

    Signal: `sheets_asked(theme)` to print more sheets.
    """

    sheets_asked = Signal(str)

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._theme = self._shown = ""
        self.count = label("", "subheading")
        self.step = QLineEdit()
        self.step.setMaxLength(LONGEST_FIRST_STEP)
        self.step.setAccessibleName(_("De eerste stap van deze groep"))
        self.step.setPlaceholderText(_("Bijvoorbeeld: koffie bij Ans op dinsdag"))
        self.step.editingFinished.connect(self._save)
        self.step.returnPressed.connect(self.left)
        self.caller = FirstCallerRow(controller, upright=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.count)
        layout.addWidget(label(_("Wat is de eerste stap?")))
        layout.addWidget(self.step)
        layout.addWidget(self.caller)
        self.sheets = button(_("Bladen bijdrukken…"), "", "print")
        self.sheets.clicked.connect(lambda: self.sheets_asked.emit(self._theme))
        layout.addWidget(self.sheets)

    def show_theme(self, code: str) -> None:
        """Be about this group from now on."""
        if code != self._theme:
            self.step.clearFocus()  # what was typed is saved for its own group
            self._theme = code
        self.refresh()

    def refresh(self) -> None:
        """Show what the meeting says, unless somebody is typing."""
        meeting = self._controller.meeting
        if self._theme not in meeting.themes:
            return
        group = meeting.group(self._theme)
        self.count.setText(people(group.size))
        if not self.step.hasFocus():
            self.step.setText(group.first_step)
            self._shown = self.step.text()
        if not self.caller.in_use:
            self.caller.show_group(group)

    def _save(self) -> None:
        if self.step.text() != self._shown:  # who only looked changes nothing of what stands side by side
            self._controller.do(WriteFirstStep(self._theme, self.step.text(), self._shown))

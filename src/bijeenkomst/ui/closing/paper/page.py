"""Papier invoeren: copying rows, and walking through what was doubted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.sheet_row import SheetRow
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.closing.paper.checklist import print_checklist
from bijeenkomst.ui.closing.paper.entered import EnteredRows
from bijeenkomst.ui.closing.paper.entry import EntryForm
from bijeenkomst.ui.closing.paper.review import ReviewPanel, to_review
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.folding import FoldingPair, Unrolling
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.wording.missing import missing_sentence

ENTERED_WIDTH = 380  # pixels
SHOWN = (
    ch.SignUpChanged,
    ch.SetAsideChanged,
    ch.UncrossedChanged,
    ch.KeptApartChanged,
    ch.HandoverChanged,
    ch.ThemeChanged,
    ch.DetailsChanged,
)


class PaperPage(QWidget):
    """Signal: `left()`, back to the groups."""

    left = Signal()

    def __init__(self, controller: Controller, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._dialogs = controller, dialogs
        self.entry = EntryForm(controller)
        self.entered = EnteredRows(controller)
        self.review = ReviewPanel(controller)
        self.back = button(_("Terug naar de groepen"), "quiet", "previous")
        self.back.clicked.connect(self.left)
        self.sections = QStackedWidget()
        form = QWidget()
        inside = QVBoxLayout(form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.entry)
        scrolls = Unrolling(form)
        pair = FoldingPair(scrolls, self.entered, ENTERED_WIDTH)
        self.sections.addWidget(pair)
        for area in (scrolls, pair):
            self.entry.reached.connect(area.ensureWidgetVisible)
        self.sections.addWidget(self.review)
        self._missing = label("")
        self._missing.setProperty("notice", "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._top())
        column.addWidget(self._missing)
        column.addWidget(self.sections, 1)
        self.entry.row_changed.connect(lambda: self.entered.show_sheet(self.entry.code.row))
        self.review.print_asked.connect(self._print)
        controller.updated.connect(self._updated)
        self._refresh()

    def show_section(self, index: int) -> None:
        """Go to a part: 0 Rijen invoeren, 1 Even nalopen."""
        self.buttons[index].setChecked(True)
        self.sections.setCurrentIndex(index)
        if index == 0:
            self.entry.code.focus()

    def start_with(self, theme: Theme | None) -> None:
        """Copy the sheets of this theme first, unless a row is being copied already."""
        if theme is not None and self.entry.code.row is None:
            self.entry.code.copy(SheetRow(theme.code, 1, 1))

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type."""
        super().showEvent(event)
        self.entry.code.focus()

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.back)
        row.addStretch()
        self.buttons: list[QPushButton] = []
        group = QButtonGroup(self)
        for index, words in enumerate((_("Rijen invoeren"), _("Even nalopen"))):
            made = QPushButton(words)
            made.setProperty("kind", "step")
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, index=index: self.show_section(index))
            group.addButton(made)
            self.buttons.append(made)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        self.buttons[0].setChecked(True)
        row.addStretch()
        return row

    def _updated(self, update: Update) -> None:
        if update.fresh or any(isinstance(change, SHOWN) for change in update.changes):
            self._refresh()

    def _refresh(self) -> None:
        self.entered.refresh()
        self.review.refresh()
        count = to_review(self._controller.meeting)
        self.buttons[1].setText(
            _("Even nalopen (%(count)d)") % {"count": count} if count else _("Even nalopen")
        )
        missing = missing_sentence(self._controller.meeting.details)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))

    def _print(self) -> None:
        printer = self._dialogs.choose_printer(self, _("Even nalopen afdrukken"), "A4")
        if printer is not None:
            print_checklist(self._controller.meeting, printer)

"""The page for a lost list: what to do, in order, and a small form that is printed as a note (R46)."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from bijeenkomst.i18n import clock_time, long_date
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.printing import print_html
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.folding import FoldingPair, Unrolling
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.wording.list_lost import Facts, all_steps, kinds_of_data, note, people_of, steps

WIDEST = 900  # pixels: of lines that are read
FORM_MOST, FORM_SHARE = 640, 0.34  # pixels; of the width
FORM_WIDTH = 520  # pixels
LINES_HEIGHT = 72  # pixels: two lines
MOST = 100_000


class ListLostPage(QWidget):
    """Steps and form. What is typed is not stored, only printed (R46). Signal: `left()`, to go back to the groups."""

    left = Signal()

    def __init__(self, controller: Controller, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._dialogs = controller, dialogs
        self.back = button(_("Terug naar de groepen"), "quiet", "previous")
        self.back.clicked.connect(self.left)
        self.print_steps = button(_("Druk deze stappen af…"), "quiet", "print")
        self.print_steps.clicked.connect(self._print_steps)
        self.what, self.done = _lines(), _lines()
        self.when = QLineEdit()
        self.known_since = QLineEdit()
        self.group = QComboBox()
        self.group.currentIndexChanged.connect(self._show_numbers)
        self.people = QSpinBox()
        self.people.setRange(0, MOST)
        self.kinds = label("", "muted")
        self.reported = QCheckBox(_("Gemeld bij de Autoriteit Persoonsgegevens"))
        self.print_note = button(_("Druk het briefje af…"), "primary", "print")
        self.print_note.clicked.connect(self._print_note)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """List the current groups, and fill in the present time."""
        super().showEvent(event)
        self._list_groups()
        if not self.known_since.text():
            now = dt.datetime.now()
            self.known_since.setText(f"{long_date(now.date())}, {clock_time(now)}")

    @property
    def facts(self) -> Facts:
        """The contents of the form."""
        return Facts(
            what=self.what.toPlainText().strip(),
            when=self.when.text().strip(),
            known_since=self.known_since.text().strip(),
            group=str(self.group.currentData() or ""),
            people=self.people.value(),
            done=self.done.toPlainText().strip(),
            reported=self.reported.isChecked(),
        )

    def _lay_out(self) -> None:
        explanation = QWidget()
        column = vbox(on=explanation, margins=0, spacing=12)
        column.addWidget(label(_("Lijst kwijt, of bij een ander? Rustig aan, in deze volgorde."), "lead"))
        for number, step in enumerate(steps(), 1):
            lines = vbox(label(f"{number}.  {step.heading}", "subheading"), label(step.text), spacing=2)
            column.addLayout(lines)
        column.addStretch()
        form = QFrame()
        form.setProperty("card", True)
        fields = vbox(on=form, margins=(16, 14, 16, 14), spacing=10)
        fields.addWidget(label(_("Wat is er gebeurd?"), "subheading"))
        fields.addWidget(
            label(_("Schrijf hier geen namen op. Het programma bewaart dit niet: druk het af."), "muted")
        )
        for words, field in (
            (_("Wat is er kwijt, en hoe kwam dat?"), self.what),
            (_("Wanneer gebeurde het?"), self.when),
            (_("Sinds wanneer weet u het? Daar begint de 72 uur."), self.known_since),
            (_("Van welke groep?"), self.group),
            (_("Hoeveel mensen stonden erop?"), self.people),
        ):
            fields.addWidget(LabelledField(words, field))
        add(fields, self.kinds, LabelledField(_("Wat hebt u al gedaan?"), self.done), self.reported)
        row = hbox(self.print_note, STRETCH)
        fields.addLayout(row)
        form_side = QWidget()
        vbox(form, STRETCH, on=form_side, margins=0)
        top = hbox(self.back, STRETCH, self.print_steps)
        whole = vbox(on=self, margins=0, spacing=12)
        explanation.setMaximumWidth(WIDEST)
        pair = FoldingPair(
            Unrolling(explanation), Unrolling(form_side), FORM_WIDTH, most=FORM_MOST, share=FORM_SHARE
        )
        add(whole, top, (pair, 1))

    def _list_groups(self) -> None:
        chosen = self.group.currentData()
        self.group.blockSignals(True)
        self.group.clear()
        self.group.addItem(_("Alle groepen"), "")
        for theme in self._controller.meeting.in_order:
            self.group.addItem(f"{theme.number}. {theme.title}", theme.code)
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)))
        self.group.blockSignals(False)
        if chosen is None:
            self._show_numbers()

    def _show_numbers(self) -> None:
        """Fill in the number of people and the kinds of data as far as known; the number can be corrected."""
        meeting, group = self._controller.meeting, str(self.group.currentData() or "")
        self.people.setValue(people_of(meeting, group))
        kinds = ", ".join(kinds_of_data(meeting, group))
        self.kinds.setText(_("Op de lijst staan: %(kinds)s.") % {"kinds": kinds} if kinds else "")

    def _print_steps(self) -> None:
        printer = self._dialogs.choose_printer(self, _("Stappen afdrukken"), "A4")
        if printer is not None:
            print_html(all_steps(steps()), printer)

    def _print_note(self) -> None:
        printer = self._dialogs.choose_printer(self, _("Briefje afdrukken"), "A4")
        if printer is not None:
            print_html(note(self._controller.meeting, self.facts), printer)


def _lines() -> QPlainTextEdit:
    text_edit = QPlainTextEdit()
    text_edit.setTabChangesFocus(True)
    text_edit.setFixedHeight(LINES_HEIGHT)
    return text_edit

"""Themes or stories from a file or from pasted text: what will come in, what is chosen first, and the one button."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.proposal.proposed import Severity
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.incoming import Incoming
from bijeenkomst.ui.preparation.proposal_model import (
    FIRST,
    AnyProposal,
    Choice,
    ProposalModel,
    Row,
)
from bijeenkomst.ui.preparation.questions import Questions
from bijeenkomst.ui.preparation.reading_files import in_background
from bijeenkomst.ui.preparation.source_choice import LettersChoice, SheetChoice
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.table import FoldingTable
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.refusals import say

LEAST_WORDS = 130  # pixels, the narrowest that a wide column gets


class BringInPanel(QFrame):
    """Signals: `finished(count)` when some came in, `left()` when nothing did. `busy` while it is in use.

    `stories_meant(path or text)`: what was brought in as themes has stories, and somebody wants to bring it in as
    those.
    """

    finished = Signal(int)
    left = Signal()
    stories_meant = Signal(object)

    def __init__(self, controller: Controller, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller, self._incoming = controller, incoming
        self.busy = False
        self._path, self._sheet, self._letters = (
            Path(),
            "",
            "",
        )  # what is being looked at, and what was chosen of it
        self.model = ProposalModel(incoming)
        self._title = label("", "heading")
        self.notice = NoticeBar()
        self.notice.close_button.hide()
        self.text = GrowingTextEdit(8, 14)
        self.text.setAccessibleName(incoming.field_name)
        self.text.setPlaceholderText(incoming.example)
        self.look = button(_("Bekijk wat erin komt"), "primary")
        self.sheet = SheetChoice()
        self.letters = LettersChoice()
        self.questions = Questions(self.model)
        self.table = ProposalTable(self.model)
        self.remarks = NoticeBar()
        self._notes = label("", "small")
        self._asking = label("", "label")
        self.bring = button("", "primary")
        self.cancel = button(_("Annuleer"), "quiet")
        self._lay_out()
        self.look.clicked.connect(self._read_text)
        self.cancel.clicked.connect(self._leave)
        self.bring.clicked.connect(self._bring_in)
        self.model.decided.connect(self._decided)
        self.sheet.chosen.connect(self._choose_sheet)
        self.letters.chosen.connect(self._choose_letters)
        self.table.remarks_asked.connect(self._show_remarks)

    def read_file(self, path: Path) -> None:
        """Read a file and show what it would bring in."""
        self._path, self._sheet, self._letters = path, "", ""
        self._read()

    def _read(self) -> None:
        self._begin(self._incoming.from_file % {"name": self._path.name})
        self.notice.say(_("Het bestand wordt gelezen…"), "plain")
        path, sheet, letters = self._path, self._sheet, self._letters
        reading = in_background(lambda: self._incoming.read_file(path, sheet, letters))
        wait_for(reading, self, self._show, self._unreadable)

    def _choose_sheet(self, sheet: str) -> None:
        self._sheet = sheet
        self._read()

    def _choose_letters(self, letters: str) -> None:
        self._letters = letters
        self._read()

    def ask_for_text(self) -> None:
        """Let people paste them."""
        self._path = Path()
        self._begin(self._incoming.pasting)
        self.text.clear()
        for shown in (self.text, self.look, self._how):
            shown.show()
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves without bringing anything in."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._how = label(self._incoming.how, "muted")
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch()
        row.addWidget(self.look)
        row.addWidget(self.bring)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (
            self._title, self.notice, self.sheet, self.letters, self._how, self.text, self._asking, self.questions,
            self.table, self.remarks, self._notes,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addLayout(row)

    def _begin(self, title: str) -> None:
        self.busy = True
        self._title.setText(title)
        self.notice.clear()
        for hidden in (
            self.sheet, self.letters, self._how, self.text, self.look, self._asking, self.questions, self.table,
            self.remarks, self._notes, self.bring,
        ):  # fmt: skip
            hidden.hide()

    def _read_text(self) -> None:
        text, name = self.text.text(), _("Geplakte tekst")
        self.look.setEnabled(False)
        reading = in_background(lambda: self._incoming.read_text(text, name))
        wait_for(reading, self, self._show, self._unreadable)

    def _unreadable(self, sentence: str) -> None:
        self.look.setEnabled(True)
        self.notice.say(sentence, "bad")

    def _show(self, proposal: AnyProposal) -> None:
        if not self.busy:
            return  # people left while it was being read
        self.notice.clear()
        self.look.setEnabled(True)
        for hidden in (self._how, self.text, self.look):
            hidden.hide()
        self.model.show_proposal(proposal)
        self.sheet.show_proposal(proposal)
        self.letters.show_proposal(proposal)
        self.remarks.clear()
        notes = [problem.sentence for problem in proposal.problems if problem.severity is Severity.NOTE]
        blocks = [problem.sentence for problem in proposal.problems if problem.severity is Severity.BLOCKS]
        if proposal.letters:  # these come first; what the rows say then can still change
            self.letters.answers[0].setFocus()
            return
        if blocks:
            stories = ((_("Breng ze in als verhalen"), self._mean_stories),) if proposal.of_stories else ()
            self.notice.say("\n".join(blocks), "bad", *stories)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self.table.setVisible(bool(proposal.rows) and not blocks)
        self.questions.setVisible(bool(self.questions.asked) and not blocks)
        self.bring.setVisible(not blocks)
        self.table.show_columns()
        first: QWidget = self.bring
        if self.questions.asked:
            first = next(iter(self.questions.asked[0].answers.values()))
        if self._sheet:  # somebody is choosing one, with the arrows perhaps
            first = self.sheet.names
        (self.cancel if blocks and not self._sheet else first).setFocus()

    def _mean_stories(self) -> None:
        meant = self._path if self._path != Path() else self.text.text()
        self._leave()
        self.stories_meant.emit(meant)

    def _show_remarks(self, row: Row) -> None:
        """What is good to know of a row, below the table and not only under the pointer."""
        self.remarks.say("\n".join(problem.sentence for problem in row.problems), "plain")

    def _decided(self) -> None:
        still_open, asking = self.model.open_count(), bool(self.model.asking())
        sentence = ngettext("Kies eerst: %(count)d rij.", "Kies eerst: %(count)d rijen.", still_open)
        chosen = _("Alle keuzes zijn gemaakt.")
        self._asking.setText(sentence % {"count": still_open} if still_open else chosen)
        self._asking.setVisible(asking and not self.model.whole_file_blocked())
        count = len(self.model.drafts())
        words = self._incoming.bring(count) % {"count": count}
        self.bring.setText(words if count else self._incoming.nothing_chosen)
        self.bring.setEnabled(bool(count))

    def _bring_in(self) -> None:
        drafts = self.model.drafts()
        if drafts:
            self._controller.do(
                self._incoming.command(drafts),
                lambda _done: self._finish(len(drafts)),
                lambda refusal: self.notice.say(say(refusal), "warn"),
                looked_at=True,
            )

    def _finish(self, count: int) -> None:
        self.busy = False
        self.finished.emit(count)

    def _leave(self) -> None:
        self.busy = False
        self.left.emit()


class ProposalTable(FoldingTable):
    """Space skips the row that is marked, or takes it again; Enter or a click on its remarks opens those.

    Signal: `remarks_asked(row)`.
    """

    remarks_asked = Signal(object)

    def __init__(self, model: ProposalModel) -> None:
        super().__init__(model, _("Wat erin komt. De spatiebalk slaat een rij over."))
        self._proposal = model
        self._columns = dict(enumerate(model.incoming.columns, FIRST))
        wide = tuple(at for at, column in self._columns.items() if column.wide)
        self.fold_into(FIRST, tuple(self._columns)[1:], wide, LEAST_WORDS)
        self.clicked.connect(
            lambda index: self._ask_remarks(index.row()) if index.column() == model.notes else None
        )

    def show_columns(self) -> None:
        """Show the columns in which there is something."""
        rows, notes = self._proposal.proposal.rows, self._proposal.notes
        empty = {
            at
            for at, column in self._columns.items()
            if not column.always and not any(column.cell(row.draft) for row in rows)
        }
        self.hide_empty(frozenset(empty if any(row.problems for row in rows) else {*empty, notes}))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            row = self._proposal.proposal.rows[self.currentIndex().row()]
            skipped = self._proposal.choice(row) is Choice.SKIP
            taken = Choice.TAKE if row.masked is None else Choice.MASK
            self._proposal.choose(taken if skipped else Choice.SKIP, row.row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._ask_remarks(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _ask_remarks(self, at: int) -> None:
        row = self._proposal.proposal.rows[at]
        if row.problems:
            self.remarks_asked.emit(row)

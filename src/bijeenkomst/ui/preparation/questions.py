"""The rows of a file about which the facilitator has to decide: skip, or take all the same (R2, R6, R59)."""

from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.proposal.proposed import Severity
from bijeenkomst.ui.preparation.proposal_model import Choice, ProposalModel, Row
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import add, vbox
from bijeenkomst.ui.widgets.stacking_row import StackingRow

MANY = 4  # questions; so many can be answered at once
MOST = 30  # rows whose answers are shown; more would be slow to make, and nobody reads them all at once
AROUND = 60  # characters before and after what was masked


class Question(QFrame):
    """The question about one row, with its row and column, and the possible answers."""

    def __init__(self, model: ProposalModel, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("row", True)
        self.row = row
        title = model.incoming.name(row.draft)
        self.unreadable = QRadioButton(_("Maak het in rij %(row)d onleesbaar") % {"row": row.row})
        self.skip = QRadioButton(_("Sla rij %(row)d over") % {"row": row.row})
        self.take = QRadioButton(_("Neem rij %(row)d toch over") % {"row": row.row})
        blocked = any(problem.severity is Severity.BLOCKS for problem in row.problems)
        self.answers = {Choice.SKIP: self.skip}
        if not blocked:
            self.answers[Choice.TAKE] = self.take
        column = vbox(on=self, margins=(16, 12, 16, 12), spacing=4)
        add(column, label(_("Rij %(row)d: %(title)s") % {"row": row.row, "title": title}, "label"))
        for problem in row.problems:
            if problem.severity is not Severity.NOTE:
                column.addWidget(label(problem.sentence))
        if row.masked is not None and not blocked:
            self.answers = {Choice.MASK: self.unreadable, **self.answers}
            column.addWidget(
                label(_("Dan staat er: %(text)s") % {"text": _what_becomes(model, row)}, "muted")
            )
        group = QButtonGroup(self)
        for choice, answer in self.answers.items():
            group.addButton(answer)
            answer.clicked.connect(lambda _checked=False, choice=choice: model.choose(choice, row.row))
        column.addWidget(StackingRow(tuple(self.answers.values())))

    def show_choice(self, choice: Choice) -> None:
        """Mark the answer that was given for all rows at once."""
        if choice in self.answers:
            self.answers[choice].setChecked(True)


def _what_becomes(model: ProposalModel, row: Row) -> str:
    """The masked text of the row, around the first place where it differs."""
    for column in model.incoming.columns:
        before, after = column.whole(row.draft), column.whole(row.masked)
        if before == after:
            continue
        at = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), 0)
        start, end = max(0, at - AROUND), at + AROUND
        words = " ".join(after[start:end].split())
        return f"{'…' if start else ''}{words}{'…' if end < len(after) else ''}"
    return ""


class Questions(QWidget):
    """All of them, in the order of the file."""

    def __init__(self, model: ProposalModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.asked: list[Question] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.mask_all = button(_("Maak het overal onleesbaar"), "quiet")
        self.skip_all = button(_("Sla ze allemaal over"), "quiet")
        self.take_all = button(_("Neem over wat kan"), "quiet")
        self._at_once = StackingRow((self.mask_all, self.skip_all, self.take_all), 8)
        self._column.addWidget(self._at_once)
        self.more = button("", "quiet")
        self._column.addWidget(self.more)
        self.mask_all.clicked.connect(lambda: self._answer_all(Choice.MASK))
        self.skip_all.clicked.connect(lambda: self._answer_all(Choice.SKIP))
        self.take_all.clicked.connect(lambda: self._answer_all(Choice.TAKE))
        self.more.clicked.connect(self._show_more)
        model.modelReset.connect(self._ask)

    def _answer_all(self, choice: Choice) -> None:
        """Give this answer to every row for which it is possible; rows that cannot be taken stay out."""
        rows = self._model.asking()
        self._model.choose(choice, *(row.row for row in rows if choice in _answers_of(row)))
        if choice is Choice.TAKE:
            self._model.choose(Choice.SKIP, *(row.row for row in rows if choice not in _answers_of(row)))
        for question in self.asked:
            question.show_choice(self._model.choice(question.row))

    def _ask(self) -> None:
        for old in self.asked:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.asked = []
        rows = self._model.asking()
        self._show_more()
        self._at_once.setVisible(len(rows) >= MANY)
        self.mask_all.setVisible(any(Choice.MASK in _answers_of(row) for row in rows))
        self.setVisible(bool(rows))

    def _show_more(self) -> None:
        rows = self._model.asking()
        shown = len(self.asked)
        for row in rows[shown : shown + MOST]:
            question = Question(self._model, row)
            if (choice := self._model.choice(row)) is not Choice.OPEN:
                question.show_choice(choice)
            self.asked.append(question)
            self._column.insertWidget(self._column.count() - 1, question)
        if shown and len(self.asked) > shown:
            next(iter(self.asked[shown].answers.values())).setFocus()
        left = len(rows) - len(self.asked)
        words = ngettext("Toon nog %(count)d vraag", "Toon nog %(count)d vragen", min(left, MOST))
        self.more.setText(words % {"count": min(left, MOST)})
        self.more.setVisible(left > 0)


def _answers_of(row: Row) -> tuple[Choice, ...]:
    if any(problem.severity is Severity.BLOCKS for problem in row.problems):
        return (Choice.SKIP,)
    return (Choice.SKIP, Choice.TAKE) if row.masked is None else (Choice.MASK, Choice.SKIP, Choice.TAKE)

"""The rows of a themes file about which the facilitator has to choose: skip, or take all the same (R2, R6)."""

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.proposal.proposed import ProposedTheme, Severity
from bijeenkomst.ui.preparation.proposal_model import Choice, ProposalModel
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label

MANY = 4  # questions; so many can be answered at once


class Question(QFrame):
    """What is asked about one row, by row and column, and the two answers."""

    def __init__(self, model: ProposalModel, row: ProposedTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("row", True)
        self.row = row
        title = row.draft.title or _("zonder titel")
        self.skip = QRadioButton(_("Sla rij %(row)d over") % {"row": row.row})
        self.take = QRadioButton(_("Neem rij %(row)d toch over") % {"row": row.row})
        blocked = any(problem.severity is Severity.BLOCKS for problem in row.problems)
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(label(_("Rij %(row)d: %(title)s") % {"row": row.row, "title": title}, "label"))
        for problem in row.problems:
            if problem.severity is not Severity.NOTE:
                column.addWidget(label(problem.sentence))
        answers = QHBoxLayout()
        answers.setSpacing(24)
        for answer, choice in ((self.skip, Choice.SKIP), (self.take, Choice.TAKE)):
            group.addButton(answer)
            answers.addWidget(answer)
            answer.clicked.connect(lambda _checked=False, choice=choice: model.choose(row.row, choice))
        answers.addStretch()
        column.addLayout(answers)
        self.take.setVisible(
            not blocked
        )  # only now that it has its place: before, it would be a window by itself


class Questions(QWidget):
    """All of them, in the order of the file."""

    def __init__(self, model: ProposalModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.asked: list[Question] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.skip_all = button(_("Sla ze allemaal over"), "quiet")
        self.take_all = button(_("Neem over wat kan"), "quiet")
        self._at_once = QWidget()
        row = QHBoxLayout(self._at_once)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.skip_all)
        row.addWidget(self.take_all)
        row.addStretch()
        self._column.addWidget(self._at_once)
        self.skip_all.clicked.connect(lambda: self._answer_all(Choice.SKIP))
        self.take_all.clicked.connect(lambda: self._answer_all(Choice.TAKE))
        model.modelReset.connect(self._ask)

    def _answer_all(self, choice: Choice) -> None:
        for question in self.asked:
            answer = question.skip if choice is Choice.SKIP or question.take.isHidden() else question.take
            answer.click()

    def _ask(self) -> None:
        for old in self.asked:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.asked = [Question(self._model, row) for row in self._model.asking()]
        for question in self.asked:
            self._column.addWidget(question)
        self._at_once.setVisible(len(self.asked) >= MANY)
        self.setVisible(bool(self.asked))

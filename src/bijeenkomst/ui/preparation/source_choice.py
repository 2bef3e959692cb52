"""Which sheet of a workbook, and which letters of a text file: chosen before one looks at the rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.preparation.proposal_model import AnyProposal
from bijeenkomst.ui.widgets.labels import label

LONGEST_NAME = 40  # letters of a sheet's name in sight


class SheetChoice(QWidget):
    """Signal: `chosen(sheet)`, by somebody. Hidden when there is only one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = QComboBox()
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.names.setMinimumContentsLength(18)
        words = label(_("Welk blad?"), "label", wrap=False)
        words.setBuddy(self.names)
        self.names.setAccessibleName(words.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(words)
        row.addWidget(self.names)
        row.addStretch()
        self.names.activated.connect(self._activated)
        self._sheet = ""

    def show_proposal(self, proposal: AnyProposal) -> None:
        """Offer its sheets."""
        self._sheet = proposal.sheet
        self.names.clear()
        for name in proposal.sheets:
            self.names.addItem(name[:LONGEST_NAME], name)
        self.names.setCurrentIndex(max(0, self.names.findData(proposal.sheet)))
        self.setVisible(len(proposal.sheets) > 1)

    def _activated(self) -> None:
        sheet = self.names.currentData()
        if sheet != self._sheet:
            self.chosen.emit(sheet)


class LettersChoice(QFrame):
    """Signal: `chosen(letters)`: which line is right. Hidden when the letters are certain."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("row", True)
        self.answers: list[QRadioButton] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(4)
        self._column.addWidget(label(_("Welke regel is goed?"), "label"))
        about = _(
            "Het bestand zegt niet hoe de letters met streepjes zijn geschreven. Is geen van deze goed? "
            "Open het bestand dan in het programma waar het vandaan komt, en bewaar het als .xlsx."
        )
        self._column.addWidget(label(about, "muted"))

    def show_proposal(self, proposal: AnyProposal) -> None:
        """Show a line of it in each of the ways."""
        for old in self.answers:
            self._group.removeButton(old)
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.answers = []
        for each in proposal.letters:
            made = QRadioButton(each.sample.replace("&", "&&"))
            made.clicked.connect(lambda _checked=False, name=each.name: self.chosen.emit(name))
            self._group.addButton(made)
            self._column.addWidget(made)
            self.answers.append(made)
        self.setVisible(bool(self.answers))

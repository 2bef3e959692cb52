"""The way back and a tab for each part of the page for paper, with shorter words where there is little width."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox


class PartTabs(QWidget):
    """`back`, and `buttons` by the number of their part, of which those that are not in use are hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.back = button(_("Terug naar de groepen"), "quiet", "previous")
        row = hbox(self.back, STRETCH, on=self, margins=0, spacing=0)
        self.buttons: list[QPushButton] = []
        group = QButtonGroup(self)
        for part in PaperPart:
            tab = QPushButton(part.words)
            tab.setProperty("kind", "step")
            tab.setCheckable(True)
            group.addButton(tab)
            self.buttons.append(tab)
            row.addWidget(tab, 0, Qt.AlignmentFlag.AlignVCenter)
        self.buttons[PaperPart.ROWS].setChecked(True)
        row.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as fits."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def show_parts(self, used: Collection[PaperPart], to_review: int) -> None:
        """Show these parts, and how much there is to go through."""
        self._count = to_review
        for part in PaperPart:
            self.buttons[part].setVisible(part in used)
        self._fit()

    def _fit(self) -> None:
        self._say(short=True)
        self.setMinimumWidth(self._needed())
        self._say(short=False)
        if self._needed() > self.width():
            self._say(short=True)

    def _needed(self) -> int:
        shown = [self.back, *(tab for tab in self.buttons if not tab.isHidden())]
        return sum(one.sizeHint().width() for one in shown)

    def _say(self, *, short: bool) -> None:
        for part, tab in zip(PaperPart, self.buttons, strict=True):
            words = part.short if short else part.words
            counted = _("%(part)s (%(count)d)") % {"part": words, "count": self._count}
            tab.setText(counted if part is PaperPart.REVIEW and self._count else words)

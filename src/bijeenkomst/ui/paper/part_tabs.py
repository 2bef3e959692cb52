"""The way back and a tab for each part of the page for paper, with shorter words where there is little width."""

from collections.abc import Collection

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.paper.paper_parts import OF_GROUPS, PaperPart
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox
from bijeenkomst.ui.widgets.tabs import Tabs


class PartTabs(QWidget):
    """`back`, and `tabs` by the number of their part; the last ones are there only when they are in use."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.back = button(_("Terug naar de groepen"), "quiet", "previous")
        self.tabs = Tabs()
        for part in PaperPart:
            if part not in OF_GROUPS:
                self.tabs.addTab(part.words)
        hbox(self.back, STRETCH, self.tabs, STRETCH, on=self, margins=0, spacing=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as fits."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def show_parts(self, used: Collection[PaperPart], to_review: int) -> None:
        """Show these parts, and how much there is to go through."""
        self._count = to_review
        for part in PaperPart:  # a tab that is only hidden is still told to screen readers
            if part in used and part >= self.tabs.count():
                self.tabs.addTab(part.words)
        while self.tabs.count() > len(used):
            self.tabs.removeTab(self.tabs.count() - 1)
        self._fit()

    def _fit(self) -> None:
        self._say(short=True)
        self.setMinimumWidth(self._needed())
        self._say(short=False)
        if self._needed() > self.width():
            self._say(short=True)

    def _needed(self) -> int:
        return self.back.sizeHint().width() + self.tabs.sizeHint().width()

    def _say(self, *, short: bool) -> None:
        for part in list(PaperPart)[: self.tabs.count()]:
            words = part.short if short else part.words
            counted = _("%(part)s (%(count)d)") % {"part": words, "count": self._count}
            self.tabs.say(part, counted if part is PaperPart.REVIEW and self._count else words)

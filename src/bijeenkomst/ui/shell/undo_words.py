"""What undo would take back, in the header: in whole words, on at most two lines."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from bijeenkomst.domain import changes as ch
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.letters import are_other_letters
from bijeenkomst.wording.undo_labels import LONGEST, undo_label

LINES = 2
QUOTED = (10_000, *range(300, LONGEST, -10), LONGEST)  # characters of a text, as many as there is room for


class UndoWords(QLabel):
    """As high as two lines, whatever it says: nothing beside it moves. Only a text of many words is shortened."""

    def __init__(self) -> None:
        super().__init__()
        self._changes: Sequence[ch.Change] = ()
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("look", "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_changes(self, changes: Sequence[ch.Change]) -> None:
        """Name what these changes did; nothing when there are none."""
        if changes != self._changes:
            self._changes = changes
            self._fit()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(super().sizeHint().width(), LINES * (self.fontMetrics().lineSpacing() + 1))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(0, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """It does not grow."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if are_other_letters(event):
            self._fit()

    def _fit(self) -> None:
        said = ""
        for longest in QUOTED if self._changes else ():
            words = undo_label(self._changes, longest)
            said = _("Ongedaan maken: %(action)s") % {"action": words} if words else ""
            if self._fits(said):
                break
        self.setText(said)

    def _fits(self, words: str) -> bool:
        metrics = self.fontMetrics()
        needed = metrics.boundingRect(
            QRect(0, 0, self.width(), 10_000), Qt.TextFlag.TextWordWrap.value, words
        )
        return needed.height() < (LINES + 0.5) * metrics.lineSpacing() and needed.width() <= self.width()

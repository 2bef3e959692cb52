"""The part of the header that says what the hall sees now; pressing it leads to where that is changed (P19)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.in_hall import InHall, Sight, Tone
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.announcing import announce

WIDTH, NARROW = 244, 200  # pixels, whatever it says: nothing beside it moves


class HallState(QPushButton):
    """As wide as it is: a longer name ends in "…", and the tip has all of it."""

    def __init__(self, sight: Sight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight = sight
        self._shown: InHall | None = None
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        listen(self, sight.changed, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how it is now, aloud too when somebody has to do something."""
        now, before = self._sight.now, self._shown
        self._shown = now
        restyle(self, "hall", now.tone)
        self._fit()
        self.setAccessibleName(now.sentence)
        self.setToolTip(_("%(sentence)s Klik: daar verandert u het.") % {"sentence": now.sentence})
        if before is not None and Tone.BAD in (now.tone, before.tone) and now.sentence != before.sentence:
            announce(self, now.sentence, urgent=now.tone is Tone.BAD)

    def be_narrow(self, narrow: bool) -> None:
        """On a small screen the steps beside it need their room."""
        self.setFixedWidth(NARROW if narrow else WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 24
        word = self._sight.now.word
        fitting = self.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, room)
        self.setText(fitting.replace("&", "&&"))

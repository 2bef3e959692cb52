"""The button in the header that says what the hall sees, and leads to where that is changed (P19)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.in_hall import InHall, Sight, Tone
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.announcing import announce

WIDTH, NARROW = 244, 200  # pixels, whatever the text, so that nothing beside it moves


class HallState(QPushButton):
    """A button of a fixed width: a longer text ends in "…", and its tooltip has all of it."""

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
        """Show the current state, and announce it when somebody has to act."""
        state, previous = self._sight.now, self._shown
        self._shown = state
        restyle(self, "hall", state.tone)
        self._fit()
        self.setAccessibleName(state.sentence)
        self.setToolTip(_("%(sentence)s Klik: daar verandert u het.") % {"sentence": state.sentence})
        if (
            previous is not None
            and Tone.BAD in (state.tone, previous.tone)
            and state.sentence != previous.sentence
        ):
            announce(self, state.sentence, urgent=state.tone is Tone.BAD)

    def be_narrow(self, narrow: bool) -> None:
        """Be narrower on a small screen, where the steps need the room."""
        self.setFixedWidth(NARROW if narrow else WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        available = self.width() - 24
        text = self._sight.now.word
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, available)
        self.setText(shown.replace("&", "&&"))

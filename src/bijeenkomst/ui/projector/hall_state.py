"""The pill in the header that says what the hall sees, and leads to where that is changed (P19)."""

from collections.abc import Iterator
from itertools import product

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind, Stage
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.in_hall import SHOWN, InHall, Sight, Tone, in_hall
from bijeenkomst.ui.projector.state import ScreenState
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.icons import SIZE, put_icon
from bijeenkomst.ui.widgets.letters import are_other_letters
from bijeenkomst.wording.parts import kind_name, wall_names

LOOKS = {
    Tone.PLAIN: ("projector", "muted"),
    Tone.GOOD: ("eye", "surface"),
    Tone.BLACK: ("blank-screen", "#FFFFFF"),
    Tone.REST: ("screen", "accent"),
    Tone.HELD: ("freeze", "warn"),
    Tone.BAD: ("warning", "surface"),
}
AROUND = 2 * (12 + 2) + SIZE + 8  # pixels beside the words


class HallState(QPushButton):
    """A button as wide as its longest possible text, so that every text fits and nothing beside it moves."""

    def __init__(self, sight: Sight, parent: QWidget | None = None, *, leads: bool = True) -> None:
        """`leads`: a click goes to where it is changed; else more is said of it here."""
        super().__init__(parent)
        self._sight, self._leads = sight, leads
        self._shown: InHall | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        listen(self, sight.changed, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the current state, and announce it when somebody has to act."""
        state, previous = self._sight.now, self._shown
        self._shown = state
        self.setText(state.word.replace("&", "&&"))
        if previous is None or state.tone is not previous.tone:
            restyle(self, "hall", state.tone)
            put_icon(self, *LOOKS[state.tone])
        self.setAccessibleName(state.sentence)
        tip = _("%(sentence)s Klik: daar verandert u het.") if self._leads else "%(sentence)s"
        self.setToolTip(tip % {"sentence": state.sentence})
        if (
            previous is not None
            and Tone.BAD in (state.tone, previous.tone)
            and state.sentence != previous.sentence
        ):
            announce(self, state.sentence, urgent=state.tone is Tone.BAD)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the width to the new font."""
        super().changeEvent(event)
        if are_other_letters(event):
            metrics = self.fontMetrics()
            self.setFixedWidth(max(map(metrics.horizontalAdvance, _words())) + AROUND)


def _words() -> Iterator[str]:
    """All texts that the pill can show."""
    held = Slide(SlideKind.WELCOME)
    for state in set(ScreenState) - SHOWN:
        for mirrored in (False, True):
            yield in_hall(state, Stage(), "", mirrored=mirrored).word
    for cover in set(Cover) - {Cover.NONE}:
        yield in_hall(ScreenState.ON_SCREEN, Stage(cover=cover), "").word
    _name, wall = wall_names()
    names = {*map(kind_name, set(SlideKind) - {SlideKind.GROUPS, SlideKind.GROUP}), _("De markt"), wall}
    for name, stage in product(names, (Stage(), Stage(held=held))):
        for state in (ScreenState.ON_SCREEN, ScreenState.IN_WINDOW):
            yield in_hall(state, stage, name).word

"""Showing the wall in the hall, and telling people who only look at the wall what the hall sees (P19)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.stage import Cover
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.in_hall import Tone
from bijeenkomst.ui.story_wall.canvas import Canvas
from bijeenkomst.ui.story_wall.hall_wall import HallWall
from bijeenkomst.ui.story_wall.tools import TopBar
from bijeenkomst.ui.story_wall.wall_state import WallState
from bijeenkomst.ui.widgets.notice import Action
from bijeenkomst.wording.parts import wall_names

Say = Callable[[str, str, tuple[Action, ...]], None]


class Showing(QObject):
    """The button and the pill of the bar. Signal: `outdated()`, when what was said about the hall is no longer true."""

    outdated = Signal()

    def __init__(
        self, controller: Controller, hall: Hall, state: WallState, canvas: Canvas, top: TopBar, say: Say
    ) -> None:
        """`say(sentence, kind, actions)` says something over the wall."""
        super().__init__(canvas)
        self._controller, self._hall, self._state, self._canvas = controller, hall, state, canvas
        self._top, self._say = top, say
        self._shown: HallWall | None = None
        listen(self, hall.other.changed, self._changed)
        listen(self, hall.sight.changed, self.outdated.emit)
        top.beamer.clicked.connect(self._toggle)
        top.hall_state.clicked.connect(self._tell)

    def end(self) -> None:
        """Take the wall out of the hall."""
        if self._shown is not None:
            self._shown = None
            self._hall.other.take_away()

    def _toggle(self) -> None:
        if self._shown is not None:
            self.end()
            return
        self._shown = HallWall(self._controller, self._hall, self._state, self._canvas)
        self._hall.other.show(self._shown, *wall_names())
        self._hall.sight.asked.emit()

    def _changed(self) -> None:
        """Follow the hall, also when somebody went on with the slides."""
        if not self._hall.other.name:
            self._shown = None
        self._top.show_hall(in_hall=self._shown is not None)

    def _tell(self) -> None:
        """Show what the hall sees, with what can be done about it here."""
        stage, actions = self._controller.meeting.stage, []
        if stage.cover is not Cover.NONE:
            actions.append(self._action(_("Haal het weg"), c.CoverPicture(Cover.NONE)))
        elif stage.held is not None:
            actions.append(self._action(_("Laat het beeld los"), c.HoldPicture(False)))
        now, bad = self._hall.sight.now, self._hall.sight.now.tone is Tone.BAD
        advice = self._hall.screens.advice if bad else ""
        self._say(f"{now.sentence} {advice}".strip(), "bad" if bad else "plain", tuple(actions))

    def _action(self, words: str, command: Command) -> Action:
        def act() -> None:
            self.outdated.emit()
            self._controller.do(command)

        return words, act

"""A notice about what was just done, with a button to undo that and nothing else."""

from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.changes import Change
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.widgets.notice import Action, NoticeBar


class UndoNotice(NoticeBar):
    """The button goes, with its sentence, once something else was done or undone: it would undo that instead."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._offered: tuple[Change, ...] = ()
        listen(self, controller.happened, self._happened)

    def say_done(self, sentence: str, kind: str = "plain") -> None:
        """Say what was done last, with a button to undo it."""
        self.say(sentence, kind, (_("Maak ongedaan"), self._undo))
        self._offered = self._controller.history.undo

    def say(self, sentence: str, kind: str = "plain", *actions: Action) -> None:
        """As every notice; nothing is offered to be undone."""
        self._offered = ()
        super().say(sentence, kind, *actions)

    def clear(self) -> None:
        """Hide the bar."""
        self._offered = ()
        super().clear()

    def _undo(self) -> None:
        self.clear()
        self._controller.undo()

    def _happened(self, update: Update) -> None:
        if self._offered and update.history.undo != self._offered:
            self.clear()

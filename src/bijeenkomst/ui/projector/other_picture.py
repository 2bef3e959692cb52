"""Something else than the programme in the hall, such as the wall of stories, until a slide is asked for again.

It lies over the slide, which goes on under it. A cover covers it as well (P12).
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.values.stage import Cover
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen


class OtherPicture(QObject):
    """Over the hall's `window`. Signal: `changed()`, when it came or went."""

    changed = Signal()

    def __init__(
        self, window: QWidget, controller: Controller, parent: QObject, say: Callable[[], None]
    ) -> None:
        """`say` says what the hall sees."""
        super().__init__(parent)
        self.changed.connect(say)
        self._window, self._controller = window, controller
        self._picture: QWidget | None = None
        self.name = ""
        """What is in the hall in words, "" for a slide."""
        window.installEventFilter(self)
        listen(self, controller.happened, self._happened)

    def show(self, picture: QWidget, name: str) -> None:
        """Show this, which belongs to the hall from now on; it is called `name`."""
        self.take_away()
        self._picture, self.name = picture, name
        picture.setParent(self._window)
        picture.setGeometry(self._window.rect())
        self._cover()
        self.changed.emit()

    def take_away(self) -> None:
        """The slide is seen again."""
        if self._picture is not None:
            picture, self._picture, self.name = self._picture, None, ""
            picture.hide()
            picture.deleteLater()
            self.changed.emit()

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """As large as the window."""
        if event.type() is QEvent.Type.Resize and self._picture is not None:
            self._picture.setGeometry(self._window.rect())
        return False

    def _happened(self, update: Update) -> None:
        stages = [change for change in update.changes if isinstance(change, ch.StageChanged)]
        if any(change.before.in_hall != change.after.in_hall for change in stages):
            self.take_away()
        elif stages:
            self._cover()

    def _cover(self) -> None:
        if self._picture is not None:
            self._picture.setVisible(self._controller.meeting.stage.cover is Cover.NONE)
            self._picture.raise_()

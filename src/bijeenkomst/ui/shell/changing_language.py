"""The window of an open meeting built again in another language, in steps: the hall's picture moves on between."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from bijeenkomst.i18n import spoken
from bijeenkomst.ui.language import speak

if TYPE_CHECKING:  # with no meeting open there is nothing of it
    from bijeenkomst.ui.shell.open_meeting import OpenMeeting

BETWEEN_MS = 20  # a frame of the hall's picture and more


class ChangingLanguage(QObject):
    """One change at a time. `done(changed)` is called at its end; when nothing was changed, it speaks as before."""

    def __init__(self, done: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._done = done
        self._building: Generator[None, None, bool] | None = None
        self._before = spoken().language
        self._between = QTimer(self, interval=BETWEEN_MS)
        self._between.timeout.connect(self._go_on)

    @property
    def under_way(self) -> bool:
        """Whether a window is being built."""
        return self._building is not None

    def begin(self, meeting: "OpenMeeting", language: str) -> None:
        """Speak it from now on, and build the window of `meeting` in it."""
        self._before = spoken().language
        speak(language)
        self._building = meeting.building_again()
        self._between.start()
        self._go_on()

    def stop(self) -> None:
        """Not after all: the meeting is closed meanwhile."""
        if self._building is not None:
            self._end()
            speak(self._before)

    def _go_on(self) -> None:
        try:
            if self._building is not None:
                next(self._building)
        except StopIteration as end:
            self._end()
            if not end.value:
                speak(self._before)
            self._done(end.value)

    def _end(self) -> None:
        self._between.stop()
        if self._building is not None:
            self._building.close()
            self._building = None

"""Rebuilding the window of an open meeting in another language, in steps, so that the hall's picture keeps moving."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from bijeenkomst.i18n import spoken
from bijeenkomst.ui.language import speak

if TYPE_CHECKING:  # loaded when a meeting is opened
    from bijeenkomst.ui.shell.open_meeting import OpenMeeting

BETWEEN_MS = 20  # more than a frame of the hall's picture


class ChangingLanguage(QObject):
    """Makes one change at a time, and calls `done(changed)` at its end. If it fails the language stays as it was."""

    def __init__(self, done: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._done = done
        self._building: Generator[None, None, bool] | None = None
        self._before = spoken().language
        self._between = QTimer(self, interval=BETWEEN_MS)
        self._between.timeout.connect(self._go_on)

    @property
    def under_way(self) -> bool:
        """Whether a window is being rebuilt."""
        return self._building is not None

    def begin(self, meeting: "OpenMeeting", language: str) -> None:
        """Switch to `language`, and start to rebuild the window of `meeting`."""
        self._before = spoken().language
        speak(language)
        self._building = meeting.building_again()
        self._between.start()
        self._go_on()

    def stop(self) -> None:
        """Cancel the change, because the meeting is being closed."""
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

"""Keeps the screens on while the hall looks at them (P11).

The system is asked on a thread of its own, and the same thread gives it back: a session bus that is slow, or hangs,
never holds the window up. When the program dies the system takes it back by itself. The thread knows nothing of Qt:
the window looks now and then whether there is an answer.
"""

import atexit
import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from bijeenkomst.ui.lifetime import listen

LOOK_MS = 50
LAST_WAIT = 1.0  # seconds, when the program ends
VERY_LAST_WAIT = (
    5.0  # seconds, when its windows are gone: a thread that imports then takes the process down with it
)

log = logging.getLogger(__name__)

Keep = Callable[[], AbstractContextManager[bool]]  # gives whether the system does it


class AwakeState(StrEnum):
    """Whether the screens stay on."""

    OFF = "off"  # nobody asked
    ASKED = "asked"  # the system has not answered yet
    HELD = "held"
    REFUSED = "refused"  # there is nobody to ask here, or it said no


class Awake(QObject):
    """Holds display sleep and screen saver off. Signal: `changed()` when `state` is another one."""

    changed = Signal()

    def __init__(self, keep: Keep | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep or keep_screens_on
        self._hold: _Hold | None = None
        self._state = AwakeState.OFF
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)
        application = QCoreApplication.instance()
        assert application is not None  # there is one while windows live
        listen(self, application.aboutToQuit, self._end)

    @property
    def state(self) -> AwakeState:
        """Whether the screens stay on."""
        return self._state

    def hold(self) -> None:
        """Keep the screens on from now on."""
        if self._hold is None:
            self._hold = _Hold(self._keep)
            self._hold.start()
            self._looking.start()
            self._change(AwakeState.ASKED)

    def release(self) -> None:
        """Let the system do as it usually does."""
        if self._hold is not None:
            self._hold.release()
            self._hold = None
            self._looking.stop()
            self._change(AwakeState.OFF)

    def _end(self) -> None:
        hold = self._hold
        self.release()
        if hold is not None:
            hold.join(LAST_WAIT)  # after that the system notices by itself

    def _look(self) -> None:
        if self._hold is not None and self._hold.held is not None:
            self._looking.stop()
            self._change(AwakeState.HELD if self._hold.held else AwakeState.REFUSED)

    def _change(self, state: AwakeState) -> None:
        self._state = state
        self.changed.emit()


@contextmanager
def keep_screens_on() -> Iterator[bool]:
    """Ask the system, whichever it is; gives whether it does it."""
    from wakepy import keep

    with keep.presenting(on_fail="pass") as mode:
        yield mode.active


class _Hold(Thread):
    """One time that the screens are kept on. `held` is None until the system has answered."""

    def __init__(self, keep: Keep) -> None:
        super().__init__(name="awake", daemon=True)  # a bus that hangs must not keep the program alive
        self._keep = keep
        self._released = Event()
        self.held: bool | None = None
        atexit.register(self.end)

    def release(self) -> None:
        """Have it given back, by the thread that asked for it."""
        self._released.set()

    def end(self) -> None:
        """Give it back before Python ends; see `VERY_LAST_WAIT`."""
        self.release()
        self.join(VERY_LAST_WAIT)

    def run(self) -> None:
        try:
            with self._keep() as held:
                self.held = held
                if held:
                    self._released.wait()
        except (OSError, RuntimeError):  # the bus went away
            log.info("The system could not be asked to keep the screens on", exc_info=True)
            self.held = False
        finally:
            atexit.unregister(self.end)

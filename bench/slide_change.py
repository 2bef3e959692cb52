"""From the clicker to the hall: how soon another slide is there, and how smooth the picture stays meanwhile.

An evening of sixty themes on which somebody clicks on, from slide to slide, while three hundred phones answer, add and
sign up; both windows are open as the program has them, the projector's at 1080p and then at 4K. Measured are the time
from the key to the first painted frame in which a pixel of the new slide differs, the gaps between frames (one is asked
for 60 times a second), and what the console does at a stretch: the processor time of the window's thread in one event
that is not the hall's. The yardstick in the same run is the same projector's window, with the same clicks and phones,
beside an empty window in the place of the console. What phones do comes from a list, without pipe and server.

    python -m bench.slide_change [SLIDES]
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, cycle
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from bench.hall_during_sign_ups import Frames, Windows, until
from bench.sheets import a_meeting
from bench.window_thread import A_SECOND, ListedSession, additions, answers, rest, sign_ups
from bijeenkomst.domain.commands import Command, CountPresent, ShowRecognition
from bijeenkomst.ui.console.navigation import Navigation
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.style import apply_style

THEMES, PHONES, SLIDES = 60, 300, 80
CLICK_MS = 600
HD, UHD = (1920, 1080), (3840, 2160)
GOAL_MS = {HD: 25.0, UHD: 34.0}
GOAL_GAP_P99, GOAL_GAP_P999 = 20.0, 34.0
GOAL_RATIO = 1.2
GOAL_CONSOLE_MS = 8.0
HALLS = (Hall, ProjectorWindow)


class Measuring(QApplication):
    """Keeps the processor time of each event, without that of events within it, for the console and for the hall."""

    def __init__(self) -> None:
        super().__init__([])
        self.console: list[float] = []
        self.measuring = False
        self._inner = 0.0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """One event."""
        if not self.measuring:
            return super().notify(receiver, event)
        outer, self._inner = self._inner, 0.0
        start = time.thread_time()
        done = super().notify(receiver, event)
        took = time.thread_time() - start
        own, self._inner = took - self._inner, outer + took
        if not _is_of_hall(receiver):
            self.console.append(own * 1000)
        return done

    @contextmanager
    def of_hall(self) -> Iterator[None]:
        """Work of the hall within an event of somebody else is not the console's."""
        outer, start = self._inner, time.thread_time()
        try:
            yield
        finally:
            self._inner = outer + time.thread_time() - start


def _count_as_the_halls(app: Measuring, method: str) -> None:
    work = getattr(Hall, method)

    def timed(self: Hall, *given: Any) -> Any:
        with app.of_hall():
            return work(self, *given)

    setattr(Hall, method, timed)


def _is_of_hall(receiver: QObject | None) -> bool:
    with suppress(RuntimeError):  # it deleted itself
        while receiver is not None:
            if isinstance(receiver, HALLS):
                return True
            receiver = receiver.parent()
    return False


class Clicker(QObject):
    """Presses the key for the next slide again and again, and keeps how long the first changed pixel took."""

    def __init__(self, window: ProjectorWindow) -> None:
        super().__init__()
        self._window = window
        self._pressed: float | None = None
        self._before: object = None
        self.waits: list[float] = []
        self.own: list[float] = []
        self.ready = 0
        self._own = 0.0
        self.clicks = 0
        original = window.paintEvent

        def painting(event: Any) -> None:
            original(event)
            if self._pressed is not None and window._shown is not self._before and _can_be_seen(window):
                self.waits.append((time.perf_counter() - self._pressed) * 1000)
                self.own.append((time.thread_time() - self._own) * 1000)
                self._pressed = None

        window.paintEvent = painting  # type: ignore[method-assign]  # measured from outside
        self.timer = QTimer(self, interval=CLICK_MS)
        self.timer.timeout.connect(self._press)

    def _press(self) -> None:
        self._before, self._pressed = self._window._shown, time.perf_counter()
        self._own = time.thread_time()
        self.ready += self._window.ahead.ready
        self.clicks += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(
                self._window, QKeyEvent(kind, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
            )


def _can_be_seen(window: ProjectorWindow) -> bool:
    """Whether the new slide covers enough of the old one to change a pixel."""
    fade = window._fade
    return not fade.running or float(fade._animation.currentValue()) >= 2 / 255


class Bare:
    """The projector's window beside an empty one: the keys, and nothing else of the console."""

    def __init__(self, controller: Controller, size: tuple[int, int]) -> None:
        self.controller = controller
        self.hall = Hall(controller, ScreenMemory())
        self.beside = QWidget()
        self.beside.resize(1366, 768)
        self.beside.show()
        self.hall.console = self.beside
        self.navigation = Navigation(controller, self.hall.pages, self.hall.other.take_away)
        self.hall.window.key_command.connect(self.navigation.key)
        self.hall.window.show_in_window()
        self.hall.window.resize(*size)
        self.hall.expect(self.navigation.likely)

    def close(self) -> None:
        """Both."""
        self.hall.close()
        self.beside.close()
        self.controller.close()


def phones(session: ListedSession) -> Iterator[Command]:
    """What three hundred phones do, all evening: mostly answers to the theme that is on."""
    codes = [theme.code for theme in session.meeting.in_order]
    for code in cycle(codes):
        now = session.meeting.stage.slide.theme or code
        yield from answers(now, PHONES // 4)
        yield from chain(additions(code, PHONES // 10), sign_ups([code], PHONES // 20))


def evening(
    app: Measuring,
    make: Callable[[Controller, tuple[int, int]], Windows | Bare],
    size: tuple[int, int],
    slides: int,
) -> tuple[list[float], ...]:
    """Sorted: milliseconds from key to pixel, between frames, of the window's thread, and of the console."""
    with tempfile.TemporaryDirectory() as name:
        session = ListedSession(a_meeting(THEMES))
        for theme in session.meeting.in_order[::2]:
            session.happen(ShowRecognition(theme.code))
        session.happen(CountPresent(PHONES))
        windows = make(Controller(session, Path(name, "avond.bijeenkomst")), size)
        frames = Frames(windows.hall)
        clicker = Clicker(windows.hall.window)
        rest(3.0)
        doing = phones(session)
        feeding = QTimer(interval=1000 // A_SECOND, timerType=Qt.TimerType.PreciseTimer)
        feeding.timeout.connect(lambda: session.happen(next(doing)))
        frames.gaps()
        app.console.clear()
        app.measuring = True
        feeding.start()
        clicker.timer.start()
        until(lambda: clicker.clicks >= slides)
        clicker.timer.stop()
        feeding.stop()
        app.measuring = False
        gaps = frames.gaps()
        frames.timer.stop()
        windows.close()
        rest(0.5)
    print(f"  {clicker.ready} of {clicker.clicks} slides were painted before the key")
    return sorted(clicker.waits), gaps, list(frames.spent), sorted(app.console), sorted(clicker.own)


def at(values: list[float], part: float) -> float:
    """The value below which that part of the sorted ones lies."""
    return values[min(len(values) - 1, int(len(values) * part))]


def told(name: str, values: list[float]) -> None:
    """One line of figures."""
    print(
        f"  {name:32} {len(values):6} times   median {at(values, 0.5):5.1f}   p99 {at(values, 0.99):5.1f}   "
        f"p99.9 {at(values, 0.999):5.1f}   worst {values[-1]:5.1f} ms",
        flush=True,
    )


def goal(what: str, value: float, most: float, unit: str = "ms") -> None:
    """One line that says whether it was reached."""
    print(
        f"goal {what} at most {most:g} {unit}: {value:.2f}, {'reached' if value <= most else 'NOT reached'}"
    )


def main() -> None:
    """The empty console at 1080p first, then ours at 1080p and at 4K."""
    slides = int(sys.argv[1]) if len(sys.argv) > 1 else SLIDES
    app = Measuring()
    for method in ("_updated", "_status_changed"):
        _count_as_the_halls(app, method)
    apply_style(app, dark=False)
    results = {}
    for name, make, size in (("empty console", Bare, HD), ("ours", Windows, HD), ("ours", Windows, UHD)):
        print(f"{name}, {size[0]} x {size[1]}, {slides} slides")
        results[name, size] = waits, gaps, spent, console, own = evening(app, make, size, slides)
        told("key to first changed pixel", waits)
        told("of which the window's thread", own)
        told("between frames", gaps)
        told("window's thread between frames", spent)
        told("an event that is not the hall's", console)
    for size, most in GOAL_MS.items():
        goal(f"key to pixel p99 at {size[0]} x {size[1]}", at(results["ours", size][0], 0.99), most)
    ours, empty = results["ours", HD], results["empty console", HD]
    goal("gap p99", at(ours[1], 0.99), GOAL_GAP_P99)
    goal("gap p99.9", at(ours[1], 0.999), GOAL_GAP_P999)
    goal("gap p99 against the empty console", at(ours[1], 0.99) / at(empty[1], 0.99), GOAL_RATIO, "times")
    goal("console at a stretch p99", at(ours[3], 0.99), GOAL_CONSOLE_MS)


if __name__ == "__main__":
    main()

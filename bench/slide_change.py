"""From the clicker to the hall: how soon another slide is there, and how smooth the picture stays meanwhile.

An evening of sixty themes on which somebody clicks on, from slide to slide, while three hundred phones answer, add and
sign up; both windows are open as the program has them, the projector's at 1080p and then at 4K. Measured are the time
from the key to the first painted frame in which a pixel of the new slide differs, the gaps between frames (one is asked
for 60 times a second), and what the console does at a stretch: the processor time of the window's thread in one event
that is not the hall's. For that each event is looked at, which is a third of what the longest frames then take: it is
measured in an evening of its own. The yardstick in the same run is the same projector's window, with the same clicks
and phones, beside an empty window in the place of the console. What phones do comes from a list, without pipe and
server.

    python -m bench.slide_change [SLIDES]
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
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
MEASURED = (
    "key to first changed pixel",
    "of which the window's thread",
    "between frames",
    "window's thread between frames",
)
_NOTHING_MORE = nullcontext()


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
    make: Callable[[Controller, tuple[int, int]], Windows | Bare],
    size: tuple[int, int],
    slides: int,
    measuring: AbstractContextManager[object] = _NOTHING_MORE,
) -> tuple[list[float], ...]:
    """Sorted: milliseconds from key to pixel, of those the window's thread, between frames, and of the thread in them.

    `measuring` is entered while somebody clicks on.
    """
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
        with measuring:
            feeding.start()
            clicker.timer.start()
            until(lambda: clicker.clicks >= slides)
            clicker.timer.stop()
            feeding.stop()
        gaps = frames.gaps()
        frames.timer.stop()
        windows.close()
        rest(0.5)
    print(f"  {clicker.ready} of {clicker.clicks} slides were painted before the key")
    return sorted(clicker.waits), sorted(clicker.own), gaps, list(frames.spent)


def console_events(slides: int) -> list[float]:
    """Sorted: milliseconds of the window's thread in each event that is not the hall's, of another process."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.console_events", str(slides)], stdout=subprocess.PIPE, check=True
    )
    found: list[float] = json.loads(done.stdout.splitlines()[-1])
    return found


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
    apply_style(QApplication([]), dark=False)
    results = {}
    for name, make, size in (("empty console", Bare, HD), ("ours", Windows, HD), ("ours", Windows, UHD)):
        print(f"{name}, {size[0]} x {size[1]}, {slides} slides")
        results[name, size] = evening(make, size, slides)
        for what, values in zip(MEASURED, results[name, size], strict=True):
            told(what, values)
    console = console_events(slides)
    print(f"ours, {HD[0]} x {HD[1]}, each event looked at, {slides} slides")
    told("an event that is not the hall's", console)
    for size, most in GOAL_MS.items():
        goal(f"key to pixel p99 at {size[0]} x {size[1]}", at(results["ours", size][0], 0.99), most)
    ours, empty = results["ours", HD], results["empty console", HD]
    goal("gap p99", at(ours[2], 0.99), GOAL_GAP_P99)
    goal("gap p99.9", at(ours[2], 0.999), GOAL_GAP_P999)
    goal("gap p99 against the empty console", at(ours[2], 0.99) / at(empty[2], 0.99), GOAL_RATIO, "times")
    goal("console at a stretch p99", at(console, 0.99), GOAL_CONSOLE_MS)


if __name__ == "__main__":
    main()

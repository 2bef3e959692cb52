"""The wall with five hundred stories at 1080p, without a GPU: how soon it is there, and how smoothly it moves.

The yardstick in the same run is a bare QGraphicsView with a text item a story. Then the window is used as people do:
a pile of fifty is dragged by the mouse, and Ctrl with the wheel zooms in and out, a step each frame at 60 Hz; measured
are the gaps between painted frames, and the processor time of the window's thread in them: on a busy machine other
programs make gaps longer. Last it is asked which stories are most alike, the first time included.

    python -m bench.story_wall [STORIES]
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSettings, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from bench.hall_during_sign_ups import until
from bench.window_thread import ListedSession, rest
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.qt_fonts import font
from bijeenkomst.ui.story_wall.wall_layout import HEADER
from bijeenkomst.ui.story_wall.wall_window import StoryWallWindow
from bijeenkomst.ui.style import apply_style

STORIES, ON_PILE, WORDS = 500, 50, 60
HD = (1920, 1080)
FRAME_MS, FRAMES, TIMES = 16, 400, 7
GOAL_SHOWN, GOAL_GAP_P99, GOAL_ALIKE_MS = 1.5, 20.0, 50.0
VOCABULARY = tuple(
    "bus winkel buren school straat fiets zondag koffie dorp kerk veld hond kind ouders ziekenhuis rijden wonen "
    "alleen helpen vragen samen tuin boom plukken avond licht donker veilig "
    "druk stil oud jong huis huur kamer plek praten".split()
)


def stories(count: int) -> tuple[StoryDraft, ...]:
    """Made-up ones, as long as people tell them."""
    chance = random.Random(7)
    return tuple(
        StoryDraft(
            " ".join(chance.choices(VOCABULARY, k=chance.randint(10, 2 * WORDS))), f"gesprek {at % 14}"
        )
        for at in range(count)
    )


def a_meeting(count: int) -> Meeting:
    """Half of them without a place, the others on piles, of which one has fifty."""
    session = ListedSession(Meeting(code_seed=7))
    session.happen(c.BringInStories(stories(count)))
    numbers = list(session.meeting.stories)
    session.happen(c.MakePile("fifty", tuple(numbers[:ON_PILE]), 0, 0, "Samen eten"))
    for at, first in enumerate(range(ON_PILE, count // 2, 25), 1):
        x, y = 290 * (at % 4), 420 * (at // 4)
        session.happen(c.MakePile(f"pile {at}", tuple(numbers[first : first + 25]), x, y, f"Stapel {at}"))
    return session.meeting


class Painted(QObject):
    """When the view was painted: milliseconds between, and from a moment to the next."""

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self.times: list[float] = []
        self._thread: list[float] = []
        original = view.paintEvent

        def painting(event: QPaintEvent) -> None:
            original(event)
            self.times.append(time.perf_counter())
            self._thread.append(time.thread_time())

        view.paintEvent = painting  # type: ignore[method-assign]  # measured from outside

    def gaps(self) -> tuple[list[float], list[float]]:
        """Between frames, and the processor time in that: sorted."""
        clock, thread = (
            sorted((after - before) * 1000 for before, after in pairwise(times))
            for times in (self.times, self._thread)
        )
        return clock, thread


def bare(meeting: Meeting) -> QGraphicsView:
    """Qt's own, with a text item a story in rows."""
    scene = QGraphicsScene()
    for at, story in enumerate(meeting.stories.values()):
        item = scene.addText(story.text, font(8))
        item.setTextWidth(120)
        item.setPos(126 * (at % 25), 86 * (at // 25))
    view = QGraphicsView(scene)
    scene.setParent(view)
    view.resize(*HD)
    view.scale(0.6, 0.6)
    return view


def shown(make: Callable[[], tuple[QWidget, QGraphicsView]]) -> float:
    """Milliseconds from nothing to the first painted frame."""
    start = time.perf_counter()
    window, view = make()
    painted = Painted(view)
    window.show()
    until(lambda: bool(painted.times))
    took = (painted.times[0] - start) * 1000
    window.close()
    window.deleteLater()
    rest(0.1)
    return took


def moved(view: QGraphicsView, steps: Iterator[Callable[[], None]]) -> tuple[list[float], list[float]]:
    """The gaps between frames while a step is taken at each."""
    painted = Painted(view)
    timer = QTimer(interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
    over: list[bool] = []

    def step() -> None:
        act = next(steps, None)
        if act is None:
            over.append(True)
        else:
            act()

    timer.timeout.connect(step)
    timer.start()
    until(lambda: bool(over))
    timer.stop()
    return painted.gaps()


def dragging(wall: StoryWallWindow) -> Iterator[Callable[[], None]]:
    """The pile of fifty round and round by its name."""
    canvas, rect = wall.canvas, wall.canvas.wall.shown.piles["fifty"]
    start = canvas.mapFromScene(QPointF(rect.x + 20, rect.y + HEADER / 2))

    def mouse(kind: QEvent.Type, at: QPoint) -> Callable[[], None]:
        held = (
            Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        )
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        port = canvas.viewport()
        event = QMouseEvent(
            kind, QPointF(at), QPointF(port.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier
        )
        return lambda: QApplication.postEvent(port, event)

    yield mouse(QEvent.Type.MouseButtonPress, start)
    for frame in range(FRAMES):
        across, down = frame % 200, frame % 80
        way = QPoint(4 * min(across, 200 - across), 5 * min(down, 80 - down))
        yield mouse(QEvent.Type.MouseMove, start + way)
    yield mouse(QEvent.Type.MouseButtonRelease, start)


def zooming(wall: StoryWallWindow) -> Iterator[Callable[[], None]]:
    """In and out again, where the pointer is."""
    port, at = wall.canvas.viewport(), QPoint(900, 400)

    def turn(by: int) -> Callable[[], None]:
        event = QWheelEvent(
            *(QPointF(at), QPointF(port.mapToGlobal(at)), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton),
            *(Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False),
        )
        return lambda: QApplication.postEvent(port, event)

    for frame in range(FRAMES):
        yield turn(30 if frame % 60 < 30 else -30)


def at(values: list[float], part: float) -> float:
    """The value below which that part of the sorted ones lies."""
    return values[min(len(values) - 1, int(len(values) * part))]


def goal(what: str, value: float, most: float, unit: str) -> None:
    """One line that says whether it was reached."""
    print(
        f"goal {what} at most {most:g} {unit}: {value:.2f}, {'reached' if value <= most else 'NOT reached'}"
    )


def main() -> None:
    """Shown, dragged, zoomed, alike."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else STORIES
    app = QApplication([])
    apply_style(app, dark=False)
    meeting = a_meeting(count)
    with tempfile.TemporaryDirectory() as name:
        controller = Controller(ListedSession(meeting), Path(name, "avond.bijeenkomst"))
        memory = ScreenMemory(QSettings(str(Path(name, "schermen.ini")), QSettings.Format.IniFormat))
        hall = Hall(controller, memory)

        def ours() -> tuple[QWidget, QGraphicsView]:
            wall = StoryWallWindow(controller, hall)
            wall.setFixedSize(*HD)
            return wall, wall.canvas

        def theirs() -> tuple[QWidget, QGraphicsView]:
            view = bare(meeting)
            return view, view

        times: dict[str, list[float]] = {"bare": [], "ours": []}
        for _time in range(TIMES):
            times["bare"].append(shown(theirs))
            times["ours"].append(shown(ours))
        first = {who: statistics.median(took) for who, took in times.items()}
        print(f"{count} stories shown: bare view {first['bare']:.0f} ms, the wall {first['ours']:.0f} ms")

        wall = StoryWallWindow(controller, hall)
        wall.setFixedSize(*HD)
        wall.show()
        until(lambda: wall.canvas.sharpening.resting and wall.alike.ready)
        gaps = {"dragging": moved(wall.canvas, dragging(wall))}
        rest(0.5)
        gaps["zooming"] = moved(wall.canvas, zooming(wall))
        for what, both in gaps.items():
            for of_what, found in zip(("between frames", "of which the window's thread"), both, strict=True):
                told = f"median {at(found, 0.5):5.1f}, p99 {at(found, 0.99):5.1f}, worst {found[-1]:5.1f} ms"
                print(f"{what}, {of_what:28} {len(found)} frames, {told}")
        alike = []
        for number in list(meeting.stories)[:40]:
            start = time.perf_counter()
            wall.alike.most_alike(number, 6)
            alike.append((time.perf_counter() - start) * 1000)
        print(
            f"most alike: median {statistics.median(alike):.1f}, first {alike[0]:.1f}, worst {max(alike):.1f} ms"
        )
        wall.close()
        hall.close()
        controller.close()
    goal("the wall shown against a bare view", first["ours"] / first["bare"], GOAL_SHOWN, "times")
    goal("gap p99 dragging a pile of fifty", at(gaps["dragging"][0], 0.99), GOAL_GAP_P99, "ms")
    goal("gap p99 zooming", at(gaps["zooming"][0], 0.99), GOAL_GAP_P99, "ms")
    goal("most alike", max(alike), GOAL_ALIKE_MS, "ms")


if __name__ == "__main__":
    main()

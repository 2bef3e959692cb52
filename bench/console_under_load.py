"""How long the window is busy with one change by a phone, in a full evening and in a quiet one.

Full: 60 themes, 500 sign-ups, 300 waiting additions. Measured is the processor time of the window's thread, from the
news of a commit until everything that it changed is laid out and painted, at 1366 by 768, offscreen. The program
updates the hall at once and the console for several changes together (`ui/throttled_updates.py`); here for one.

    python -m bench.console_under_load [EVENTS]
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.commands import Recognise
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.session.interface import Request
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.style import apply_style
from tests.unit.domain.evening import DETAILS, joining, run
from tests.unit.ui.sessions import ServingSession, a_session
from tests.unit.ui.windows import a_hall, a_window

QUIET, FULL = (4, 0, 0), (60, 500, 300)  # themes, sign-ups, waiting additions


def with_themes(count: int) -> Meeting:
    """A meeting with this number of themes."""
    drafts = tuple(ThemeDraft(f"Samen voor het dorp {number}") for number in range(1, count + 1))
    return run(Meeting(code_seed=7, details=DETAILS), c.BringInThemes(drafts))


def fill(session: ServingSession, people: int, waiting: int) -> None:
    """Sign up people and send additions, spread over the themes."""
    themes = len(session.meeting.in_order)
    for number in range(people):
        joins = joining(
            session.meeting, number % themes + 1, f"p{number}", phone=f"+3161{number:07d}", owner=f"o{number}",
            name=f"Bewoner {number}",
        )  # fmt: skip
        session.submit(Request(joins), lambda _reply: None)
    for number in range(waiting):
        session.submit(Request(idea(session.meeting, number)), lambda _reply: None)
    session.ask(Request(c.CountPresent(300)))
    assert len(session.meeting.waiting) == waiting


def idea(meeting: Meeting, number: int) -> c.AddAddition:
    """An addition by phone."""
    code = meeting.in_order[number % len(meeting.in_order)].code
    words = f"Bankjes bij de vijver, en een plek om te schuilen {number}"
    return c.AddAddition(f"a{number}", code, words, Channel.PHONE)


def measure(folder: Path, size: tuple[int, int, int], step: Step, events: int) -> dict[str, list[float]]:
    """Milliseconds for each event by kind, with this step of the window in front."""
    session = a_session(folder / "avond.bijeenkomst", with_themes(size[0]))
    fill(session, *size[1:])
    controller = Controller(session, folder / "avond.bijeenkomst")
    hall = a_hall(controller, folder)
    window = a_window(controller, hall)
    window.resize(1366, 768)
    window.show()
    code = controller.meeting.in_order[0].code
    session.ask(Request(c.ShowSlide(Slide(SlideKind.RECOGNITION, code)), by_console=True))
    window.show_step(step)
    for _pass in range(20):
        QApplication.processEvents()
    first = len(controller.meeting.sign_ups.get(code, ()))
    kinds: dict[str, Callable[[int], c.Command]] = {
        "answer": lambda number: Recognise(code, f"r{number}", Answer.YES),
        "addition": lambda number: idea(controller.meeting, 10_000 + number),
        "sign-up": lambda number: joining(
            controller.meeting, 1, f"n{first + number}", phone=f"+3162{number:07d}", owner=f"n{number}"
        ),
    }
    times: dict[str, list[float]] = {}
    for kind, command in kinds.items():
        for number in range(events):
            times.setdefault(kind, []).append(_one_event(session, controller, command(number)))
    hall.close()
    window.close()
    controller.close()
    return times


def _one_event(session: ServingSession, controller: Controller, command: c.Command) -> float:
    updates: list[object] = []
    controller.updated.connect(updates.append)
    began = time.thread_time()
    session.ask(Request(command))
    while not updates:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for _pass in range(5):
        QApplication.processEvents()
    controller.updated.disconnect(updates.append)
    return (time.thread_time() - began) * 1000


def main() -> None:
    """Measure both evenings, with the console and with the closing page in front."""
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    app = QApplication([])
    apply_style(app, dark=False)
    print(
        f"load {os.getloadavg()[0]:.1f}; processor ms of the window's thread an event, median and p95 of {events}"
    )
    for step, front in ((Step.EVENING, "console"), (Step.CLOSING, "closing page")):
        for name, size in (("quiet", QUIET), ("full", FULL)):
            with tempfile.TemporaryDirectory() as folder:
                for kind, times in measure(Path(folder), size, step, events).items():
                    p95 = statistics.quantiles(times, n=20)[-1]
                    print(f"  {front:12} {name:5} {kind:8} {statistics.median(times):7.1f} {p95:7.1f}")


if __name__ == "__main__":
    main()

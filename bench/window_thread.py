"""What a full hall costs the window's thread in processor time, which other programs on the machine hardly affect.

Both windows are open, the projector's at 1080p and then at 4K and the console's at the evening; 50 times a second a
phone answers, then adds, then signs up, until a thousand did. Frames are asked for 60 times a second. Printed are the
processor time of the window's thread for each thing that a phone did, and what it spent between two frames: over 16.7
ms no frame can come in time, however fast the rest is. What a phone does here comes from a list, without pipe and
server; `hall_full_of_phones.py` and `live_dots.py` have those.

    python -m bench.window_thread [--profile] [PHONES]
"""

import cProfile
import os
import pstats
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench.hall_during_sign_ups import Frames, Windows, until
from bijeenkomst.app.making import make_example
from bijeenkomst.document.file import read_only
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import (
    AddAddition,
    Command,
    CountHands,
    CountPresent,
    JoinGroup,
    Recognise,
    ShowRecognition,
    ShowSlide,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.session.interface import (
    Declined,
    Done,
    History,
    Listener,
    PhoneServerStatus,
    Reply,
    Request,
    StorageListener,
    StorageStatus,
    Update,
)
from bijeenkomst.session.listeners import Listeners
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.style import apply_style

A_SECOND = 50
FRAME_BUDGET_MS = 1000 / 60
SIZES = ((1920, 1080), (3840, 2160))
STATUS = PhoneServerStatus(True, "http://192.168.137.1:8080")


class ListedSession:
    """A session without a file: phones act by `happen`, and the console's commands are done at once."""

    status = STATUS
    storage = StorageStatus()
    history = History()

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self._listeners = Listeners()

    def happen(self, command: Command) -> Reply:
        """Run a command, and tell the window as the meeting process would."""
        outcome = decide(self.meeting, command, datetime.now(UTC))
        if not isinstance(outcome, tuple):
            return Declined(outcome)
        self.meeting = apply_all(self.meeting, outcome)
        self._listeners.tell(Update(self.meeting, outcome, self.history))
        return Done(outcome)

    def submit(self, request: Request, reply: Callable[[Reply], None]) -> None:
        reply(self.happen(request.action))  # type: ignore[arg-type]  # no undo, no pictures here

    def ask(self, request: Request) -> Reply:
        return self.happen(request.action)  # type: ignore[arg-type]  # as above

    def listen(self, listener: Listener) -> Callable[[], None]:
        return self._listeners.add(listener)

    def listen_to_status(self, _listener: Callable[[PhoneServerStatus], None]) -> None:
        """Do nothing: the status never changes."""

    def listen_to_storage(self, _listener: StorageListener) -> None:
        """Do nothing: nothing is stored."""

    def close(self) -> None:
        """Do nothing: there is no file."""


def answers(code: str, phones: int) -> Iterator[Command]:
    """An answer of each phone about the theme."""
    kinds = (Answer.YES, Answer.YES, Answer.PARTLY, Answer.NO)
    return (Recognise(code, f"voter-{n}", kinds[n % 4]) for n in range(phones))


def additions(code: str, phones: int) -> Iterator[Command]:
    """An addition of one in five phones."""
    words = "Ook de bankjes bij de vijver, en het licht langs het pad naar de school"
    return (
        AddAddition(f"addition-{n}", code, f"{words} {n}", Channel.PHONE) for n in range(max(1, phones // 5))
    )


def sign_ups(codes: list[str], phones: int) -> Iterator[Command]:
    """A sign-up of each phone."""
    for n in range(phones):
        yield JoinGroup(
            f"sign-up-{n}", codes[n % len(codes)], f"Bewoner van der Berg {n}", "", f"bewoner{n}@example.com", "koffie",
            True, True, True, False, Channel.PHONE, "", f"owner-{n}",
        )  # fmt: skip


def evening(
    controller: Controller, session: ListedSession, frames: Frames, phones: int, profile: bool
) -> None:
    """Measure the parts of an evening, the quiet one first."""
    codes = [theme.code for theme in session.meeting.in_order]
    code = codes[0]
    set_up: dict[str, list[Command]] = {
        "quiet": [CountPresent(phones), CountHands(code, Tally(20))],
        "answers, hidden": [ShowSlide(Slide(SlideKind.RECOGNITION, code))],
        "answers, shown": [ShowSlide(Slide(SlideKind.RECOGNITION, codes[1])), ShowRecognition(codes[1])],
        "additions": [ShowSlide(Slide(SlideKind.ADDITIONS, code))],
        "sign-ups": [ShowSlide(Slide(SlideKind.GROUPS))],
    }
    doing: dict[str, Iterator[Command]] = {
        "quiet": iter(()),
        "answers, hidden": answers(code, phones),
        "answers, shown": answers(codes[1], phones),
        "additions": additions(code, phones),
        "sign-ups": sign_ups(codes, phones),
    }
    for name, commands in doing.items():
        for command in set_up[name]:
            controller.do(command)
        rest(1.0)
        frames.gaps()
        profiler = cProfile.Profile(time.thread_time)
        if profile:
            profiler.enable()
        before, done = time.thread_time(), feed(session, commands)
        took = (time.thread_time() - before) * 1000
        profiler.disable()
        frames.gaps()
        told(name, done, took, frames.spent)
        if profile:
            pstats.Stats(profiler).sort_stats("cumulative").print_stats(45)


def feed(session: ListedSession, commands: Iterator[Command]) -> int:
    """Run the commands, 50 a second; returns how many. Without any, it waits two seconds."""
    done = 0
    started = time.perf_counter()
    timer = QTimer(interval=4, timerType=Qt.TimerType.PreciseTimer)
    over = False

    def due() -> None:
        nonlocal done, over
        while not over and done < (time.perf_counter() - started) * A_SECOND:
            command = next(commands, None)
            if command is None:
                over = True
            else:
                session.happen(command)
                done += 1

    timer.timeout.connect(due)
    timer.start()
    until(lambda: over)
    timer.stop()
    rest(0.5 if done else 2.0)
    return done


def rest(seconds: float) -> None:
    """Run the event loop for this number of seconds."""
    end = time.perf_counter() + seconds
    until(lambda: time.perf_counter() > end)


def told(name: str, done: int, took: float, between: Sequence[float]) -> None:
    """Print the figures of one part."""
    each = f"{took / done:6.2f} ms each" if done else "              "
    late = sum(gap > FRAME_BUDGET_MS for gap in between) / len(between)
    print(
        f"  {name:16} {done:5} {each}   between frames median {median(between):5.1f}   "
        f"p99 {between[int(len(between) * 0.99)]:6.1f}   worst {between[-1]:6.1f} ms   over 16.7: {late:6.2%}",
        flush=True,
    )


def measure(size: tuple[int, int], phones: int, profile: bool) -> None:
    """Measure one evening with the projector's window in one size."""
    with tempfile.TemporaryDirectory() as name:
        path = make_example(Path(name))
        session = ListedSession(read_only(path))
        windows = Windows(Controller(session, path), size)
        frames = Frames(windows.hall)
        print(f"{size[0]} x {size[1]}, {phones} phones, {A_SECOND} a second")
        evening(windows.open.controller, session, frames, phones, profile)
        frames.timer.stop()
        windows.close()


def main() -> None:
    """Measure both sizes."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--profile"]
    app = QApplication([])
    apply_style(app, dark=False)
    for size in SIZES:
        measure(size, int(arguments[0]) if arguments else 1000, "--profile" in sys.argv)


if __name__ == "__main__":
    main()

"""The program's memory over three evenings in one process: another meeting each time, lived through and closed again.

Each evening has sixty themes and three hundred phones; both windows are open, every kind of slide comes by, people
answer, add and sign up. Memory is what the process holds once an evening is closed and its windows are gone; what the
program needs once (libraries, faces, caches up to their limits) is there after a first evening that does not count.

    python -m bench.three_evenings [SLIDES]
"""

import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtWidgets import QApplication

from bench.hall_during_sign_ups import Windows
from bench.sheets import a_meeting
from bench.window_thread import ListedSession, additions, answers, rest, sign_ups
from bijeenkomst.domain.commands import Command, CountPresent, ShowRecognition, ShowSlide
from bijeenkomst.domain.programme import walk
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.style import apply_style

THEMES, PHONES, EVENINGS = 60, 300, 3
SLIDES = 120
SLIDE_SECONDS = 0.1
HD = (1920, 1080)
GOAL = 1.05


def megabytes() -> float:
    """What the process holds now.

    The program leaves what was loaded at its start out of the search for garbage, once; `Windows` does so each time.
    """
    gc.unfreeze()
    gc.collect()
    return float(psutil.Process().memory_info().rss / 1e6)


def phones(session: ListedSession) -> Iterator[Command]:
    """What phones do about each theme in turn, from the first to the last and again."""
    codes = [theme.code for theme in session.meeting.in_order]
    while True:
        for code in codes:
            yield from answers(code, PHONES)
            yield from additions(code, PHONES // 10)
            yield from sign_ups([code], PHONES // 20)
            yield ShowRecognition(code)


def evening(slides: int) -> None:
    """One meeting, from opening to closing."""
    with tempfile.TemporaryDirectory() as name:
        session = ListedSession(a_meeting(THEMES))
        session.happen(CountPresent(PHONES))
        windows = Windows(Controller(session, Path(name, "avond.bijeenkomst")), HD)
        rest(0.5)
        parts, doing = walk(session.meeting), phones(session)
        for number in range(slides):
            windows.open.controller.do(ShowSlide(parts[number * len(parts) // slides].slide))
            for _phone in range(20):
                session.happen(next(doing))
            rest(SLIDE_SECONDS)
        windows.close()
        rest(1.0)


def main() -> None:
    """One to warm up, and three."""
    slides = int(sys.argv[1]) if len(sys.argv) > 1 else SLIDES
    app = QApplication([])
    apply_style(app, dark=False)
    evening(slides)
    print(f"after a first evening of {slides} slides   {megabytes():6.1f} MB", flush=True)
    held = []
    for number in range(EVENINGS):
        evening(slides)
        held.append(megabytes())
        print(f"after evening {number + 1}   {held[-1]:6.1f} MB", flush=True)
    ratio = held[-1] / held[0]
    verdict = "reached" if ratio <= GOAL else "NOT reached"
    print(f"goal memory from the first to the third evening at most {GOAL} times: {ratio:.3f}, {verdict}")


if __name__ == "__main__":
    main()

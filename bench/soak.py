"""An evening of ten minutes with 60 phones: memory and open files of every process, minute by minute.

    python -m bench.soak [SECONDS]

The real window and its meeting process; the facilitator goes to another slide every two seconds and hands over
now and then; phones come in, follow, answer, add and sign up once each (`bench.phones_in_hall`). At the second line
every phone is there; from then on it should stay flat. Afterwards every process must be gone.
"""

import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import psutil

from bench.hall_during_sign_ups import until
from bench.hall_full_of_phones import Used
from bench.phones_in_hall import Plan, phones_in_hall
from bijeenkomst.app.making import make_example
from bijeenkomst.app.window import SWITCH_SECONDS, services
from bijeenkomst.domain.commands import ShowRecognition, ShowSlide
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.i18n import DUTCH
from bijeenkomst.ui.garbage import WindowsGarbage
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.shell.application import new_application
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.web.pages.hall_screen import GROUPS
from bijeenkomst.web.pages.scripts import script
from bijeenkomst.web.server.static_files import heading_face

PHONES, SECONDS, COME_IN_SECONDS, BURST_SECONDS = 60, 600.0, 10.0, 5.0
EACH_SLIDE, EACH_HANDOVER, EACH_LINE = 2.0, 30.0, 60.0


def ours() -> dict[str, int]:
    """The processes of the window and what it started, by name."""
    processes = {"window": os.getpid()}
    for child in multiprocessing.active_children():
        if child.pid is not None and child.name != "phones":
            name = "meeting" if "meeting" in child.name else "exports"
            processes[name] = child.pid
    return processes


def measure(moment: str) -> None:
    """Print a line for each process."""
    for name, pid in ours().items():
        files = psutil.Process(pid).num_fds()
        print(f"{moment:12} {name:8} {Used.by(pid).megabytes:7.1f} MB {files:4} open files", flush=True)


def slides(codes: list[str]) -> Iterator[object]:
    """The facilitator's commands, over and over."""
    for code in cycle(codes):
        yield ShowSlide(Slide(SlideKind.THEME, code))
        yield ShowSlide(Slide(SlideKind.RECOGNITION, code))
        yield ShowRecognition(code)
        yield ShowSlide(Slide(SlideKind.ADDITIONS, code))
        yield ShowSlide(Slide(SlideKind.GROUPS))


def evening(folder: Path, seconds: float) -> list[int]:
    """Run an evening; returns the processes that it used."""
    worker = ExportWorker()
    local = services(worker, host="127.0.0.1")
    program = Program(local, None, LeftOpen(folder / "open.txt"))
    program.open(make_example(folder))
    assert program.meeting is not None
    controller = program.meeting.controller
    program.meeting.window.show_step(Step.EVENING)
    until(lambda: controller.status.running)
    measure("opened")
    codes = [theme.code for theme in controller.meeting.in_order]
    port = int(controller.status.base_url.rsplit(":", 1)[1])
    static = (script(DUTCH).path, heading_face().path)
    plan = Plan(port, PHONES, COME_IN_SECONDS, seconds, static, tuple(codes), GROUPS, BURST_SECONDS, True)
    end, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=phones_in_hall, args=(plan, theirs), name="phones"
    )
    process.start()
    start = time.perf_counter()
    showing, next_slide, next_handover = slides(codes), COME_IN_SECONDS, COME_IN_SECONDS
    next_line, number = COME_IN_SECONDS + 15, 0
    while not end.poll():
        now = time.perf_counter() - start
        if now > next_slide:
            controller.do(next(showing))  # type: ignore[arg-type]  # two kinds of command
            next_slide += EACH_SLIDE
        if now > next_handover:
            worker.run(write_handover, controller.meeting, folder / f"overdracht {number}")
            number, next_handover = number + 1, next_handover + EACH_HANDOVER
        if now > next_line:
            measure(f"{now:4.0f} s")
            next_line += EACH_LINE
        due = start + min(next_slide, next_handover)
        until(lambda due=due: end.poll() or time.perf_counter() > due)  # type: ignore[misc]  # bound at once
    result = end.recv()
    process.join()
    measure("end")
    stored = sum(controller.meeting.sign_up_count(code) for code in codes)
    print(
        f"{result.signed_up} sign-ups answered, {stored} stored, {len(result.wrong)} answers that were no good"
    )
    pids = [pid for name, pid in ours().items() if name != "window"]
    program.close()
    worker.close()
    return pids


def main(seconds: float) -> None:
    """Run one evening."""
    app = new_application(["bijeenkomst"])
    WindowsGarbage(app)
    sys.setswitchinterval(SWITCH_SECONDS)
    with tempfile.TemporaryDirectory() as name:
        pids = evening(Path(name), seconds)
    app.processEvents()
    print(f"after closing: {sum(map(psutil.pid_exists, pids))} processes of ours are left")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)

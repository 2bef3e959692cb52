"""One phone that sends requests without pause, and how that affects other phones and the projector.

A hundred calm phones each open a page and answer, at moments of their own; the window projects at 1080p (offscreen).
First without and then with a noisy phone: one cookie, twenty connections, as fast as it is answered, pages and forms
in turn. What it may not have is refused with 429 (`web/protection/budgets.py`). Both stretches are as long, in the
same run.
Goal: the p99 of the calm ones at most 50 ms more, and no form of theirs refused.

    python -m bench.noisy_phone [SECONDS]
"""

import asyncio
import multiprocessing
import os
import random
import sys
import tempfile
import time
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any

from bench.given_cookie import cookie_line
from bench.hall_during_sign_ups import Frames, told, until
from bench.phones_in_hall import Line, Plan, Result
from bench.sign_ups import a_sign_up
from bijeenkomst.app.making import make_example
from bijeenkomst.app.window import open_meeting

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.style import apply_style

SECONDS = 20.0
CALM, NOISY_LINES = 100, 20
PAUSE_SECONDS = (0.5, 3.5)  # of a calm phone, between two things
GOAL_MS = 50.0


def page_of(plan: Plan, code: str, token: str) -> bytes:
    """The request for a theme's page."""
    return (
        f"GET /{code} HTTP/1.1\r\nHost: 127.0.0.1:{plan.port}\r\nAccept-Encoding: gzip\r\n"
        f"{cookie_line(token)}\r\n"
    ).encode()


async def _come_in(line: Line, plan: Plan, code: str) -> str:
    """Open a page; the token that the phone was given with it."""
    await line.ask("first page", page_of(plan, code, ""))
    assert line.token, "the server gives no cookies"
    return line.token


async def _calm(number: int, plan: Plan, result: Result) -> None:
    line = Line(plan.port, result)
    code = plan.codes[number % len(plan.codes)]
    end = time.perf_counter() + plan.seconds
    token = await _come_in(line, plan, code)
    while (pause := random.uniform(*PAUSE_SECONDS)) + time.perf_counter() < end:
        await asyncio.sleep(pause)
        await line.ask("page", page_of(plan, code, token))
        await line.ask("sign up", a_sign_up(code, plan.port, random.randrange(10**6), token))
    line.close()


async def _noisy(plan: Plan, result: Result) -> None:
    end = time.perf_counter() + plan.seconds
    first = Line(plan.port, result)
    token = await _come_in(first, plan, plan.codes[0])
    first.close()

    async def shout() -> None:
        line = Line(plan.port, result)
        while time.perf_counter() < end:
            await line.ask("noise", page_of(plan, plan.codes[0], token))
            await line.ask("noise", a_sign_up(plan.codes[0], plan.port, random.randrange(10**6), token))
        line.close()

    await asyncio.gather(*(shout() for _line in range(NOISY_LINES)))


async def _all_calm(plan: Plan, result: Result) -> None:
    await asyncio.gather(*(_calm(number, plan, result) for number in range(plan.phones)))


def calm_phones(plan: Plan, pipe: "Pipe[Result, Any]") -> None:
    """Run a hundred calm phones, in a process of their own."""
    result = Result()
    asyncio.run(_all_calm(plan, result))
    result.waits = dict(result.waits)
    pipe.send(result)


def noisy_phone(plan: Plan, pipe: "Pipe[Result, Any]") -> None:
    """Run the noisy phone, in a process of its own."""
    result = Result()
    asyncio.run(_noisy(plan, result))
    result.waits = dict(result.waits)
    pipe.send(result)


def stretch(plan: Plan, frames: Frames, *, noisy: bool) -> tuple[Result, Result | None, list[float]]:
    """Run the calm phones for some seconds, with or without the noisy one."""
    context = multiprocessing.get_context("spawn")
    targets = (calm_phones, noisy_phone) if noisy else (calm_phones,)
    pipes = [multiprocessing.Pipe() for _target in targets]
    processes = [
        context.Process(target=target, args=(plan, theirs))
        for target, (_ours, theirs) in zip(targets, pipes, strict=True)
    ]
    for process in processes:
        process.start()
    frames.gaps()
    until(lambda: all(ours.poll() for ours, _theirs in pipes))
    results = [ours.recv() for ours, _theirs in pipes]
    for process in processes:
        process.join()
    return results[0], results[1] if noisy else None, frames.gaps()


def report(name: str, result: Result, gaps: list[float]) -> float:
    """Print one period; returns the p99 of all its answers in milliseconds."""
    told(name, gaps)
    for kind, waits in sorted(result.waits.items()):
        ordered = sorted(waits)
        middle, late = ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100]
        print(
            f"         {kind:8} {len(waits):6,} answers   p50 {middle * 1000:6.1f}   p99 {late * 1000:6.1f} ms"
        )
    print(f"         no good: {len(result.wrong)} {result.wrong[:2]}")
    every = sorted(wait for waits in result.waits.values() for wait in waits)
    return every[len(every) * 99 // 100] * 1000


def main() -> None:
    """Measure without and with the noisy phone."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    app = QApplication([])
    apply_style(app, dark=False)
    with tempfile.TemporaryDirectory() as name:
        controller = open_meeting(make_example(Path(name)), "127.0.0.1")
        hall = Hall(controller, ScreenMemory())
        hall.window.show_in_window()
        hall.window.resize(1920, 1080)
        frames = Frames(hall)
        until(lambda: controller.status.running)
        port = int(controller.status.base_url.rsplit(":", 1)[1])
        codes = tuple(theme.code for theme in controller.meeting.in_order)
        plan = Plan(port, CALM, 0.0, seconds, (), codes, "", 0.0)
        alone, _nobody, gaps = stretch(plan, frames, noisy=False)
        before = report("alone", alone, gaps)
        beside, noise, gaps = stretch(plan, frames, noisy=True)
        after = report("noisy", beside, gaps)
        assert noise is not None
        asked = sum(map(len, noise.waits.values()))
        print(
            f"the noisy one was answered {asked / seconds:,.0f} times a second, {len(noise.wrong):,} refused"
        )
        reached = after - before <= GOAL_MS and not beside.wrong
        print(
            f"goal {GOAL_MS:.0f} ms more at most: {'reached' if reached else 'NOT reached'} ({after - before:+.1f})"
        )
        frames.timer.stop()
        hall.close()
        controller.close()


if __name__ == "__main__":
    main()

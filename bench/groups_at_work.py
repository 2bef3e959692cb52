"""Sixty groups whose scribes type while three hundred phones read along: what each of them, and the hall, notices.

Each scribe has a field of the plan stored every second; five people of each group have its page open and hear of it by
the stream. Meanwhile the hall's window fades from slide to slide at 60 Hz, as in `hall_during_sign_ups`. Quiet and busy
stretches take turns in one run. Goals: a scribe's save p99 at most 100 ms; a reader hears it within a second; gaps
between the hall's frames p99 at most 1.1 times those of the quiet stretches.

    python -m bench.groups_at_work [SECONDS]
"""

import asyncio
import multiprocessing
import os
import random
import re
import sys
import tempfile
import time
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from bench.hall_during_sign_ups import SLIDE_MS, Frames, Windows, told, until
from bench.live_stream import allow_files
from bijeenkomst.app.making import new_meeting
from bijeenkomst.app.window import open_meeting
from bijeenkomst.document.file import create
from bijeenkomst.domain.commands import ShowSlide
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.style import apply_style
from tests.unit.domain.evening import DETAILS

GROUPS = 60
READERS = 300
STRETCHES = 3
SECONDS = 10.0  # of a busy stretch, and of a quiet one
SAVE_MS, READ_MS, FRAMES_RATIO = 100.0, 1000.0, 1.1
FIELDS = ("want", "how", "who", "missing", "first_step")
MARK = re.compile(rb"#(\d+)#")
SENTENCE = "We vragen de gemeente om hout en zetten op zaterdag samen een bankje bij de vijver"


@dataclass
class Crowd:
    """What the phones notice, in seconds. `typed` is when each text was sent, until all its readers heard of it."""

    saves: list[float] = field(default_factory=list)
    heard: list[float] = field(default_factory=list)
    typed: dict[int, float] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    count: int = 0


@dataclass
class Stretches:
    """Milliseconds between the hall's frames, and those in which the window's thread had the processor."""

    gaps: list[float] = field(default_factory=list)
    spent: list[float] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Of the time, how much the window's thread had the processor: a busy stretch lasts until all are done."""
        return sum(self.spent) / sum(self.gaps)

    def take(self, frames: Frames) -> None:
        """Those since the last time."""
        self.gaps += frames.gaps()
        self.spent += frames.spent


class Line:
    """A phone with a connection and a cookie."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cookie = ""
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> int:
        """One request; gives the status."""
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        body = urlencode(fields or {})
        writer.write(f"{self._head(method, path)}Content-Length: {len(body)}\r\n\r\n{body}".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        if cookie := re.search(rb"(?i)set-cookie: ([^;]+)", head):
            self._cookie = cookie[1].decode()
        if length := re.search(rb"(?i)content-length: (\d+)", head):
            await reader.readexactly(int(length[1]))
        return int(head[9:12])

    def _head(self, method: str, path: str) -> str:
        kind = "Content-Type: application/x-www-form-urlencoded\r\n" if method == "POST" else ""
        here = f"127.0.0.1:{self._port}"
        return f"{method} {path} HTTP/1.1\r\nHost: {here}\r\nOrigin: http://{here}\r\nCookie: {self._cookie}\r\n{kind}"

    async def listen(self, code: str, crowd: Crowd) -> None:
        """Hear what the group writes, for ever."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        writer.write(f"{self._head('GET', f'/events?groep={code}')}\r\n".encode())
        heard = set(crowd.typed)
        while data := await reader.read(65536):
            now = time.perf_counter()
            for number in {int(one) for one in MARK.findall(data)} - heard:
                heard.add(number)
                if number in crowd.typed:
                    crowd.heard.append(now - crowd.typed[number])


async def a_reader(port: int, code: str, number: int, crowd: Crowd) -> "asyncio.Task[None]":
    """Somebody who signs up for the group and opens its page."""
    line = Line(port)
    await line.ask("GET", f"/{code}")
    person = {"name": f"Fatma {number}", "phone": f"06 {10000000 + number}", "shares": "ja", "adult": "ja"}
    status = await line.ask("POST", f"/{code}/sign-up", person)
    if status != 303:
        crowd.wrong.append(f"sign-up: {status}")
    return asyncio.create_task(line.listen(code, crowd))


class Scribe:
    """Who writes for a group, and what stands in each field."""

    def __init__(self, port: int, code: str, crowd: Crowd) -> None:
        self._line, self._code, self._crowd = Line(port), code, crowd
        self._seen = dict.fromkeys(FIELDS, "")

    async def come_in(self, scribe_code: str) -> None:
        """Type the group's code."""
        await self._line.ask("GET", f"/{self._code}/groep")
        status = await self._line.ask("POST", f"/{self._code}/scribe", {"code": scribe_code})
        if status != 303:
            self._crowd.wrong.append(f"scribe: {status}")

    async def type(self, until: float) -> None:
        """A field a second: each goes on where it stood."""
        crowd = self._crowd
        await asyncio.sleep(random.random())
        while (began := time.perf_counter()) < until:
            crowd.count += 1
            name = FIELDS[crowd.count % len(FIELDS)]
            text = f"#{crowd.count}# {SENTENCE}"
            crowd.typed[crowd.count] = began
            fields = {"live": "ja", name: text, f"seen_{name}": self._seen[name]}
            status = await self._line.ask("POST", f"/{self._code}/plan", fields)
            crowd.saves.append(time.perf_counter() - began)
            if status != 200:
                crowd.wrong.append(f"plan: {status}")
            self._seen[name] = text
            await asyncio.sleep(max(0.0, began + 1.0 - time.perf_counter()))


async def work(port: int, codes: dict[str, str], seconds: float, pipe: "Pipe[Any, Any]") -> None:
    """Everybody comes in; then, whenever it is said, all scribes type for so many seconds."""
    crowd = Crowd()
    groups = list(codes)
    streams = [await a_reader(port, groups[number % len(groups)], number, crowd) for number in range(READERS)]
    scribes = [Scribe(port, code, crowd) for code in groups]
    for scribe, scribe_code in zip(scribes, codes.values(), strict=True):
        await scribe.come_in(scribe_code)
    loop = asyncio.get_running_loop()
    pipe.send("in")
    while await loop.run_in_executor(None, pipe.recv):
        end = time.perf_counter() + seconds
        await asyncio.gather(*(scribe.type(end) for scribe in scribes))
        pipe.send("done")
    for stream in streams:
        stream.cancel()
    pipe.send(crowd)


def phones(port: int, codes: dict[str, str], seconds: float, pipe: "Pipe[Any, Any]") -> None:
    """All phones, in a process of their own."""
    allow_files(4 * (READERS + GROUPS))
    asyncio.run(work(port, codes, seconds, pipe))


def main() -> None:
    """Take turns, and tell."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory() as name:
        app = QApplication([])
        apply_style(app, dark=False)
        path = Path(name) / "avond.bijeenkomst"
        create(
            path,
            new_meeting(DETAILS, tuple(ThemeDraft(f"Groep {number}") for number in range(1, GROUPS + 1))),
        )
        controller = open_meeting(path, "127.0.0.1")
        windows = Windows(controller, (1920, 1080))
        frames = Frames(windows.hall)
        slides = [
            slide
            for part in programme(controller.meeting)[:40]
            for slide in (part.slide, replace(part.slide, page=1))
        ]
        turn = iter(range(1_000_000))
        walking = QTimer(interval=SLIDE_MS)
        walking.timeout.connect(lambda: controller.do(ShowSlide(slides[next(turn) % len(slides)])))
        walking.start()
        until(lambda: controller.status.running)
        port = int(controller.status.base_url.rsplit(":", 1)[1])
        meeting = controller.meeting
        codes = {theme.code: meeting.scribe_code(theme.code) for theme in meeting.in_order}
        here, there = multiprocessing.get_context("spawn").Pipe()
        crowd_process = multiprocessing.get_context("spawn").Process(
            target=phones, args=(port, codes, seconds, there)
        )
        crowd_process.start()
        until(here.poll)
        here.recv()
        quiet, busy = Stretches(), Stretches()
        for _stretch in range(STRETCHES):
            frames.gaps()
            until(partial(_is_past, time.perf_counter() + seconds))
            quiet.take(frames)
            here.send(True)
            until(here.poll)
            here.recv()
            busy.take(frames)
        here.send(False)
        until(here.poll)
        crowd: Crowd = here.recv()
        crowd_process.join()
        walking.stop()
        frames.timer.stop()
        windows.close()
    report(crowd, quiet, busy)


def _is_past(moment: float) -> bool:
    return time.perf_counter() > moment


def report(crowd: Crowd, quiet: Stretches, busy: Stretches) -> None:
    """Print the figures and the goals."""
    print(f"{len(crowd.saves):,} fields saved, heard {len(crowd.heard):,} times; wrong: {crowd.wrong[:5]}")
    save, heard = tell("saved", crowd.saves), tell("heard", crowd.heard)
    ratio = told("busy", sorted(busy.gaps), sorted(busy.spent)) / told(
        "quiet", sorted(quiet.gaps), sorted(quiet.spent)
    )
    print(f"processor of the window's thread, busy / quiet: {busy.share / quiet.share:.2f}")
    goals = (
        ("save p99 in ms", save, SAVE_MS),
        ("heard p99 in ms", heard, READ_MS),
        ("frames busy / quiet, p99", ratio, FRAMES_RATIO),
    )
    for what, now, goal in goals:
        print(f"goal {what} {goal:g}: {now:.2f} {'reached' if now <= goal else 'NOT reached'}")


def tell(what: str, seconds: list[float]) -> float:
    """Print how long it took; returns the p99 in milliseconds."""
    sorted_ms = sorted(one * 1000 for one in seconds)
    middle, p99, worst = (sorted_ms[int((len(sorted_ms) - 1) * part)] for part in (0.5, 0.99, 1.0))
    print(f"{what:6} median {middle:6.1f}   p99 {p99:6.1f}   worst {worst:6.1f} ms")
    return p99


if __name__ == "__main__":
    main()

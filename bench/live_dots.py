"""How soon an answer from a phone is shown as a dot by the projector: fifty phones a second, at 1080p and 4K.

The meeting process serves the phones, a process of its own plays them, and the projector's window shows the outcome of
"herkent u dit?" offscreen, with the console open beside it. An answer counts from when the phone heard that it was
stored, to the first frame with its dot. Goal: p99 at most 50 ms. Beside it stand the gaps between frames at 60 Hz
meanwhile, and, from the same run, the bare cost of painting the same picture once.

    python -m bench.live_dots [SECONDS]
"""

import http.client
import multiprocessing
import os
import secrets
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from bench.given_cookie import be_known, cookie, cookies_given
from bench.hall_during_sign_ups import Frames, Windows, until
from bijeenkomst.app.making import make_example
from bijeenkomst.app.window import open_meeting
from bijeenkomst.domain.commands import CountHands, CountPresent, ShowRecognition, ShowSlide
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.slides.content import RecognitionContent
from bijeenkomst.ui.slides.layouts import forget
from bijeenkomst.ui.slides.paint import Look, paint
from bijeenkomst.ui.style import apply_style

A_SECOND = 50
PRESENT = 300
HANDS = 20
GOAL_MS = 50.0
SIZES = ((1920, 1080), (3840, 2160))


def phones(port: int, code: str, count: int, pipe: "Connection[list[float], None]") -> None:
    """Answer with phones that opened a page, evenly over time; sends the moments at which each heard that it was
    stored.
    """
    tokens = cookies_given(port, count)
    line = http.client.HTTPConnection("127.0.0.1", port)
    heard: list[float] = []
    began = time.perf_counter()
    for number, token in enumerate(tokens):
        # The pace of a full hall, and not as fast as a line can.
        time.sleep(max(0.0, began + number / A_SECOND - time.perf_counter()))
        answer = ("yes", "partly", "no")[number % 3]
        line.request(
            "POST",
            f"/{code}/recognise",
            urlencode({"submission": secrets.token_urlsafe(16), "answer": answer}),
            {
                "Content-Type": "application/x-www-form-urlencoded",
                "Cookie": cookie(token),
            },
        )
        stored = line.getresponse()
        stored.read()
        heard.append(time.perf_counter())
        be_known(str(stored.headers))
    line.close()
    pipe.send(heard)


class Dots(Frames):
    """Frames, with how many answers each showed."""

    def __init__(self, hall: Hall) -> None:
        self.shown: list[tuple[float, int]] = []
        super().__init__(hall)
        window, counted = hall.window, hall.window.paintEvent

        def painting(event: object) -> None:
            counted(event)  # type: ignore[arg-type]  # Qt's own event
            content = window.painted
            answers = content.answers if isinstance(content, RecognitionContent) else None
            total = answers.yes + answers.partly + answers.no if answers else 0
            self.shown.append((time.perf_counter(), total))

        window.paintEvent = painting  # type: ignore[method-assign]  # measured from outside

    def delay_of(self, heard: list[float]) -> list[float]:
        """Milliseconds from each answer to the first frame that showed it; 0 if the frame came before it."""
        delays, place = [], 0
        for number, moment in enumerate(heard, start=HANDS + 1):
            while self.shown[place][1] < number:
                place += 1
            delays.append(max(0.0, (self.shown[place][0] - moment) * 1000))
        return sorted(delays)


def bare(hall: Hall, size: tuple[int, int]) -> float:
    """Milliseconds to lay out and paint the whole picture once."""
    content = hall.window.content
    assert content is not None
    image = QImage(*size, QImage.Format.Format_RGB32)
    times = []
    for _turn in range(5):
        forget()
        began = time.perf_counter()
        painter = QPainter(image)
        paint(painter, image.rect(), content, Look.LIGHT)
        painter.end()
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


def measure(size: tuple[int, int], seconds: float) -> bool:
    """Measure one evening in one size; returns whether the goal was reached."""
    with tempfile.TemporaryDirectory() as name:
        controller = open_meeting(make_example(Path(name)), "127.0.0.1")
        windows = Windows(controller, size)
        hall = windows.hall
        until(lambda: controller.status.running)
        code = controller.meeting.in_order[0].code
        for command in (
            CountPresent(PRESENT),
            CountHands(code, Tally(HANDS)),
            ShowRecognition(code),
            ShowSlide(Slide(SlideKind.RECOGNITION, code)),
        ):
            controller.do(command)
        frames = Dots(hall)
        until(lambda: bool(frames.shown) and frames.shown[-1][1] == HANDS)
        began = time.perf_counter()
        until(lambda: time.perf_counter() > began + 1)
        frames.gaps()
        count = int(A_SECOND * seconds)
        ours, theirs = multiprocessing.Pipe(duplex=False)
        port = int(controller.status.base_url.rsplit(":", 1)[1])
        hall_full = multiprocessing.get_context("spawn").Process(
            target=phones, args=(port, code, count, theirs)
        )
        hall_full.start()
        until(lambda: frames.shown[-1][1] >= HANDS + count)
        heard = ours.recv()
        hall_full.join()
        delays, gaps = frames.delay_of(heard), frames.gaps()
        whole = bare(hall, size)
        frames.timer.stop()
        windows.close()
    p99 = delays[int(len(delays) * 0.99)]
    print(f"{size[0]} x {size[1]}, {count} answers, {A_SECOND} a second")
    print(f"  answer to dot     median {median(delays):6.1f}   p99 {p99:6.1f} ms   goal {GOAL_MS:.0f}")
    print(f"  gap of frames     median {median(gaps):6.1f}   p99 {gaps[int(len(gaps) * 0.99)]:6.1f} ms")
    print(f"  the picture once         {whole:6.1f} ms   ratio of p99 {p99 / whole:.2f}")
    return p99 <= GOAL_MS


def main() -> None:
    """Measure both sizes."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0
    app = QApplication([])
    apply_style(app, dark=False)
    reached = [measure(size, seconds) for size in SIZES]
    print("goal reached" if all(reached) else "goal NOT reached")


if __name__ == "__main__":
    main()

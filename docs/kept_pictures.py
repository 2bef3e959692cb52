"""Keeping pictures for the manual: those that were asked for, and only when they show what they should."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.services import Services
from bijeenkomst.ui.shell.main_window import MainWindow

OUT = Path(__file__).parent / "pictures"
LAPTOP = 1366, 768
LOOKS = 200  # ms between two looks at a window that has to come to rest
LONGEST_WAIT = 300_000  # ms: a busy computer is slow, and what never comes must not hang for ever


class NotShown(Exception):
    """What a picture is to show did not come, or a picture shows nothing."""


def settle(milliseconds: int = 400) -> None:
    """Let events through for a while: fades and layouts finish."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(ready: Callable[[], bool]) -> None:
    """Run the event loop until `ready()`.

    Raises:
        NotShown: not within five minutes.
    """
    loop = QEventLoop()
    looking = QTimer(interval=20)
    looking.timeout.connect(lambda: loop.quit() if ready() else None)
    looking.start()
    QTimer.singleShot(LONGEST_WAIT, loop.quit)
    loop.exec()
    looking.stop()
    if not ready():
        raise NotShown("What should be shown did not come within five minutes.")


@dataclass
class Making:
    """Which pictures are asked for (all when none is named), which were made, and which jobs are under way."""

    asked: frozenset[str] = frozenset()
    made: list[str] = field(default_factory=list)
    jobs: list["Future[Any]"] = field(default_factory=list)

    def wants(self, name: str) -> bool:
        """Whether to make this one."""
        return not self.asked or name in self.asked

    def watched(self, services: Services) -> Services:
        """The same, with their jobs known: a window that waits for one is not ready for its picture."""

        def known(run: Callable[..., "Future[Any]"]) -> Callable[..., "Future[Any]"]:
            def started(*arguments: Any) -> "Future[Any]":
                self.jobs = [one for one in self.jobs if not one.done()] + [run(*arguments)]
                return self.jobs[-1]

            return started

        return services._replace(
            run_export=known(services.run_export),
            run_reading=known(services.run_reading),
            save_copy=known(services.save_copy),
        )

    def idle(self) -> bool:
        """Whether no job is under way."""
        return all(one.done() for one in self.jobs)


making = Making()
"""Of this process, which makes pictures and nothing else."""


@contextmanager
def kept(name: str, width: int = 1280) -> Iterator[Path]:
    """A file to write the picture to; it takes its place in the manual reduced, and only if it shows something.

    Of a picture that is not asked for nothing is kept.

    Raises:
        NotShown: all of it, or nearly, is one colour.
    """
    with tempfile.TemporaryDirectory() as folder:
        beside = Path(folder) / name
        yield beside
        if not making.wants(name):
            return
        if shows_nothing(beside):
            raise NotShown(f"{name} is of one colour.")
        small(beside, width)
        shutil.move(beside, OUT / name)
    making.made.append(name)


def shows_nothing(path: Path) -> bool:
    """Whether a picture is of one colour but for a few points."""
    with Image.open(path) as image:
        plain = image.convert("RGB")
    colours = plain.getcolors(plain.width * plain.height) or []
    return max(count for count, _colour in colours) > plain.width * plain.height * 0.995


def small(path: Path, width: int = 1280) -> None:
    """Reduce a picture to a useful width, and to as few colours as look the same."""
    with Image.open(path) as image:
        plain = image.convert("RGB")
    if plain.width > width:
        plain = plain.resize((width, round(plain.height * width / plain.width)), Image.Resampling.LANCZOS)
    plain.quantize(256).save(path, optimize=True)


def keep(widget: QWidget, name: str) -> None:
    """Save a picture of a widget that has come to rest; a meeting's window in the size of a usual laptop screen."""
    if not making.wants(name):
        return
    if isinstance(widget, MainWindow):
        widget.resize(*LAPTOP)
    seen = at_rest(widget)
    with kept(name) as path:
        seen.save(str(path))


def at_rest(widget: QWidget) -> QImage:
    """The widget once nothing is drawn elsewhere for it, and two looks at it are the same.

    Raises:
        NotShown: not within five minutes.
    """
    since = QElapsedTimer()
    since.start()
    settle()
    before = QImage()
    while since.elapsed() < LONGEST_WAIT:
        now = widget.grab().toImage()
        if making.idle() and now == before:
            return now
        before = now
        settle(LOOKS)
    raise NotShown("What should be shown did not come to rest within five minutes.")

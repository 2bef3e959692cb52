"""A laptop and a projector on a machine without screens: an X server of our own with RandR monitors.

The projector can be pulled out and plugged in again while a program runs; Qt sees real screens come and go.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LAPTOP = (1280, 720)


class TwoScreens:
    """The X server with its two monitors. `environment` is for programs that should be on it."""

    def __init__(self, display: str) -> None:
        self.display = display
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("XAUTHORITY", None)
        self._laptop()

    def _laptop(self) -> None:
        width, height = LAPTOP
        self._xrandr("--setmonitor", "LAPTOP", f"{width}/340x{height}/190+0+0", "screen")

    def plug(self, width: int = 1280, height: int = 720) -> None:
        """Plug a projector of that resolution in, right of the laptop."""
        self._xrandr("--setmonitor", "BEAMER", f"{width}/2500x{height}/1406+{LAPTOP[0]}+0", "none")

    def mirror(self) -> None:
        """Plug a projector in that shows the same as the laptop."""
        width, height = LAPTOP
        self._xrandr("--setmonitor", "BEAMER", f"{width}/2500x{height}/1406+0+0", "none")

    def unplug(self) -> None:
        """Pull the projector out."""
        self._xrandr("--delmonitor", "BEAMER")

    def _xrandr(self, *arguments: str) -> None:
        subprocess.run(
            ["xrandr", *arguments], env=self.environment, check=True, capture_output=True, timeout=30
        )


@contextmanager
def two_screens(folder: Path) -> Iterator[TwoScreens]:
    """An X server on a display that it chooses itself, with only the laptop's screen at first."""
    reading, writing = os.pipe()
    log = folder / "xvfb.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            ["Xvfb", *f"-displayfd {writing} -screen 0 3200x1440x24 +extension RANDR -noreset".split()],
            pass_fds=(writing,),
            stdout=output,
            stderr=output,
        )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, f"Xvfb did not start: {log.read_text('utf-8', 'replace')}"
        yield TwoScreens(f":{number}")
    finally:
        server.terminate()
        server.wait(30)

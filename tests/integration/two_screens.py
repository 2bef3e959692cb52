"""A laptop and a projector on a machine without screens: an X server of our own with RandR monitors.

The projector can be pulled out and plugged in again while a program runs; Qt sees real screens come and go.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LAPTOP = (1280, 720)
LAPTOP_BOX = "1280/340x720/190+0+0"


class TwoScreens:
    """The X server with its two monitors. `environment` is for programs that should be on it."""

    def __init__(self, display: str) -> None:
        self.display = display
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("XAUTHORITY", None)
        self._lid, self._has_laptop = False, True  # whether the laptop's screen has the output
        self._set("LAPTOP", LAPTOP_BOX, "screen")

    def have_a_lid(self) -> None:
        """From now on the projector gets the server's one output, so that the laptop's screen can go and it can stay.

        Until it is plugged in, the server shows a screen of its own then.
        """
        self._lid = True

    def shut_lid(self) -> None:
        """Only the projector is left, where it was."""
        self._xrandr("--delmonitor", "LAPTOP")

    def open_lid(self) -> None:
        """The laptop's own screen is there again."""
        self._set("*LAPTOP", LAPTOP_BOX, "none")

    def plug(self, width: int = 1280, height: int = 720, *, main: bool = False) -> None:
        """Plug a projector of that resolution in, right of the laptop; `main`: the system makes it its main screen."""
        box = f"{width}/2500x{height}/1406+{LAPTOP[0]}+0"
        self._set("*BEAMER" if main else "BEAMER", box, "screen" if self._lid else "none")
        if self._lid and self._has_laptop:  # it lost the output, and went with it
            self._has_laptop = False
            self.open_lid()

    def mirror(self) -> None:
        """Plug a projector in that shows the same as the laptop."""
        width, height = LAPTOP
        self._set("BEAMER", f"{width}/2500x{height}/1406+0+0", "none")

    def unplug(self) -> None:
        """Pull the projector out."""
        self._xrandr("--delmonitor", "BEAMER")

    def _set(self, name: str, box: str, output: str) -> None:
        self._xrandr("--setmonitor", name, box, output)

    def _xrandr(self, *arguments: str) -> None:
        subprocess.run(
            ["xrandr", *arguments], env=self.environment, check=True, capture_output=True, timeout=30
        )


@contextmanager
def window_manager(screens: TwoScreens) -> Iterator[None]:
    """A real one: it moves, minimises and stacks windows as it likes."""
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env=screens.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        manager.terminate()
        manager.wait(30)


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

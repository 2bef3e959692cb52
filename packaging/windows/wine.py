"""One Wine with its own screen, for as long as a `with` lasts."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

SECONDS = 300


class Wine:
    """Programs of Windows in a folder of their own, on a screen of their own."""

    def __init__(self, work: Path) -> None:
        self.prefix = work / "prefix"
        self.drive = self.prefix / "drive_c"
        self._screen: subprocess.Popen[bytes] | None = None
        self.version = ""
        self._held: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Wine":
        read, write = os.pipe()
        self._screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"
        os.environ |= {
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "XDG_RUNTIME_DIR": str(self.prefix.parent),
        }
        quiet = subprocess.DEVNULL  # services that stay would keep a pipe open
        subprocess.run(
            ["wine", "wineboot", "--init"], stdout=quiet, stderr=quiet, timeout=SECONDS, check=True
        )
        shutil.copy(self.prefix.parent / "icuuc.dll", self.drive / "windows" / "system32" / "icuuc.dll")
        # A program that waits keeps Windows up: to start it takes longer than what is tried out.
        self._held = subprocess.Popen(
            ["wine", "cmd"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet
        )
        assert self._held.stdout is not None
        self.version = self._held.stdout.readline().decode().strip()
        return self

    def __exit__(self, *_failed: object) -> None:
        subprocess.run(["wineserver", "-k"], check=False)
        if self._screen is not None:
            self._screen.send_signal(signal.SIGTERM)
            self._screen.wait()

    def run(self, *words: str, folder: Path | None = None, status: int = 0) -> str:
        """Run a program to its end, which must be with `status`; returns what it printed."""
        done = subprocess.run(
            ["wine", *words], capture_output=True, encoding="utf-8", timeout=SECONDS, cwd=folder, check=False
        )
        if done.returncode != status:
            raise SystemExit(f"FAILED: {words} ended with {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        """Start a program and do not wait for it."""
        quiet = subprocess.DEVNULL
        return subprocess.Popen(["wine", *words], stdin=quiet, stdout=quiet, stderr=quiet)

    def has_key(self, key: str) -> bool:
        """Whether the registry has it."""
        asked = subprocess.run(
            ["wine", "reg", "query", key], capture_output=True, timeout=SECONDS, check=False
        )
        return asked.returncode == 0

    def windows(self, title: str) -> list[str]:
        """The windows whose title has this in it."""
        asked = ["xdotool", "search", "--onlyvisible", "--name", title]
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.split()

    def picture(self, target: Path) -> None:
        """What the screen shows."""
        target.parent.mkdir(exist_ok=True)
        subprocess.run(["import", "-window", "root", str(target)], check=True)

    def processes(self, part: str) -> list[int]:
        """The processes whose command line has this in it."""
        found = []
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and part in (entry / "cmdline").read_text("utf-8", "replace"):
                    found.append(int(entry.name))
            except OSError:  # ended meanwhile
                continue
        return found


def until(true: Callable[[], object], what: str, seconds: float = SECONDS) -> None:
    """Wait for it.

    Raises:
        SystemExit: it does not come.
    """
    last = time.monotonic() + seconds
    while not true():
        if time.monotonic() > last:
            raise SystemExit(f"FAILED: waited for {what}")
        time.sleep(0.2)

"""A program that projects, on a laptop with or without a projector, and what it reports of itself."""

import json
import subprocess
import sys
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

from tests.integration.two_screens import TwoScreens

PROBE = Path(__file__).with_name("projector_probe.py")
LONG = 60.0  # seconds: a wait ends when the thing happens; this is only for a machine that hangs


class Projecting:
    """The probe program on a laptop with or without a projector."""

    def __init__(self, screens: TwoScreens, memory: Path) -> None:
        self.screens = screens
        self._process = subprocess.Popen(
            [sys.executable, "-u", str(PROBE), str(memory)],
            env=screens.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._said: Queue[dict[str, Any]] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        self.wait_for(event="ready")

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._said.put(json.loads(line))

    def wait_for(self, **wanted: object) -> dict[str, Any]:
        """The next message in which all of `wanted` is so."""
        while True:
            said = self._said.get(timeout=LONG)
            if all(said.get(key) == value for key, value in wanted.items()):
                return said

    def tell(self, line: str) -> dict[str, Any]:
        """Have it do something, and its report."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self.wait_for(event="answer", to=line.partition(" ")[0])

    def report_when(self, **wanted: object) -> dict[str, Any]:
        """The first report in which all of `wanted` is so."""
        for _ in range(10_000):
            report = self.tell("report")
            if all(report.get(key) == value for key, value in wanted.items()):
                return report
        raise AssertionError(f"it never came so far: {wanted}; last: {report}")

    def pull_out(self) -> None:
        """Pull the projector out, until the program knows.

        Qt takes a monitor that goes and comes between two of its looks for the same one, where and as large as it was.
        """
        self.screens.unplug()
        self.report_when(screens=["LAPTOP"])

    def end(self) -> None:
        """Close the program."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("quit\n")
        self._process.stdin.close()
        try:
            assert self._process.wait(LONG) == 0
        finally:
            self._process.kill()
            self._reader.join(LONG)
            self._process.stdout.close()

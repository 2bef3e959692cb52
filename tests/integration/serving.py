"""`bijeenkomst serve` as a real process, as a volunteer's laptop would run it."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bijeenkomst.app.making import new_meeting
from bijeenkomst.document.file import create
from bijeenkomst.domain.values.theme import ThemeDraft
from tests.unit.domain.evening import DETAILS, DRAFTS


@dataclass
class Served:
    """A running server: where, and how to steer what the hall sees."""

    process: "subprocess.Popen[str]"
    url: str

    def steer(self, line: str) -> str:
        """Send a line, give the answer."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


def a_file(folder: Path, drafts: Sequence[ThemeDraft] = DRAFTS) -> Path:
    """A new meeting with three themes, or with these, ready for sign-ups."""
    path = folder / "avond.bijeenkomst"
    create(path, new_meeting(DETAILS, drafts))
    return path


def start(path: Path, port: int = 0, open_files: int = 0) -> Served:
    """Start serving on loopback, perhaps with few open files; ends with the test's own call to terminate or kill."""
    limit = ["sh", "-c", f'ulimit -n {open_files}; exec "$@"', "sh"] if open_files else []
    serve = [sys.executable, "-m", "bijeenkomst", "serve", str(path)]
    process = subprocess.Popen(
        [*limit, *serve, "--host", "127.0.0.1", "--port", str(port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    first = process.stdout.readline().strip()
    assert first.startswith("listening on http://127.0.0.1:"), first
    return Served(process, first.removeprefix("listening on ").rstrip("/"))


@contextmanager
def serving(path: Path) -> Iterator[Served]:
    """A server that is ended cleanly afterwards."""
    served = start(path)
    try:
        yield served
    finally:
        end(served)


def end(served: Served) -> int:
    """SIGTERM; gives the exit status."""
    process = served.process
    process.terminate()
    status = process.wait(30)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    return status

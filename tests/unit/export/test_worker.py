"""Exports in their own process: what goes wrong in one holds up no other."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from bijeenkomst.export.sheets import Carrier, Choice, write_sheets
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.intake.photos import untrusted
from bijeenkomst.intake.photos.sheet_photos import read_photos
from tests.unit.domain.evening import an_evening

SOON = 60  # seconds, on a busy machine


@pytest.fixture
def worker() -> Iterator[ExportWorker]:
    """One that is closed again."""
    made = ExportWorker()
    yield made
    made.close()


def read_from_a_pipe(path: Path) -> object:
    """Stands for a disk that hangs; a pipe that somebody gives is refused at once."""
    pytest.MonkeyPatch().setattr(untrusted, "is_no_file", lambda _path: False)  # in the worker's own process
    return read_photos(path)


def test_sheets_are_made_while_a_photo_hangs(worker: ExportWorker, tmp_path: Path) -> None:
    """R39: a bad photo holds up no other export."""
    os.mkfifo(stuck := tmp_path / "hangt.jpg")
    reading = worker.run_beside(read_from_a_pipe, stuck)
    made = worker.run(write_sheets, an_evening(), Carrier.LIST, tmp_path / "bladen.pdf", Choice())
    assert made.result(SOON).pages == 3
    assert not reading.done()
    with stuck.open("wb") as end:
        end.write(b"geen foto")
    assert "geen foto of scan" in str(reading.exception(SOON))


@pytest.mark.parametrize("lane", ["run", "run_beside"])
def test_a_worker_that_dies_is_started_anew_for_the_next_export(worker: ExportWorker, lane: str) -> None:
    """Out of memory, or killed by a stranger: who waited hears of it, and the next one works."""
    run = getattr(worker, lane)
    assert run(len, "abc").result(SOON) == 3
    died = run(os.kill, run(os.getpid).result(SOON), signal.SIGTERM)
    assert isinstance(died.exception(SOON), BrokenProcessPool)
    assert run(len, "abcd").result(SOON) == 4

"""Readers and decoders that die, hang or take their time, in a process of their own."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from bijeenkomst.intake.subprocess_reader import ReaderGone, TookTooLong, pieces_apart, run_apart


def test_a_reader_that_dies_takes_nothing_along() -> None:
    """Decoders are where hostile files bite: they run in a process that nothing depends on."""
    with pytest.raises(ReaderGone):
        run_apart(os.abort)
    assert run_apart(len, "abc") == 3


def test_the_limit_counts_for_a_page_and_not_for_a_whole_scan() -> None:
    """A stack of sixty sheets takes longer than one photo may."""
    pieces = pieces_apart(slowly, 6, patience=20)
    assert pieces == tuple(range(6))
    with pytest.raises(TookTooLong):
        pieces_apart(never, patience=0.1)


def slowly(count: int) -> Iterator[int]:
    """Pieces one by one."""
    yield from range(count)


def never() -> Iterator[int]:
    """The first piece, and no more."""
    yield 1
    threading.Event().wait()


@pytest.mark.parametrize("reader", ["photos.sheet_photos", "photos.hall_pictures", "photos.evening_photos"])
def test_a_reader_of_photos_loads_no_more_than_it_needs(reader: str) -> None:
    """Each photo has a process of its own, and waits for all that is imported there: the rules of the evening and the
    readers of spreadsheets were four fifths of it."""
    code = f"import sys, bijeenkomst.intake.{reader}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    assert f"bijeenkomst.intake.{reader}" in loaded
    needless = (
        "domain.rules",
        "domain.meeting",
        "domain.commands",
        "intake.tables",
        "intake.proposal",
        "intake.details",
    )
    assert not [name for name in loaded if name.removeprefix("bijeenkomst.").startswith(needless)]

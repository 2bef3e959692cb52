"""Garbage is looked for once a package is made, and not meanwhile."""

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bijeenkomst.export.garbage import looked_for_later
from bijeenkomst.export.handover.hand_over import write_handover
from tests.unit.domain.evening import an_evening, joining, run


@pytest.fixture
def on() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


@pytest.mark.usefixtures("on")
def test_no_garbage_is_looked_for_while_a_package_is_made(tmp_path: Path) -> None:
    looked: list[str] = []

    def collecting(phase: str, _about: dict[str, int]) -> None:
        looked.append(phase)

    meeting = run(an_evening(), joining(an_evening()))
    threshold = gc.get_threshold()
    gc.set_threshold(20, 2, 2)
    gc.callbacks.append(collecting)
    try:
        written = write_handover(meeting, tmp_path, made_on=date(2026, 11, 24))
    finally:
        gc.callbacks.remove(collecting)
        gc.set_threshold(*threshold)
    assert len(written.written) == 1
    assert gc.isenabled()
    assert len(looked) < 200, "with such a threshold it would be thousands"


@pytest.mark.usefixtures("on")
def test_it_is_as_it_was_whatever_goes_wrong() -> None:
    @looked_for_later()
    def stops() -> None:
        assert not gc.isenabled()
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        stops()
    assert gc.isenabled()
    gc.disable()
    with looked_for_later():
        pass
    assert not gc.isenabled()
    gc.enable()

"""When a process that serves the phones looks for Python's garbage."""

import gc
from collections.abc import Iterator

import pytest

from bijeenkomst.web.server.garbage import YOUNGEST_AT_MOST, look_less_often


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    gc.enable()  # as in a process without windows; see tests/conftest.py
    yield
    gc.disable()
    gc.unfreeze()
    gc.set_threshold(*before)


def test_a_handful_of_forms_sets_no_search_going() -> None:
    """What is there stays out of it, what comes is looked at when there is a hall full, and garbage still goes."""
    gc.disable()  # as while loading
    look_less_often()
    assert gc.isenabled()
    assert gc.get_freeze_count() > YOUNGEST_AT_MOST
    searches = []

    def count(phase: str, info: dict[str, int]) -> None:
        searches.append((phase, info["generation"]))

    gc.callbacks.append(count)
    try:
        kept: list[list[int]] = [[] for _one in range(YOUNGEST_AT_MOST // 2)]
        assert not searches
        kept += [[] for _one in range(YOUNGEST_AT_MOST)]
        assert ("stop", 0) in searches
    finally:
        gc.callbacks.remove(count)

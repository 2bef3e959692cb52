"""Collecting garbage on the window's thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.garbage import WindowsGarbage


class Loop:
    """Something that only the collector can take apart."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[WindowsGarbage]:
    parent = QObject()
    gc.enable()  # off in every test: see tests/conftest.py
    yield WindowsGarbage(parent)
    assert not gc.isenabled()
    gc.unfreeze()


def test_another_thread_never_collects(garbage: WindowsGarbage) -> None:
    gone: list[int] = []
    loop = Loop()
    weakref.finalize(loop, lambda: gone.append(threading.get_ident()))
    del loop

    def much() -> None:
        for _turn in range(3):
            assert [Loop() for _ in range(5000)]

    thread = threading.Thread(target=much)
    thread.start()
    thread.join()
    assert gone == []

    garbage.collect()
    garbage.collect()
    garbage.collect()

    assert gone == [threading.get_ident()]

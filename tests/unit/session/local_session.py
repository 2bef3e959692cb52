"""A session on a new file, and what the console asks of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bijeenkomst.document.file import create
from bijeenkomst.domain import commands as c
from bijeenkomst.session.interface import Request
from bijeenkomst.session.local import LocalSession
from tests.unit.domain.evening import an_evening


@pytest.fixture
def session(tmp_path: Path) -> Iterator[LocalSession]:
    """A session on a new file with three themes."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    yield session
    session.close()


def console(command: c.Command) -> Request:
    return Request(command, by_console=True)

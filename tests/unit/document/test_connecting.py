"""A meeting on a share of the network, in a folder with any name: SQLite is given an address that it takes."""

import sqlite3
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from bijeenkomst import document
from bijeenkomst.document.connecting import sqlite_uri
from bijeenkomst.document.file import create
from tests.unit.domain.evening import an_evening


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            PureWindowsPath(r"D:\dorp\avond.bijeenkomst"),
            "file:///D:/dorp/avond.bijeenkomst?mode=ro",
        ),
        (
            PureWindowsPath(r"\\dorpshuis\delen\avond.bijeenkomst"),
            "file:////dorpshuis/delen/avond.bijeenkomst?mode=ro",
        ),
        (PurePosixPath("/srv/a#b?c%20d é"), "file:///srv/a%23b%3Fc%2520d%20%C3%A9?mode=ro"),
        (PurePosixPath("/srv/\udcff"), "file:///srv/%FF?mode=ro"),
    ],
)
def test_the_address_has_no_host(path: PurePath, expected: str) -> None:
    assert sqlite_uri(path, "mode=ro") == expected


def test_sqlite_opens_what_stands_behind_two_slashes(tmp_path: Path) -> None:
    """As the path of a share begins on Windows; of an address with its host SQLite says "invalid uri authority"."""
    path = tmp_path / "Yılmaz é #1?.bijeenkomst"
    create(path, an_evening())
    address = sqlite_uri(PurePosixPath(f"/{path}"), "mode=ro")
    assert address.startswith("file:////")
    with closing(sqlite3.connect(address, uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM theme").fetchone()[0] == 3


def test_no_other_module_makes_an_address_for_sqlite() -> None:
    """Each of three did, and none took shares."""
    for module in Path(document.__file__).parent.rglob("*.py"):
        assert "as_uri" not in module.read_text("utf-8"), module

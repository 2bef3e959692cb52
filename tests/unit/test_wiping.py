"""Wiping files and folders (R45)."""

import errno
import os
from pathlib import Path

import pytest

from bijeenkomst import wiping
from bijeenkomst.wiping import empty_file, once_let_go, wipe_file, wipe_folder


def test_a_file_is_written_over_before_it_goes(tmp_path: Path) -> None:
    """Whoever brings the file back finds zeros: seen here through a second name of the same bytes."""
    path, other = tmp_path / "lijst.xlsx", tmp_path / "zelfde-bytes"
    path.write_bytes(b"Anna de Vries" * 200_000)
    os.link(path, other)
    wipe_file(path)
    assert not path.exists()
    assert set(other.read_bytes()) == {0}
    wipe_file(path)


def test_of_a_link_only_the_link_goes(tmp_path: Path) -> None:
    theirs = tmp_path / "van een ander.txt"
    theirs.write_text("blijft")
    (tmp_path / "link").symlink_to(theirs)
    wipe_file(tmp_path / "link")
    assert theirs.read_text() == "blijft"
    assert list(tmp_path.iterdir()) == [theirs]


def test_a_log_that_a_program_writes_in_is_emptied_and_can_be_written_on(tmp_path: Path) -> None:
    path = tmp_path / "venster.log"
    with path.open("a") as log:
        log.write("Anna")
        log.flush()
        empty_file(path)
        log.write("later")
    assert path.read_bytes() == b"later"


def test_what_others_put_in_a_folder_stays(tmp_path: Path) -> None:
    package = tmp_path / "Themagroep 1"
    (package / "kaartjes").mkdir(parents=True)
    for name in ("lijst.pdf", "kaartjes/anna.vcf", "eigen.txt"):
        (package / name).write_text(name)
    assert wipe_folder(package, lambda path: path.name != "eigen.txt") is False
    assert [path.name for path in package.iterdir()] == ["eigen.txt"]
    assert wipe_folder(package) is True
    assert not package.exists()
    assert wipe_folder(package) is True


def test_what_cannot_go_keeps_nothing_else_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R63, R45: one file that the disk holds on to, and the list of people beside it goes all the same."""
    package = tmp_path / "Themagroep 1"
    (package / "kaartjes").mkdir(parents=True)
    for name in ("a.txt", "kaartjes/1.vcf", "lijst.pdf"):
        (package / name).write_text("Anna")
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        if path.name in ("a.txt", "1.vcf"):
            raise OSError(errno.EIO, "held", str(path))
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(OSError, match=r"held.*a\.txt"):
        wipe_folder(package)
    left = [path for path in package.rglob("*") if path.is_file()]
    assert sorted(path.name for path in left) == ["1.vcf", "a.txt"]
    assert not any(any(path.read_bytes()) for path in left), "written over first"


class Held:
    """A file that another program has open for as many tries, as Windows says it; its numbers are real there."""

    def __init__(self, tries: int, winerror: int | None) -> None:
        self.tries, self.winerror = tries, winerror

    def work(self) -> str:
        self.tries -= 1
        if self.tries < 0:
            return "done"
        error = PermissionError(errno.EACCES, "")
        if self.winerror is not None:
            error.winerror = self.winerror  # type: ignore[attr-defined]  # only Windows has it
        raise error


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_what_a_scanner_looks_at_is_tried_again_on_windows(winerror: int) -> None:
    assert once_let_go(Held(2, winerror).work) == "done"


@pytest.mark.parametrize(("winerror", "tries"), [(32, 1000), (19, 1), (None, 1)])
def test_what_stays_in_use_or_has_another_trouble_is_said(
    winerror: int | None, tries: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wiping, "HELD_SECONDS", 0.05)
    held = Held(tries, winerror)
    with pytest.raises(PermissionError):
        once_let_go(held.work)
    assert (held.tries == 0) == (tries == 1), "at once, when waiting does not help"

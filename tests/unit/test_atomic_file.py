import errno
import os
import sqlite3
import sys
import threading
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.atomic_file import (
    LONGEST_NAME,
    OPEN_AT_ONCE,
    explain,
    keep_private,
    make_folder,
    make_private,
    private,
    safe_file_name,
    write_atomically,
    write_through,
)
from bijeenkomst.document.troubles import explained


def test_a_file_is_there_complete(tmp_path: Path) -> None:
    target = tmp_path / "lijst.xlsx"
    with write_atomically(target) as beside:
        assert beside.parent == tmp_path, "on the same disk, so that it can be renamed"
        beside.write_text("nieuw")
        assert not target.exists()
    assert target.read_text() == "nieuw"
    assert list(tmp_path.iterdir()) == [target]


def test_an_older_file_is_replaced_at_once(tmp_path: Path) -> None:
    target = tmp_path / "lijst.xlsx"
    target.write_text("oud")
    with write_atomically(target) as beside:
        beside.write_text("nieuw")
        assert target.read_text() == "oud"
    assert target.read_text() == "nieuw"


def test_the_bytes_of_the_older_file_are_written_over_unless_they_have_another_name(tmp_path: Path) -> None:
    """R45: it may have been a list of people; but a backup that shares them stays whole."""
    target, backup = tmp_path / "lijst.xlsx", tmp_path / "reservekopie"
    target.write_text("Jan, 06 12345678")
    with target.open("rb") as old:
        with write_atomically(target) as beside:
            beside.write_text("nieuw")
        assert not any(old.read())
    os.link(target, backup)
    with write_atomically(target) as beside:
        beside.write_text("nieuwer")
    assert (backup.read_text(), target.read_text()) == ("nieuw", "nieuwer")
    target.unlink()
    target.symlink_to(backup)
    with write_atomically(target) as beside:
        beside.write_text("nieuwst")
    assert (backup.read_text(), target.read_text()) == ("nieuw", "nieuwst")


def test_what_was_written_half_is_written_over(tmp_path: Path) -> None:
    """R45: seen through a second name of the same bytes."""
    kept = tmp_path / "dezelfde bytes"

    def half() -> None:
        with write_atomically(tmp_path / "lijst.xlsx") as beside:
            beside.write_text("Jan, 06 12345678")
            os.link(beside, kept)
            raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError):
        half()
    assert list(tmp_path.iterdir()) == [kept]
    assert not any(kept.read_bytes())


def test_files_are_durable_whole_and_only_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More of them than may be open at the same time."""
    files = {tmp_path / f"{number}": b"x" * number * 1000 for number in range(OPEN_AT_ONCE * 2 + 1)}
    durable: dict[int, int] = {}
    monkeypatch.setattr(
        os, "fsync", lambda file: durable.setdefault(os.fstat(file).st_ino, os.fstat(file).st_size)
    )
    before = os.umask(0)
    try:
        write_through(files)
    finally:
        os.umask(before)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == files
    assert durable == {path.stat().st_ino: len(data) for path, data in files.items()}
    if sys.platform != "win32":
        assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


def test_the_disk_is_waited_for_by_several_files_at_the_same_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One after the other 300 small files take a second and more."""
    together = threading.Barrier(4, timeout=30)
    monkeypatch.setattr(os, "fsync", lambda _file: together.wait())
    write_through({tmp_path / f"{number}": b"x" for number in range(8)})


def test_a_disk_that_is_full_for_one_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: int) -> None:
        if os.fstat(file).st_size == 3:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        write_through({tmp_path / f"{number}": b"x" * number for number in range(8)})


@pytest.mark.parametrize("trouble", [OSError(errno.ENOSPC, "full"), ValueError("ours"), KeyboardInterrupt()])
def test_when_writing_fails_the_old_file_stands_and_nothing_lies_beside_it(
    tmp_path: Path, trouble: BaseException
) -> None:
    target = tmp_path / "lijst.xlsx"
    target.write_text("oud")

    def half() -> None:
        with write_atomically(target) as beside:
            beside.write_text("half")
            beside.with_name(f"{beside.name}-journal").write_text("half")
            raise trouble

    with pytest.raises(type(trouble)):
        half()
    assert target.read_text() == "oud"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_stands_in_the_way_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "lijst.xlsx"
    target.mkdir()
    with pytest.raises(OSError) as caught, write_atomically(target) as beside:
        beside.write_text("nieuw")
    assert "lijst.xlsx" in str(explain(caught.value, target))
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_gone_is_said_in_words(tmp_path: Path) -> None:
    target = tmp_path / "stick" / "lijst.xlsx"
    with pytest.raises(FileNotFoundError) as caught, write_atomically(target):
        pass
    assert "USB-stick" in str(explain(caught.value, target))


@pytest.mark.skipif(sys.platform == "win32", reason="there the user's own folders are nobody else's")
@pytest.mark.parametrize("umask", [0, 0o022, 0o777])
def test_a_new_file_and_its_new_folders_are_ours_alone_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    target = tmp_path / "a" / "b" / "lijst.xlsx"
    before = os.umask(umask & 0o077)
    try:
        make_folder(target.parent)
        os.umask(umask)
        with write_atomically(target) as beside:
            beside.write_text("x")
    finally:
        os.umask(before)
    assert oct(target.stat().st_mode) == "0o100600"
    assert {oct(folder.stat().st_mode) for folder in target.parents[:2]} == {"0o40700"}


@pytest.mark.skipif(sys.platform == "win32", reason="there the user's own folders are nobody else's")
@pytest.mark.parametrize(("found", "kept"), [(0o664, 0o600), (0o444, 0o400), (0o600, 0o600)])
def test_a_file_of_somebody_elses_making_becomes_ours_alone_and_no_more_than_it_was(
    tmp_path: Path, found: int, kept: int
) -> None:
    (file := tmp_path / "avond (kopie).bijeenkomst").touch()
    file.chmod(found)
    keep_private(file)
    assert file.stat().st_mode & 0o777 == kept


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "vol"),
        (errno.EROFS, "schuifje"),
        (errno.EACCES, "andere map"),
        (errno.ENOENT, "staat niet (meer)"),
        (errno.EIO, "USB-stick"),
        (errno.EBUSY, "ander programma"),
        (errno.ENAMETOOLONG, "kortere"),
        (errno.EISDIR, "een map"),
        (errno.EEXIST, "al iets anders"),
        (errno.EMFILE, "niet te lezen of te schrijven"),
    ],
)
def test_troubles_are_said_with_what_and_what_to_do(number: int, words: str, tmp_path: Path) -> None:
    sentence = str(explain(OSError(number, os.strerror(number)), tmp_path / "lijst 100%.xlsx"))
    assert words in sentence
    assert "lijst 100%.xlsx" in sentence or str(tmp_path) in sentence


def the_file_itself_is_protected(monkeypatch: pytest.MonkeyPatch) -> None:
    """As after `chattr +i`: the folder may be written in, and the file may not be changed, by nobody."""
    monkeypatch.setattr(os, "access", lambda path, _mode: os.path.isdir(path))


@pytest.mark.parametrize("number", [errno.EPERM, errno.EACCES])
def test_a_file_that_is_protected_is_named_and_not_its_folder(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is sent to another folder takes it along, and comes back with the same file."""
    (tmp_path / "lijst.xlsx").touch()
    denied = OSError(number, os.strerror(number))
    assert "In de map" in str(explain(denied, tmp_path / "weg" / "lijst.xlsx"))
    the_file_itself_is_protected(monkeypatch)
    sentence = str(explain(denied, tmp_path / "lijst.xlsx"))
    assert sentence.startswith("Het bestand 'lijst.xlsx' is beveiligd tegen wijzigen.")
    assert str(tmp_path) not in sentence


def test_a_meeting_that_is_protected_is_named_and_not_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "avond.bijeenkomst").touch()
    denied = sqlite3.OperationalError("attempt to write a readonly database")
    denied.sqlite_errorcode = sqlite3.SQLITE_READONLY
    the_file_itself_is_protected(monkeypatch)
    said = explained(denied, tmp_path / "avond.bijeenkomst")
    assert said is not None
    assert said.sentence.startswith("Het bestand 'avond.bijeenkomst' is beveiligd tegen wijzigen.")


class WindowsTrouble(OSError):
    """An error as Windows gives it."""

    def __init__(self, number: int, winerror: int) -> None:
        super().__init__(number, "")
        self.winerror = winerror


@pytest.mark.parametrize(
    ("number", "winerror", "words"),
    [
        (errno.EACCES, 32, "Excel"),
        (errno.EACCES, 5, "Excel"),
        (errno.EACCES, 19, "schuifje"),
        (errno.EACCES, 21, "USB-stick"),
        (errno.ENOENT, 206, "kortere"),
    ],
)
def test_windows_says_it_in_its_own_numbers(number: int, winerror: int, words: str, tmp_path: Path) -> None:
    (tmp_path / "lijst.xlsx").touch()
    assert words in str(explain(WindowsTrouble(number, winerror), tmp_path / "lijst.xlsx"))


def test_denied_without_such_a_file_is_about_the_folder(tmp_path: Path) -> None:
    assert "andere map" in str(explain(WindowsTrouble(errno.EACCES, 5), tmp_path / "lijst.xlsx"))


NEAR_RESERVED = st.from_regex(r"\A(con|LPT1|nul|COM¹|conin\$)[ .a-z]{0,3}\Z")


@given(st.text(max_size=300) | NEAR_RESERVED)
def test_any_title_becomes_a_name_that_every_system_takes(text: str) -> None:
    name = safe_file_name(text)
    assert name == name.strip(". ")
    assert 0 < len(name.encode()) <= LONGEST_NAME
    assert not set('<>:"/\\|?*\n\0\u202e\u200b') & set(name)
    assert unicodedata.is_normalized("NFC", name)
    assert name.split(".")[0].strip().upper() not in {"CON", "LPT1", "NUL", "COM¹", "CONIN$"}
    assert safe_file_name(name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Themagroep 3 - Veilig naar school", "Themagroep 3 - Veilig naar school"),
        ("Wonen: huur/koop?", "Wonen huur koop"),
        ("Zorg\tvoor\nelkaar", "Zorg voor elkaar"),
        ("CON", "CON_"),
        ("con.txt", "con_.txt"),
        ("Concert", "Concert"),
        ("...", "naamloos"),
        ("Ont\u202emoeten\u0000", "Ontmoeten"),
        ("Cafe\u0301 İstanbul", "Café İstanbul"),
        ("Buurttuin 🌳", "Buurttuin 🌳"),
    ],
)
def test_names_stay_human(text: str, name: str) -> None:
    assert safe_file_name(text) == name


def test_a_name_that_is_too_long_is_cut_between_letters() -> None:
    assert safe_file_name("é" * 200) == "é" * 60
    assert len(safe_file_name("🌳" * 200).encode()) == LONGEST_NAME


@pytest.mark.skipif(sys.platform == "win32", reason="there the user's own folders are nobody else's")
@pytest.mark.parametrize("there_before", [False, True])
def test_a_file_of_ours_is_nobody_else_s_whatever_it_was_before(tmp_path: Path, there_before: bool) -> None:
    """With a umask that lets everybody in."""
    log, page = tmp_path / "venster.log", tmp_path / "lijst.pdf"
    mask = os.umask(0)
    try:
        if there_before:
            for path in (log, page):
                path.touch(0o666)
        make_private(log)
        with open(page, "wb", opener=private) as file:
            file.write(b"Anna")
    finally:
        os.umask(mask)
    assert [oct(path.stat().st_mode & 0o777) for path in (log, page)] == ["0o600", "0o600"]


@pytest.mark.skipif(sys.platform == "win32", reason="there the user's own folders are nobody else's")
def test_there_is_no_moment_in_which_a_new_file_is_open_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is created private: who opens it before it is made private reads along until it is closed."""
    before: list[str] = []

    def not_yet(handle: int, _mode: int) -> None:
        before.append(oct(os.fstat(handle).st_mode & 0o777))

    monkeypatch.setattr(os, "fchmod", not_yet)
    mask = os.umask(0)
    try:
        make_private(tmp_path / "venster.log")
        with open(tmp_path / "lijst.pdf", "wb", opener=private), write_atomically(tmp_path / "avond.xlsx"):
            pass
    finally:
        os.umask(mask)
    assert before == ["0o600"] * 3

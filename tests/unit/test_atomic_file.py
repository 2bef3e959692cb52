import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.atomic_file import LONGEST_NAME, explain, safe_file_name, write_atomically


def test_a_file_is_there_complete(tmp_path: Path) -> None:
    target = tmp_path / "lijst.xlsx"
    with write_atomically(target) as beside:
        beside.write_text("nieuw")
        assert not target.exists()
    assert target.read_text() == "nieuw"
    assert list(tmp_path.iterdir()) == [target]


def test_when_writing_fails_the_old_file_stands_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "lijst.xlsx"
    target.write_text("oud")

    def half() -> None:
        with write_atomically(target) as beside:
            beside.write_text("half")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(OSError, match="space"):
        half()
    assert target.read_text() == "oud"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "vol"),
        (errno.EROFS, "map"),
        (errno.ENOENT, "USB-stick"),
        (errno.ENAMETOOLONG, "kortere"),
    ],
)
def test_troubles_are_said_with_what_to_do(number: int, words: str, tmp_path: Path) -> None:
    assert words in explain(OSError(number, "x"), tmp_path / "lijst.xlsx")


@given(st.text(max_size=300))
def test_any_title_becomes_a_name_that_every_system_takes(text: str) -> None:
    name = safe_file_name(text)
    assert name == name.strip(". ")
    assert 0 < len(name.encode()) <= LONGEST_NAME + 1
    assert not set('<>:"/\\|?*\n\0') & set(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Themagroep 3 - Veilig naar school", "Themagroep 3 - Veilig naar school"),
        ("Wonen: huur/koop?", "Wonen huur koop"),
        ("CON", "CON_"),
        ("...", "naamloos"),
        ("Ont\u202emoeten\u0000", "Ontmoeten"),
    ],
)
def test_names_stay_human(text: str, name: str) -> None:
    assert safe_file_name(text) == name

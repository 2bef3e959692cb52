"""What the disk refuses is said in words that fit, as each system puts it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bijeenkomst.app.stories import read_piles
from bijeenkomst.document.file import create, read_only
from bijeenkomst.document.troubles import NotAMeeting
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.intake.details.details_file import read_details_file
from bijeenkomst.intake.files.on_disk import read_bytes
from bijeenkomst.intake.photos.evening_photos import read_evening_photo
from bijeenkomst.intake.photos.hall_pictures import read_picture, read_slides
from bijeenkomst.intake.photos.pile_photos import read_pile_photo
from bijeenkomst.intake.photos.sheet_photos import read_photos
from bijeenkomst.intake.photos.written_cards import read_written_cards
from bijeenkomst.intake.stories import read_stories_file
from bijeenkomst.intake.themes import read_themes_file
from bijeenkomst.intake.unreadable import TableUnreadable


def _as_windows(_path: Path, _mode: str) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("windows", [False, True])
def test_a_folder_is_called_a_folder(windows: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows says of a folder that one may not read it; whether it was open in Excel was asked there."""
    folder = tmp_path / "thema's"
    folder.mkdir()
    if windows:
        monkeypatch.setattr(Path, "open", _as_windows)
    with pytest.raises(TableUnreadable, match="is een map"):
        read_bytes(folder)


def test_a_file_that_may_not_be_read_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "thema's.xlsx").touch()
    monkeypatch.setattr(Path, "open", _as_windows)
    with pytest.raises(TableUnreadable, match="Excel"):
        read_bytes(tmp_path / "thema's.xlsx")


READERS = (
    read_themes_file,
    read_stories_file,
    read_details_file,
    read_photos,
    read_evening_photo,
    read_picture,
    read_pile_photo,
    read_slides,
    read_written_cards,
    read_only,
)


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_a_pipe_is_said_to_be_no_file(read: Callable[[Path], object], tmp_path: Path) -> None:
    """Who reads one in which nobody writes waits for ever, and nothing says why."""
    os.mkfifo(pipe := tmp_path / "pijp.bijeenkomst")
    with pytest.raises(WorldError, match=r"'pijp\.bijeenkomst' in '.*' is geen gewoon bestand"):
        read(pipe)


def test_a_pipe_among_photos_of_piles_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    """R63: it is said of that one."""
    create(file := tmp_path / "avond.bijeenkomst", Meeting(code_seed=1))
    os.mkfifo(pipe := tmp_path / "pijp.jpg")
    said = [note for one in read_piles(file, [pipe]) for note in one.notes]
    assert any("geen gewoon bestand" in note for note in said)


def test_a_folder_is_still_called_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotAMeeting, match="is een map"):
        read_only(tmp_path)

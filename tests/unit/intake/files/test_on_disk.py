"""What the disk refuses is said in words that fit, as each system puts it."""

from pathlib import Path

import pytest

from bijeenkomst.intake.files.on_disk import read_bytes
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

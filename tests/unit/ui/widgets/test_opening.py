"""A folder that the system does not open is said where it is, so that somebody can look it up."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.opening import open_folder


@pytest.fixture
def notice(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_a_folder_that_opens_needs_no_words(
    notice: NoticeBar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def opens(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", opens)
    open_folder(tmp_path, notice)
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    assert notice.sentence == ""


def test_where_it_is_can_be_selected_when_no_program_opens_it(
    notice: NoticeBar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    open_folder(tmp_path, notice, ("Klaar", notice.clear))
    assert notice.sentence == f"Deze computer opent de map niet vanzelf. Zoek hem zelf op: {tmp_path}"
    (words,) = (one for one in notice.findChildren(QLabel) if one.text() == notice.sentence)
    assert words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert [one.text() for one in notice.action_buttons] == ["Klaar"]


def test_a_folder_that_went_with_its_stick_is_not_asked_for(
    notice: NoticeBar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program for files would open another folder instead, or say so in its own words behind this window."""
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    open_folder(tmp_path / "stick", notice)
    assert notice.sentence == (
        f"De map {tmp_path / 'stick'} is er niet. Stond hij op een stick? Steek die er weer in."
    )
    assert opened == []

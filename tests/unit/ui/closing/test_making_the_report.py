"""The window for the report: choosing, looking, deciding about names, and saving."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.channel import Channel
from bijeenkomst.export.report.choice import ReportPart
from bijeenkomst.export.report.notes import names_unknown
from bijeenkomst.ui.closing.page import ClosingPage
from bijeenkomst.ui.closing.report.window import ReportWindow
from bijeenkomst.ui.controller import Controller
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import GivenDialogs, a_controller, services

FILES = {f"Verslag Dorpsbrede bijeenkomst.{ending}" for ending in ("pdf", "xlsx", "html")}


@pytest.fixture
def controller(tmp_path: Path) -> Iterator[Controller]:
    """An evening in which somebody typed a number, and another a name."""
    meeting = an_evening()
    controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
    code = meeting.in_order[2].code
    for command in (
        joining(meeting, key="w", name="Wilhelmina Zonderling", phone="+31698765432"),
        joining(meeting, key="f", email="fatma@geheim.example"),
        c.AddAddition("number", code, "Bel mij op 06 98765432", Channel.CONSOLE),
        c.AddAddition("name", code, "Zonderling is dit niet", Channel.CONSOLE),
    ):
        controller.do(command)
    yield controller
    controller.close()


@pytest.fixture
def window(controller: Controller, qtbot: QtBot, tmp_path: Path) -> Iterator[ReportWindow]:
    """The window as the button opens it; the folder dialog answers with `uit`."""
    qtbot.waitUntil(
        lambda: len(controller.meeting.additions.get(controller.meeting.in_order[2].code, ())) == 2
    )
    page = ClosingPage(controller, services(), GivenDialogs(tmp_path / "uit"))
    page.show()
    page.make_report.click()
    assert page.report is not None
    qtbot.waitUntil(lambda: page.report is not None and page.report.preview.pages > 0)
    yield page.report
    page.report.close()
    page.close()
    page.deleteLater()


def page_in(folder: Path) -> str:
    return next(folder.glob("*.html")).read_text("utf-8")


def saved(window: ReportWindow, qtbot: QtBot) -> None:
    window.save.click()
    qtbot.waitUntil(lambda: window.notice.sentence != "")


def test_the_three_files_are_saved_and_read_back_before_it_says_so(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []
    window.progress.valueChanged.connect(steps.append)
    saved(window, qtbot)
    assert window.notice.sentence.startswith("Klaar en nagelezen: Verslag Dorpsbrede bijeenkomst.pdf")
    assert {path.name for path in (tmp_path / "uit").iterdir()} == FILES
    assert steps[-3:] == [1, 2, 3]
    assert window.progress.isHidden()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.open_folder.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "uit"))]


def test_the_maker_sees_what_was_found_and_it_stays_out_unless_somebody_decides(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """R2: a number goes out always; of a name a person decides."""
    number, name = (window.findings.list.item(row) for row in range(2))
    assert window.findings.isVisible()
    assert number.text() == "Thema 3, aanvulling 1, hier gaat iets uit:\nBel mij op 06 98765432"
    assert name.text() == "Thema 3, aanvulling 2, een naam? Zonderling\nZonderling is dit niet"
    assert not number.flags() & Qt.ItemFlag.ItemIsUserCheckable
    saved(window, qtbot)
    assert "Zonderling" not in page_in(tmp_path / "uit")
    assert "Bel mij op [telefoonnummer weggelaten]" in page_in(tmp_path / "uit")


def test_a_text_that_was_let_through_is_in_the_report_and_on_the_picture(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = window._asked
    item = window.findings.list.item(1)
    window.findings.list.setCurrentItem(item)
    QTest.keyClick(window.findings.list, Qt.Key.Key_Space)
    assert window.findings.kept
    qtbot.waitUntil(lambda: window._asked > before)
    assert window.findings.kept, "what was ticked stays ticked when it is drawn again"
    saved(window, qtbot)
    assert "Zonderling is dit niet" in page_in(tmp_path / "uit")


def test_themes_and_parts_are_chosen(window: ReportWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.themes.some.click()
    for row in (0, 1):
        window.themes.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    window.parts[ReportPart.GROUPS].click()
    qtbot.waitUntil(lambda: window.preview.pages == 2)
    saved(window, qtbot)
    page = page_in(tmp_path / "uit")
    assert "Veilig naar school" in page
    assert "Ontmoeten" not in page
    assert "Wie gaat ermee verder?" not in page
    window.themes.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert not window.save.isEnabled()


def test_the_pages_can_be_turned(window: ReportWindow, qtbot: QtBot) -> None:
    assert window.preview.place.text().startswith("bladzijde 1 van")
    window.preview.on.click()
    qtbot.waitUntil(lambda: window.preview.page == 1)
    assert window.preview.picture.pixmap().width() > 200


def test_what_is_said_meanwhile_comes_in(window: ReportWindow, controller: Controller, qtbot: QtBot) -> None:
    code = controller.meeting.in_order[0].code
    controller.do(c.AddAddition("later", code, "Mail fatma@geheim.example", Channel.CONSOLE))
    qtbot.waitUntil(lambda: window.findings.list.count() == 3)


def test_a_full_disk_is_said_and_nothing_is_left(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    saved(window, qtbot)
    assert window.notice.sentence.startswith("De schijf is vol:")
    assert list((tmp_path / "uit").iterdir()) == []
    assert window.save.isEnabled()
    assert window.open_folder.isHidden()


def test_after_letting_go_it_says_that_names_are_not_seen_any_more(
    controller: Controller, qtbot: QtBot
) -> None:
    """R45"""
    for command in (c.BeginLettingGo(), c.LetGo()):
        controller.do(command)
    qtbot.waitUntil(lambda: bool(names_unknown(controller.meeting)))
    window = ReportWindow(controller, services(), GivenDialogs())
    qtbot.addWidget(window)
    window.show()
    assert window.notice.sentence.startswith("De namen zijn losgelaten")

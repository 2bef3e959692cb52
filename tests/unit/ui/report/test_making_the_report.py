"""The window for the report: choosing, looking, deciding about names, and saving."""

import errno
import os
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.picture import Owner, PictureFile, PictureSpot
from bijeenkomst.export.report.choice import MOST_PHOTOS, ReportPart
from bijeenkomst.export.report.notes import names_unknown
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.report.report_window import ReportWindow
from tests.support.report_evening import a_photo
from tests.support.snapshots import hall
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.paper.dropping import drop
from tests.unit.ui.sessions import GivenDialogs, a_controller, services

FILES = {f"Verslag Dorpsbrede bijeenkomst.{ending}" for ending in ("pdf", "xlsx", "html", "txt")}


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
    page.path.report.click()
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


def test_the_files_are_saved_and_read_back_before_it_says_so(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []
    window.progress.valueChanged.connect(steps.append)
    saved(window, qtbot)
    assert window.notice.sentence.startswith("Klaar en nagelezen: Verslag Dorpsbrede bijeenkomst.pdf")
    assert {path.name for path in (tmp_path / "uit").iterdir()} == FILES
    assert steps[-4:] == [1, 2, 3, 4]
    assert window.progress.isHidden()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)  # which says that it does not open
    window.open_folder.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "uit"))]
    assert window.notice.sentence.endswith(f"Zoek hem zelf op: {tmp_path / 'uit'}")


def test_the_maker_sees_what_was_found_and_it_stays_out_unless_somebody_decides(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """R2: a number goes out always; of a name a person decides."""
    number, name = (window.findings.list.item(row) for row in range(2))
    assert window.findings.isVisible()
    assert number.text() == "Thema 3, aanvulling 1, hier gaat iets uit:\nBel mij op 06 98765432"
    assert name.text() == "Thema 3, aanvulling 2, een naam? Zonderling\nZonderling is dit niet"
    assert number.data(Qt.ItemDataRole.CheckStateRole) is None  # it has no box
    saved(window, qtbot)
    assert "Zonderling" not in page_in(tmp_path / "uit")
    assert "Bel mij op [telefoonnummer weggelaten]" in page_in(tmp_path / "uit")


def test_a_text_that_was_let_through_is_in_the_report_and_on_the_picture(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = window._previews_requested
    item = window.findings.list.item(1)
    window.findings.list.setCurrentItem(item)
    QTest.keyClick(window.findings.list, Qt.Key.Key_Space)
    assert window.findings.kept
    qtbot.waitUntil(lambda: window._previews_requested > before)
    assert window.findings.kept, "what was ticked stays ticked when it is drawn again"
    saved(window, qtbot)
    assert "Zonderling is dit niet" in page_in(tmp_path / "uit")


def test_themes_and_parts_are_chosen(window: ReportWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.themes.some.click()
    for row in (0, 1):
        window.themes.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    window.parts[ReportPart.GROUPS].click()
    qtbot.waitUntil(lambda: window.preview.pages == 3)
    saved(window, qtbot)
    page = page_in(tmp_path / "uit")
    assert "Veilig naar school" in page
    assert "Ontmoeten" not in page
    assert "Wie gaat ermee verder?" not in page
    window.themes.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert not window.save.isEnabled()


def test_the_text_for_the_paper_follows_the_choices_and_is_copied_and_saved_as_it_stands_there(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """R35: what residents typed of themselves is in neither."""
    text = window.press.text
    qtbot.waitUntil(lambda: "Ontmoeten" in text.toPlainText())
    assert window.press.count.text() == f"{len(text.toPlainText().split())} woorden"
    window.themes.some.click()
    window.themes.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: "Ontmoeten" not in text.toPlainText())
    window.press.copy.click()
    assert window.press.copy.text() == "Gekopieerd"
    saved(window, qtbot)
    (file,) = (tmp_path / "uit").glob("*.txt")
    assert file.read_text("utf-8") == QApplication.clipboard().text() == text.toPlainText()
    assert "Zonderling" not in text.toPlainText()


def test_the_face_of_the_meeting_comes_along_from_its_file(
    window: ReportWindow, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = a_photo(800, 450, 5)
    small = a_photo(320, 180, 5).picture
    file = PictureFile(picture.picture, 800, 450, small)
    controller.do(c.SetPicture(PictureSpot(Owner.VILLAGE), file))
    qtbot.waitUntil(lambda: controller.meeting.face.village is not None)
    saved(window, qtbot)
    assert b64encode(small).decode() in page_in(tmp_path / "uit")


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


def choose(window: ReportWindow, qtbot: QtBot, *paths: Path) -> None:
    """Click and choose these files."""
    dialogs = window._dialogs
    assert isinstance(dialogs, GivenDialogs)
    later, dialogs.answers = dialogs.answers, list(paths)
    window.photos.choose.click()
    qtbot.waitUntil(lambda: not window.photos.busy, timeout=60_000)  # a process for each
    dialogs.answers = later


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Eight photos, and what is none."""
    paths = []
    for number in range(8):
        paths.append(tmp_path / f"foto{number}.jpg")
        hall(400, 300, number).save(paths[-1])
    (tmp_path / "brief.jpg").write_bytes(b"Beste buren")
    return [*paths, tmp_path / "brief.jpg"]


def test_photos_come_in_only_when_chosen_and_after_the_tick_that_people_agree(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path, photos: list[Path]
) -> None:
    assert window.photos.agree.isHidden()
    before = window.preview.pages
    choose(window, qtbot, photos[0], photos[1])
    qtbot.waitUntil(lambda: window.preview.pages == before + 1)
    assert window.preview.page == window.preview.pages - 1, "the page with the photos is shown"
    assert not window.photos.agree.isChecked()
    window.save.click()
    assert window.notice.sentence.startswith("Vinden de mensen die herkenbaar")
    assert not (tmp_path / "uit").exists()
    qtbot.waitUntil(lambda: not window.photos.agree.visibleRegion().isEmpty())
    QTest.keyClicks(window.photos.rows[1].caption, "Aan tafel")
    window.photos.agree.click()
    saved(window, qtbot)
    page = page_in(tmp_path / "uit")
    assert page.count("data:image/jpeg") == 2
    assert "<figcaption" in page
    assert "Aan tafel" in page
    assert not [name for name in os.listdir(tmp_path / "uit") if "foto" in name]


def test_another_photo_asks_for_the_tick_again_and_one_is_taken_away(
    window: ReportWindow, qtbot: QtBot, tmp_path: Path, photos: list[Path]
) -> None:
    choose(window, qtbot, photos[0])
    window.photos.agree.click()
    choose(window, qtbot, photos[1], photos[0])
    assert len(window.photos.rows) == 2, "one that was chosen twice is there once"
    assert not window.photos.agree.isChecked()
    window.photos.rows[0].remove.click()
    assert [row.thumbnail.accessibleName() for row in window.photos.rows] == ["Foto: foto1.jpg"]
    window.photos.rows[0].remove.click()
    assert window.photos.agree.isHidden()
    saved(window, qtbot)
    assert "data:image" not in page_in(tmp_path / "uit")


def test_a_bad_photo_is_named_and_the_others_come_in(
    window: ReportWindow, qtbot: QtBot, photos: list[Path]
) -> None:
    choose(window, qtbot, photos[-1], photos[0])
    assert window.photos.status.text() == (
        "'brief.jpg' is geen foto, of is beschadigd. Kies een JPEG, PNG of HEIC."
    )
    assert len(window.photos.rows) == 1


def test_there_are_never_more_than_six(window: ReportWindow, qtbot: QtBot, photos: list[Path]) -> None:
    choose(window, qtbot, *photos[:8])
    assert len(window.photos.rows) == MOST_PHOTOS
    assert window.photos.status.text() == "Er kunnen hoogstens 6 foto's in het verslag. Kies er minder."
    assert not window.photos.choose.isEnabled()
    window.photos.rows[0].remove.click()
    assert window.photos.choose.isEnabled()
    assert window.photos.status.isHidden()


def test_photos_can_be_dropped_on_the_window(window: ReportWindow, qtbot: QtBot, photos: list[Path]) -> None:
    assert drop(window, photos[0])
    assert not drop(window, window._controller.path)
    qtbot.waitUntil(lambda: len(window.photos.rows) == 1, timeout=60_000)


def test_photos_stand_nowhere_in_the_meeting_file(
    window: ReportWindow, controller: Controller, qtbot: QtBot, photos: list[Path], tmp_path: Path
) -> None:
    """They are only on their way to the report."""
    choose(window, qtbot, photos[0])
    window.photos.agree.click()
    saved(window, qtbot)
    picture = window.photos.rows[0].photo.picture
    kept = controller.path.read_bytes()
    assert picture not in kept
    assert picture[-400:-300] not in kept
    assert b64encode(picture).decode() in page_in(tmp_path / "uit")


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

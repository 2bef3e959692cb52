"""Photos of sheets beside the form: dropped, followed row by row, pointed at, by mouse and by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.export.sheets import list_layout as at
from bijeenkomst.export.sheets.carriers import Carrier
from bijeenkomst.session.interface import FetchPicture
from bijeenkomst.ui.paper.paper_page import PaperPage
from tests.support.photographed import photograph, printed, write
from tests.support.printed import sheets
from tests.unit.domain.evening import an_evening
from tests.unit.ui.paper.at_work import meeting_of, paper_page
from tests.unit.ui.paper.dropping import drop
from tests.unit.ui.sessions import GivenDialogs

pytestmark = pytest.mark.xdist_group("photos of sheets")  # they are taken once
NAMES = ("Jan Bos", "Fatma Demir", "Oma Bep")


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sheet 2 of the third theme, with three people on it, aslant and held on its side."""
    folder = tmp_path_factory.mktemp("foto")
    code = an_evening().in_order[2].code
    pdf = sheets(an_evening(), folder / "bladen.pdf", copies=2, themes=(code,))
    sheet = printed(pdf, 2)
    for row, name in enumerate(NAMES, start=1):
        write(sheet, at.NAME.left + 2, at.row_top(row) + 4, name)
    photograph(sheet, folder / "IMG_0001.JPG", turned=270)
    return folder / "IMG_0001.JPG"


@pytest.fixture(scope="module")
def unknown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A piece of a sheet without any code."""
    folder = tmp_path_factory.mktemp("flard")
    pdf = sheets(an_evening(), folder / "bladen.pdf", themes=(an_evening().in_order[0].code,))
    sheet = printed(pdf)
    sheet.crop((333, 583, 2500, 1667)).save(folder / "flard.png")
    return folder / "flard.png"


@pytest.fixture
def dialogs() -> GivenDialogs:
    return GivenDialogs()


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot, dialogs: GivenDialogs) -> Iterator[PaperPage]:
    """The page for paper over a real session."""
    with paper_page(tmp_path / "avond.bijeenkomst", an_evening(), qtbot, dialogs=dialogs) as shown:
        yield shown


def dropped(page: PaperPage, qtbot: QtBot, *paths: Path) -> None:
    """Drop photos on the page and wait until the last of them is shown."""
    before = len(meeting_of(page).photos)
    assert drop(page, *paths)
    qtbot.waitUntil(lambda: len(meeting_of(page).photos) == before + len(paths))
    qtbot.waitUntil(lambda: page.photos._image is not None)


def grabbed(page: PaperPage) -> QImage:
    return page.strip.grab().toImage()


def ink(image: QImage) -> int:
    """How many pixels of what people wrote, in blue, are in sight."""
    found = 0
    for x in range(0, image.width()):
        for y in range(0, image.height()):
            colour = image.pixelColor(x, y)
            found += colour.blue() > colour.red() + 40
    return found


def test_a_dropped_photo_tells_its_sheet_and_each_row_is_shown_straight_while_it_is_copied(
    page: PaperPage, qtbot: QtBot, photo: Path
) -> None:
    """R8, R39: the row that is typed stands above the form, cut out of the photo."""
    code = meeting_of(page).in_order[2].code
    dropped(page, qtbot, photo)
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-2-01")
    assert not page.strip.isHidden()
    assert page.strip.width() / page.strip.height() > 15
    shown = [ink(grabbed(page))]
    assert page.entry.code.line.hasFocus()
    QTest.keyClick(page.entry.code.line, Qt.Key.Key_Return)
    assert page.entry.fields.name.line.hasFocus()
    QTest.keyClicks(page.entry.fields.name.line, "Jan")
    QTest.keyClicks(page.entry.fields.phone.line, "0612345678")
    page.entry.crosses.shares.setChecked(True)
    QTest.keyClick(page.entry.fields.phone.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-2-02")
    assert [one.sheet_row for one in meeting_of(page).group(code).members] == [f"{code}-2-01"]
    shown.append(ink(grabbed(page)))
    page.entry.code.line.clear()
    QTest.keyClicks(page.entry.code.line, "4")
    shown.append(ink(grabbed(page)))
    assert shown[0] > 200
    assert shown[1] > 200
    assert shown[2] < 50  # nobody wrote in row 4


def test_pointing_at_a_row_in_the_photo_fills_in_its_code(page: PaperPage, qtbot: QtBot, photo: Path) -> None:
    """R39"""
    code = meeting_of(page).in_order[2].code
    dropped(page, qtbot, photo)
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-2-01")
    page.entry.code.line.clear()
    QTest.keyClicks(page.entry.code.line, "7")
    edge = page.photos._edge()
    assert edge is not None
    seventh = edge.boundingRect().center()
    page.entry.code.line.clear()
    QTest.keyClicks(page.entry.code.line, "2")
    view = page.photos.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(seventh))
    assert page.entry.code.line.text() == f"{code}-2-07"


def test_the_photo_is_turned_and_enlarged_by_keys_while_somebody_types(
    page: PaperPage, qtbot: QtBot, photo: Path
) -> None:
    dropped(page, qtbot, photo)
    line = page.entry.fields.name.line
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F9)
    QTest.keyClick(line, Qt.Key.Key_F9)
    assert page.photos.view.zoom > 1.5
    QTest.keyClick(line, Qt.Key.Key_F8)
    assert page.photos.view.zoom < 1.5
    QTest.keyClick(line, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: [one.turned for one in meeting_of(page).photos.values()] == [1])
    assert line.hasFocus()
    view = page.photos.view
    view.setFocus()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus):
        QTest.keyClick(view, key)
    before = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Right)
    after = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    assert after[0] >= before[0]
    assert after != before
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == 1.0


def test_a_sheet_that_is_not_recognised_is_chosen_by_hand_and_its_rows_pointed_out(
    page: PaperPage, qtbot: QtBot, unknown: Path
) -> None:
    code = meeting_of(page).in_order[1].code
    dropped(page, qtbot, unknown)
    assert not page.photos.naming.isHidden()
    assert page.strip.isHidden()
    naming = page.photos.naming
    naming.theme.setCurrentIndex(naming.theme.findData(code))
    naming.sheet.setValue(3)
    QTest.mouseClick(naming.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-3-01")
    assert naming.isHidden()
    view = page.photos.view
    spot = QPointF(900, 300)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(spot))
    first = page.photos._edge()
    assert first is not None
    assert first.boundingRect().contains(spot)
    assert not page.strip.isHidden()
    page.entry.code.line.clear()
    QTest.keyClicks(page.entry.code.line, "2")
    second = page.photos._edge()
    assert second is not None
    assert second.boundingRect().center().y() > first.boundingRect().center().y() + 50


def test_several_files_are_chosen_and_what_is_no_photo_is_said(
    page: PaperPage, qtbot: QtBot, dialogs: GivenDialogs, photo: Path, unknown: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "vakantie.jpg"
    bad.write_bytes(b"geen plaatje")
    dialogs.answers = [photo, bad, unknown]
    page.photos.choose.click()
    qtbot.waitUntil(lambda: len(meeting_of(page).photos) == 2, timeout=60_000)  # a process for each
    qtbot.waitUntil(lambda: "vakantie.jpg" in page.photos.status.text())
    QTest.keyClick(page.entry.code.line, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    first = page.photos.photo
    QTest.keyClick(page.entry.code.line, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.photos.photo != first


def test_looking_at_another_photo_changes_no_row_of_which_something_was_typed(
    page: PaperPage, qtbot: QtBot, photo: Path, unknown: Path
) -> None:
    code = meeting_of(page).in_order[2].code
    dropped(page, qtbot, photo)
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-2-01")
    page.entry.code.line.setText("1-02")
    QTest.keyClicks(page.entry.fields.name.line, "Jan")
    dropped(page, qtbot, unknown)
    page.photos.step(-1)
    page.photos.step(1)
    assert page.entry.code.line.text() == "1-02"
    assert page.entry.fields.name.line.text() == "Jan"


def test_a_photo_goes_for_good_after_being_asked_twice(
    page: PaperPage, qtbot: QtBot, photo: Path, tmp_path: Path
) -> None:
    """R45: its bytes are gone from the file, and undo does not bring it back."""
    dropped(page, qtbot, photo)
    jpeg: list[bytes | None] = []
    (key,) = meeting_of(page).photos
    page._controller.fetch(FetchPicture(key), jpeg.append)
    qtbot.waitUntil(lambda: bool(jpeg))
    assert jpeg[0] is not None
    piece = jpeg[0][-400:-200]
    assert piece in (tmp_path / "avond.bijeenkomst").read_bytes()
    QTest.mouseClick(page.photos.remove, Qt.MouseButton.LeftButton)
    assert meeting_of(page).photos
    QTest.mouseClick(page.photos.sure, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not meeting_of(page).photos)
    assert piece not in (tmp_path / "avond.bijeenkomst").read_bytes()
    assert page.strip.isHidden()
    page._controller.undo()
    page._controller.fetch(FetchPicture(key), jpeg.append)
    qtbot.waitUntil(lambda: len(jpeg) == 2)
    assert jpeg[1] is None
    assert not meeting_of(page).photos


def test_after_the_last_row_comes_the_next_photo_of_which_nothing_was_copied(
    page: PaperPage, qtbot: QtBot, photo: Path
) -> None:
    """R39: not the sheet after it, which may never have been printed; when no photo is left, it is asked."""
    first, code = (meeting_of(page).in_order[place].code for place in (0, 2))
    dropped(page, qtbot, photo)
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-2-01")
    copy_row(page, f"{first}-1-10", "Jan", "0612345678")
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-2-01")
    copy_row(page, f"{code}-2-10", "Piet", "0612345679")
    qtbot.waitUntil(lambda: page.entry.code.line.text() == "")
    assert len(meeting_of(page).group(code).members) == 1


def copy_row(page: PaperPage, row: str, name: str, number: str) -> None:
    """Type a whole row and save it."""
    line = page.entry.code.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, row)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(page.entry.fields.name.line, name)
    QTest.keyClicks(page.entry.fields.phone.line, number)
    page.entry.crosses.shares.setChecked(True)
    QTest.keyClick(page.entry.fields.phone.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_is_no_photo_is_said_on_the_page_and_not_typed_in_a_field(
    page: PaperPage, qtbot: QtBot, tmp_path: Path
) -> None:
    text = tmp_path / "brief.docx"
    text.write_bytes(b"x")
    assert drop(page, text)
    qtbot.waitUntil(lambda: "'brief.docx' is geen foto of scan" in page.photos.status.text())
    lines = [page.entry.code.line, *(field.line for field in page.entry.fields.all)]
    assert not any(line.acceptDrops() for line in lines)
    assert not page.photos.view.acceptDrops()


def test_slips_are_sheets_as_well(page: PaperPage, qtbot: QtBot, tmp_path: Path) -> None:
    code = meeting_of(page).in_order[0].code
    pdf = sheets(an_evening(), tmp_path / "strookjes.pdf", carrier=Carrier.SLIPS, themes=(code,))
    dropped(page, qtbot, pdf)
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-51-01")
    assert not page.strip.isHidden()


def test_half_a_sheet_begins_at_the_first_row_that_can_be_seen_and_says_what_is_missing(
    page: PaperPage, qtbot: QtBot, tmp_path: Path
) -> None:
    """R8: a torn or badly aimed photo is good for the rows that are on it."""
    code = an_evening().in_order[0].code
    sheet = printed(sheets(an_evening(), tmp_path / "bladen.pdf", themes=(code,)))
    wide, high = sheet.size
    top = int(high * (at.row_top(5) - 1) / at.PAPER.height)
    sheet.crop((0, top, wide, high)).save(tmp_path / "half.png")
    dropped(page, qtbot, tmp_path / "half.png")
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-1-05")
    assert page.photos.warning.text() == "De rijen 1, 2, 3, 4 staan niet op deze foto. Neem het blad erbij."
    assert page.photos.warning.isVisible()


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ((0.0, 0.45), "De rechterkant van het blad staat niet op deze foto. Neem het blad erbij."),
        ((0.0, 0.8), "De rechterkant van het blad staat niet op deze foto. Neem het blad erbij."),
        ((0.0, 0.96), ""),
        ((0.3, 1.0), "De linkerkant van het blad staat niet op deze foto. Neem het blad erbij."),
    ],
)
def test_a_sheet_that_is_cut_off_at_the_side_says_so(
    page: PaperPage, qtbot: QtBot, tmp_path: Path, kept: tuple[float, float], said: str
) -> None:
    """R8: what people wrote at the end of their row is not taken for empty."""
    code = an_evening().in_order[0].code
    sheet = printed(sheets(an_evening(), tmp_path / "bladen.pdf", themes=(code,)))
    wide, high = sheet.size
    sheet.crop((int(wide * kept[0]), 0, int(wide * kept[1]), high)).save(tmp_path / "half.png")
    dropped(page, qtbot, tmp_path / "half.png")
    qtbot.waitUntil(lambda: page.entry.code.line.text() == f"{code}-1-01")
    assert page.photos.warning.text() == said


def test_two_sheets_in_one_photo_are_both_named(page: PaperPage, qtbot: QtBot, tmp_path: Path) -> None:
    """R8: nobody on the second sheet is forgotten."""
    one, other = (theme.code for theme in an_evening().in_order[:2])
    pdf = sheets(an_evening(), tmp_path / "bladen.pdf", themes=(one, other))
    first, second = printed(pdf), printed(pdf, 2)
    wide, high = first.size
    table = Image.new("RGB", (wide, high + high // 2), "white")
    table.paste(first, (0, 0))
    table.paste(second.crop((0, 0, wide, high // 2)), (0, high))
    table.save(tmp_path / "twee.png")
    dropped(page, qtbot, tmp_path / "twee.png")
    qtbot.waitUntil(page.photos.warning.isVisible)
    assert (
        page.photos.warning.text()
        == f"Op deze foto ligt nog een blad: {other}-1. Maak daar ook een foto van."
    )
    assert page.entry.code.line.text() == f"{one}-1-01"


def test_a_whole_sheet_says_nothing_of_that(page: PaperPage, qtbot: QtBot, photo: Path) -> None:
    dropped(page, qtbot, photo)
    assert page.photos.warning.isHidden()

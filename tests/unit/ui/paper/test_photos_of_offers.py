"""Slips with offers are recognised in a photo, and typed over beside it one after the other (R8, R39, R56)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.finding_people import photos_of
from bijeenkomst.domain.values.sheet_row import MOST_OFFER_SLIPS, OFFER_SHEET, SheetRow, mark_text, read_mark
from bijeenkomst.export.sheets import slips
from bijeenkomst.export.sheets.carriers import Carrier
from bijeenkomst.intake.photos.row_places import rows_in_view
from bijeenkomst.ui.paper.paper_page import PaperPage
from bijeenkomst.ui.paper.paper_parts import PaperPart
from tests.support.photographed import photograph, printed, write
from tests.support.printed import sheets
from tests.unit.ui.paper.at_work import at_work, meeting_of, page
from tests.unit.ui.paper.dropping import drop
from tests.unit.ui.tabs import click_tab

__all__ = ["page"]

pytestmark = pytest.mark.xdist_group("photos of offers")  # it is taken once


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second page of slips, of which the first and the last are filled in, aslant and upside down."""
    folder = tmp_path_factory.mktemp("aanbod")
    pdf = sheets(at_work(), folder / "a.pdf", carrier=Carrier.OFFER, copies=2)
    sheet = printed(pdf, 2)
    for place in (0, 2):
        top = place * slips.HEIGHT + slips.PAD + slips.HEADER
        write(sheet, slips.LEFT + 4, top + 5, "Een bakfiets op zondag")
        write(sheet, slips.LEFT + 4, top + slips.ROW_HEIGHT + 5, "Truus Gever")
    photograph(sheet, folder / "IMG_0004.JPG", turned=180)
    return folder / "IMG_0004.JPG"


def ink(page: PaperPage) -> int:
    """How many pixels of blue handwriting are in sight above the form."""
    image: QImage = page.strip.grab().toImage()
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*spot).blue() > image.pixelColor(*spot).red() + 40 for spot in spots)


def type_slip(page: PaperPage, qtbot: QtBot, text: str, phone: str) -> None:
    """By the keyboard alone, until it is stored."""
    before = len(meeting_of(page).offers)
    for field, words in zip(page.offer.fields.all, (text, "Truus Gever", phone, ""), strict=True):
        assert field.line.hasFocus()
        QTest.keyClicks(field.line, words)
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Space)
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(meeting_of(page).offers) == before + 1 and page.offer.fields.are_empty)


def test_a_photo_of_slips_brings_their_form_with_each_slip_above_it_in_turn(
    page: PaperPage, qtbot: QtBot, photo: Path
) -> None:
    """R39, R56: known by their marks; the next slip after each that is saved, and whichever is pointed at."""
    assert drop(page, photo)
    qtbot.waitUntil(lambda: page.part is PaperPart.OFFERS and page.strip.has_row)
    (kept,) = meeting_of(page).photos.values()
    assert (kept.theme, kept.sheet, rows_in_view(kept)) == ("", OFFER_SHEET, (4, 5, 6))
    assert "trookjes met aanbod" in page.photos.place.text()
    assert not page.photos.naming.isVisible()
    assert page.photos.warning.text() == ""
    assert ink(page) > 200
    type_slip(page, qtbot, "Een bakfiets op zondag", "0687654321")
    qtbot.waitUntil(lambda: ink(page) < 50)
    type_slip(page, qtbot, "Nog een bakfiets", "0687654322")
    qtbot.waitUntil(lambda: ink(page) > 200)
    edge = page.photos._edge()
    assert edge is not None
    page._slips.show_slip(4)
    view = page.photos.view
    spot = view.mapFromScene(edge.boundingRect().center())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.photos._edge() == edge
    click_tab(page.tabs, PaperPart.ROWS)
    click_tab(page.tabs, PaperPart.OFFERS)
    assert page.photos._edge() == edge, "where it was left"


def test_who_takes_an_offer_on_paper_back_sees_the_photo_of_slips(
    page: PaperPage, qtbot: QtBot, photo: Path
) -> None:
    """R44: and nobody who signed up on a list does."""
    assert drop(page, photo)
    qtbot.waitUntil(lambda: page.part is PaperPart.OFFERS and page.strip.has_row)
    type_slip(page, qtbot, "Een bakfiets op zondag", "0687654321")
    meeting = meeting_of(page)
    assert [one.sheet for one in photos_of(meeting, (), meeting.offers.values())] == [OFFER_SHEET]
    members = [one for group in meeting.groups for one in group.members]
    assert photos_of(meeting, members) == ()


def test_the_marks_of_all_slips_are_read_back_as_they_are_written() -> None:
    """R8: no code of a theme is like them."""
    for row in range(1, MOST_OFFER_SLIPS + 1):
        slip = SheetRow("", OFFER_SHEET, row)
        assert read_mark(mark_text(slip)) == slip

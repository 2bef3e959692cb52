"""A groepsblad is typed over in its own words, beside its photo, as rows are (R48, R49)."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import AddPhoto, BecomeScribe, MergeThemes, WritePlan
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from bijeenkomst.export.sheets.carriers import Carrier
from bijeenkomst.export.sheets.group_sheet_layout import FIELDS, HEADING, row_of
from bijeenkomst.ui.paper.paper_page import PaperPage
from bijeenkomst.ui.paper.paper_parts import PaperPart
from tests.support.photographed import photograph, printed, write
from tests.support.printed import sheets
from tests.unit.domain.evening import an_evening
from tests.unit.ui.paper.at_work import at_work, meeting_of, page, paper_page
from tests.unit.ui.paper.dropping import drop
from tests.unit.ui.tabs import click_tab

__all__ = ["page"]

pytestmark = pytest.mark.xdist_group("photos of group sheets")  # it is taken once


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The groepsblad of the third theme, with what they want on it, aslant and held on its side."""
    folder = tmp_path_factory.mktemp("groepsblad")
    code = at_work().in_order[2].code
    sheet = printed(sheets(at_work(), folder / "g.pdf", carrier=Carrier.GROUP_SHEET, themes=(code,)))
    want = FIELDS[row_of(PlanField.WANT) - 1].place
    write(sheet, want.left + 2, want.top + HEADING + 4, "Een veilig pad")
    photograph(sheet, folder / "IMG_0002.JPG", turned=90)
    return folder / "IMG_0002.JPG"


def text_in(page: PaperPage, code: str, field: PlanField) -> str:
    return meeting_of(page).plan_text(code, field).text


def ink(image: QImage) -> int:
    """How many pixels of blue handwriting are in sight."""
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*spot).blue() > image.pixelColor(*spot).red() + 40 for spot in spots)


def test_a_photo_of_a_groepsblad_brings_the_form_of_its_group_with_each_question_above_it(
    page: PaperPage, qtbot: QtBot, photo: Path
) -> None:
    """R48, R49: recognised by its marks, shown straight while it is typed over, and kept with the meeting."""
    code = meeting_of(page).in_order[2].code
    assert drop(page, photo)
    qtbot.waitUntil(lambda: page.part is PaperPart.GROUP_SHEETS)
    qtbot.waitUntil(lambda: page.strip.has_row)
    (kept,) = meeting_of(page).photos.values()
    assert (kept.theme, kept.sheet) == (code, GROUP_SHEET)
    assert page.group_sheet.code == code
    assert page.photos.warning.text() == "", "all of the sheet is in sight"
    assert "roepsblad" in page.photos.place.text()
    want = page.group_sheet.form.fields[PlanField.WANT].line
    assert want.hasFocus()
    assert ink(page.strip.grab().toImage()) > 200, "what they wrote, in the strip above the form"
    QTest.keyClicks(want, "Een veilig pad\rnaar school")
    QTest.keyClick(want, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: text_in(page, code, PlanField.WANT) == "Een veilig pad\nnaar school")
    assert page.group_sheet.form.fields[PlanField.HOW].line.hasFocus()
    assert ink(page.strip.grab().toImage()) < 50, "nobody wrote how"
    step = page.group_sheet.form.fields[PlanField.FIRST_STEP].line
    step.setFocus()
    QTest.keyClicks(step, "Lopen op zaterdag")
    QTest.keyClick(step, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text_in(page, code, PlanField.FIRST_STEP) == "Lopen op zaterdag")
    assert page.group_sheet.form.fields[PlanField.DAY].line.hasFocus()


def test_pointing_at_a_question_in_the_photo_goes_to_its_field(
    page: PaperPage, qtbot: QtBot, photo: Path
) -> None:
    """R39, R49."""
    assert drop(page, photo)
    qtbot.waitUntil(lambda: page.part is PaperPart.GROUP_SHEETS)
    qtbot.waitUntil(lambda: page.strip.has_row)
    place = page.group_sheet.form.fields[PlanField.PLACE].line
    place.setFocus()
    edge = page.photos._edge()
    assert edge is not None
    page.group_sheet.form.give_focus()
    view = page.photos.view
    spot = view.mapFromScene(edge.boundingRect().center())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert place.hasFocus()


def test_a_groepsblad_without_readable_marks_is_named_by_hand(page: PaperPage, qtbot: QtBot) -> None:
    """R39: as other sheets are."""
    code = meeting_of(page).in_order[0].code
    page._controller.do(AddPhoto("flard", b"geen jpeg", 300, 200))
    qtbot.waitUntil(lambda: page.photos.photo is not None)
    naming = page.photos.naming
    QTest.mouseClick(
        naming.is_group_sheet, Qt.MouseButton.LeftButton, pos=naming.is_group_sheet.rect().center()
    )
    naming.is_group_sheet.setChecked(True)
    assert not naming.sheet.isEnabled()
    naming.take.click()
    qtbot.waitUntil(lambda: page.part is PaperPart.GROUP_SHEETS)
    assert page.group_sheet.code == code
    assert meeting_of(page).photos["flard"].sheet == GROUP_SHEET


def test_a_half_typed_row_is_not_left_for_a_photo(page: PaperPage, qtbot: QtBot, photo: Path) -> None:
    page.entry.fields.name.line.setText("Half")
    assert drop(page, photo)
    qtbot.waitUntil(lambda: bool(meeting_of(page).photos))
    assert page.part is PaperPart.ROWS
    click_tab(page.tabs, PaperPart.GROUP_SHEETS)
    click_tab(page.tabs, PaperPart.ROWS)
    assert page.entry.fields.name.line.text() == "Half"


def test_paper_is_typed_beside_what_a_phone_wrote_and_nothing_is_lost(page: PaperPage, qtbot: QtBot) -> None:
    """R49: both stand, the group picks."""
    code = meeting_of(page).in_order[0].code
    page._controller.do(BecomeScribe(code, "phone-1"))
    page._controller.do(WritePlan(code, PlanField.WANT, "Van de telefoon", "", "phone-1"))
    qtbot.waitUntil(lambda: text_in(page, code, PlanField.WANT) == "Van de telefoon")
    page.type_over_group_sheet(code)
    want = page.group_sheet.form.fields[PlanField.WANT].line
    QTest.keyClicks(want, "Van papier")
    QTest.keyClick(want, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: meeting_of(page).plan_text(code, PlanField.WANT).others == ("Van papier",))


def test_the_sheet_of_a_merged_group_goes_to_the_group_it_went_on_in(
    page: PaperPage, qtbot: QtBot, photo: Path
) -> None:
    """R28, R49: also while its form is open; what was typed and not left yet is saved."""
    one, _two, three = (theme.code for theme in meeting_of(page).in_order)
    assert drop(page, photo)
    qtbot.waitUntil(lambda: page.part is PaperPart.GROUP_SHEETS)
    qtbot.waitUntil(lambda: page.strip.has_row)
    QTest.keyClicks(page.group_sheet.form.fields[PlanField.WANT].line, "Half getypt")
    page._controller.do(MergeThemes(one, (three,)))
    qtbot.waitUntil(lambda: page.group_sheet.code == one)
    qtbot.waitUntil(lambda: "Half getypt" in meeting_of(page).plan_text(one, PlanField.WANT).together)
    page.group_sheet.form.fields[PlanField.HOW].line.setFocus()
    page.group_sheet.form.give_focus()
    assert page.strip.has_row, "the photo with the old code"


def test_an_evening_without_a_work_round_shows_the_three_usual_parts(tmp_path: Path, qtbot: QtBot) -> None:
    """R53: nothing is added to an evening that does not use it."""
    with paper_page(tmp_path / "gewoon.bijeenkomst", an_evening(), qtbot) as page:
        assert [part for part in PaperPart if page.tabs.isTabVisible(part)] == [
            PaperPart.ROWS,
            PaperPart.REVIEW,
            PaperPart.DOTS,
        ]
        assert not page.photos.naming.is_group_sheet.isVisibleTo(page.photos.naming)


def answered(page: PaperPage, code: str, field: PlanField) -> bool:
    """Stored, or said why not."""
    return bool(text_in(page, code, field) or page.group_sheet.form.fields[field].error)


@pytest.mark.parametrize(
    "text",
    ["x" * 10_000, "שלום עולם", "👩‍👩‍👧‍👦 samen", "a\u202eb\u0000\u0007c", "'); DROP TABLE plan; --", "=1+1"],
    ids=["ten thousand letters", "right to left", "emoji", "control characters", "SQL", "formula"],
)
def test_whatever_is_typed_is_stored_as_typed_or_said_to_be_too_long(
    page: PaperPage, qtbot: QtBot, text: str
) -> None:
    """R48, R63."""
    code = meeting_of(page).in_order[0].code
    page.type_over_group_sheet(code)
    for field, one in page.group_sheet.form.fields.items():
        if isinstance(one.line, QLineEdit):
            one.line.setText(text)
        else:
            one.line.setPlainText(text)
        one.line.setFocus()
        page.group_sheet.theme.setFocus()
        qtbot.waitUntil(partial(answered, page, code, field))
        stored = text_in(page, code, field)
        if one.error:
            assert "te lang" in one.error
            assert one.line.text(), "what was typed still stands there"
        else:
            assert (
                stored.replace("\u202e", "")
                == text.replace("\u202e", "").replace("\0", "").replace("\a", "")[: len(stored)]
            )

"""Copying paper with the keyboard alone, as somebody in the hall does; every key goes to what has the focus."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import ChangeDetails, MergeThemes
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.ui.paper.paper_page import PaperPage
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.widgets.folding import Unrolling
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.paper.at_work import meeting_of, paper_page

MOST_KEYS = 50  # in 15 seconds, at 200 keys a minute: a practised typist
ENTER = "\n"


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[PaperPage]:
    """The page for paper, opened from the first group, over a real session."""
    with paper_page(tmp_path / "avond.bijeenkomst", an_evening(), qtbot) as shown:
        yield shown


def code_of(page: PaperPage, number: int = 1) -> str:
    return meeting_of(page).in_order[number - 1].code


def press(*texts: str | Qt.Key) -> int:
    """Type these at whatever has the focus, "\n" is Enter; gives how many keys that were."""
    keys = 0
    for text in texts:
        for key in text if isinstance(text, str) else (text,):
            focus = QApplication.focusWidget()
            assert focus is not None
            if isinstance(key, str) and key != ENTER:
                QTest.keyClicks(focus, key)
            else:
                QTest.keyClick(focus, Qt.Key.Key_Return if isinstance(key, str) else key)
            keys += 1
    return keys


def saved(page: PaperPage, qtbot: QtBot) -> None:
    """Wait until the form asks for the next row."""
    entry = page.entry
    qtbot.waitUntil(lambda: bool(entry.status.text()) and entry.code.line.hasFocus() and not entry._saving)


def members(page: PaperPage, number: int = 1) -> tuple[SignUp, ...]:
    return meeting_of(page).group(code_of(page, number)).members


def test_a_row_takes_few_keys_and_no_mouse(page: PaperPage, qtbot: QtBot) -> None:
    """R39: one row within 15 seconds for a practised typist: counted in keys; the first row is proposed."""
    keys = press(ENTER, "Jan van der Berg", ENTER, "0612345678", ENTER, "jvdberg@g", Qt.Key.Key_F2, ENTER)
    keys += press(ENTER, "x", ENTER, ENTER)
    saved(page, qtbot)
    (one,) = members(page)
    assert (one.name, one.phone, one.email) == ("Jan van der Berg", "+31612345678", "jvdberg@gmail.com")
    assert (one.sheet_row, one.consent.channel, one.reunion, one.doubts) == (
        f"{code_of(page)}-1-01",
        Channel.PAPER,
        False,
        (),
    )
    assert keys <= MOST_KEYS
    assert keys - len("Jan van der Berg0612345678jvdberg@g") <= 9


def test_a_number_that_may_be_another_country_s_is_asked_about(page: PaperPage, qtbot: QtBot) -> None:
    """R31, R39: with the keyboard alone, and never taken for a Dutch one."""
    press(ENTER, "Agnieszka", ENTER, "512 345 678", ENTER)
    fields = page.entry.fields
    qtbot.waitUntil(fields.which_number.isVisible)
    assert [one.text() for one in fields.which_number.answers] == [
        "0512 345678 (Nederland)",
        "+48 512 345 678 (Polen)",
    ]
    press(ENTER, ENTER, "x", ENTER, ENTER)
    assert fields.phone.wrong  # nothing was saved
    assert not members(page)
    QTest.mouseClick(fields.which_number.answers[1], Qt.MouseButton.LeftButton)
    assert fields.phone.line.text() == "+48 512 345 678"
    assert fields.email.line.hasFocus()
    press(ENTER, ENTER, ENTER, ENTER)
    saved(page, qtbot)
    (one,) = members(page)
    assert one.phone == "+48512345678"


def test_f2_takes_the_first_reading_of_a_number(page: PaperPage) -> None:
    press(ENTER, "Sjoukje", ENTER, "512345678", ENTER, Qt.Key.Key_F2)
    assert page.entry.fields.phone.line.text() == "0512 345678"
    assert not page.entry.fields.phone.wrong


def test_a_pasted_address_gives_the_name_that_stands_before_it(page: PaperPage, qtbot: QtBot) -> None:
    page.entry.fields.email.line.setFocus()
    press("Truus Jansen <truus@gmail.com>", ENTER)
    assert page.entry.fields.name.line.text() == "Truus Jansen"
    press(ENTER, "x", ENTER, ENTER)
    saved(page, qtbot)
    (one,) = members(page)
    assert (one.name, one.email) == ("Truus Jansen", "truus@gmail.com")


def test_the_next_row_of_the_sheet_is_proposed_and_shown_beside(page: PaperPage, qtbot: QtBot) -> None:
    """R8, R39."""
    for number in (1, 2):
        press(ENTER, f"Persoon {number}", ENTER, f"061234567{number}", ENTER, ENTER, ENTER, "x", ENTER, ENTER)
        qtbot.waitUntil(lambda count=number: len(members(page)) == count)  # type: ignore[misc]  # bound at once
        saved(page, qtbot)
        page.entry.status.clear()
    assert page.entry.code.line.text() == f"{code_of(page)}-1-03"
    assert [page.entered.rows.item(row).text() for row in range(2)] == [
        f"{code_of(page)}-1-0{number}  ·  Persoon {number}" for number in (1, 2)
    ]


def test_after_the_last_row_of_a_sheet_its_code_is_asked_before_anybody_is_saved(
    page: PaperPage, qtbot: QtBot
) -> None:
    """R8, R39: whoever types on without looking puts people in no other group."""
    other = code_of(page, 3)
    press(f"{code_of(page)}-1-10", ENTER, "Jan", ENTER, "0612345678", ENTER, ENTER, ENTER, "x", ENTER, ENTER)
    qtbot.waitUntil(lambda: len(members(page)) == 1)
    saved(page, qtbot)
    entry = page.entry
    assert entry.code.line.text() == ""
    assert f"Blad {code_of(page)}-1 is klaar" in entry.code._title.text()
    press(ENTER)
    assert entry.code.wrong
    assert entry.code.line.hasFocus()
    entry.fields.name.line.setText("Piet")
    entry.save.click()
    assert len(members(page)) == 1
    entry.fields.clear()
    entry.code.line.setFocus()
    press("5", ENTER)
    assert "thema" in entry.code.wrong  # of which sheet, the row alone does not say
    entry.code.line.clear()
    press(f"{other} 1 1", ENTER, "Piet", ENTER, "0612345679", ENTER, ENTER, ENTER, "x", ENTER, ENTER)
    qtbot.waitUntil(lambda: [one.name for one in members(page, 3)] == ["Piet"])


def test_the_code_chooses_the_theme_by_itself(page: PaperPage, qtbot: QtBot) -> None:
    """R8, R28, R39: as people read it, also of a sheet whose theme was merged; a sensitive one shows its extra box."""
    second, third = code_of(page, 2), code_of(page, 3)
    page._controller.do(MergeThemes(code_of(page), (third,)))
    qtbot.waitUntil(lambda: len(meeting_of(page).in_order) == 2)
    assert page.entry.crosses.explicit.isHidden()
    press(f"{second.lower()} 2 5", ENTER)
    assert not page.entry.crosses.explicit.isHidden()
    press("Fatma", ENTER, "0612345678", ENTER, ENTER, ENTER, "x", ENTER, "x", ENTER, ENTER)
    qtbot.waitUntil(lambda: len(members(page, 2)) == 1)
    (fatma,) = members(page, 2)
    assert (fatma.sheet_row, fatma.consent.explicit) == (f"{second}-2-05", True)
    saved(page, qtbot)
    page.entry.status.clear()
    press(f"{third.lower()}110", ENTER, "Jan", ENTER, "0612345679", ENTER, ENTER, ENTER, "x", ENTER, ENTER)
    qtbot.waitUntil(lambda: len(members(page, 1)) == 1)
    (jan,) = members(page, 1)
    assert (jan.sheet_row, jan.came_from) == (f"{third}-1-10", third)


@pytest.mark.parametrize(
    ("typed", "said"), [("q", "geen thema"), ("1-2-3", "blad en de rij"), ("1-45", "bestaat niet")]
)
def test_what_is_no_row_is_said_and_enter_stays(page: PaperPage, typed: str, said: str) -> None:
    """R39"""
    press(typed, ENTER)
    assert said in page.entry.code.wrong
    assert page.entry.code.line.hasFocus()


def test_the_same_row_twice_is_noticed_at_its_code(page: PaperPage, qtbot: QtBot) -> None:
    """R8, R39."""
    press(ENTER, "Jan Bos", ENTER, "0612345678", ENTER, ENTER, ENTER, "x", ENTER, ENTER)
    saved(page, qtbot)
    press("1", ENTER)
    assert page.entry.code.wrong == f"Rij {code_of(page)}-1-01 is al ingevoerd: Jan Bos."
    assert page.entry.code.line.hasFocus()
    press("2", ENTER)
    assert page.entry.fields.name.line.hasFocus()


def test_a_number_that_cannot_exist_is_said_and_kept_as_read_by_one_key(
    page: PaperPage, qtbot: QtBot
) -> None:
    """R31, R39: it is not lost, and asked about later; without another way to be reached it is on no list yet."""
    fields = page.entry.fields
    press(ENTER, "Jan Bos", ENTER, "06 12 34", ENTER)
    assert "cijfers te weinig" in fields.phone.wrong
    press(ENTER, ENTER, "x", ENTER, ENTER)
    assert fields.phone.line.hasFocus()
    assert meeting_of(page) == an_evening()
    press(Qt.Key.Key_F3)
    assert fields.phone.is_unreadable
    QTest.keyClick(fields.phone.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    saved(page, qtbot)
    (aside,) = meeting_of(page).rows_aside(code_of(page))
    assert (aside.name, aside.phone, aside.doubts) == ("Jan Bos", "", (Doubtful(Doubt.PHONE, "06 12 34"),))
    assert not members(page)
    assert "even nalopen" in page.entered.rows.item(0).text()
    assert not fields.phone.is_unreadable


def test_unreadable_is_one_key_and_can_be_taken_back(page: PaperPage) -> None:
    """R39"""
    press(ENTER, Qt.Key.Key_F3)
    assert page.entry.fields.name.is_unreadable
    press(Qt.Key.Key_F3)
    assert not page.entry.fields.name.is_unreadable


def test_a_suggestion_that_is_not_taken_is_asked_about(page: PaperPage, qtbot: QtBot) -> None:
    """R31, R39: suggested, never silently changed; the person is on the list."""
    press(ENTER, "Jan Bos", ENTER, ENTER, "jan@gmial.com")
    assert "@gmail.com" in page.entry.fields.take.text()
    assert "jan@gmail.com" in page.entry.fields.take.accessibleName()
    press(ENTER, ENTER, "x", ENTER, ENTER)
    saved(page, qtbot)
    (one,) = members(page)
    assert (one.email, one.doubts) == ("jan@gmial.com", (Doubtful(Doubt.TYPO),))


def test_a_row_without_a_cross_is_counted_and_nothing_of_it_is_kept(page: PaperPage, qtbot: QtBot) -> None:
    """R34, R39: one key, before anything was typed or after."""
    before = an_evening()
    press(ENTER, "Jan Bos", ENTER, "0612345678", ENTER, ENTER, ENTER, ENTER, ENTER)
    qtbot.waitUntil(lambda: "F4" in page.entry.crosses.wrong)
    assert meeting_of(page) == before
    press(Qt.Key.Key_F4)
    saved(page, qtbot)
    page.entry.status.clear()
    assert page.entry.fields.name.line.text() == ""
    press(ENTER, Qt.Key.Key_F4)
    saved(page, qtbot)
    meeting = meeting_of(page)
    assert meeting.uncrossed_rows(code_of(page)) == 2
    assert (meeting.sign_ups, meeting.set_aside) == ({}, {})
    assert "2 rijen zonder kruisje" in page.entered._uncrossed.text()
    assert b"Jan Bos" not in page._controller.path.read_bytes()


def test_no_cross_is_made_beforehand_nor_left_from_the_row_before(page: PaperPage, qtbot: QtBot) -> None:
    """R34"""
    crosses = page.entry.crosses
    assert not any(box.isChecked() for box in crosses.shown)
    press(ENTER, "Jan Bos", ENTER, "0612345678", ENTER, ENTER, ENTER, "x", ENTER, "x", ENTER)
    saved(page, qtbot)
    assert members(page)[0].reunion
    assert not any(box.isChecked() for box in crosses.shown)


@pytest.mark.parametrize(("name", "warned"), [("Fatma", True), ("Jan", False)])
def test_the_same_person_by_phone_is_a_warning_and_a_household_is_not(
    page: PaperPage, qtbot: QtBot, name: str, warned: bool
) -> None:
    """R40: same number and a matching first name; with another first name it is a household."""
    page._controller.do(joining(meeting_of(page)))
    qtbot.waitUntil(lambda: len(members(page)) == 1)
    press(ENTER, name, ENTER, "0612345678", ENTER)
    assert page.entry.fields.same.isHidden() is not warned
    press(ENTER, ENTER, "x", ENTER, ENTER)
    saved(page, qtbot)
    assert len(members(page)) == 2
    assert len(page.review.pairs) == warned


def test_two_quick_enters_at_the_end_save_one_row(page: PaperPage, qtbot: QtBot) -> None:
    """R39, N15."""
    press(ENTER, "Jan Bos", ENTER, "0612345678", ENTER, ENTER, ENTER, "x", ENTER, ENTER, ENTER, ENTER)
    saved(page, qtbot)
    assert len(members(page)) == 1


def test_it_says_when_people_cannot_sign_up_yet(page: PaperPage, qtbot: QtBot) -> None:
    """R5"""
    page._controller.do(ChangeDetails(Details()))
    qtbot.waitUntil(page._missing.isVisible)


def test_a_key_pressed_twice_counts_one_row_without_a_cross(page: PaperPage, qtbot: QtBot) -> None:
    """R39: the second press comes while the first is being stored."""
    press(ENTER, Qt.Key.Key_F4, Qt.Key.Key_F4)
    saved(page, qtbot)
    qtbot.waitUntil(lambda: not page._controller.busy)
    assert meeting_of(page).uncrossed_rows(code_of(page)) == 1


def test_what_is_typed_in_is_in_sight_on_a_small_screen(page: PaperPage, qtbot: QtBot) -> None:
    """With fields as high as large letters make them."""
    pair = page.parts.widget(PaperPart.ROWS)
    assert pair is not None
    page.entry.setStyleSheet("QLineEdit { min-height: 70px }")
    bars = [
        area.verticalScrollBar()
        for area in (pair, *pair.findChildren(Unrolling))
        if isinstance(area, QScrollArea)
    ]
    page.window().resize(960, 420)
    qtbot.waitUntil(lambda: any(bar.maximum() > 0 for bar in bars))
    for bar in bars:
        bar.setValue(0)
    press(ENTER, "Jan", ENTER, "06", ENTER, ENTER, ENTER)
    shares = page.entry.crosses.shares
    assert shares.hasFocus()
    qtbot.waitUntil(lambda: shares.visibleRegion().boundingRect().height() == shares.height())
    assert any(bar.value() > 0 for bar in bars)

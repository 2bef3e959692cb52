from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.ui.preparation.details_page import DetailsPage
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.widgets.date_field import DateField
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.ui.widgets.time_field import TimeField
from tests.unit.domain.evening import an_evening
from tests.unit.ui.preparation.room import Open


def typed(qtbot: QtBot, page: DetailsPage, key: str, text: str) -> None:
    """Type into a field and leave it with Tab."""
    line = page.texts[key].line
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def written(field: DateField | TimeField, text: str) -> None:
    """Type a day or a time and leave the field with Tab."""
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_Delete)
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Tab)


def press(qtbot: QtBot, field: DateField | TimeField, answer: int) -> None:
    """Answer the question under a field, once it is laid out."""
    button = field.question.answers[answer]
    qtbot.waitUntil(lambda: button.height() >= button.sizeHint().height())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_field_is_saved_when_it_is_left(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    typed(qtbot, window.preparation.details, "place", "De Linde, grote zaal")
    qtbot.waitUntil(lambda: controller.meeting.details.place == "De Linde, grote zaal")


def test_what_is_missing_is_said_until_it_is_there(qtbot: QtBot, open_window: Open) -> None:
    """R5: contact details are only asked once these are named."""
    window, controller = open_window(Meeting(code_seed=1))
    window.preparation.show_section(Section.DETAILS)
    page = window.preparation.details
    assert "de organisatie" in page.missing.sentence
    typed(qtbot, page, "organisation", "Dorpsbelang")
    typed(qtbot, page, "contact_name", "Ans Bakker")
    typed(qtbot, page, "contact_phone", "0612345678")
    page.date.line.setFocus()
    QTest.keyClicks(page.date.line, "24 november 2099")
    QTest.keyClick(page.date.line, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not controller.meeting.details.missing_for_sign_up)
    qtbot.waitUntil(lambda: page.missing.sentence == "")
    assert controller.meeting.details.contact_phone == "06 12345678"


def test_the_delete_date_follows_the_evening_until_somebody_chooses_it(
    qtbot: QtBot, open_window: Open
) -> None:
    """R5: 28 days after the evening."""
    window, controller = open_window(Meeting(code_seed=1, details=Details(title="Avond")))
    window.preparation.show_section(Section.DETAILS)
    page = window.preparation.details

    def write(field: QLineEdit, text: str) -> None:
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    write(page.date.line, "24-11-2099")
    qtbot.waitUntil(lambda: controller.meeting.details.delete_on == date(2099, 12, 22))
    write(page.date.line, "25-11-2099")
    qtbot.waitUntil(lambda: controller.meeting.details.delete_on == date(2099, 12, 23))
    write(page.delete_on.line, "1-12-2099")
    qtbot.waitUntil(lambda: controller.meeting.details.delete_on == date(2099, 12, 1))
    write(page.date.line, "24-11-2099")
    qtbot.waitUntil(lambda: controller.meeting.details.date == date(2099, 11, 24))
    assert controller.meeting.details.delete_on == date(2099, 12, 1)
    write(page.delete_on.line, "1-11-2099")
    assert "voor de avond zelf" in page.delete_on.question.sentence
    assert controller.meeting.details.delete_on == date(2099, 12, 1)
    press(qtbot, page.delete_on, 0)
    qtbot.waitUntil(lambda: controller.meeting.details.delete_on == date(2099, 11, 1))


def test_what_cannot_be_is_said_at_its_field_and_not_kept(qtbot: QtBot, open_window: Open) -> None:
    """R31: refused kindly, with what is wrong."""
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    page = window.preparation.details
    for key, text in (("contact_phone", "06 123"), ("contact_email", "ans@")):
        typed(qtbot, page, key, text)
        assert page.texts[key].error, key
    for field, text in ((page.date, "31-2-2026"), (page.starts_at, "na het eten"), (page.delete_on, "later")):
        written(field, text)
        assert f"'{text}'" in field.error
    assert controller.meeting.details == an_evening().details


def test_what_was_refused_or_is_asked_stays_when_something_else_is_saved(
    qtbot: QtBot, open_window: Open
) -> None:
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    page = window.preparation.details
    written(page.date, "31 april")
    written(page.starts_at, "half acht")
    written(page.delete_on, "gisteren")
    typed(qtbot, page, "contact_phone", "06 123")
    typed(qtbot, page, "place", "De Linde")
    qtbot.waitUntil(lambda: controller.meeting.details.place == "De Linde")
    texts = [page.date.line.text(), page.starts_at.line.text(), page.delete_on.line.text()]
    assert texts == ["31 april", "half acht", "gisteren"]
    assert page.texts["contact_phone"].line.text() == "06 123"
    assert page.date.error
    assert page.texts["contact_phone"].error
    assert page.starts_at.question.sentence
    assert page.delete_on.question.sentence


def test_half_acht_is_asked_about_and_kept_as_the_clock_says_it(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    page = window.preparation.details
    written(page.starts_at, "half acht")
    assert controller.meeting.details.starts_at == ""
    answers = page.starts_at.question.answers
    assert [one.text() for one in answers] == ["19:30, 's avonds", "07:30, 's ochtends"]
    press(qtbot, page.starts_at, 0)
    qtbot.waitUntil(lambda: controller.meeting.details.starts_at == "19:30")
    assert page.starts_at.line.text() == "19:30"
    written(page.starts_at, "")
    qtbot.waitUntil(lambda: controller.meeting.details.starts_at == "")


def test_a_likely_typo_is_suggested_and_never_changed(qtbot: QtBot, open_window: Open) -> None:
    """R31: gmial.com."""
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    typed(qtbot, window.preparation.details, "contact_email", "ans@gmial.com")
    qtbot.waitUntil(lambda: controller.meeting.details.contact_email == "ans@gmial.com")
    assert "ans@gmail.com" in window.preparation.details.texts["contact_email"].hint


def test_undo_shows_the_old_words_again(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    page = window.preparation.details
    typed(qtbot, page, "title", "Een andere naam")
    qtbot.waitUntil(lambda: controller.meeting.details.title == "Een andere naam")
    qtbot.waitUntil(lambda: window.windowTitle() == "Bijeenkomst – Een andere naam")
    QTest.mouseClick(window.header.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.texts["title"].line.text() == "Dorpsbrede bijeenkomst")


@pytest.mark.parametrize(
    ("typed_in", "kept"),
    [
        ("14 050", "14 050"),
        ("0900-8844", "0900 8844"),
        ("050 1234567 tst 12", "050 1234567 toestel 12"),
        ("116117", "116 117"),
    ],
)
def test_a_contact_number_is_kept_as_it_is_dialled(
    qtbot: QtBot, open_window: Open, typed_in: str, kept: str
) -> None:
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    typed(qtbot, window.preparation.details, "contact_phone", typed_in)
    qtbot.waitUntil(lambda: controller.meeting.details.contact_phone == kept)


def test_a_pasted_address_of_the_contact_person_fills_in_the_name(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(Meeting(code_seed=1))
    window.preparation.show_section(Section.DETAILS)
    typed(qtbot, window.preparation.details, "contact_email", "Truus Jansen <truus@gmail.com>")
    qtbot.waitUntil(lambda: controller.meeting.details.contact_email == "truus@gmail.com")
    assert controller.meeting.details.contact_name == "Truus Jansen"
    typed(qtbot, window.preparation.details, "contact_email", "Ans <ans@gmail.com>")
    qtbot.waitUntil(lambda: controller.meeting.details.contact_email == "ans@gmail.com")
    assert controller.meeting.details.contact_name == "Truus Jansen"


def test_whether_it_is_a_buurt_or_a_dorp_is_asked_once(qtbot: QtBot, open_window: Open) -> None:
    """P22: the question says it from then on."""
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    asked = window.preparation.details.buurt_or_dorp
    assert asked.isVisible()
    village = next(button for button in asked.findChildren(QPushButton) if button.text() == "Het dorp")
    QTest.mouseClick(village, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "leven en wonen in het dorp, en" in controller.meeting.details.main_question)
    qtbot.waitUntil(asked.isHidden)


def test_a_number_in_what_the_hall_reads_is_pointed_out_and_the_street_of_the_hall_is_not(
    qtbot: QtBot, open_window: Open
) -> None:
    """R2: as with every other text that comes on the screen, while it is typed."""
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.DETAILS)
    page = window.preparation.details
    question = page.texts["main_question"]
    assert isinstance(question.line, GrowingTextEdit)
    usual = question.hint
    typed(qtbot, page, "place", "Dorpsstraat 12, 6999 AB Lindendal")
    typed(qtbot, page, "title", "Bel 06 12345678 voor de avond")
    qtbot.waitUntil(lambda: "Let op: misschien een telefoonnummer." in page.texts["title"].hint)
    qtbot.waitUntil(lambda: controller.meeting.details.title == "Bel 06 12345678 voor de avond")
    assert page.texts["place"].hint == ""
    typed(qtbot, page, "title", "De avond")
    qtbot.waitUntil(lambda: page.texts["title"].hint == "")
    question.line.setFocus()
    question.line.setPlainText("Wat hebt u nodig? Mail ans@ziggo.nl")
    page.texts["title"].line.setFocus()
    qtbot.waitUntil(lambda: "misschien een e-mailadres" in question.hint)
    question.line.setFocus()
    question.line.setPlainText("Wat hebt u nodig?")
    page.texts["title"].line.setFocus()
    qtbot.waitUntil(lambda: question.hint == usual)

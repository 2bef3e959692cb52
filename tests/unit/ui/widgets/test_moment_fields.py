"""Fields for days and times: what was typed is taken, asked about or refused; it never goes by itself."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.i18n import long_date, short_date
from bijeenkomst.ui.widgets.date_field import DateField
from bijeenkomst.ui.widgets.time_field import TimeField

LEFT = Qt.MouseButton.LeftButton
TODAY = dt.date.today()
EVENING = TODAY + dt.timedelta(days=30)


class Form(QWidget):
    """A day, a day after the evening and a time, with a field to go on to."""

    def __init__(self) -> None:
        super().__init__()
        self.date = DateField("Datum")
        self.after = DateField("Weghalen op", lambda: EVENING)
        self.time = TimeField("Begint om")
        self.next = QLineEdit()
        column = QVBoxLayout(self)
        for one in (self.date, self.after, self.time, self.next):
            column.addWidget(one)


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Form:
    made = Form()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def write(field: DateField | TimeField, text: str) -> None:
    """Type it over what stands there and go on."""
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_Delete)
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Tab)


def test_a_day_is_said_back_while_it_is_typed_and_taken_when_the_field_is_left(
    form: Form, qtbot: QtBot
) -> None:
    form.date.line.setFocus()
    QTest.keyClicks(form.date.line, "24 nov 2099")
    assert form.date.hint == "dinsdag 24 november 2099"
    assert form.date.value is None
    with qtbot.waitSignal(form.date.changed):
        QTest.keyClick(form.date.line, Qt.Key.Key_Return)
    assert form.date.value == dt.date(2099, 11, 24)
    assert form.date.line.text() == "24-11-2099"


@pytest.mark.parametrize("name", ["date", "after"])
def test_both_days_ask_about_one_in_the_past_and_can_be_told_that_it_is_right(
    form: Form, qtbot: QtBot, name: str
) -> None:
    field: DateField = getattr(form, name)
    with qtbot.assertNotEmitted(field.changed):
        write(field, "24-11-2019")
    assert field.question.sentence.startswith("Zondag 24 november 2019")
    with qtbot.waitSignal(field.changed):
        QTest.mouseClick(field.question.answers[0], LEFT)
    assert field.value == dt.date(2019, 11, 24)
    assert not field.question.sentence
    with qtbot.assertNotEmitted(field.changed):
        write(field, "24 november 2019")  # once said to be right it is not asked again
    assert not field.question.sentence


def test_who_says_no_types_it_again_and_nothing_was_taken(form: Form, qtbot: QtBot) -> None:
    write(form.date, "gisteren")
    with qtbot.assertNotEmitted(form.date.changed):
        QTest.mouseClick(form.date.question.answers[1], LEFT)
    assert form.date.line.hasFocus()
    assert form.date.line.selectedText() == "gisteren"
    QTest.keyClicks(form.date.line, "morgen")
    QTest.keyClick(form.date.line, Qt.Key.Key_Tab)
    assert form.date.value == TODAY + dt.timedelta(days=1)


def test_a_day_before_the_evening_is_asked_about(form: Form) -> None:
    day = EVENING - dt.timedelta(days=3)
    write(form.after, short_date(day))
    assert "ligt voor de avond zelf" in form.after.question.sentence
    assert form.after.value is None


def test_several_readings_are_buttons_and_the_chosen_one_is_taken(form: Form) -> None:
    write(form.time, "kwart over 8")
    assert [one.text() for one in form.time.question.answers] == ["20:15, 's avonds", "08:15, 's ochtends"]
    assert form.next.hasFocus()  # who types on is not interrupted
    QTest.mouseClick(form.time.question.answers[1], LEFT)
    assert form.time.value == dt.time(8, 15)
    assert form.time.line.text() == "08:15"


def test_a_chosen_day_in_the_past_is_asked_about_as_well(form: Form) -> None:
    ago = TODAY - dt.timedelta(days=20)
    write(form.date, f"{ago:%d-%m}")
    assert form.date.question.answers[1].text() == long_date(ago)
    QTest.mouseClick(form.date.question.answers[1], LEFT)
    assert "al voorbij" in form.date.question.sentence
    QTest.mouseClick(form.date.question.answers[0], LEFT)
    assert form.date.value == ago


def test_what_is_not_understood_stays_with_a_sentence_that_names_it(form: Form) -> None:
    for field, text in ((form.date, "31 april"), (form.date, "binnenkort"), (form.time, "na het eten")):
        write(field, text)
        assert f"'{text}'" in field.error
        assert "Schrijf" in field.error
        assert field.line.text() == text
        field.show_moment(None)  # the meeting says once more that there is none
        assert field.line.text() == text
        assert field.error


def test_typing_on_takes_the_question_away_and_emptying_takes_the_day_away(form: Form, qtbot: QtBot) -> None:
    write(form.time, "half 9")
    form.time.line.setFocus()
    QTest.keyClicks(form.time.line, " 's avonds")
    assert not form.time.question.sentence
    assert form.time.hint == "20:30, 's avonds"
    QTest.keyClick(form.time.line, Qt.Key.Key_Return)
    assert form.time.value == dt.time(20, 30)
    with qtbot.waitSignal(form.time.changed):
        write(form.time, "")
    assert form.time.value is None


def test_what_the_meeting_says_otherwise_is_shown(form: Form) -> None:
    write(form.date, "binnenkort")
    form.date.show_moment(dt.date(2099, 1, 1))
    assert form.date.line.text() == "01-01-2099"
    assert not form.date.error

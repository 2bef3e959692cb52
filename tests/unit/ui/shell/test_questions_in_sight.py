"""A question under a field is seen where somebody types, also in the smallest window and while they go on with Tab."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.widgets.field_question import FieldQuestion
from tests.unit.ui.shell.pages import go_to
from tests.unit.ui.shell.whole_window import out_of_sight, settle

YESTERDAY = f"{dt.date.today() - dt.timedelta(days=1):%d-%m-%Y}"


def type_in(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    settle()


def seen(window: MainWindow, question: FieldQuestion) -> list[str]:
    assert question.sentence
    assert question.answers
    return out_of_sight(window, [question, *question.answers])


@pytest.mark.parametrize(
    ("field", "text"), [("date", YESTERDAY), ("starts_at", "8 uur"), ("delete_on", YESTERDAY)]
)
def test_a_question_about_a_day_or_a_time_is_in_sight(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], field: str, text: str
) -> None:
    window, controller = meeting
    window.resize(900, 480)
    go_to(window, controller, qtbot, "section2")
    asked = getattr(window.preparation.details, field)
    type_in(asked.line, text)
    assert seen(window, asked.question) == []


def test_a_question_about_a_number_on_paper_is_in_sight(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    window, controller = meeting
    window.resize(900, 480)
    go_to(window, controller, qtbot, "paper0")
    page = window.pages.currentWidget()
    assert isinstance(page, ClosingPage)
    fields = page.paper.entry.fields
    type_in(fields.phone.line, "32 475 12 34 56")
    assert seen(window, fields.which_number) == []


def test_a_question_about_a_theme_is_in_sight_with_its_answers(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    """R2: it stands at the foot of the form, and nothing is pushed out at the side."""
    window, controller = meeting
    window.resize(900, 480)
    go_to(window, controller, qtbot, "section1")
    themes = window.preparation.themes.list
    themes.edit(controller.meeting.in_order[1].code)
    editor = themes.editor
    assert editor is not None
    editor.quotes[0].setPlainText("Bel Jan op 06 12345678")
    editor.save.click()
    settle()
    question = editor.question
    assert len(question.action_buttons) == 3
    assert out_of_sight(window, [question, *question.action_buttons, editor.save, editor.cancel]) == []

"""One group at work on the console: its plan to read, and what the hall may see of it (R47-R51)."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.document.file import create
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.group_work import PlanText
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.asking_first.gate import Question
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.wording.undo_labels import undo_label
from tests.unit.domain.evening import an_evening, run
from tests.unit.ui.console.at_work import (
    DAY,
    HOW,
    SCRIBE,
    WANT,
    WHO,
    codes,
    from_phone,
    groups_at_work,
    open_group,
    said,
    show_work,
    tick,
    work,
)
from tests.unit.ui.console.console_page import controller_of, page
from tests.unit.ui.console.going_through import quiet
from tests.unit.ui.console.whole_console import click
from tests.unit.ui.everything import jpeg
from tests.unit.ui.sessions import GivenDialogs, ServingSession, services
from tests.unit.ui.shell.whole_window import settle

__all__ = ["page", "work"]


def test_the_plan_is_there_to_read_with_what_people_miss_and_no_names(
    work: EveningPage, qtbot: QtBot
) -> None:
    """R48, R50: all of it in the group's own words; there is nothing to reword them in."""
    code = open_group(work, qtbot)
    plan = work.at_work.plan
    words = said(plan)
    for part in ("Koffie op dinsdag\nen soep", "2 mensen zeggen: klopt.", "Wie regelt de sleutel?"):
        assert part in words
    assert plan.empty.text().startswith("Nog leeg: Wie doet wat, ")
    assert SCRIBE not in words
    assert "phone-" not in words
    names = said(plan.callers) + "\n".join(
        plan.callers.who.itemText(at) for at in range(plan.callers.who.count())
    )
    assert words.count("Zoveel") == said(plan.callers).count("Zoveel"), "names stand with the callers only"
    assert "Mens Zoveel4 – wil wel bellen" in names
    fields = [one for one in plan.findChildren(QPlainTextEdit) if one.isVisible()]
    assert fields == []
    from_phone(controller_of(work), c.WritePlan(code, WHO, "Truus de soep", "", SCRIBE))
    qtbot.waitUntil(lambda: "Truus de soep" in said(plan.lines[WHO]))


def test_the_code_of_a_scribe_stands_there_on_request_and_is_replaced_after_a_question(
    work: EveningPage, qtbot: QtBot
) -> None:
    """R49: another code lets out who was in; the plan stays."""
    code = open_group(work, qtbot)
    controller, box = controller_of(work), work.at_work.plan.scribe
    first = controller.meeting.scribe_code(code)
    assert first not in said(work).replace(" ", "")
    click(box.show_code)
    assert box.code.text().replace(" ", "") == first
    click(box.renew)
    assert box.keep.hasFocus()
    click(box.keep)
    quiet(work, qtbot)
    assert controller.meeting.scribe_code(code) == first
    click(box.renew)
    click(box.sure)
    qtbot.waitUntil(lambda: box.code.text().replace(" ", "") == controller.meeting.scribe_code(code) != first)
    assert not controller.meeting.scribes.get(code)
    assert controller.meeting.plan_text(code, HOW).text == "Eerst een ruimte zoeken"
    QTest.mouseClick(work.at_work.plan.back, Qt.MouseButton.LeftButton)
    open_group(work, qtbot, 2)
    assert not box.code.isVisible()


def test_from_paper_the_facilitator_ticks_what_the_hall_may_see(work: EveningPage, qtbot: QtBot) -> None:
    """R51: line by line on the group's word, at once, and it can be taken back."""
    controller, three = controller_of(work), codes(controller_of(work))[2]
    show_work(work, SlideKind.HARVEST, three)
    quiet(work, qtbot)
    plan = work.at_work.plan
    assert plan.isVisible()
    assert not plan.callers.isVisible(), "the harvest is about what the group tells"
    assert not any(line.tick.isChecked() for line in plan.lines.values()), "nothing is ticked beforehand"
    assert not plan.lines[WHO].isVisible()
    tick(plan.lines[WANT].tick)
    qtbot.waitUntil(lambda: controller.meeting.plan_text(three, WANT).released == "Drempels")
    qtbot.waitUntil(plan.lines[WANT].tick.isChecked)
    assert undo_label(controller.history.undo) == "regel van het plan getoond"
    controller.do(c.WritePlan(three, WANT, "Drempels in de straat", "Drempels"))
    qtbot.waitUntil(lambda: "De zaal ziet nog: Drempels" in said(plan.lines[WANT]))
    click(plan.lines[WANT].renew)
    qtbot.waitUntil(lambda: controller.meeting.plan_text(three, WANT).released == "Drempels in de straat")
    tick(plan.lines[WANT].tick)
    qtbot.waitUntil(lambda: not controller.meeting.plan_text(three, WANT).released)
    qtbot.waitUntil(lambda: not plan.lines[WANT].tick.isChecked())


def test_where_a_scribe_ticks_it_can_only_be_taken_back_here(work: EveningPage, qtbot: QtBot) -> None:
    """R51: the facilitator does not tick for a group that ticks by itself."""
    controller, one = controller_of(work), codes(controller_of(work))[0]
    show_work(work, SlideKind.HARVEST, one)
    quiet(work, qtbot)
    line = work.at_work.plan.lines[WANT]
    assert line.isVisible()
    assert not line.tick.isVisible()
    from_phone(controller, c.ReleasePlanText(one, WANT, True, SCRIBE))
    qtbot.waitUntil(line.tick.isVisible)
    assert line.tick.isChecked()
    tick(line.tick)
    qtbot.waitUntil(lambda: not controller.meeting.plan_text(one, WANT).released)
    qtbot.waitUntil(lambda: not line.tick.isVisible())


def test_two_texts_stand_side_by_side_and_on_paper_the_group_picks_here(
    work: EveningPage, qtbot: QtBot
) -> None:
    """R49: a scribe picks on the phone; without one the facilitator on the group's word."""
    controller, (one, _two, three) = controller_of(work), codes(controller_of(work))
    from_phone(
        controller,
        c.WritePlan(one, WANT, "Van het blad", "iets anders"),
        c.WritePlan(three, WANT, "Zebrapad", "iets anders"),
    )
    line = work.at_work.plan.lines[WANT]
    open_group(work, qtbot)
    both = ["Koffie op dinsdag\nen soep", "Van het blad"]
    qtbot.waitUntil(lambda: [words for words, _pick in line.texts] == both)
    assert all(pick is None for _words, pick in line.texts)
    click(work.at_work.plan.back)
    open_group(work, qtbot, 3)
    qtbot.waitUntil(lambda: [words for words, _pick in line.texts] == ["Drempels", "Zebrapad"])
    pick = line.texts[1][1]
    assert pick is not None
    click(pick)
    qtbot.waitUntil(lambda: controller.meeting.plan_text(three, WANT) == PlanText("Zebrapad"))
    qtbot.waitUntil(lambda: [words for words, _pick in line.texts] == ["Zebrapad"])


def test_a_plan_is_typed_over_from_paper_while_the_evening_goes_on(work: EveningPage, qtbot: QtBot) -> None:
    """R11, R49: letters go into the form and not to the hall (P13); the clicker still turns the page (P12)."""
    controller, three = controller_of(work), open_group(work, qtbot, 3)
    plan = work.at_work.plan
    click(plan.paper)
    settle()
    field = plan.form.fields[HOW].line
    assert plan.form.fields[WANT].line.hasFocus()
    assert plan.form.fields[WANT].text() == "Drempels"
    QTest.keyClick(plan.form.fields[WANT].line, Qt.Key.Key_Tab)
    QTest.keyClicks(field, "brievenbus voor de straat m")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: controller.meeting.plan_text(three, HOW).text == "brievenbus voor de straat m")
    assert not plan.form.isVisible()
    assert work.hasFocus()
    assert controller.meeting.stage.cover.value == "none"
    qtbot.waitUntil(lambda: "brievenbus" in said(plan.lines[HOW]))
    click(plan.paper)
    settle()
    QTest.keyClicks(plan.form.fields[WHO].line, "Kees")
    plan.form.fields[WHO].line.setFocus()
    QTest.keyClicks(plan.form.fields[WHO].line, " de brief")
    QTest.keyClick(QApplication.focusWidget() or work, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is SlideKind.HARVEST)
    qtbot.waitUntil(lambda: controller.meeting.plan_text(three, WHO).text == "Kees de brief")


def test_words_that_give_somebody_away_are_asked_about_and_shown_as_they_are_or_not_at_all(
    work: EveningPage, qtbot: QtBot
) -> None:
    """R35, R48: a group's own words are not masked for it."""
    controller, three = controller_of(work), codes(controller_of(work))[2]
    asked: list[bool] = []

    def leave(question: Question) -> None:
        asked.append(question.can_be_reworded)
        question.leave()

    controller.ask_first_with(leave)
    controller.do(c.WritePlan(three, WHO, "Mens Zoveel3 belt, 06 23456789", ""))
    show_work(work, SlideKind.HARVEST, three)
    quiet(work, qtbot)
    line = work.at_work.plan.lines[WHO]
    qtbot.waitUntil(line.isVisible)
    tick(line.tick)
    qtbot.waitUntil(lambda: asked == [False])
    assert not controller.meeting.plan_text(three, WHO).released
    assert not line.tick.isChecked()


def test_a_console_that_is_built_later_shows_all_that_was_there(work: EveningPage, qtbot: QtBot) -> None:
    """DAY of the third group was written before the page was there."""
    open_group(work, qtbot, 3)
    assert "dinsdag 8 december" in said(work.at_work.plan.lines[DAY])
    assert run(an_evening()).plans == {}


def test_a_photo_of_its_sheet_is_one_click_away(tmp_path: Path, qtbot: QtBot) -> None:
    """R49: exactly as rows are copied, from the console to the photo; nothing is offered where there is none."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, groups_at_work(an_evening()))
    given = services()._replace(
        open_meeting=lambda path: Controller(ServingSession(LocalSession.open(path)), path)
    )
    program = Program(given, GivenDialogs(), LeftOpen(tmp_path / "open.txt"))
    program.open(path)
    opened = program.meeting
    assert opened is not None
    controller, evening = opened.controller, opened.evening
    opened.window.show_step(Step.EVENING)
    show_work(evening)
    qtbot.waitUntil(evening.at_work.cards.isVisible)
    settle()
    code = open_group(evening, qtbot, 3)
    plan = evening.at_work.plan
    assert not plan.photo.isVisible()
    controller.do(c.AddPhoto("sheet", jpeg(), 8, 8, code, GROUP_SHEET))
    qtbot.waitUntil(plan.photo.isVisible)
    click(plan.photo)
    qtbot.waitUntil(opened.closing.paper.isVisible)
    assert opened.closing.paper.part is PaperPart.GROUP_SHEETS
    assert opened.closing.paper.group_sheet.code == code
    opened.window.show_step(Step.EVENING)
    assert plan.isVisible(), "back where one was"
    program.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow | ProjectorWindow | StartScreen):
            window.deleteLater()


def test_words_that_came_while_the_finger_was_on_its_way_are_neither_lost_nor_shown(
    work: EveningPage, qtbot: QtBot
) -> None:
    """R49, R51: what the console was not told of yet stays beside what is picked, and the hall does not get it."""
    controller, three = controller_of(work), codes(controller_of(work))[2]
    from_phone(controller, c.WritePlan(three, WANT, "Zebrapad", "iets anders"))
    line = work.at_work.plan.lines[WANT]
    open_group(work, qtbot, 3)
    qtbot.waitUntil(lambda: [words for words, _pick in line.texts] == ["Drempels", "Zebrapad"])
    pick = line.texts[1][1]
    assert pick is not None
    from_phone(controller, c.WritePlan(three, WANT, "Een vluchtheuvel", "nog iets"))
    pick.click()  # before the news is handled
    expected = PlanText("Zebrapad", ("Een vluchtheuvel",))
    qtbot.waitUntil(lambda: controller.meeting.plan_text(three, WANT) == expected)
    qtbot.waitUntil(lambda: line.shown == expected)
    from_phone(controller, c.WritePlan(three, WANT, "Een zebrapad met licht", "Zebrapad"))
    line.tick.click()
    qtbot.waitUntil(lambda: line.shown.text == "Een zebrapad met licht")
    assert controller.meeting.plan_text(three, WANT).released == ""

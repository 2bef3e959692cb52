"""The groups at work on the console: a card each, one with its plan, and what the hall may see of it (R47-R54)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.group_work import Place, PlanText
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.i18n import use_language
from bijeenkomst.ui.asking_first.gate import Question
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.wording.undo_labels import undo_label
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.console.at_work import (
    DAY,
    HOW,
    SCRIBE,
    WANT,
    WHO,
    codes,
    from_phone,
    groups_at_work,
    show_work,
)
from tests.unit.ui.console.console_page import controller_of, page
from tests.unit.ui.console.going_through import quiet
from tests.unit.ui.console.whole_console import click
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.shell.whole_window import settle

__all__ = ["page"]


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[EveningPage]:
    """The console at the work round."""
    controller = a_controller(tmp_path / "avond.bijeenkomst", groups_at_work(an_evening()))
    memory = ScreenMemory(QSettings(str(tmp_path / "schermen.ini"), QSettings.Format.IniFormat))
    hall = Hall(controller, memory)
    shown = EveningPage(controller, hall)
    qtbot.addWidget(shown)
    shown.resize(1366, 700)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    show_work(shown)
    quiet(shown, qtbot)
    qtbot.waitUntil(shown.at_work.cards.isVisible)
    yield shown
    hall.close()
    controller.close()


def open_group(page: EveningPage, qtbot: QtBot, number: int = 1) -> str:
    """Click on the card of a group; gives its code."""
    code = codes(controller_of(page))[number - 1]
    where = page.at_work.list.place_of(code).center()
    QTest.mouseClick(page.at_work.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(page.at_work.plan.isVisible)
    settle()
    return code


def tick(box: QCheckBox) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() - (box.rect().center() / 1.2))


def said(widget: QWidget) -> str:
    """All words that stand in it, also those that are out of sight."""
    words = [one.text() for one in widget.findChildren(QLabel)]
    words += [one.text() for one in widget.findChildren(QLineEdit)]
    words += [one.text() for one in widget.findChildren(QAbstractButton)]
    words += [one.toPlainText() for one in widget.findChildren(QPlainTextEdit)]
    words += [one.accessibleName() + one.toolTip() for one in widget.findChildren(QWidget)]
    return "\n".join(words)


def test_an_evening_without_a_work_round_shows_none_of_it(page: EveningPage, qtbot: QtBot) -> None:
    """R53: not at the market, and not at any other part."""
    for slide in (Slide(SlideKind.GROUPS), Slide(SlideKind.BREAK), Slide(SlideKind.WELCOME)):
        controller_of(page).do(c.ShowSlide(slide))
        quiet(page, qtbot)
        assert not page.at_work.cards.isVisible()
        assert not page.at_work.plan.isVisible()
        assert not page.times.more.isVisible()
    assert not {part.kind for part in page.programme.list._parts} & {SlideKind.WORK, SlideKind.HARVEST}


def test_a_card_says_what_stands_there_what_is_missing_and_that_somebody_writes(work: EveningPage) -> None:
    """R48-R50: numbers, never names."""
    one, two, three = codes(controller_of(work))
    cards = work.at_work.list
    assert cards.card(one).lines == (
        "bij het raam · 9 mensen",
        "2 van de 8 regels staan er.",
        "Nog zonder eerste stap, dag en eerste beller.",
        "er wordt geschreven",
        "2 zeggen: klopt · 1 mist iets",
    )
    assert cards.card(two).lines == ("tafel 2 · nog niemand", "Er staat nog niets.")
    assert cards.card(three).lines == (
        "nog niemand",
        "2 van de 8 regels staan er.",
        "Nog zonder eerste stap en eerste beller.",
    )
    heights = [cards.place_of(code).height() for code in (one, two, three)]
    assert heights[0] > heights[2] > heights[1]
    assert cards.height() >= sum(heights)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_line_of_a_card_is_cut_off(work: EveningPage, qtbot: QtBot, language: str) -> None:
    """The longest that it can say, in both languages of the window; only a title of the group's own may be longer."""
    controller, one = controller_of(work), codes(controller_of(work))[0]
    from_phone(controller, c.WritePlan(one, WANT, "Van het blad", "iets anders"))
    qtbot.waitUntil(lambda: "naast elkaar" in "".join(work.at_work.list.card(one).lines))
    use_language(language)
    try:
        work.at_work.list._list(controller.meeting.in_order)
        work.at_work.list.show_meeting(controller.meeting)
    finally:
        use_language("nl")
    cards = work.at_work.list
    room = cards.place_of(one).width() - 36 - 3 * 12
    for line in cards.card(one).lines:
        assert cards.fontMetrics().horizontalAdvance(line) <= room, line


def test_the_cards_are_there_at_the_market_too_and_nowhere_else(work: EveningPage, qtbot: QtBot) -> None:
    for kind, there in ((SlideKind.GROUPS, True), (SlideKind.BREAK, False), (SlideKind.WORK, True)):
        show_work(work, kind)
        quiet(work, qtbot)
        assert work.at_work.cards.isVisible() is there


def test_of_what_a_scribe_types_only_that_card_changes(work: EveningPage, qtbot: QtBot) -> None:
    """A field a second from sixty groups: nothing but their own cards is touched, and others not even looked at."""
    controller, (one, two, _three) = controller_of(work), codes(controller_of(work))
    touched: list[int] = []
    work.at_work.list.model().dataChanged.connect(lambda first, _last: touched.append(first.row()))
    refreshed: list[str] = []
    for name in ("hands", "additions", "sign_ups", "helpers"):
        getattr(work, name).refresh = lambda name=name: refreshed.append(name)
    from_phone(controller, c.WritePlan(one, WHO, "Truus de soep", "", SCRIBE))
    qtbot.waitUntil(lambda: "3 van de 8 regels staan er." in work.at_work.list.card(one).lines)
    assert set(touched) == {0}
    touched.clear()
    from_phone(controller, c.WritePlan(one, WHO, "Truus de soep en Kees", "Truus de soep", SCRIBE))
    from_phone(controller, c.BecomeScribe(two, "another"))
    qtbot.waitUntil(lambda: work.at_work.list.card(two).writes)
    assert set(touched) == {1}, "the first says the same as before"
    assert refreshed == []


def test_what_phones_write_is_told_to_the_console_together(work: EveningPage, qtbot: QtBot) -> None:
    controller, one = controller_of(work), codes(controller_of(work))[0]
    told: list[int] = []
    controller.updated.connect(lambda update: told.append(len(update.changes)))
    seen = ""
    for number in range(40):
        text = f"Truus {'en nog iemand ' * number}"
        from_phone(controller, c.WritePlan(one, WHO, text, seen, SCRIBE))
        seen = text
    qtbot.waitUntil(lambda: sum(told) == 40)
    assert len(told) < 20


def test_a_group_is_opened_by_keyboard_and_left_again(work: EveningPage, qtbot: QtBot) -> None:
    cards, plan = work.at_work.list, work.at_work.plan
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_Down)
    QTest.keyClick(cards, Qt.Key.Key_Down)
    QTest.keyClick(cards, Qt.Key.Key_Return)
    qtbot.waitUntil(plan.isVisible)
    assert plan.title.text() == "3. Veilig naar school"
    assert not work.at_work.cards.isVisible()
    assert plan.back.hasFocus()
    QTest.keyClick(plan.back, Qt.Key.Key_Return)
    assert work.at_work.cards.isVisible()
    assert cards.hasFocus()
    assert cards.currentRow() == 2
    show_work(work, SlideKind.GROUPS)
    quiet(work, qtbot)
    open_group(work, qtbot, 2)
    show_work(work, SlideKind.BREAK)
    quiet(work, qtbot)
    assert not plan.isVisible()


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


def test_a_crowded_group_is_told_of_by_itself_and_gets_a_second_table_by_one_click(
    work: EveningPage, qtbot: QtBot
) -> None:
    """R47: from nine people on; it can be undone, and let be."""
    controller, (one, two, _three) = controller_of(work), codes(controller_of(work))
    bar = work.at_work.crowded
    assert bar.sentence == "Groep 1 past krap aan één tafel."
    click(bar.action_buttons[0])
    qtbot.waitUntil(lambda: controller.meeting.places[one] == Place("bij het raam", "tafel 1"))
    qtbot.waitUntil(lambda: bar.sentence == "")
    assert "bij het raam en tafel 1 · 9 mensen" in work.at_work.list.card(one).lines
    controller.undo()
    qtbot.waitUntil(lambda: bar.sentence != "")
    click(bar.close_button)
    assert bar.sentence == ""
    for number in range(9):
        phone = f"+316223456{number:02}"
        from_phone(
            controller,
            joining(controller.meeting, 2, key=f"b{number}", phone=phone, explicit=True, owner=phone),
        )
    qtbot.waitUntil(lambda: bar.sentence == "Groep 2 past krap aan één tafel.")
    assert controller.meeting.sign_up_count(two) == 9


def test_a_group_of_eight_is_not_crowded(page: EveningPage, qtbot: QtBot) -> None:
    controller = controller_of(page)
    controller.do(c.PlanGroupWork(True))
    for number in range(8):
        from_phone(controller, joining(controller.meeting, key=f"b{number}", phone=f"+316223456{number:02}"))
    show_work(page)
    quiet(page, qtbot)
    qtbot.waitUntil(lambda: "8 mensen" in page.at_work.list.card(codes(controller)[0]).where)
    assert page.at_work.crowded.sentence == ""


def test_a_place_is_given_on_the_evening_itself(work: EveningPage, qtbot: QtBot) -> None:
    code = open_group(work, qtbot, 3)
    field = work.at_work.plan.place.table
    field.setFocus()
    QTest.keyClicks(field, "bij de bar")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller_of(work).meeting.places.get(code) == Place("bij de bar"))
    assert controller_of(work).meeting.stage.slide.kind is SlideKind.WORK, "letters steer no hall (P13)"


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


def test_a_theme_that_is_merged_or_taken_away_takes_its_card_along(work: EveningPage, qtbot: QtBot) -> None:
    """R28: both plans stay, side by side."""
    controller, (one, two, three) = controller_of(work), codes(controller_of(work))
    open_group(work, qtbot, 3)
    controller.do(c.MergeThemes(one, (three,)))
    qtbot.waitUntil(lambda: not work.at_work.plan.isVisible() and work.at_work.cards.isVisible())
    assert work.at_work.list.count() == 2
    assert "er wordt geschreven · twee teksten naast elkaar" in work.at_work.list.card(one).lines
    controller.do(c.RemoveTheme(two))
    qtbot.waitUntil(lambda: work.at_work.list.count() == 1)
    assert isinstance(work.at_work.list.place_of(one), QRect)


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
